package org.mreza.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import org.mreza.failure.ApiException;

/**
 * One name that is to be matched.
 *
 * @param key what the client calls it
 * @param text the name
 * @param kinds of which it may be
 * @param limit how many candidates there may be at most
 * @param conditions what else is known of it
 */
record Question(String key, String text, List<Kind> kinds, int limit, List<Condition> conditions) {

	private static final List<String> MEMBERS = List.of("query", "type", "limit", "properties", "type_strict");

	/** A thing has one type, so all of them ask for the same. */
	private static final Set<String> STRICTNESSES = Set.of("any", "should", "all");

	private static final int DEFAULT_LIMIT = 5;

	private static final int MOST_CANDIDATES = 25;

	private static final int MOST_CONDITIONS = 10;

	/** As many characters as a name of the API may have. */
	private static final int LONGEST = 300;

	/**
	 * A property with the values that it may have.
	 */
	record Condition(String property, List<JsonNode> values) {
	}

	static Question of(String key, JsonNode query, Kinds kinds) {
		String place = "queries." + key;
		expect(query.isObject(), place, "an object");
		query.propertyNames().forEach((name) -> {
			if (!MEMBERS.contains(name)) {
				throw ApiException.badInput(
						"`" + place + "." + name + "` is unknown; expected one of " + String.join(", ", MEMBERS) + ".");
			}
		});
		JsonNode text = query.path("query");
		expect(text.isString(), place + ".query", "a name");
		expect(text.asString().length() <= LONGEST, place + ".query", "at most " + LONGEST + " characters");
		JsonNode limit = query.path("limit");
		expect(limit.isMissingNode() || limit.isNull() || (limit.isInt() && limit.asInt() >= 1), place + ".limit",
				"a whole number from 1");
		JsonNode strictness = query.path("type_strict");
		expect(strictness.isMissingNode() || strictness.isNull() || STRICTNESSES.contains(strictness.asString("")),
				place + ".type_strict", "any, should or all");
		return new Question(key, text.asString(), kinds(query.path("type"), place + ".type", kinds),
				limit.isInt() ? Math.min(limit.asInt(), MOST_CANDIDATES) : DEFAULT_LIMIT,
				conditions(query.path("properties"), place + ".properties", kinds));
	}

	private static List<Kind> kinds(JsonNode type, String place, Kinds kinds) {
		List<JsonNode> types = type.isArray() ? type.valueStream().toList() : List.of(type);
		List<Kind> named = new ArrayList<>();
		for (JsonNode each : types) {
			if (!each.isMissingNode() && !each.isNull() && !(each.isString() && each.asString().isEmpty())) {
				expect(each.isString(), place, "the id of a type, or a list of these");
				named.add(kinds.named(each.asString(), place));
			}
		}
		return named.isEmpty() ? kinds.all() : named;
	}

	private static List<Condition> conditions(JsonNode properties, String place, Kinds kinds) {
		if (properties.isMissingNode() || properties.isNull()) {
			return List.of();
		}
		expect(properties.isArray() && properties.size() <= MOST_CONDITIONS, place,
				"a list of at most " + MOST_CONDITIONS);
		return properties.valueStream().map((each) -> {
			expect(each.path("pid").isString() && each.has("v"), place, "objects with `pid` and `v`");
			kinds.check(each.path("pid").asString(), place + ".pid");
			JsonNode value = each.path("v");
			List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
			values.forEach(
					(one) -> expect(one.isString() || one.isNumber() || one.isBoolean() || one.path("id").isString(),
							place + ".v", "texts, numbers, truth values or objects with `id`"));
			expect(values.size() <= MOST_CONDITIONS, place + ".v", "at most " + MOST_CONDITIONS + " values");
			return new Condition(each.path("pid").asString(), values);
		}).toList();
	}

	static void expect(boolean condition, String place, String expected) {
		if (!condition) {
			throw ApiException.badInput("`" + place + "`: expected " + expected + ".");
		}
	}

}
