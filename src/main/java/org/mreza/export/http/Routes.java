package org.mreza.export.http;

import graphql.GraphQLError;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration("exportRoutes")
class Routes {

	@Bean
	RouterFunction<ServerResponse> exportFiles(ExportHandler handler, IndexPage page) {
		RouterFunctions.Builder routes = RouterFunctions.route();
		route(routes, "/export", page::answer);
		route(routes, "/export/network.{format}", handler::network);
		route(routes, "/export/graph.{format}", handler::graph);
		return routes
			.onError((failure) -> failure instanceof GraphQLError,
					(failure, request) -> Failure.of((GraphQLError) failure))
			.build();
	}

	private static void route(RouterFunctions.Builder routes, String path, HandlerFunction<ServerResponse> handler) {
		routes.GET(path, handler)
			.HEAD(path, handler)
			.route(RequestPredicates.path(path), (request) -> Failure.method(HttpMethod.GET, HttpMethod.HEAD));
	}

}
