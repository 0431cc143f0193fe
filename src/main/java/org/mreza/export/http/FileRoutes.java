package org.mreza.export.http;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.ErrorResponse;
import org.mreza.failure.HttpRequestException;

/** The way to a file, whatever it holds. */
public final class FileRoutes {

	private FileRoutes() {
	}

	/**
	 * Leads to a file by GET and HEAD, and by no other method. Whatever fails before its
	 * first byte was sent is told as the API tells it.
	 */
	public static RouterFunction<ServerResponse> to(String path, HandlerFunction<ServerResponse> handler) {
		return RouterFunctions.route()
			.GET(path, handler)
			.HEAD(path, handler)
			.route(RequestPredicates.path(path), (request) -> {
				throw HttpRequestException.method("Files are had by GET.", HttpMethod.GET, HttpMethod.HEAD);
			})
			.onError(ErrorResponse::isTold, ErrorResponse::answer)
			.build();
	}

}
