package org.mreza.export.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.address.PublicAddress;

/** Describes all files by OpenAPI, as their doors say what they are. */
@Component
class OpenApi {

	static final String PATH = "/export/openapi.json";

	private static final Map<String, Object> TEXT = Map.of("type", "string");

	/** Why there is no file; other members may stand beside these. */
	private static final Map<String, Object> FAILURE = Map.of("description", "Why there is no file.", "content",
			Map.of(MediaType.APPLICATION_JSON_VALUE,
					Map.of("schema", object(Map.of("errors", Map.of("type", "array", "minItems", 1, "items",
							object(Map.of("message", TEXT, "extensions", object(Map.of("code", TEXT))))))))));

	private final ObjectProvider<FileDoors> doors;

	private final PublicAddress address;

	private final String version;

	OpenApi(ObjectProvider<FileDoors> doors, PublicAddress address,
			@Value("${spring.application.version:unreleased}") String version) {
		this.doors = doors;
		this.address = address;
		this.version = version;
	}

	ServerResponse answer(ServerRequest request) {
		return ServerResponse.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache())
			.body(description(this.address.service(request.uri())));
	}

	private Map<String, Object> description(String service) {
		Map<String, Object> paths = new TreeMap<>();
		Map<String, Map<String, Object>> parameters = new TreeMap<>();
		this.doors.stream().flatMap((some) -> some.all().stream()).forEach((door) -> {
			paths.put(door.path(), Map.of("get", operation(door)));
			door.parameters().forEach((each) -> add(parameters, each));
		});
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("openapi", "3.1.0");
		description.put("info", Map.of("title", "Mreža – files", "version", this.version, "license",
				Map.of("name", "Apache License 2.0", "identifier", "Apache-2.0"), "description",
				"Who works with whom, as files. Each is also answered to HEAD, and says of itself which release "
						+ "it holds and how it is cited."));
		description.put("servers", List.of(Map.of("url", service)));
		description.put("paths", paths);
		description.put("components", Map.of("parameters", parameters, "responses", Map.of("failure", FAILURE)));
		return description;
	}

	private static void add(Map<String, Map<String, Object>> parameters, FileParameter parameter) {
		Map<String, Object> described = described(parameter);
		Map<String, Object> other = parameters.put(parameter.name(), described);
		if (other != null && !other.equals(described)) {
			throw new IllegalStateException("Files do not agree on what `" + parameter.name() + "` is.");
		}
	}

	private static Map<String, Object> described(FileParameter parameter) {
		Map<String, Object> described = new LinkedHashMap<>(Map.of("name", parameter.name(), "in", "query",
				"description", parameter.description(), "schema", parameter.schema()));
		if ("array".equals(parameter.schema().get("type"))) {
			described.put("explode", false);
		}
		return described;
	}

	private static Map<String, Object> operation(FileDoor door) {
		String type = door.type().getType() + "/" + door.type().getSubtype();
		return Map.of("operationId", door.path().substring(1).replaceAll("\\W", "_"), "summary", door.summary(),
				"parameters",
				door.parameters()
					.stream()
					.map((each) -> Map.of("$ref", "#/components/parameters/" + each.name()))
					.toList(),
				"responses", Map.of("200", Map.of("description", "The file.", "content", Map.of(type, Map.of())),
						"default", Map.of("$ref", "#/components/responses/failure")));
	}

	private static Map<String, Object> object(Map<String, Object> members) {
		return Map.of("type", "object", "properties", members, "required", List.copyOf(members.keySet()));
	}

}
