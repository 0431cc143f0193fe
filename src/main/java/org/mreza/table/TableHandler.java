package org.mreza.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.http.Parameters;
import org.mreza.api.rate.Budget;
import org.mreza.api.rate.RateLimit;
import org.mreza.api.trusted.TrustedDocuments;
import org.mreza.failure.HttpRequestException;
import org.mreza.graph.Limits;
import org.mreza.release.CurrentRelease;
import org.mreza.release.Release;

/**
 * Answers requests for tables. A table is sent once it is whole, so that what went wrong
 * on any of its pages is a status and never the end of a file.
 */
@Component
class TableHandler {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8;header=present");

	/** What a reader of the file has to know of it. */
	private static final String DESCRIPTION = "{ release { version at checksum } "
			+ "documents(first: 100) { nodes { title publisher address licence } } citation { text bibtex cslJson } }";

	private final WebGraphQlHandler graphql;

	private final JsonMapper json;

	private final RateLimit rates;

	private final TrustedDocuments documents;

	private final CurrentRelease release;

	private final Limits limits;

	private final Duration time;

	private final String describedBy;

	TableHandler(WebGraphQlHandler graphql, JsonMapper json, RateLimit rates, TrustedDocuments documents,
			CurrentRelease release, Limits limits, @Value("${mreza.limit.export-time:5m}") Duration time,
			@Value("${spring.graphql.http.path:/graphql}") String path) {
		this.graphql = graphql;
		this.json = json;
		this.rates = rates;
		this.documents = documents;
		this.release = release;
		this.limits = limits;
		this.time = time;
		// Relative, because readers may reach the service behind a path of theirs
		this.describedBy = "<.." + path + "?query="
				+ URLEncoder.encode(DESCRIPTION, StandardCharsets.UTF_8).replace("+", "%20") + ">; rel=\"describedby\"";
	}

	ServerResponse answer(ServerRequest request) {
		Budget budget = this.rates.admit(request.servletRequest().getRemoteAddr());
		Parameters parameters = Parameters.ofAddress(request);
		boolean forExcel = isForExcel(request.param("bom").orElse("false"));
		String document = (parameters.query() != null) ? parameters.query()
				: this.documents.text(Objects.requireNonNull(parameters.documentId()));
		Pages pages = new Pages((page) -> ask(page, request, document, parameters, budget), this.json,
				this.limits.pageSize(), this.time);
		try {
			return sent(pages, forExcel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isForExcel(String given) {
		return switch (given) {
			case "true" -> true;
			case "false", "" -> false;
			default -> throw HttpRequestException.malformed("`bom` is `" + given + "`; expected true or false.");
		};
	}

	private ExecutionGraphQlResponse ask(PageRequest page, ServerRequest request, String document,
			Parameters parameters, Budget budget) {
		WebGraphQlRequest operation = parameters.request(request, document);
		operation
			.configureExecutionInput(
					(input, builder) -> builder
						.graphQLContext(Map.of(Budget.class, budget, PageRequest.class, page, PageSizeOrigin.class,
								(parameters.query() != null) ? PageSizeOrigin.CLIENT : PageSizeOrigin.DOCUMENT))
						.build());
		return Objects.requireNonNull(this.graphql.handleRequest(operation).block());
	}

	private ServerResponse sent(Pages pages, boolean forExcel) throws IOException {
		Path file = Files.createTempFile("table", ".csv");
		try {
			return sent(Table.write(file, pages, forExcel));
		}
		catch (IOException | RuntimeException | Error ex) {
			Files.delete(file);
			throw ex;
		}
	}

	private ServerResponse sent(Table table) throws IOException {
		return ServerResponse.ok()
			.contentType(CSV)
			.contentLength(Files.size(table.file()))
			.cacheControl(CacheControl.noCache())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(table.fileName()).build().toString())
			.header(HttpHeaders.LINK, this.describedBy)
			.header("Repr-Digest", "sha-256=:" + table.sha256() + ":")
			.header("Mreza-Totals", "rows=" + table.rows())
			.headers((headers) -> release(headers, table.release()))
			.build((request, response) -> {
				try {
					Files.copy(table.file(), response.getOutputStream());
				}
				finally {
					Files.delete(table.file());
				}
				return null;
			});
	}

	private void release(HttpHeaders headers, @Nullable Object version) {
		Release release = this.release.get();
		if (Objects.equals(version, release.version())) {
			headers.set("Mreza-Release", release.inOneLine());
		}
	}

}
