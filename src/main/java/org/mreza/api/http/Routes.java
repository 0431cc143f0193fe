package org.mreza.api.http;

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class Routes {

	/**
	 * Stands before the routes that Spring for GraphQL brings, and leaves them nothing:
	 * they know neither GET nor the order of preference in {@code Accept}, and read a
	 * body of any size.
	 */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphql(GraphqlHandler handler, SchemaEndpoint sdl,
			@Value("${spring.graphql.http.path:/graphql}") String path) {
		Door queries = new Door(RequestPredicates.path(path), "Queries are sent by GET or POST.",
				Map.of(HttpMethod.GET, handler::get, HttpMethod.POST, handler::post));
		Door schema = Door.toGet(
				RequestPredicates.path(path + "/schema").or(RequestPredicates.path(path + "/schema.graphqls")),
				"The schema is had by GET.", sdl::answer);
		return queries.route(Routes::told).and(schema.route());
	}

	// Not what fails on its way to the client, which may have the beginning already
	private static ServerResponse told(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		try {
			return next.handle(request);
		}
		catch (Exception ex) {
			if (ErrorResponse.isTold(ex)) {
				return GraphQlResponses.of(ex, request);
			}
			throw ex;
		}
	}

}
