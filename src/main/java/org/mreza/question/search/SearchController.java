package org.mreza.question.search;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.name.Name;
import org.mreza.page.Cursor;
import org.mreza.page.Page;
import org.mreza.page.PageArguments;

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
			WITH hits, CASE WHEN $backward THEN coalesce($place, size(hits)) ELSE coalesce($place, 0) + $size END AS to
			WITH hits, to, CASE WHEN to > $size THEN to - $size ELSE 0 END AS from
			RETURN from, size(hits) AS total, [hit IN hits[from..to] | {
			  node: hit.found.id, name: coalesce(hit.node.name, hit.node.title), alias: hit.node:Alias,
			  fit: ['NAME', 'NAME', 'BEGINNING', 'WORDS', 'PREFIX', 'PROSE', 'GUESS'][hit.rank],
			  fields: [field IN CASE hit.rank WHEN 5 THEN $prose ELSE $named END WHERE hit.node[field] IS NOT NULL |
			    {field: field, text: toString(hit.node[field])}]
			}] AS hits
			""";

	private final Graph graph;

	private final List<String> named;

	private final List<String> prose;

	SearchController(Graph graph, GraphQlSource source) {
		this.graph = graph;
		this.named = new GraphSchema(source.schema()).fieldsThatBear("name");
		this.prose = new GraphSchema(source.schema()).fieldsThatBear("prose");
	}

	@QueryMapping
	Page<SearchHit> search(@Argument Name text, DataFetchingEnvironment env) {
		SearchText searched = new SearchText(text);
		PageArguments asked = PageArguments.of("search", env.getArguments(), Page.SIZE, Page.LARGEST);
		Cursor scope = new Cursor("search " + text.key(), 1);
		List<String> words = text.tokens();
		Found found = this.graph.one(env.getGraphQlContext(), SEARCH, Found.class, "names", searched.names(), "texts",
				searched.texts(), "key", text.key(), "words", words, "finished", words.subList(0, words.size() - 1),
				"last", words.getLast(), "named", this.named, "prose", this.prose, "size", asked.size(), "backward",
				asked.backward(), "place", asked.place(scope));
		return new Page<>(found.hits().stream().map((hit) -> hit.nearest(searched)).toList(), found.from(),
				found.total(), scope);
	}

	record Found(int from, int total, List<FoundNode> hits) {
	}

	/**
	 * Something that fits, with all fields of which one does.
	 *
	 * @param node its id
	 */
	record FoundNode(String node, @Nullable String name, boolean alias, String fit, List<Field> fields) {

		SearchHit nearest(SearchText searched) {
			Field field = searched.nearest(this.fields);
			return new SearchHit(this.node, this.name, this.alias, this.fit, field.field(), field.text());
		}

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

}
