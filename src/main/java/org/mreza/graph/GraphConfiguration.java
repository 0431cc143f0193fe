package org.mreza.graph;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.data.pagination.CursorStrategy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class GraphConfiguration {

	@Bean
	CypherFiles cypherFiles(ResourcePatternResolver resources) {
		return CypherFiles.read(resources);
	}

	/**
	 * Takes the place of Spring's cursors, which read what a client sends as objects, and
	 * keeps its connections off ours.
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
