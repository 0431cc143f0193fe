package org.mreza.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.mreza.name.Name;
import org.mreza.reconcile.Candidate.Entry;
import org.mreza.reconcile.Question.Condition;

/**
 * Finds what names stand for: by the search of the API, so that a name is found here as
 * it is there.
 */
final class Matcher {

	/** How many names one operation looks for. */
	private static final int AT_ONCE = 10;

	/** How many hits of a name are looked at. */
	private static final int HITS = 25;

	private static final int EXACT = 100;

	private final Inquiry inquiry;

	private final Kinds kinds;

	Matcher(Inquiry inquiry, Kinds kinds) {
		this.inquiry = inquiry;
		this.kinds = kinds;
	}

	/** The candidates of each question, the best first. */
	Map<String, List<Candidate>> candidates(List<Question> questions) {
		Map<Question, List<Hit>> hits = new LinkedHashMap<>();
		List<Question> asked = questions.stream().filter((question) -> Name.isName(question.text())).toList();
		for (int from = 0; from < asked.size(); from += AT_ONCE) {
			hits.putAll(hits(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
		}
		Map<String, JsonNode> properties = properties(hits);
		Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
		questions.forEach((question) -> candidates.put(question.key(),
				candidates(question, hits.getOrDefault(question, List.of()), properties)));
		return candidates;
	}

	private Map<Question, List<Hit>> hits(List<Question> questions) {
		StringBuilder head = new StringBuilder();
		StringBuilder body = new StringBuilder();
		Map<String, @Nullable Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < questions.size(); i++) {
			head.append("$t%d: Name! $i%d: ID! ".formatted(i, i));
			body.append(
					"""
							h%d: search(text: $t%d, first: %d) { nodes { name text fit node { id __typename ... on Named { name } } } }
							n%d: node(id: $i%d) { id __typename ... on Named { name } }
							"""
						.formatted(i, i, HITS, i, i));
			variables.put("t" + i, questions.get(i).text());
			variables.put("i" + i, questions.get(i).text());
		}
		JsonNode data = this.inquiry.data("query Reconcile(" + head + ") {\n" + body + "}", variables);
		Map<Question, List<Hit>> found = new LinkedHashMap<>();
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			List<Hit> hits = new ArrayList<>();
			if (data.path("n" + i).isObject()) {
				hits.add(Hit.of(data.path("n" + i), question.text(), EXACT));
			}
			data.path("h" + i).path("nodes").forEach((hit) -> {
				// Where it stands in prose it is no name
				if (!"PROSE".equals(hit.path("fit").asString())) {
					hits.add(Hit.of(hit.path("node"), hit.path("name").asString(),
							"NAME".equals(hit.path("fit").asString()) ? EXACT
									: score(question.text(), hit.path("text").asString())));
				}
			});
			Set<String> ids = new HashSet<>();
			found.put(question,
					hits.stream()
						.filter((hit) -> question.kinds().stream().anyMatch((kind) -> kind.id().equals(hit.kind())))
						.filter((hit) -> ids.add(hit.id()))
						.toList());
		}
		return found;
	}

	/** How far a name is what was looked for: below 100, which is for the same name. */
	private static int score(String text, String name) {
		String one = Name.of(text).key();
		String other = Name.of(name).key();
		int distance = LevenshteinDistance.getDefaultInstance().apply(one, other);
		return Math.min(EXACT - 1, EXACT - EXACT * distance / Math.max(one.length(), other.length()));
	}

	private Map<String, JsonNode> properties(Map<Question, List<Hit>> hits) {
		Map<String, Set<String>> ids = new TreeMap<>();
		Map<String, Set<Property>> asked = new TreeMap<>();
		hits.forEach((question, found) -> question.conditions()
			.forEach((condition) -> found
				.forEach((hit) -> kind(hit).property(condition.property()).ifPresent((property) -> {
					ids.computeIfAbsent(hit.kind(), (kind) -> new HashSet<>()).add(hit.id());
					asked.computeIfAbsent(hit.kind(), (kind) -> new HashSet<>()).add(property);
				}))));
		Map<String, JsonNode> properties = new LinkedHashMap<>();
		ids.forEach((kind, some) -> properties.putAll(Extension.inParts(some,
				(part) -> this.inquiry.nodes(part, kind(kind), asked.getOrDefault(kind, Set.of())))));
		return properties;
	}

	private Kind kind(Hit hit) {
		return kind(hit.kind());
	}

	private Kind kind(String id) {
		return this.kinds.find(id).orElseThrow();
	}

	private List<Candidate> candidates(Question question, List<Hit> hits, Map<String, JsonNode> properties) {
		record Scored(Hit hit, int score, boolean agrees) {
		}
		List<Scored> scored = hits.stream().map((hit) -> {
			JsonNode node = properties.get(hit.id());
			long contradicted = question.conditions()
				.stream()
				.filter((condition) -> node == null || !agrees(node.path(condition.property()), condition))
				.count();
			return new Scored(hit, (int) (hit.score() / (1 + contradicted)), contradicted == 0);
		}).sorted(Comparator.comparingInt((Scored each) -> -each.score())).toList();
		long exact = scored.stream().filter((each) -> each.score() == EXACT).count();
		return scored.stream()
			.limit(question.limit())
			.map((each) -> new Candidate(each.hit().id(), each.hit().name(),
					each.hit().foundBy().equals(each.hit().name()) ? "" : each.hit().foundBy(), each.score(),
					exact == 1 && each.score() == EXACT,
					List.of(new Entry(each.hit().kind(), kind(each.hit()).name()))))
			.toList();
	}

	private static boolean agrees(JsonNode held, Condition condition) {
		return condition.values().stream().anyMatch((value) -> agree(held, value));
	}

	private static boolean agree(JsonNode held, JsonNode value) {
		if (held.isArray()) {
			return held.valueStream().anyMatch((each) -> agree(each, value));
		}
		if (held.isNull() || held.isMissingNode()) {
			return false;
		}
		if (value.isObject()) {
			return held.path("id").asString("").equals(value.path("id").asString());
		}
		String text = value.asString();
		if (held.isObject()) {
			return held.path("id").asString("").equals(text) || isNamed(held.path("name").asString(""), text);
		}
		if (held.isNumber()) {
			try {
				return held.decimalValue().compareTo(new BigDecimal(text)) == 0;
			}
			catch (NumberFormatException ex) {
				return false;
			}
		}
		return held.asString().equals(text) || isNamed(held.asString(), text);
	}

	/** Whether all words that were given are in a name. */
	private static boolean isNamed(String name, String text) {
		return Name.isName(name) && Name.isName(text) && Name.of(name).tokens().containsAll(Name.of(text).tokens());
	}

	private record Hit(String id, String name, String foundBy, String kind, int score) {

		static Hit of(JsonNode node, String foundBy, int score) {
			String id = node.path("id").asString();
			return new Hit(id, node.path("name").asString(id), foundBy, node.path("__typename").asString(), score);
		}

	}

}
