package org.mreza.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

@Component
class EndpointLogger {

	private static final Logger log = LoggerFactory.getLogger(EndpointLogger.class);

	private final Resource page;

	EndpointLogger(@Value("classpath:/static/graphiql/index.html") Resource page) {
		this.page = page;
	}

	@EventListener
	void print(ApplicationReadyEvent ready) {
		var environment = ready.getApplicationContext().getEnvironment();
		if (page.exists()) {
			log.info("GraphiQL: {}", address(environment, "/graphiql"));
		}
		log.info("GraphQL: {}", address(environment, environment.getProperty("spring.graphql.http.path", "/graphql")));
	}

	private static String address(Environment environment, String path) {
		return "http://localhost:" + environment.getProperty("local.server.port")
				+ environment.getProperty("server.servlet.context-path", "") + path;
	}

}
