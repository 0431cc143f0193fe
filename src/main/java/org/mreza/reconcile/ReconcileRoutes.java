package org.mreza.reconcile;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Door;

@Configuration(proxyBeanMethods = false)
class ReconcileRoutes {

	private static final String PATH = ReconcileHandler.PATH;

	@Bean
	RouterFunction<ServerResponse> reconciliation(ReconcileHandler handler, SuggestHandler suggestions) {
		Door service = new Door(RequestPredicates.path(PATH), "Names are reconciled by GET or POST.",
				Map.of(HttpMethod.GET, handler::answer, HttpMethod.POST, handler::answer));
		return service.route()
			.and(toGet("/suggest/entity", suggestions::entities))
			.and(toGet("/suggest/type", suggestions::types))
			.and(toGet("/suggest/property", suggestions::properties))
			.and(toGet("/properties", suggestions::proposed))
			.and(toGet("/preview", handler::preview));
	}

	private static RouterFunction<ServerResponse> toGet(String path, HandlerFunction<ServerResponse> handler) {
		return Door.toGet(RequestPredicates.path(PATH + path), "Suggestions and previews are had by GET.", handler)
			.route();
	}

}
