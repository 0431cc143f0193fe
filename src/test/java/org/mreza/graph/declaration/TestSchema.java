package org.mreza.graph.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mreza.graph.Limits;

/** The schema as the service has it, without a context. */
public final class TestSchema {

	private TestSchema() {
	}

	/** Reads the schema. */
	public static GraphQLSchema read() {
		var registry = new TypeDefinitionRegistry();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:graph-schema/**/*.graphqls")) {
				registry.merge(new SchemaParser().parse(file.getInputStream()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		SchemaDeclarations.complete(registry);
		var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new TypesOnly());
		new Scalars().configure(wiring);
		return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
	}

	/** Knows types apart, which nothing here asks for. */
	private static final class TypesOnly extends MockedWiringFactory {

		@Override
		public boolean providesScalar(ScalarWiringEnvironment environment) {
			return false;
		}

	}

	/** The limits that hold where nothing is configured. */
	public static Limits limits() {
		return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("mreza.limit", Limits.class);
	}

}
