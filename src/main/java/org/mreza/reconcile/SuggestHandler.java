package org.mreza.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.name.Name;

/** Completes what somebody types, and proposes columns. */
@Component
class SuggestHandler {

	private static final int AT_ONCE = 20;

	private final Inquiries inquiries;

	private final Kinds kinds;

	SuggestHandler(Inquiries inquiries, Kinds kinds) {
		this.inquiries = inquiries;
		this.kinds = kinds;
	}

	/** Things whose names begin like this, of one type or of all. */
	ServerResponse entities(ServerRequest request) {
		Given given = Given.of(request);
		String prefix = given.text("prefix");
		int skipped = skipped(given);
		if (prefix.isBlank()) {
			return result(Stream.empty());
		}
		String type = given.text("type");
		List<Kind> kinds = type.isEmpty() ? this.kinds.all() : List.of(this.kinds.named(type, "type"));
		Question question = new Question("prefix", prefix, kinds, skipped + AT_ONCE, List.of());
		return result(new Matcher(this.inquiries.of(request), this.kinds).candidates(List.of(question))
			.values()
			.stream()
			.flatMap(List::stream)
			.skip(skipped)
			.map((each) -> Map.<String, Object>of("id", each.id(), "name", each.name(), "description",
					each.description().isEmpty() ? each.type().getFirst().name() : each.description(), "notable",
					each.type())));
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
		Given given = Given.of(request);
		String prefix = key(given.text("prefix"));
		return result(all.stream()
			.filter((each) -> Stream.of(id.apply(each), name.apply(each))
				.anyMatch((word) -> key(word).startsWith(prefix)))
			.skip(skipped(given))
			.limit(AT_ONCE)
			.map((each) -> described(id.apply(each), name.apply(each), description.apply(each))));
	}

	private static int skipped(Given given) {
		return given.number("cursor", 0, 0);
	}

	private static String key(String text) {
		return Name.isName(text) ? Name.of(text).key() : "";
	}

	/** The properties of a type, with which a column can be extended. */
	ServerResponse proposed(ServerRequest request) {
		Given given = Given.of(request);
		String type = given.text("type");
		List<Property> properties = type.isEmpty() ? this.kinds.properties()
				: this.kinds.named(type, "type").properties();
		int limit = Math.min(given.number("limit", 1, properties.size()), properties.size());
		Map<String, Object> proposal = new LinkedHashMap<>();
		if (!type.isEmpty()) {
			proposal.put("type", type);
		}
		proposal.put("limit", limit);
		proposal.put("properties",
				properties.stream()
					.limit(limit)
					.map((each) -> described(each.id(), each.name(), each.description()))
					.toList());
		return ReconcileHandler.sent(proposal);
	}

	private static Map<String, Object> described(String id, String name, String description) {
		return Map.of("id", id, "name", name, "description", description);
	}

	private static ServerResponse result(Stream<Map<String, Object>> suggestions) {
		return ReconcileHandler.sent(Map.of("result", suggestions.toList()));
	}

}
