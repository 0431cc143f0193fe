package org.mreza.reconcile;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.api.rate.RateLimit;

/** Opens inquiries for those who may ask. */
@Component
class Inquiries {

	private final WebGraphQlHandler graphql;

	private final RateLimit rates;

	private final JsonMapper json;

	Inquiries(WebGraphQlHandler graphql, RateLimit rates, JsonMapper json) {
		this.graphql = graphql;
		this.rates = rates;
		this.json = json;
	}

	Inquiry of(ServerRequest request) {
		return new Inquiry(this.graphql, this.json, request,
				this.rates.admit(request.servletRequest().getRemoteAddr()));
	}

}
