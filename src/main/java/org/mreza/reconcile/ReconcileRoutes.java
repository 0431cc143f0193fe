package org.mreza.reconcile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.ErrorResponse;
import org.mreza.export.http.FileRoutes;
import org.mreza.failure.HttpRequestException;

@Configuration(proxyBeanMethods = false)
class ReconcileRoutes {

	private static final String PATH = ReconcileHandler.PATH;

	@Bean
	RouterFunction<ServerResponse> reconciliation(ReconcileHandler handler) {
		RouterFunction<ServerResponse> service = RouterFunctions.route()
			.GET(PATH, handler::answer)
			.HEAD(PATH, handler::answer)
			.POST(PATH, handler::answer)
			.route(RequestPredicates.path(PATH), (request) -> {
				throw HttpRequestException.method("Names are reconciled by GET or POST.", HttpMethod.GET,
						HttpMethod.HEAD, HttpMethod.POST);
			})
			.onError(ErrorResponse::isTold, ErrorResponse::answer)
			.build();
		return service.and(FileRoutes.to(PATH + "/suggest/entity", handler::entities))
			.and(FileRoutes.to(PATH + "/suggest/type", handler::types))
			.and(FileRoutes.to(PATH + "/suggest/property", handler::properties))
			.and(FileRoutes.to(PATH + "/properties", handler::proposed))
			.and(FileRoutes.to(PATH + "/preview", handler::preview));
	}

}
