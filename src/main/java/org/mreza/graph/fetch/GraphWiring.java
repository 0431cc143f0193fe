package org.mreza.graph.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Ties the schema to the graph. A type gets the fields of its interfaces unless it
 * declares them itself, so that a kind says only what is its own.
 */
@Component
class GraphWiring implements GraphQlSourceBuilderCustomizer, RuntimeWiringConfigurer {

	private final GraphDataFetchers fetchers;

	private final DocumentCache documents;

	private final ObjectProvider<DataFetcherExceptionResolver> failures;

	private TypeDefinitionRegistry types = new TypeDefinitionRegistry();

	GraphWiring(GraphDataFetchers fetchers, DocumentCache documents,
			ObjectProvider<DataFetcherExceptionResolver> failures) {
		this.fetchers = fetchers;
		this.documents = documents;
		this.failures = failures;
	}

	@Override
	public void customize(SchemaResourceBuilder builder) {
		builder.configureTypeDefinitions((registry) -> {
			registry.getTypes(InterfaceTypeDefinition.class).forEach((type) -> inherit(registry, type));
			registry.getTypes(ObjectTypeDefinition.class).forEach((type) -> inherit(registry, type));
			this.types = registry;
		});
		builder.configureGraphQl((engine) -> engine.preparsedDocumentProvider(this.documents)
			.queryExecutionStrategy(new GraphExecutionStrategy(
					DataFetcherExceptionResolver.createExceptionHandler(this.failures.orderedStream().toList()))));
	}

	private static void inherit(TypeDefinitionRegistry registry, SDLNamedDefinition<?> type) {
		if (!(type instanceof ImplementingTypeDefinition<?> implementing) || implementing.getImplements().isEmpty()) {
			return;
		}
		Set<String> own = fields(registry, implementing).map(FieldDefinition::getName).collect(Collectors.toSet());
		List<FieldDefinition> inherited = new ArrayList<>();
		for (TypeName name : interfaces(implementing)) {
			if (registry.getTypeOrNull(name.getName()) instanceof InterfaceTypeDefinition each) {
				fields(registry, each).filter((field) -> own.add(field.getName())).forEach(inherited::add);
			}
		}
		registry.remove(type);
		registry.add((type instanceof ObjectTypeDefinition object)
				? object.transform((builder) -> inherited.forEach(builder::fieldDefinition))
				: ((InterfaceTypeDefinition) type).transform((builder) -> inherited.forEach(builder::definition)));
	}

	/** The fields of a type and of its extensions. */
	private static Stream<FieldDefinition> fields(TypeDefinitionRegistry registry, ImplementingTypeDefinition<?> type) {
		List<? extends ImplementingTypeDefinition<?>> extensions = (type instanceof ObjectTypeDefinition)
				? registry.objectTypeExtensions().getOrDefault(type.getName(), List.of())
				: registry.interfaceTypeExtensions().getOrDefault(type.getName(), List.of());
		return Stream.concat(Stream.of(type), extensions.stream())
			.flatMap((part) -> part.getFieldDefinitions().stream());
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		this.types.getTypes(ObjectTypeDefinition.class).forEach((type) -> wire(wiring, type));
	}

	private void wire(RuntimeWiring.Builder wiring, ObjectTypeDefinition type) {
		boolean root = "Query".equals(type.getName());
		boolean question = !root && type.getImplements().isEmpty();
		fields(this.types, type).forEach((field) -> {
			if (root && field.hasDirective("match")) {
				wiring.type(type.getName(), (builder) -> builder.dataFetcher(field.getName(), this.fetchers.root()));
			}
			else if (question && isKind(TypeUtil.unwrapAll(field.getType()))) {
				wiring.type(type.getName(),
						(builder) -> builder.dataFetcher(field.getName(), this.fetchers.byId(field.getName())));
			}
		});
	}

	private boolean isKind(TypeName name) {
		if ("Node".equals(name.getName())) {
			return true;
		}
		return this.types.getTypeOrNull(name.getName()) instanceof ImplementingTypeDefinition<?> type
				&& interfaces(type).stream().anyMatch((each) -> "Node".equals(each.getName()));
	}

	@SuppressWarnings("rawtypes")
	private static List<TypeName> interfaces(ImplementingTypeDefinition<?> type) {
		return type.getImplements().stream().map((Type name) -> (TypeName) name).toList();
	}

}
