package org.mreza.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// No address is "false": the condition holds only where none is configured
@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "false", matchIfMissing = true)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedProperties.class)
class EmbeddedConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(EmbeddedProperties properties) {
		return EmbeddedDatabase.start(properties);
	}

}
