package org.mreza.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.failure.HttpRequestException;

/**
 * An address with the methods that it serves: HEAD wherever GET is, and OPTIONS, which
 * tells them. Whoever comes with another one is told them, too.
 */
public record Door(RequestPredicate address, String hint, Map<HttpMethod, HandlerFunction<ServerResponse>> handlers) {

	/**
	 * A door to something that is had.
	 * @param hint what is told to whoever comes with another method
	 */
	public static Door toGet(RequestPredicate address, String hint, HandlerFunction<ServerResponse> handler) {
		return new Door(address, hint, Map.of(HttpMethod.GET, handler));
	}

	/**
	 * The way through it. Whatever fails before the first byte was sent is told as the
	 * API tells it.
	 */
	public RouterFunction<ServerResponse> route() {
		return route(HandlerFilterFunction.ofErrorHandler(ErrorResponse::isTold, ErrorResponse::answer));
	}

	/** The way through it, of which something else tells what fails. */
	RouterFunction<ServerResponse> route(HandlerFilterFunction<ServerResponse, ServerResponse> telling) {
		return RouterFunctions.route(this.address, this::handle).filter(telling);
	}

	private ServerResponse handle(ServerRequest request) throws Exception {
		HttpMethod method = HttpMethod.HEAD.equals(request.method()) ? HttpMethod.GET : request.method();
		HandlerFunction<ServerResponse> handler = this.handlers.get(method);
		if (handler != null) {
			return handler.handle(request);
		}
		if (HttpMethod.OPTIONS.equals(method)) {
			return ServerResponse.noContent().allow(methods()).build();
		}
		throw HttpRequestException.method(this.hint, methods());
	}

	private HttpMethod[] methods() {
		List<HttpMethod> methods = new ArrayList<>(this.handlers.keySet());
		methods.add(HttpMethod.OPTIONS);
		if (this.handlers.containsKey(HttpMethod.GET)) {
			methods.add(HttpMethod.HEAD);
		}
		return methods.stream().sorted().toArray(HttpMethod[]::new);
	}

}
