package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

/**
 * Compares the answer of the service with the one that was expected, and learns from it
 * what the cursors stand for.
 */
final class Comparison {

	/** What all cursors so far stand for. */
	private final Map<String, ReferenceEvaluator.At> cursors;

	private final Map<String, List<String>> learned = new HashMap<>();

	Comparison(Map<String, ReferenceEvaluator.At> cursors) {
		this.cursors = cursors;
	}

	/** The cursors that each variable can take. */
	Map<String, List<String>> learned() {
		return this.learned;
	}

	/** The first place that differs, what is there and what was expected; or null. */
	String difference(String place, JsonNode there, Object expected) {
		return switch (expected) {
			case Map<?, ?> map when List.copyOf(there.propertyNames()).equals(List.copyOf(map.keySet())) ->
				map.entrySet()
					.stream()
					.map((each) -> difference(place + "/" + each.getKey(), there.get((String) each.getKey()),
							each.getValue()))
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
			case Collection<?> list when there.isArray() && there.size() == list.size() -> {
				Iterator<JsonNode> elements = there.iterator();
				int index = 0;
				String difference = null;
				for (Object each : list) {
					difference = (difference != null) ? difference
							: difference(place + "/" + index++, elements.next(), each);
				}
				yield difference;
			}
			case null, default -> equal(there, expected) ? null : place + " is " + there + " instead of " + expected;
		};
	}

	private boolean equal(JsonNode there, Object expected) {
		return switch (expected) {
			case null -> there.isNull();
			case String text -> there.isString() && there.asString().equals(text);
			case Boolean truth -> there.isBoolean() && there.asBoolean() == truth;
			case Double number -> there.isFloatingPointNumber() && there.asDouble() == number;
			case Number number -> there.isIntegralNumber() && there.asLong() == number.longValue();
			case ReferenceEvaluator.At at -> there.isString() && isCursor(there.asString(), at);
			default -> false;
		};
	}

	private boolean isCursor(String cursor, ReferenceEvaluator.At at) {
		if (at.variable() != null) {
			this.learned.computeIfAbsent(at.variable(), (variable) -> new ArrayList<>()).add(cursor);
		}
		ReferenceEvaluator.At known = this.cursors.putIfAbsent(cursor, at);
		return known == null || (known.id().equals(at.id()) && Objects.equals(known.owner(), at.owner()));
	}

}
