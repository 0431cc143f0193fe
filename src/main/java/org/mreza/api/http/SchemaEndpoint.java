package org.mreza.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.checksum.Checksum;

/**
 * The schema as text, as introspection tells it.
 */
@Component
class SchemaEndpoint {

	private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
		.includeSchemaDefinition(true)
		.includeDirectives(DirectiveInfo::isGraphqlSpecifiedDirective)
		.includeDirectiveDefinition((name) -> false));

	private final String text;

	private final String tag;

	SchemaEndpoint(GraphQlSource source) {
		this.text = PRINTER.print(source.graphQl().getGraphQLSchema());
		this.tag = "W/\"" + Checksum.of(this.text) + '"';
	}

	ServerResponse answer(ServerRequest request) {
		Parameters.values(request, List.of());
		return request.checkNotModified(this.tag)
			.orElseGet(() -> ServerResponse.ok()
				.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
				.eTag(this.tag)
				.cacheControl(CacheControl.noCache())
				.body(this.text));
	}

}
