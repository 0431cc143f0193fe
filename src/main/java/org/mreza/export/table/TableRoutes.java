package org.mreza.export.table;

import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Rejection;

@Configuration(proxyBeanMethods = false)
class TableRoutes {

	/** Failures are told as those of GraphQL over HTTP are. */
	private static final MediaType FAILURE = MediaType
		.parseMediaType("application/graphql-response+json;charset=UTF-8");

	@Bean
	RouterFunction<ServerResponse> tables(TableHandler handler) {
		return RouterFunctions.route()
			.GET("/export/table.csv", handler::answer)
			.HEAD("/export/table.csv", handler::answer)
			.onError(Rejection.class, (failure, request) -> failed((Rejection) failure))
			.onError(AbortExecutionException.class, (failure, request) -> failed((AbortExecutionException) failure))
			.build();
	}

	private static ServerResponse failed(Rejection rejection) {
		return ServerResponse.status(rejection.status())
			.contentType(FAILURE)
			.headers((headers) -> headers.addAll(rejection.headers()))
			.body(rejection.result().toSpecification());
	}

	private static ServerResponse failed(AbortExecutionException failure) {
		GraphQLError first = failure.toExecutionResult().getErrors().getFirst();
		Map<String, Object> extensions = (first.getExtensions() != null) ? first.getExtensions() : Map.of();
		return ServerResponse.status(status(String.valueOf(extensions.get("code"))))
			.contentType(FAILURE)
			.cacheControl(CacheControl.noStore())
			.headers((headers) -> {
				if (extensions.containsKey("retryAfter")) {
					headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(extensions.get("retryAfter")));
				}
			})
			.body(failure.toExecutionResult().toSpecification());
	}

	private static HttpStatus status(String code) {
		return switch (code) {
			case "RATE_LIMITED" -> HttpStatus.TOO_MANY_REQUESTS;
			case "GRAPH_CHANGED" -> HttpStatus.CONFLICT;
			case "DB_UNAVAILABLE" -> HttpStatus.SERVICE_UNAVAILABLE;
			case "INTERNAL" -> HttpStatus.INTERNAL_SERVER_ERROR;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

}
