package org.mreza.citation;

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Keeps what a client sent for as long as it is answered. */
@Component
class AskedInterceptor implements WebGraphQlInterceptor {

	private final String address;

	/**
	 * Takes the address that readers reach the service under, where it is not the one
	 * that requests bear.
	 */
	AskedInterceptor(@Value("${mreza.address:}") String address) {
		this.address = address;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String url = this.address.isEmpty()
				? UriComponentsBuilder.fromUri(request.getUri().toUri()).replaceQuery(null).toUriString()
				: this.address;
		Asked asked = new Asked(url, request.getDocument(), request.getVariables());
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Asked.class, asked)).build());
		return chain.next(request);
	}

}
