package org.mreza.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** What a table of an answer has to hold, told by the answer alone. */
final class FlatAnswer {

	/** What pages call that of their list which they have. */
	private static final Set<String> ROWS = Set.of("nodes", "edges");

	private FlatAnswer() {
	}

	/** The paths of the lists of objects that lie in no other list. */
	static List<String> outermost(JsonNode data) {
		List<String> found = new ArrayList<>();
		data.properties().forEach((each) -> {
			if (each.getValue().isObject()) {
				outermost(each.getValue()).forEach((path) -> found.add(each.getKey() + "." + path));
			}
			else if (each.getValue().isArray() && (each.getValue().isEmpty() || each.getValue().path(0).isObject())
					&& !each.getKey().equals("notStated")) {
				found.add(each.getKey());
			}
		});
		return found;
	}

	/** How many elements a list has, also those on other pages. */
	static int count(JsonNode data, String path) {
		JsonNode list = data.at("/" + path.replace('.', '/'));
		JsonNode page = data.at(("/" + path.replace('.', '/')).replaceFirst("/[^/]*$", ""));
		return (page.has("totalCount") && ROWS.contains(path.substring(path.lastIndexOf('.') + 1)))
				? page.get("totalCount").asInt() : list.size();
	}

	/**
	 * The rows of a list.
	 * @param header the names of their cells: those that begin with a field of the row
	 * begin there, all others at the answer
	 */
	static List<List<String>> rows(JsonNode data, String path, List<String> header) {
		return data.at("/" + path.replace('.', '/'))
			.valueStream()
			.map((row) -> header.stream()
				.map((name) -> cell(row.has(keys(name).getFirst()) ? row : data, keys(name)))
				.toList())
			.toList();
	}

	private static List<String> keys(String name) {
		return Arrays.asList(name.split("\\.", -1));
	}

	private static String cell(JsonNode node, List<String> keys) {
		List<String> values = new ArrayList<>();
		collect(node, keys, values);
		String text = String.join(" | ", values);
		// No spreadsheet runs it
		return text.matches("(?s)[=+\\-@\t\r].*") && !text.matches("-[\\d.]+(E-\\d+)?") ? "'" + text : text;
	}

	private static void collect(JsonNode node, List<String> keys, List<String> values) {
		if (node.isArray()) {
			node.forEach((each) -> collect(each, keys, values));
		}
		else if (!node.isObject()) {
			values.add(node.asString(""));
		}
		else if (keys.isEmpty()) {
			throw new IllegalArgumentException(node.toString());
		}
		else if (node.has(keys.getFirst()) || ROWS.stream().noneMatch(node::has)) {
			collect(node.path(keys.getFirst()), keys.subList(1, keys.size()), values);
		}
		else {
			ROWS.stream().filter(node::has).forEach((rows) -> collect(node.path(rows), keys, values));
		}
	}

}
