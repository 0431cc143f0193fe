package org.mreza.question.search;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.Limits;
import org.mreza.name.Name;
import org.mreza.page.Cursor;

@Controller
class SearchController {

	private static final String SEARCH = """
			CALL db.index.fulltext.queryNodes('words', $query) YIELD node, score
			OPTIONAL MATCH (node:Alias)-[:NAMES]->(named)
			WITH coalesce(named, node) AS found, node, coalesce(node.nameKey, node.titleKey) AS key, score
			WITH found, node, score, CASE
			  WHEN key = $key THEN 0
			  WHEN key STARTS WITH $key THEN 1
			  WHEN all(word IN $words WHERE word IN split(key, ' ')) THEN 2
			  ELSE 3
			END AS rank
			ORDER BY rank, score DESC, node.id
			WITH found, head(collect({rank: rank, score: score, name: coalesce(node.name, node.title), alias: node:Alias})) AS best
			ORDER BY best.rank, best.score DESC, found.sortKey, found.id
			WITH collect({node: found.id, name: best.name, alias: best.alias,
			  fit: ['NAME', 'BEGINNING', 'WORDS', 'PREFIX'][best.rank]}) AS hits
			RETURN size(hits) AS total, hits[$from..$to] AS hits
			""";

	private final Graph graph;

	private final Limits limits;

	SearchController(Graph graph, Limits limits) {
		this.graph = graph;
		this.limits = limits;
	}

	@QueryMapping
	SearchResult search(@Argument Name text, @Argument int first, @Argument @Nullable String after,
			GraphQLContext context) {
		if (first < 1 || first > this.limits.pageSize()) {
			throw ApiException
				.badInput("`first` of `search` is " + first + "; it must be from 1 to " + this.limits.pageSize() + ".");
		}
		Cursor cursor = new Cursor("search " + text.key(), 1);
		long from = cursor.place(after);
		Found found = this.graph.one(context, SEARCH, Found.class, "query", query(text.tokens()), "key", text.key(),
				"words", text.tokens(), "from", from, "to", from + first);
		long to = from + found.hits().size();
		return new SearchResult(found.hits(), found.total(), to < found.total(),
				found.hits().isEmpty() ? null : cursor.encode(List.of(to)));
	}

	/** All words, of which the last may be unfinished. */
	private static String query(List<String> words) {
		List<String> escaped = words.stream().map((word) -> word.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0")).toList();
		return String.join(" AND ", escaped) + "*";
	}

	record Found(int total, List<SearchHit> hits) {
	}

	/**
	 * Something whose name fits.
	 *
	 * @param node its id
	 */
	record SearchHit(String node, String name, boolean alias, String fit) {

		public boolean getIsAlias() {
			return this.alias;
		}

	}

	record SearchResult(List<SearchHit> hits, int totalCount, boolean hasNextPage, @Nullable String endCursor) {
	}

}
