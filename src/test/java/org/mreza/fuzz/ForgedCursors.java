package org.mreza.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;

import org.mreza.Endpoint;

/** Pages behind cursors that were given, and then changed. */
final class ForgedCursors {

	private static final String EDGES = " { edges { cursor } pageInfo { startCursor endCursor } totalCount } ";

	/** Pages that are not of a field of {@code Query}, or are of a question. */
	private static final List<String> PAGES = List.of(
			"search(text: \"bor\", first: 1, after: $c) { pageInfo { endCursor } nodes { name } }",
			"search(text: \"n\", first: 1, after: $c) { pageInfo { endCursor } nodes { name } }",
			"coMembers(municipality: \"Pirot\") { coMembers(first: 1, after: $c) { pageInfo { endCursor } } }",
			"cohort(all: [{programme: \"PRO\"}]) { members(first: 1, after: $c) { pageInfo { endCursor } } }",
			"exposure(to: {programme: \"PRO\"}) { municipalities(first: 1, after: $c) { pageInfo { endCursor } } }",
			"network { nodes(first: 1, after: $c) { pageInfo { endCursor } } }",
			"network { edges(first: 1, after: $c) { pageInfo { endCursor } } }",
			"network { measure(of: DEGREE) { scores(first: 1, after: $c) { pageInfo { endCursor } } } }",
			"network { partition(by: CONNECTED_COMPONENTS) { groups(first: 1, after: $c) { pageInfo { endCursor } } } }",
			"paths(from: {name: \"Pirot\"}, to: {name: \"Bor\"}) { paths(first: 1, after: $c) { pageInfo { endCursor } } }",
			"municipality(name: \"Pirot\") { partnerships(first: 1, after: $c)" + EDGES + "}",
			"municipality(name: \"Bor\") { participations(first: 1, after: $c)" + EDGES + "}");

	private static final int FINGERPRINT = 8;

	private final List<GraphQLFieldDefinition> connections;

	private final Endpoint endpoint;

	ForgedCursors(GraphQLSchema schema, Endpoint endpoint) {
		this.endpoint = endpoint;
		this.connections = schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((field) -> field.getArgument("orderBy") != null)
			.toList();
	}

	Request next(Chance chance) {
		String page = page(chance);
		// Now and then, a cursor of another list
		List<String> cursors = cursors(
				this.endpoint.response(asked(chance.of(0.15) ? page(chance) : page), Map.of()).get("data"));
		String cursor = cursors.isEmpty() ? "" : chance.one(cursors);
		return Request.post("{\"query\":" + Written.quoted(asked(page)) + ",\"variables\":{\"c\":"
				+ Written.json(forged(cursor, chance)) + "}}");
	}

	private static String asked(String page) {
		return "query ($c: String) { " + page + " }";
	}

	private String page(Chance chance) {
		if (chance.of(0.4)) {
			return chance.one(PAGES);
		}
		GraphQLFieldDefinition field = chance.one(this.connections);
		var orders = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
		return field.getName() + "(" + chance.one("first: 2, after: $c", "last: 2, before: $c") + ", orderBy: "
				+ chance.one(orders.getValues()).getName() + ")" + EDGES;
	}

	private static List<String> cursors(JsonNode data) {
		List<String> cursors = new ArrayList<>();
		data.properties().forEach((each) -> {
			if (each.getKey().matches("(?i).*cursor") && each.getValue().isString()) {
				cursors.add(each.getValue().asString());
			}
		});
		Stream
			.concat(data.isArray() ? data.valueStream() : Stream.empty(),
					data.properties().stream().map(Map.Entry::getValue))
			.forEach((each) -> cursors.addAll(cursors(each)));
		return cursors;
	}

	private static Object forged(String cursor, Chance chance) {
		var hostile = new HostileScalars(chance);
		byte[] bytes = Base64.getUrlDecoder().decode(cursor);
		return switch (chance.below(12)) {
			case 0 -> cursor;
			case 1 -> cursor.substring(0, chance.below(cursor.length() + 1));
			case 2 -> cursor + chance.one("=", "A", " ", "\n", "\u0000", cursor, "x".repeat(3_000));
			case 3 -> hostile.any();
			case 4 -> Base64.getEncoder().encodeToString(chance.bytes(chance.small(60)));
			case 5 -> encoded(flipped(bytes, chance));
			default -> (bytes.length > FINGERPRINT) ? encoded(rewritten(bytes, chance)) : "";
		};
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] flipped(byte[] bytes, Chance chance) {
		byte[] flipped = bytes.clone();
		for (int i = chance.small(4); i > 0 && bytes.length > 0; i--) {
			flipped[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
		}
		return flipped;
	}

	/** Other keys behind the same fingerprint, so that they are read. */
	private static byte[] rewritten(byte[] cursor, Chance chance) {
		var from = ByteBuffer.wrap(cursor, FINGERPRINT, cursor.length - FINGERPRINT);
		var to = ByteBuffer.allocate(100_000).put(cursor, 0, FINGERPRINT);
		while (from.hasRemaining()) {
			byte[] key = new byte[from.getShort()];
			from.get(key);
			byte[] other = chance.of(0.3) ? key : key(chance).getBytes(StandardCharsets.UTF_8);
			to.putShort((short) (other.length + (chance.of(0.05) ? chance.below(9) - 4 : 0))).put(other);
		}
		return Arrays.copyOf(to.array(), to.position());
	}

	private static String key(Chance chance) {
		var hostile = new HostileScalars(chance);
		return switch (chance.below(5)) {
			case 0 -> "n";
			case 1 -> "s" + StringUtils.truncate(hostile.text(), 1_000);
			case 2 -> "d" + chance.one("NaN", "Infinity", "-0", "1e308", "1e400000000", "0x1p3", "1d");
			case 3 -> "l" + StringUtils.truncate(hostile.number().text(), 1_000);
			default ->
				"l" + chance.one("-1", "0", "1", "3", "2147483647", "9223372036854775807", "-9223372036854775808");
		};
	}

}
