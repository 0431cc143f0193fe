package org.mreza.api.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.failure.HttpRequestException;

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
		return RouterFunctions.route()
			.GET(path, handler::get)
			.HEAD(path, handler::get)
			.POST(path, handler::post)
			.route(RequestPredicates.path(path), (request) -> {
				throw HttpRequestException.method("Queries are sent by GET or POST.", HttpMethod.GET, HttpMethod.HEAD,
						HttpMethod.POST);
			})
			.GET(path + "/schema", sdl::answer)
			.filter(Routes::told)
			.build();
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
