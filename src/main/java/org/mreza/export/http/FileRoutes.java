package org.mreza.export.http;

import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Door;
import org.mreza.api.http.ErrorResponse;

/** The way to a file, whatever it holds. */
public final class FileRoutes {

	private FileRoutes() {
	}

	/**
	 * Leads to a file by GET and HEAD. Whatever fails before its first byte was sent is
	 * told as the API tells it.
	 */
	public static RouterFunction<ServerResponse> to(String path, HandlerFunction<ServerResponse> handler) {
		return RouterFunctions.route()
			.add(Door.toGet(RequestPredicates.path(path), "Files are had by GET.", handler).route())
			.onError(ErrorResponse::isTold, ErrorResponse::answer)
			.build();
	}

}
