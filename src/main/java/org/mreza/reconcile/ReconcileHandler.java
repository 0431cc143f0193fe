package org.mreza.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.address.PublicAddress;
import org.mreza.api.http.Parameters;
import org.mreza.api.rate.RateLimit;
import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;
import org.mreza.name.Name;
import org.mreza.reconcile.Candidate.Entry;

/** Answers programs that speak the Reconciliation Service API 0.2, such as OpenRefine. */
@Component
class ReconcileHandler {

	static final String PATH = "/reconcile";

	private static final int BATCH_SIZE = 50;

	private static final int SUGGESTIONS = 20;

	private final WebGraphQlHandler graphql;

	private final Kinds kinds;

	private final RateLimit rates;

	private final PublicAddress address;

	private final JsonMapper json;

	ReconcileHandler(WebGraphQlHandler graphql, Kinds kinds, RateLimit rates, PublicAddress address, JsonMapper json) {
		this.graphql = graphql;
		this.kinds = kinds;
		this.rates = rates;
		this.address = address;
		this.json = json;
	}

	/** What the service is, or what it is asked by {@code queries} or {@code extend}. */
	ServerResponse answer(ServerRequest request) {
		Map<String, String> given = given(request);
		String queries = given.get("queries");
		String extend = given.get("extend");
		if (queries != null && extend != null) {
			throw HttpRequestException.malformed("Both `queries` and `extend` are given; expected one of them.");
		}
		if (queries != null) {
			return sent(matched(object("queries", queries), request));
		}
		return sent((extend != null) ? Extension.of(object("extend", extend), inquiry(request), this.kinds)
				: manifest(request));
	}

	private Map<String, Object> matched(JsonNode queries, ServerRequest request) {
		Question.expect(queries.size() <= BATCH_SIZE, "queries", "at most " + BATCH_SIZE + " queries");
		List<Question> questions = new ArrayList<>();
		queries.properties().forEach((each) -> questions.add(Question.of(each.getKey(), each.getValue(), this.kinds)));
		Map<String, Object> results = new LinkedHashMap<>();
		new Matcher(inquiry(request), this.kinds).candidates(questions)
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

	/** Things whose names begin like this, of one type or of all. */
	ServerResponse entities(ServerRequest request) {
		String prefix = prefix(request);
		if (prefix.isBlank()) {
			return sent(Map.of("result", List.of()));
		}
		String type = Objects.requireNonNullElse(given(request).get("type"), "");
		List<Kind> kinds = type.isEmpty() ? this.kinds.all() : List.of(this.kinds.named(type, "type"));
		Question question = new Question("prefix", prefix, kinds, SUGGESTIONS, List.of());
		List<Map<String, Object>> result = new Matcher(inquiry(request), this.kinds).candidates(List.of(question))
			.values()
			.stream()
			.flatMap(List::stream)
			.map((each) -> Map.<String, Object>of("id", each.id(), "name", each.name(), "description",
					each.description().isEmpty() ? each.type().getFirst().name() : each.description(), "notable",
					each.type()))
			.toList();
		return sent(Map.of("result", result));
	}

	/** Types whose names begin like this. */
	ServerResponse types(ServerRequest request) {
		return suggested(request, this.kinds.all(), Kind::id, Kind::name, Kind::description);
	}

	/** Properties whose names begin like this. */
	ServerResponse properties(ServerRequest request) {
		return suggested(request, this.kinds.properties(), Property::id, Property::name, Property::description);
	}

	private static <T> ServerResponse suggested(ServerRequest request, List<T> all, Function<T, String> id,
			Function<T, String> name, Function<T, String> description) {
		String prefix = key(prefix(request));
		return sent(Map.of("result",
				all.stream()
					.filter((each) -> Stream.of(id.apply(each), name.apply(each))
						.anyMatch((word) -> key(word).startsWith(prefix)))
					.limit(SUGGESTIONS)
					.map((each) -> Map.of("id", id.apply(each), "name", name.apply(each), "description",
							description.apply(each)))
					.toList()));
	}

	private static String key(String text) {
		return Name.isName(text) ? Name.of(text).key() : "";
	}

	/** The properties of a type, with which a column can be extended. */
	ServerResponse proposed(ServerRequest request) {
		Map<String, String> given = given(request);
		String type = Objects.requireNonNullElse(given.get("type"), "");
		List<Property> properties = type.isEmpty() ? this.kinds.properties()
				: this.kinds.named(type, "type").properties();
		int limit = limit(given.get("limit"), properties.size());
		Map<String, Object> proposal = new LinkedHashMap<>();
		if (!type.isEmpty()) {
			proposal.put("type", type);
		}
		proposal.put("limit", limit);
		proposal.put("properties",
				properties.stream()
					.limit(limit)
					.map((each) -> Map.of("id", each.id(), "name", each.name(), "description", each.description()))
					.toList());
		return sent(proposal);
	}

	private static int limit(@Nullable String given, int otherwise) {
		if (given == null || given.isEmpty()) {
			return otherwise;
		}
		if (!given.matches("[1-9]\\d{0,8}")) {
			throw ApiException.badInput("`limit` is `" + given + "`; expected a whole number from 1.");
		}
		return Math.min(Integer.parseInt(given), otherwise);
	}

	/** A small page about a thing. */
	ServerResponse preview(ServerRequest request) {
		String id = Objects.requireNonNullElse(given(request).get("id"), "");
		Inquiry inquiry = inquiry(request);
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

	private Inquiry inquiry(ServerRequest request) {
		return new Inquiry(this.graphql, this.json, request,
				this.rates.admit(request.servletRequest().getRemoteAddr()));
	}

	private static String prefix(ServerRequest request) {
		return Objects.requireNonNullElse(given(request).get("prefix"), "");
	}

	/** What is given, in the address or in a form, each name once. */
	private static Map<String, String> given(ServerRequest request) {
		Map<String, String> given = new LinkedHashMap<>();
		Parameters.values(request).forEach((name, values) -> {
			if (values.size() > 1) {
				throw HttpRequestException
					.malformed("`" + name + "` is given " + values.size() + " times; expected once.");
			}
			given.put(name, values.getFirst());
		});
		if (given.containsKey("callback")) {
			throw ApiException.badInput("`callback` is no parameter of version 0.2: pages of any origin may ask "
					+ "without it; expected none.");
		}
		return given;
	}

	private JsonNode object(String name, String text) {
		JsonNode value;
		try {
			value = this.json.readTree(text);
		}
		catch (JacksonException ex) {
			throw HttpRequestException.malformed("`" + name + "` is not JSON; expected an object.");
		}
		if (!value.isObject()) {
			throw HttpRequestException.malformed("`" + name + "` is no object of JSON; expected one.");
		}
		return value;
	}

	private static ServerResponse sent(Object body) {
		return ServerResponse.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noCache())
			.body(body);
	}

}
