package org.mreza.export.http;

import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Door;
import org.mreza.api.http.Parameters;

/**
 * The way to a file, and what is to be known of it beforehand.
 *
 * @param path its address within the service
 * @param summary what it is
 * @param parameters what its address takes; all else is refused
 */
public record FileDoor(String path, String summary, MediaType type, List<FileParameter> parameters, Handler handler) {

	RouterFunction<ServerResponse> route() {
		List<String> names = this.parameters.stream().map(FileParameter::name).toList();
		return route(this.path, (request) -> this.handler.answer(request, Parameters.values(request, names)));
	}

	/** The way to whatever is had by GET. */
	static RouterFunction<ServerResponse> route(String path, HandlerFunction<ServerResponse> handler) {
		return Door.toGet(RequestPredicates.path(path), "Files are had by GET.", handler).route();
	}

	/** Answers with a file. */
	@FunctionalInterface
	public interface Handler {

		/**
		 * Answers.
		 * @param given the parameters of the address, all of which are known
		 */
		ServerResponse answer(ServerRequest request, Map<String, List<String>> given) throws Exception;

	}

}
