package org.mreza.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.mreza.reconcile.Candidate.Entry;

/** More columns for what was matched. */
final class Extension {

	private static final int MOST_IDS = 1_000;

	private static final int MOST_PROPERTIES = 50;

	/** How many nodes one operation asks for by id. */
	private static final int AT_ONCE = 100;

	private Extension() {
	}

	/**
	 * The answer to a request for more columns.
	 * @param asked {@code {ids: […], properties: [{id}, …]}}
	 */
	static Map<String, Object> of(JsonNode asked, Inquiry inquiry, Kinds kinds) {
		Question.expect(asked.isObject(), "extend", "an object");
		JsonNode ids = asked.path("ids");
		Question.expect(ids.isArray() && ids.size() <= MOST_IDS && ids.valueStream().allMatch(JsonNode::isString),
				"extend.ids", "a list of at most " + MOST_IDS + " ids");
		JsonNode properties = asked.path("properties");
		Question.expect(
				properties.isArray() && properties.size() <= MOST_PROPERTIES
						&& properties.valueStream().allMatch((each) -> each.path("id").isString()),
				"extend.properties", "a list of at most " + MOST_PROPERTIES + " objects with `id`");
		List<String> wanted = properties.valueStream().map((each) -> each.path("id").asString()).distinct().toList();
		wanted.forEach((each) -> kinds.check(each, "extend.properties.id"));
		List<String> nodes = ids.valueStream().map(JsonNode::asString).distinct().toList();
		Map<String, JsonNode> found = found(nodes, wanted, inquiry, kinds);
		Map<String, Object> rows = new LinkedHashMap<>();
		nodes.forEach((id) -> {
			JsonNode node = found.get(id);
			Map<String, Object> row = new LinkedHashMap<>();
			wanted.forEach((property) -> row.put(property, (node != null) ? cells(node, property, kinds) : List.of()));
			rows.put(id, row);
		});
		return Map.of("meta", wanted.stream().map((each) -> meta(each, kinds)).toList(), "rows", rows);
	}

	private static Map<String, JsonNode> found(List<String> ids, List<String> properties, Inquiry inquiry,
			Kinds kinds) {
		Map<String, List<String>> ofKinds = new LinkedHashMap<>();
		inParts(ids, inquiry::kinds)
			.forEach((id, kind) -> ofKinds.computeIfAbsent(kind, (each) -> new ArrayList<>()).add(id));
		Map<String, JsonNode> found = new LinkedHashMap<>();
		kinds.all()
			.forEach((kind) -> found.putAll(inParts(ofKinds.getOrDefault(kind.id(), List.of()), (part) -> inquiry
				.nodes(part, kind, properties.stream().flatMap((each) -> kind.property(each).stream()).toList()))));
		return found;
	}

	/** What some ids stand for, of as many at once as an operation may ask for. */
	static <T> Map<String, T> inParts(Collection<String> ids, Function<List<String>, Map<String, T>> found) {
		List<String> all = List.copyOf(ids);
		Map<String, T> whole = new LinkedHashMap<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			whole.putAll(found.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
		}
		return whole;
	}

	private static List<Map<String, Object>> cells(JsonNode node, String property, Kinds kinds) {
		JsonNode value = node.path(property);
		String type = kinds.find(node.path("__typename").asString())
			.flatMap((kind) -> kind.property(property))
			.map(Property::type)
			.orElse("");
		return (value.isArray() ? value.valueStream() : Stream.of(value))
			.filter((each) -> !each.isNull() && !each.isMissingNode())
			.map((each) -> cell(each, type))
			.toList();
	}

	private static Map<String, Object> cell(JsonNode value, String type) {
		if (value.isObject()) {
			String id = value.path("id").asString();
			return Map.of("id", id, "name", value.path("name").asString(id));
		}
		return switch (type) {
			case "Int" -> Map.of("int", value.asInt());
			case "Float" -> Map.of("float", value.asDouble());
			case "Decimal" -> Map.of("float", new BigDecimal(value.asString()));
			case "DateTime" -> Map.of("date", value.asString());
			default -> Map.of("str", value.asString());
		};
	}

	private static Map<String, Object> meta(String property, Kinds kinds) {
		Property known = kinds.property(property).orElseThrow();
		Map<String, Object> meta = new LinkedHashMap<>(Map.of("id", known.id(), "name", known.name()));
		String kind = known.kind();
		if (kind != null) {
			meta.put("type", new Entry(kind, kinds.named(kind, "type").name()));
		}
		return meta;
	}

}
