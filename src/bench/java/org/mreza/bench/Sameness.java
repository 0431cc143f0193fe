package org.mreza.bench;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether contestants give the same answer. Each has its own way to wrap a list and to
 * yield one node, so what wraps is taken away before the answers are compared.
 */
final class Sameness {

	private static final Set<String> WRAPPERS = Set.of("nodes", "edges", "node", "groups", "aggregate", "count");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int REQUESTS = 20;

	private Sameness() {
	}

	/** Refuses contestants that answer a query differently. */
	static void check(Query query, Contestant one, Started first, Contestant other, Started second) throws IOException {
		try (var left = new Client(first.port(), one.path()); var right = new Client(second.port(), other.path())) {
			for (int i = 0; i < REQUESTS; i++) {
				String answer = bare(left.ask(left.request(query.body(one, i))));
				String beside = bare(right.ask(right.request(query.body(other, i))));
				if (!answer.equals(beside)) {
					throw new IOException("The answers to " + query.name() + " differ:\n" + one.label() + ": " + answer
							+ "\n" + other.label() + ": " + beside);
				}
			}
		}
	}

	private static String bare(String answer) {
		Object data = bare(JSON.readTree(answer).get("data"));
		if ("{}".equals(data.toString())) {
			throw new IllegalStateException("An empty answer proves nothing: " + answer);
		}
		return data.toString();
	}

	private static Object bare(JsonNode node) {
		if (node.isArray()) {
			List<Object> each = node.valueStream().map(Sameness::bare).toList();
			return (each.size() == 1) ? each.getFirst() : each;
		}
		if (node.isObject()) {
			Iterator<String> keys = node.propertyNames().iterator();
			if (node.size() == 1 && WRAPPERS.contains(keys.next())) {
				return bare(node.iterator().next());
			}
			TreeMap<String, Object> fields = new TreeMap<>();
			node.forEachEntry((key, value) -> fields.put(key, bare(value)));
			return fields;
		}
		return node.toString();
	}

}
