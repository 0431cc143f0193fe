package org.mreza.api.http;

import java.io.IOException;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import org.mreza.failure.HttpRequestException;

/**
 * Lets pages of other origins ask, at all doors alike. The data is public and no answer
 * depends on who asks, so by default all origins are let in.
 */
@Configuration(proxyBeanMethods = false)
class OtherOrigins {

	@Bean
	FilterRegistrationBean<CorsFilter> otherOriginsFilter(GraphQlCorsProperties properties, JsonMapper json) {
		UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
		CorsConfiguration allowed = properties.toCorsConfiguration();
		everywhere.registerCorsConfiguration("/**", (allowed != null) ? allowed : new CorsConfiguration());
		CorsFilter filter = new CorsFilter(everywhere);
		filter.setCorsProcessor(new Refusal(json));
		FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
		// Behind the one that sets the headers of all answers
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		return registration;
	}

	/** Tells who is not let in as other failures are told. */
	private static final class Refusal extends DefaultCorsProcessor {

		private final JsonMapper json;

		private Refusal(JsonMapper json) {
			this.json = json;
		}

		@Override
		protected void rejectRequest(ServerHttpResponse response) throws IOException {
			response.setStatusCode(HttpStatus.FORBIDDEN);
			response.getHeaders().setContentType(ContentNegotiation.JSON);
			response.getBody()
				.write(this.json
					.writeValueAsBytes(new ErrorResponse(List.of(new HttpRequestException(HttpStatus.FORBIDDEN,
							"Pages of this origin may not ask this here, or not by this method.")))
						.body()));
			response.flush();
		}

	}

}
