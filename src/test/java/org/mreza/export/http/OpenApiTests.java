package org.mreza.export.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;
import org.mreza.export.format.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What programs are told of files beforehand is what they find. */
@MrezaTest
class OpenApiTests {

	private static final Path VALIDATOR = Path.of("src/test/openapi");

	private static final Pattern EXPECTED = Pattern
		.compile("BAD_USER_INPUT: `nonsense` is no parameter of this file: expected (?:none|one of (.*))\\.");

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private List<RouterFunction<?>> routes;

	@TempDir
	private Path directory;

	private JsonNode description() {
		return Endpoint.json(get("/export/openapi.json"));
	}

	private HttpResponse<String> get(String path) {
		return this.endpoint.send(path, (request) -> request);
	}

	private List<String> paths() {
		return List.copyOf(description().get("paths").propertyNames());
	}

	@Test
	void everyAddressOfAFileIsDescribedAndNoOther() {
		List<String> served = new ArrayList<>();
		this.routes.forEach((each) -> each.accept(new Paths(served)));
		assertThat(served).filteredOn((path) -> path.startsWith("/export") && !path.contains("{format}"))
			.containsExactlyInAnyOrderElementsOf(paths());
	}

	@Test
	void everyFormatIsDescribedOfNetworksAndOfTheGraph() {
		assertThat(paths())
			.containsExactlyInAnyOrderElementsOf(
					Stream.concat(
							Stream.of("/export", "/export/openapi.json", "/export/release.zip", "/export/table.csv",
									"/export/table.xlsx"),
							Arrays.stream(Format.values())
								.flatMap((format) -> Stream.of("/export/network." + format.extension(),
										"/export/graph." + format.extension())))
						.toList());
	}

	@Test
	void everyFileTakesTheParametersThatAreDescribedAndNoOthers() {
		JsonNode description = description();
		description.get("paths").properties().forEach((path) -> {
			Matcher told = EXPECTED.matcher(Endpoint.error(Endpoint.json(get(path.getKey() + "?nonsense=1"))));
			assertThat(told.matches()).as(path.getKey()).isTrue();
			List<String> taken = (told.group(1) != null) ? List.of(told.group(1).split(", ")) : List.of();
			assertThat(path.getValue().at("/get/parameters").valueStream().map((each) -> {
				String place = each.get("$ref").asString();
				assertThat(place).startsWith("#/");
				return description.at(place.substring(1)).get("name").asString();
			})).as(path.getKey()).containsExactlyElementsOf(taken);
		});
	}

	@Test
	void everyFileIsOfTheTypeThatIsDescribed() {
		description().get("paths").properties().forEach((path) -> {
			HttpResponse<String> answer = get(
					path.getKey() + (path.getKey().contains("/table.") ? "?query=%7Bregions%7Bname%7D%7D" : ""));
			assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
			MediaType type = MediaType.parseMediaType(answer.headers().firstValue("Content-Type").orElseThrow());
			assertThat(path.getValue().at("/get/responses/200/content").propertyNames()).as(path.getKey())
				.containsExactly(type.getType() + "/" + type.getSubtype());
		});
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			of | {"type": "string", "enum": ["MUNICIPALITY", "ORGANISATION", "DONOR"], "default": "MUNICIPALITY"}
			atLeast | {"type": "integer", "default": 1}
			component | {"type": "string"}
			inferred | {"type": "boolean", "default": true}
			without | {"type": "array", "items": {"type": "string"}, "default": []}
			damping | {"type": "number"}
			decimal | {"type": "string", "enum": [",", "."], "default": "."}
			variables | {"type": "string", "contentMediaType": "application/json"}
			""")
	@ParameterizedTest
	void aParameterIsDescribedAsItIsDeclared(String name, String schema) {
		JsonNode parameter = description().at("/components/parameters/" + name);
		assertThat(parameter.get("schema")).isEqualTo(JsonMapper.shared().readTree(schema));
		assertThat(parameter.get("description").asString()).isNotEmpty();
		assertThat(parameter.path("explode").asBoolean(true)).isEqualTo(!schema.contains("array"));
	}

	@Test
	void itIsWhatTheSpecificationAsksFor() throws IOException {
		assumeTrue(Program.isOnPath("node") && Program.isOnPath("npm"), "needs Node.js with npm");
		Program.run(VALIDATOR, "npm", "ci");
		String description = get("/export/openapi.json").body();
		assertThat(validated(description))
			.isEqualTo(JsonMapper.shared().readTree("{\"version\":\"3.1\",\"faults\":[]}"));
		assertThat(validated(description.replace("\"in\":\"query\"", "\"in\":\"quest\"")).get("faults")).isNotEmpty();
		assertThat(description().at("/servers/0/url").asString()).isEqualTo(this.endpoint.address("").toString());
	}

	private JsonNode validated(String description) throws IOException {
		Path file = Files.writeString(this.directory.resolve("openapi.json"), description);
		return JsonMapper.shared()
			.readTree(
					String.join("\n", Program.run(VALIDATOR, "node", "validate.js", file.toAbsolutePath().toString())));
	}

	/** Collects the addresses that routes lead from. */
	private record Paths(List<String> found) implements RouterFunctions.Visitor {

		@Override
		public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
			this.found.add(predicate.toString());
		}

		@Override
		public void startNested(RequestPredicate predicate) {
		}

		@Override
		public void endNested(RequestPredicate predicate) {
		}

		@Override
		public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
		}

		@Override
		public void attributes(Map<String, Object> attributes) {
		}

		@Override
		public void unknown(RouterFunction<?> routerFunction) {
		}

	}

}
