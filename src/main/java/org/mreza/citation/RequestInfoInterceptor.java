package org.mreza.citation;

import java.util.Map;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.mreza.address.PublicAddress;

/** Keeps what a client sent for as long as it is answered. */
@Component
class RequestInfoInterceptor implements WebGraphQlInterceptor {

	private final PublicAddress address;

	RequestInfoInterceptor(PublicAddress address) {
		this.address = address;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		RequestInfo info = new RequestInfo(this.address.endpoint(request.getUri().toUri()), request.getDocument(),
				request.getVariables());
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(RequestInfo.class, info)).build());
		return chain.next(request);
	}

}
