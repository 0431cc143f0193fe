package org.mreza.graph.declaration;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import org.mreza.graph.schema.NodeFetchers;

/** Completes what the files of the schema declare, and ties it to the graph. */
@Component
class SchemaDeclarations implements GraphQlSourceBuilderCustomizer, RuntimeWiringConfigurer {

	private final NodeFetchers fetchers;

	private Declarations schema = new Declarations(new TypeDefinitionRegistry());

	SchemaDeclarations(NodeFetchers fetchers) {
		this.fetchers = fetchers;
	}

	/** Adds what nobody should have to write. */
	static Declarations complete(TypeDefinitionRegistry registry) {
		var schema = new Declarations(registry);
		ListTypes.addTo(schema);
		FoundPages.addTo(schema);
		InheritedFields.addTo(schema);
		return schema;
	}

	@Override
	public void customize(SchemaResourceBuilder builder) {
		builder.configureTypeDefinitions((registry) -> this.schema = complete(registry));
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		this.schema.objects().forEach((type) -> configure(wiring, type));
	}

	private void configure(RuntimeWiring.Builder wiring, String type) {
		boolean root = "Query".equals(type);
		boolean question = !root && this.schema.interfaces(type).isEmpty();
		this.schema.fields(type).forEach((field) -> {
			if (root && field.hasDirective("match")) {
				wiring.type(type, (builder) -> builder.dataFetcher(field.getName(), this.fetchers.root()));
			}
			else if (question && this.schema.isA(TypeUtil.unwrapAll(field.getType()).getName(), "Node")) {
				wiring.type(type,
						(builder) -> builder.dataFetcher(field.getName(), this.fetchers.byId(field.getName())));
			}
			else if (question && FoundPages.isPage(field)) {
				wiring.type(type,
						(builder) -> builder.dataFetcher(field.getName(), this.fetchers.page(field.getName())));
			}
		});
	}

}
