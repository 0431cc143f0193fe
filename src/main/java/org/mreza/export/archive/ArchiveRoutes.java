package org.mreza.export.archive;

import graphql.GraphQLError;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.export.http.Failure;

@Configuration(proxyBeanMethods = false)
class ArchiveRoutes {

	@Bean
	RouterFunction<ServerResponse> archive(ArchiveHandler handler) {
		return RouterFunctions.route()
			.GET("/export/release.zip", handler::answer)
			.HEAD("/export/release.zip", handler::answer)
			.onError((failure) -> failure instanceof GraphQLError,
					(failure, request) -> Failure.of((GraphQLError) failure))
			.build();
	}

}
