package org.mreza.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Parameters;
import org.mreza.api.rate.Budget;
import org.mreza.api.rate.RateLimit;
import org.mreza.api.trusted.TrustedDocuments;
import org.mreza.export.kept.FileAnswers;
import org.mreza.graph.Limits;
import org.mreza.release.CurrentRelease;
import org.mreza.release.Release;

/**
 * Answers requests for tables. A table is sent once it is whole, so that what went wrong
 * on any of its pages is a status and never the end of a file.
 */
@Component
class TableHandler {

	/** What a reader of the file has to know of it. */
	private static final String DESCRIPTION = "{ release { version at checksum } "
			+ "documents(first: 100) { nodes { title publisher address licence } } citation { text bibtex cslJson } }";

	private final WebGraphQlHandler graphql;

	private final JsonMapper json;

	private final RateLimit rates;

	private final TrustedDocuments documents;

	private final CurrentRelease release;

	private final Facts facts;

	private final FileAnswers files;

	private final Limits limits;

	private final Duration time;

	private final String describedBy;

	TableHandler(WebGraphQlHandler graphql, JsonMapper json, RateLimit rates, TrustedDocuments documents,
			CurrentRelease release, Facts facts, FileAnswers files, Limits limits,
			@Value("${mreza.limit.export-time:5m}") Duration time,
			@Value("${spring.graphql.http.path:/graphql}") String path) {
		this.graphql = graphql;
		this.json = json;
		this.rates = rates;
		this.documents = documents;
		this.release = release;
		this.facts = facts;
		this.files = files;
		this.limits = limits;
		this.time = time;
		// Relative, because readers may reach the service behind a path of theirs
		this.describedBy = "<.." + path + "?query="
				+ URLEncoder.encode(DESCRIPTION, StandardCharsets.UTF_8).replace("+", "%20") + ">; rel=\"describedby\"";
	}

	ServerResponse answer(ServerRequest request, TableFormat format) {
		Budget budget = this.rates.admit(request.servletRequest().getRemoteAddr());
		Parameters parameters = Parameters.ofAddress(request);
		boolean named = parameters.query() == null;
		String document = named ? this.documents.text(Objects.requireNonNull(parameters.documentId()))
				: Objects.requireNonNull(parameters.query());
		String path = request.param("path").filter((text) -> !text.isBlank()).orElse(null);
		PageSizeOrigin author = named ? PageSizeOrigin.DOCUMENT : PageSizeOrigin.CLIENT;
		Pages pages = new Pages((size, after) -> ask(new PageRequest(path, author, size, this.limits.pageSize(), after),
				request, document, parameters, budget), this.json, this.limits.pageSize(), this.time);
		return this.files.of(request, null,
				(out) -> headers(Table.write(out, pages, format,
						(table) -> this.facts.of(table, document, parameters, request, fileName(table, format))),
						format));
	}

	private ExecutionGraphQlResponse ask(PageRequest page, ServerRequest request, String document,
			Parameters parameters, Budget budget) {
		WebGraphQlRequest operation = parameters.request(request, document);
		operation.configureExecutionInput((input,
				builder) -> builder.graphQLContext(Map.of(Budget.class, budget, PageRequest.class, page)).build());
		return Objects.requireNonNull(this.graphql.handleRequest(operation).block());
	}

	private HttpHeaders headers(Table table, TableFormat format) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(format.mediaType());
		headers.setContentDisposition(ContentDisposition.attachment().filename(fileName(table, format)).build());
		headers.set(HttpHeaders.LINK, this.describedBy);
		headers.set("Repr-Digest", "sha-256=:" + table.sha256() + ":");
		headers.set("Mreza-Totals", "rows=" + table.rows());
		if (!table.selection().leftOut().isEmpty()) {
			headers.set("Mreza-Left-Out", String.join(", ", table.selection().leftOut()));
		}
		Release release = this.release.get();
		if (Objects.equals(table.release(), release.version())) {
			headers.set("Mreza-Release", release.inOneLine());
		}
		return headers;
	}

	private static String fileName(Table table, TableFormat format) {
		String list = table.selection().name();
		return (list.isEmpty() ? "answer" : list) + ((table.release() != null) ? "-release-" + table.release() : "")
				+ "." + format.extension();
	}

}
