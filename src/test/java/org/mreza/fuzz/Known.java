package org.mreza.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.mreza.Endpoint;
import org.mreza.fuzz.Written.Digits;

/** Values that are as they should be, of which many name what is in the graph. */
final class Known {

	private static final String ASKED = """
			{ municipalities(first: 5) { nodes { id code name } } programmes(first: 5) { nodes { id name } }
			  components { id name } statements(first: 50) { nodes { id } } regions { id name } }
			""";

	private final Map<String, List<Object>> values;

	Known(Endpoint endpoint) {
		List<Object> ids = new ArrayList<>();
		List<Object> names = new ArrayList<>(List.of("Бор", "raska", "Kral\u0458evo", "no such thing"));
		collect(endpoint.data(ASKED), ids, names);
		this.values = Map.of("ID", ids, "Name", names, "String", names, "Int",
				List.of(new Digits("0"), new Digits("1"), new Digits("2"), new Digits("5"), new Digits("100")), "Float",
				List.of(new Digits("0.5"), new Digits("0.85"), new Digits("1"), new Digits("1e-3")), "Boolean",
				List.of(true, false), "Decimal", List.of("3000.00", "0", new Digits("15000")), "Currency",
				List.of("CHF", "EUR", "RSD"), "PartialDate", List.of("2019", "2019-06", "2021-06-02", "0001", "9999"));
	}

	private static void collect(JsonNode node, List<Object> ids, List<Object> names) {
		node.properties().forEach((each) -> {
			if (each.getValue().isString()) {
				("name".equals(each.getKey()) ? names : ids).add(each.getValue().asString());
			}
			collect(each.getValue(), ids, names);
		});
		if (node.isArray()) {
			node.forEach((each) -> collect(each, ids, names));
		}
	}

	Object value(String scalar, Chance chance) {
		return chance.one(this.values.get(scalar));
	}

}
