package org.mreza.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.address.PublicAddress;
import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;
import org.mreza.reconcile.Candidate.Entry;

/** Answers programs that speak the Reconciliation Service API 0.2, such as OpenRefine. */
@Component
class ReconcileHandler {

	static final String PATH = "/reconcile";

	private static final int BATCH_SIZE = 50;

	private final Inquiries inquiries;

	private final Kinds kinds;

	private final PublicAddress address;

	private final JsonMapper json;

	ReconcileHandler(Inquiries inquiries, Kinds kinds, PublicAddress address, JsonMapper json) {
		this.inquiries = inquiries;
		this.kinds = kinds;
		this.address = address;
		this.json = json;
	}

	/** What the service is, or what it is asked by {@code queries} or {@code extend}. */
	ServerResponse answer(ServerRequest request) {
		Given given = Given.of(request);
		if (given.has("queries") && given.has("extend")) {
			throw HttpRequestException.malformed("Both `queries` and `extend` are given; expected one of them.");
		}
		if (given.has("queries")) {
			return sent(matched(object("queries", given), request));
		}
		return sent(given.has("extend") ? Extension.of(object("extend", given), this.inquiries.of(request), this.kinds)
				: manifest(request));
	}

	private Map<String, Object> matched(JsonNode queries, ServerRequest request) {
		Question.expect(queries.size() <= BATCH_SIZE, "queries", "at most " + BATCH_SIZE + " queries");
		List<Question> questions = new ArrayList<>();
		queries.properties().forEach((each) -> questions.add(Question.of(each.getKey(), each.getValue(), this.kinds)));
		Map<String, Object> results = new LinkedHashMap<>();
		new Matcher(this.inquiries.of(request), this.kinds).candidates(questions)
			.forEach((key, candidates) -> results.put(key, Map.of("result", candidates)));
		return results;
	}

	private Map<String, Object> manifest(ServerRequest request) {
		String service = this.address.service(request.uri());
		String page = service + PATH + "/preview?id=";
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of("0.2"));
		manifest.put("name", "Mreža");
		manifest.put("identifierSpace", page);
		manifest.put("schemaSpace", service + "/graphql/schema#");
		manifest.put("documentation", service + "/export");
		manifest.put("defaultTypes", types());
		manifest.put("view", Map.of("url", page + "{{id}}"));
		manifest.put("preview", Map.of("url", page + "{{id}}", "width", 400, "height", 240));
		manifest.put("suggest", Map.of("entity", service(service, "/suggest/entity"), "type",
				service(service, "/suggest/type"), "property", service(service, "/suggest/property")));
		manifest.put("extend",
				Map.of("propose_properties", service(service, "/properties"), "property_settings", List.of()));
		manifest.put("batchSize", BATCH_SIZE);
		return manifest;
	}

	private static Map<String, String> service(String service, String path) {
		return Map.of("service_url", service, "service_path", PATH + path);
	}

	private List<Entry> types() {
		return this.kinds.all().stream().map((kind) -> new Entry(kind.id(), kind.name())).toList();
	}

	/** A small page about a thing. */
	ServerResponse preview(ServerRequest request) {
		String id = Given.of(request).text("id");
		Inquiry inquiry = this.inquiries.of(request);
		Kind kind = this.kinds.all()
			.stream()
			.filter((each) -> each.id().equals(inquiry.kinds(List.of(id)).get(id)))
			.findFirst()
			.orElseThrow(() -> new ApiException(ApiException.Code.NOT_FOUND,
					"`id`: the graph holds nothing with a name under `" + id + "`."));
		JsonNode node = Objects.requireNonNull(inquiry.nodes(List.of(id), kind, kind.properties()).get(id));
		byte[] page = Preview.of(kind, node).getBytes(StandardCharsets.UTF_8);
		return ServerResponse.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.build((incoming, outgoing) -> {
				// Made to be framed, unlike what has the policy of all answers
				outgoing.setHeader("Content-Security-Policy",
						"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
				outgoing.getOutputStream().write(page);
				return null;
			});
	}

	private JsonNode object(String name, Given given) {
		JsonNode value;
		try {
			value = this.json.readTree(given.text(name));
		}
		catch (JacksonException ex) {
			throw HttpRequestException.malformed("`" + name + "` is not JSON; expected an object.");
		}
		if (!value.isObject()) {
			throw HttpRequestException.malformed("`" + name + "` is no object of JSON; expected one.");
		}
		return value;
	}

	static ServerResponse sent(Object body) {
		return ServerResponse.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache())
			.body(body);
	}

}
