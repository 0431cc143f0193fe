package org.mreza.argument;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import reactor.core.publisher.Mono;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.stereotype.Component;

import org.mreza.graph.RootFetcher;
import org.mreza.graph.schema.GraphSchema;

/**
 * Sees to the arguments of a field before it is answered: refuses what the schema says
 * cannot be, and puts ids in place of what refers to nodes.
 */
@Component
class ArgumentWiring extends GraphQLTypeVisitorStub implements GraphQlSourceBuilderCustomizer {

	private final References references;

	ArgumentWiring(References references) {
		this.references = references;
	}

	@Override
	public void customize(SchemaResourceBuilder builder) {
		builder.typeVisitors(List.of(this));
	}

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		if (context.getParentNode() instanceof GraphQLObjectType type && (ArgumentRules.hasAny(field)
				|| field.getArguments().stream().anyMatch((argument) -> refers(argument, new HashSet<>())))) {
			var code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
			code.dataFetcher(type, field, resolving(code.getDataFetcher(type, field)));
		}
		return TraversalControl.CONTINUE;
	}

	private static boolean refers(GraphQLInputValueDefinition definition, Set<GraphQLInputObjectType> seen) {
		return GraphSchema.refersTo(definition) != null
				|| (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLInputObjectType type
						&& seen.add(type) && type.getFields().stream().anyMatch((field) -> refers(field, seen)));
	}

	private DataFetcher<?> resolving(DataFetcher<?> fetcher) {
		return (env) -> {
			// Root fields wait for the database at the same time, and those below a
			// question are loaded together
			if (!"Query".equals(((GraphQLObjectType) env.getParentType()).getName()) || RootFetcher.isAlone(env)) {
				return fetcher.get(resolved(env));
			}
			return RootFetcher.aside(() -> resolved(env)).thenCompose((resolved) -> stage(fetcher, resolved));
		};
	}

	private DataFetchingEnvironment resolved(DataFetchingEnvironment env) {
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(env)
			.arguments(this.references.resolve(env.getGraphQlContext(), env.getFieldDefinition(), env.getArguments()))
			.build();
	}

	private static CompletionStage<?> stage(DataFetcher<?> fetcher, DataFetchingEnvironment env) {
		try {
			return switch (fetcher.get(env)) {
				case Mono<?> controller -> controller.toFuture();
				case CompletionStage<?> stage -> stage;
				case null -> CompletableFuture.completedFuture(null);
				case Object value -> CompletableFuture.completedFuture(value);
			};
		}
		catch (Exception ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

}
