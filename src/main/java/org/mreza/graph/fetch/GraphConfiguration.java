package org.mreza.graph.fetch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

import org.mreza.graph.Limits;
import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.served.PublicSchema;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class GraphConfiguration {

	@Bean
	CypherFiles cypherFiles(ResourcePatternResolver resources) {
		return CypherFiles.read(resources);
	}

	/**
	 * Parses an operation once, leaves what the graph answered as it is, and knows what
	 * clients may.
	 */
	@Bean
	GraphQlSourceBuilderCustomizer engine(DocumentCache documents,
			ObjectProvider<DataFetcherExceptionResolver> failures) {
		return (builder) -> builder
			.configureGraphQl((engine) -> engine.schema(PublicSchema.of(engine.build().getGraphQLSchema()))
				.preparsedDocumentProvider(documents)
				.queryExecutionStrategy(new GraphExecutionStrategy(
						DataFetcherExceptionResolver.createExceptionHandler(failures.orderedStream().toList()))));
	}

	/**
	 * Lets the fields below a question run where they stand. On threads of their own the
	 * nodes of one place would come to their loader at different times, and be read by as
	 * many statements.
	 */
	@Bean
	GraphQlSourceBuilderCustomizer onlyQuestionsWait(AnnotatedControllerConfigurer controllers) {
		return (builder) -> controllers
			.setBlockingMethodPredicate((method) -> method.hasMethodAnnotation(QueryMapping.class));
	}

	/**
	 * Keeps Spring's connections off ours: it knows no answer that is written already. It
	 * makes them wherever its cursors, which read what a client sends as objects, are.
	 */
	@Bean
	@Primary
	CursorStrategy<Object> noCursors() {
		return new CursorStrategy<>() {

			@Override
			public boolean supports(Class<?> type) {
				return false;
			}

			@Override
			public String toCursor(Object position) {
				throw new UnsupportedOperationException();
			}

			@Override
			public Object fromCursor(String cursor) {
				throw new UnsupportedOperationException();
			}
		};
	}

}
