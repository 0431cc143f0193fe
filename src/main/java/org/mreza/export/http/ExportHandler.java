package org.mreza.export.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import org.mreza.address.PublicAddress;
import org.mreza.api.http.EntityTags;
import org.mreza.api.rate.Budget;
import org.mreza.api.rate.RateLimit;
import org.mreza.export.Export;
import org.mreza.export.Exports;
import org.mreza.export.csv.CsvDialect;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.format.Format;
import org.mreza.export.kept.FileAnswers;
import org.mreza.failure.ApiException;
import org.mreza.network.Parameter;

/** Answers requests for files. */
@Component
class ExportHandler {

	/** What it costs to make a file, in points of the rate limit, whatever it holds. */
	private static final int COST = 1_000;

	private final Exports exports;

	private final NetworkArguments arguments;

	private final RateLimit rates;

	private final EntityTags tags;

	private final PublicAddress address;

	private final FileAnswers files;

	ExportHandler(Exports exports, NetworkArguments arguments, RateLimit rates, EntityTags tags, PublicAddress address,
			FileAnswers files) {
		this.exports = exports;
		this.arguments = arguments;
		this.rates = rates;
		this.tags = tags;
		this.address = address;
		this.files = files;
	}

	/** The doors to all formats of networks and of the graph. */
	Stream<FileDoor> doors() {
		List<GraphQLArgument> arguments = this.arguments.all();
		return Arrays.stream(Format.values())
			.flatMap((format) -> Stream.of(
					door("network", "A network", format, arguments,
							(request, given) -> network(request, format, arguments, given)),
					door("graph", "The whole graph", format, List.of(), (request, given) -> answer(request, format,
							given, () -> this.exports.graph(format, address(request))))));
	}

	private static FileDoor door(String name, String what, Format format, List<GraphQLArgument> arguments,
			FileDoor.Handler handler) {
		return new FileDoor("/export/" + name + "." + format.extension(), what + " as " + format.description(),
				MediaType.parseMediaType(format.mediaType()),
				Stream
					.concat(arguments.stream().map(FileParameter::of),
							format.isCsv() ? FileParameter.OF_CSV.stream() : Stream.of())
					.toList(),
				handler);
	}

	ServerResponse noFormat(ServerRequest request) {
		throw new ApiException(ApiException.Code.NOT_FOUND,
				"`" + request.pathVariable("format") + "` is no format of a file: expected one of "
						+ Arrays.stream(Format.values()).map(Format::extension).collect(Collectors.joining(", "))
						+ ".");
	}

	private ServerResponse network(ServerRequest request, Format format, List<GraphQLArgument> arguments,
			Map<String, List<String>> given) {
		ExportRequest options = ExportRequest.of(arguments, given);
		return answer(request, format, given, () -> {
			ExportRequest resolved = this.arguments.resolved(options);
			return this.exports.network(resolved.query(), resolved.measureOptions(), format, address(request));
		});
	}

	private ServerResponse answer(ServerRequest request, Format format, Map<String, List<String>> given,
			Supplier<Export> making) {
		Budget budget = this.rates.admit(request.servletRequest().getRemoteAddr());
		CsvDialect dialect = format.isCsv() ? CsvDialect.of(given) : CsvDialect.STANDARD;
		// The citation names the day
		String tag = this.tags.of(address(request), LocalDate.now(ZoneOffset.UTC).toString());
		return Optional.ofNullable(tag)
			.flatMap((known) -> this.files.unchanged(request, known, MediaType.parseMediaType(format.mediaType())))
			.orElseGet(() -> this.files.of(request, tag, (out) -> {
				budget.reserve(COST);
				Export export = making.get();
				export.writeTo(out, dialect);
				return headers(request, export, tag);
			}));
	}

	private static HttpHeaders headers(ServerRequest request, Export export, @Nullable String tag) {
		FileMetadata metadata = export.metadata();
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(export.format().mediaType()));
		headers.setContentDisposition(ContentDisposition.attachment().filename(name(request, metadata)).build());
		headers.setETag(tag);
		about(headers, metadata);
		if (export.format().mediaType().startsWith("text/csv")) {
			headers.add(HttpHeaders.LINK,
					"<" + companion(metadata.address()) + ">; rel=\"describedby\"; type=\"application/json\"");
		}
		return headers;
	}

	private static String name(ServerRequest request, FileMetadata metadata) {
		String last = request.path().substring(request.path().lastIndexOf('/') + 1);
		return "mreza-" + metadata.release().version() + "-" + last;
	}

	/** What a table cannot say of itself. */
	private static void about(HttpHeaders headers, FileMetadata metadata) {
		headers.set("Mreza-Release", metadata.release().inOneLine());
		headers.set("Mreza-Query",
				metadata.query()
					.stream()
					.map((Parameter each) -> each.name() + "="
							+ UriUtils.encodeQueryParam(each.value().replace(", ", ","), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
		headers.set("Mreza-Totals", "nodes=" + metadata.nodes() + "; edges=" + metadata.edges());
	}

	/** The same as JSON, which says where it comes from and how it is cited. */
	private static String companion(FileMetadata.Address address) {
		UriComponentsBuilder path = UriComponentsBuilder
			.fromUriString(address.path().replaceFirst("\\.[^/?]*(?=\\?|$)", ".json"));
		CsvDialect.CHOICES.forEach((choice) -> path.replaceQueryParam(choice.name()));
		return address.service() + path.build().toUriString();
	}

	/** Where readers reach what was asked for. */
	private FileMetadata.Address address(ServerRequest request) {
		URI asked = request.uri();
		String path = asked.getRawPath() + ((asked.getRawQuery() != null) ? "?" + asked.getRawQuery() : "");
		return new FileMetadata.Address(this.address.service(asked), path);
	}

}
