package org.mreza.graph.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.apache.commons.text.similarity.LevenshteinDistance;

import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.name.Name;

/**
 * Finds nodes by their names. One index holds the key of every name that a node bears,
 * and of each form in which it is called; an alias is found as what it names.
 */
@Component
public class Lookup {

	private static final int CANDIDATES = 3;

	/** How many words of a name are compared one by one. */
	private static final int MOST_WORDS = 8;

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private static final String NEAR = """
			CALL () {
			  CALL db.index.fulltext.queryNodes('names', $key, {limit: 200}) YIELD node
			  RETURN node
			  UNION
			  CALL db.index.fulltext.queryNodes('texts', $words, {limit: 200}) YIELD node
			  RETURN node
			}
			MATCH (node)-[:NAMES]->{0,1}(x)
			WHERE any(kind IN $kinds WHERE kind IN labels(x)) AND (NOT x:Alias OR 'Alias' IN $kinds)
			RETURN x.id AS id, coalesce(x.name, x.title, '') AS name, coalesce(x.sortKey, x.id) AS sort,
			  collect(node.nameKeys) AS keys
			""";

	private final Graph graph;

	Lookup(Graph graph) {
		this.graph = graph;
	}

	/**
	 * The clauses of a statement that find the nodes {@code x} of a name: those that bear
	 * it, or else those that are called so with words for their kind.
	 * @param key the Cypher expression of its key
	 * @param kinds the labels that they may have
	 */
	public static List<String> clauses(String key, String kinds) {
		return List.of("CALL db.index.fulltext.queryNodes('names', '\"' + " + key + " + '\"') YIELD node",
				"MATCH (node)-[:NAMES]->{0,1}(named:" + kinds + ")",
				"WITH collect([named, " + key + " IN node.nameKeys]) AS fits",
				"UNWIND [fit IN fits WHERE fit[1] OR NONE(other IN fits WHERE other[1])] AS fit",
				"WITH DISTINCT fit[0] AS x");
	}

	/**
	 * That nothing has a name, with what it might mean.
	 * @param place where it was written
	 * @param text the name, the code or the id as it was written
	 */
	public ApiException unknown(GraphQLContext context, String place, String kinds, String text) {
		return unknown(place, text, near(context, kinds, text));
	}

	/**
	 * The same, with what is near to it.
	 * @param near in the order in which it is told
	 */
	public static ApiException unknown(String place, String text, List<NearNode> near) {
		return new ApiException(ApiException.Code.NOT_FOUND,
				"`" + place + "`: the graph holds nothing named `" + text + "`" + (near.isEmpty() ? "." : "; similar: "
						+ near.stream().map(NearNode::toString).collect(Collectors.joining(", ")) + "."));
	}

	/** The nodes whose names are nearest to a text by their letters; at most three. */
	public List<NearNode> near(GraphQLContext context, String kinds, String text) {
		// The words of an id are those of many
		if (text.contains("/") || !Name.isName(text)) {
			return List.of();
		}
		String key = Name.of(text).key();
		String words = Stream.of(key.split(" "))
			.limit(MOST_WORDS)
			.map((word) -> literal(word) + ((word.length() > 2) ? "~1" : ""))
			.collect(Collectors.joining(" ", "nameKeys:(", ")"));
		int most = Math.max(1, key.length() / 3);
		record Near(NearNode node, String sort, int distance) {
		}
		return this.graph
			.rows(context, NEAR,
					Map.of("key", literal(key) + "~" + Math.min(2, most), "words", words, "kinds",
							List.of(kinds.split("\\|"))))
			.stream()
			.map((row) -> new Near(new NearNode(String.valueOf(row.get("id")), String.valueOf(row.get("name"))),
					String.valueOf(row.get("sort")), distance(key, (List<?>) Objects.requireNonNull(row.get("keys")))))
			.filter((near) -> near.distance() <= most)
			.sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::sort))
			.limit(CANDIDATES)
			.map(Near::node)
			.toList();
	}

	/** To the nearest name, or to the nearest word of one. */
	private static int distance(String key, List<?> names) {
		return names.stream()
			.flatMap((keys) -> ((List<?>) keys).stream())
			.flatMap((name) -> Stream.concat(Stream.of(name), Stream.of(((String) name).split(" "))))
			.mapToInt((name) -> DISTANCE.apply(key, (String) name))
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	/** A text as the index takes it, of which nothing means anything else. */
	public static String literal(String key) {
		return key.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
	}

}
