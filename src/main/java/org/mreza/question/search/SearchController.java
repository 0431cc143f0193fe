package org.mreza.question.search;

import java.util.ArrayList;
import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.Limits;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.name.Name;
import org.mreza.page.Cursor;

@Controller
class SearchController {

	private static final String SEARCH = """
			CALL () {
			  CALL db.index.fulltext.queryNodes('names', $names) YIELD node, score
			  RETURN node, score
			  UNION ALL
			  CALL db.index.fulltext.queryNodes('texts', $texts) YIELD node, score
			  RETURN node, score
			}
			WITH node, max(score) AS score
			WITH node, score, CASE
			  WHEN $key IN node.nameKeys THEN 0
			  WHEN $key IN node.calledKeys THEN 1
			  WHEN any(key IN node.nameKeys WHERE key STARTS WITH $key) THEN 2
			  WHEN any(key IN node.nameKeys WHERE all(word IN $words WHERE word IN split(key, ' '))) THEN 3
			  WHEN any(key IN node.nameKeys WHERE all(word IN $finished WHERE word IN split(key, ' '))
			    AND any(word IN split(key, ' ') WHERE word STARTS WITH $last)) THEN 4
			  WHEN any(key IN node.proseKeys WHERE all(word IN $finished WHERE word IN split(key, ' '))
			    AND any(word IN split(key, ' ') WHERE word STARTS WITH $last)) THEN 5
			  ELSE 6
			END AS rank
			OPTIONAL MATCH (node:Alias)-[:NAMES]->(named)
			WITH CASE rank WHEN 5 THEN node ELSE coalesce(named, node) END AS found, node, score, rank
			ORDER BY rank, score DESC, node.id
			WITH found, head(collect({node: node, score: score, rank: rank})) AS best
			ORDER BY best.rank, CASE best.rank WHEN 5 THEN 0 ELSE best.score END DESC, found.sortKey, found.id
			WITH collect({found: found, node: best.node, rank: best.rank}) AS all
			WITH [hit IN all WHERE hit.rank < 6 OR all[0].rank > 4] AS hits
			RETURN size(hits) AS total, [hit IN hits[$from..$to] | {
			  node: hit.found.id, name: coalesce(hit.node.name, hit.node.title), alias: hit.node:Alias,
			  fit: ['NAME', 'NAME', 'BEGINNING', 'WORDS', 'PREFIX', 'PROSE', 'GUESS'][hit.rank],
			  fields: [field IN CASE hit.rank WHEN 5 THEN $prose ELSE $named END WHERE hit.node[field] IS NOT NULL |
			    {field: field, text: toString(hit.node[field])}]
			}] AS hits
			""";

	private final Graph graph;

	private final Limits limits;

	private final List<String> named;

	private final List<String> prose;

	SearchController(Graph graph, Limits limits, GraphQlSource source) {
		this.graph = graph;
		this.limits = limits;
		this.named = new GraphSchema(source.schema()).fieldsThatBear("name");
		this.prose = new GraphSchema(source.schema()).fieldsThatBear("prose");
	}

	@QueryMapping
	SearchResult search(@Argument Name text, @Argument int first, @Argument @Nullable String after,
			GraphQLContext context) {
		if (first < 1 || first > this.limits.pageSize()) {
			throw ApiException
				.badInput("`first` of `search` is " + first + "; it must be from 1 to " + this.limits.pageSize() + ".");
		}
		SearchText searched = new SearchText(text);
		Cursor cursor = new Cursor("search " + text.key(), 1);
		long from = cursor.place(after);
		List<String> words = text.tokens();
		Found found = this.graph.one(context, SEARCH, Found.class, "names", searched.names(), "texts", searched.texts(),
				"key", text.key(), "words", words, "finished", words.subList(0, words.size() - 1), "last",
				words.getLast(), "named", this.named, "prose", this.prose, "from", from, "to", from + first);
		List<SearchHit> hits = new ArrayList<>();
		found.hits().forEach((hit) -> {
			Field field = searched.nearest(hit.fields());
			hits.add(new SearchHit(hit.node(), hit.name(), hit.alias(), hit.fit(), field.field(), field.text()));
		});
		long to = from + hits.size();
		return new SearchResult(hits, found.total(), to < found.total(),
				hits.isEmpty() ? null : cursor.encode(List.of(to)));
	}

	record Found(int total, List<FoundNode> hits) {
	}

	/**
	 * Something that fits, with all fields of which one does.
	 *
	 * @param node its id
	 */
	record FoundNode(String node, @Nullable String name, boolean alias, String fit, List<Field> fields) {
	}

	record Field(String field, String text) {
	}

	/**
	 * Something that fits.
	 *
	 * @param node its id
	 */
	record SearchHit(String node, @Nullable String name, boolean alias, String fit, String field, String text) {

		public boolean getIsAlias() {
			return this.alias;
		}

	}

	record SearchResult(List<SearchHit> hits, int totalCount, boolean hasNextPage, @Nullable String endCursor) {
	}

}
