package org.mreza.api.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.rate.Budget;
import org.mreza.api.rate.RateLimit;
import org.mreza.api.trusted.TrustedDocuments;
import org.mreza.failure.HttpRequestException;

/** Answers requests of GraphQL over HTTP. */
@Component
class GraphqlHandler {

	private final WebGraphQlHandler graphql;

	private final RateLimit rates;

	private final TrustedDocuments documents;

	private final EntityTags tags;

	private final int largest;

	GraphqlHandler(WebGraphQlHandler graphql, RateLimit rates, TrustedDocuments documents, EntityTags tags,
			@Value("${mreza.limit.body:256KB}") DataSize largest) {
		this.graphql = graphql;
		this.rates = rates;
		this.documents = documents;
		this.tags = tags;
		this.largest = Math.toIntExact(largest.toBytes());
	}

	ServerResponse get(ServerRequest request) {
		Budget budget = admit(request);
		MediaType form = ContentNegotiation.best(request);
		Parameters parameters = Parameters.ofAddress(request);
		String document = document(parameters);
		// Few documents have the word, and to parse them twice is dear
		if (document.contains("mutation") && mutates(document, parameters.operationName())) {
			throw HttpRequestException.method("A mutation is sent by POST.", HttpMethod.POST);
		}
		String tag = Explain.isAsked(parameters.extensions()) ? null : this.tags.weak(form.toString(), document,
				parameters.operationName(), parameters.variables(), parameters.extensions());
		return Optional.ofNullable(tag)
			.flatMap(request::checkNotModified)
			.map(GraphQlResponses::of)
			.orElseGet(() -> answer(request, form, document, parameters, budget, tag));
	}

	ServerResponse post(ServerRequest request) throws IOException {
		Budget budget = admit(request);
		MediaType form = ContentNegotiation.best(request);
		Parameters parameters = Parameters.ofBody(body(request));
		return answer(request, form, document(parameters), parameters, budget, null);
	}

	private Budget admit(ServerRequest request) {
		return this.rates.admit(request.servletRequest().getRemoteAddr());
	}

	private byte[] body(ServerRequest request) throws IOException {
		if (!isJson(request)) {
			throw HttpRequestException.contentType();
		}
		byte[] body = request.servletRequest().getInputStream().readNBytes(this.largest + 1);
		if (body.length > this.largest) {
			throw new HttpRequestException(HttpStatus.CONTENT_TOO_LARGE,
					"The body has more than " + this.largest + " bytes, which is the most that is read.");
		}
		return body;
	}

	private static boolean isJson(ServerRequest request) {
		try {
			return request.headers().contentType().filter((type) -> {
				Charset charset = type.getCharset();
				return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
						&& (charset == null || charset.equals(StandardCharsets.UTF_8));
			}).isPresent();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private String document(Parameters parameters) {
		if (parameters.query() != null) {
			return parameters.query();
		}
		String id = Objects.requireNonNull(parameters.documentId());
		return parameters.areAutomatic() ? this.documents.textOfAutomatic(id) : this.documents.text(id);
	}

	private static boolean mutates(String document, @Nullable String operationName) {
		try {
			return Parser.parse(document)
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.filter((operation) -> operationName == null || operationName.equals(operation.getName()))
				.anyMatch((operation) -> operation.getOperation() == OperationDefinition.Operation.MUTATION);
		}
		// Told where it is parsed to be answered
		catch (RuntimeException ex) {
			return false;
		}
	}

	private ServerResponse answer(ServerRequest request, MediaType form, String document, Parameters parameters,
			Budget budget, @Nullable String tag) {
		WebGraphQlRequest operation = parameters.request(request, document);
		operation
			.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Budget.class, budget)).build());
		CompletableFuture<@Nullable ServerResponse> answer = this.graphql.handleRequest(operation)
			.map((response) -> GraphQlResponses.of(response, form, tag))
			.toFuture();
		// What is answered already need not come back to the server a second time
		return (answer.state() == Future.State.SUCCESS) ? Objects.requireNonNull(answer.resultNow())
				: ServerResponse.async(answer);
	}

}
