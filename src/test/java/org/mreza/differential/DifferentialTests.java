package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import graphql.schema.GraphQLSchema;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.differential.Snapshot.Node;
import org.mreza.graph.schema.CypherFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations at random, each answered by the service and by a naive evaluator that walks
 * node by node: the two answers are equal.
 * <p>
 * {@code -Dmreza.differential.operations=10000} tries more of them,
 * {@code -Dmreza.differential.seed=2} others, and {@code -Dmreza.differential.only=17}
 * the one of this number alone.
 */
@MrezaTest
@TestInstance(Lifecycle.PER_CLASS)
class DifferentialTests {

	private static final Log LOG = LogFactory.getLog(DifferentialTests.class);

	private static final int OPERATIONS = Integer.getInteger("mreza.differential.operations", 300);

	private static final long SEED = Long.getLong("mreza.differential.seed", 1);

	private static final int ONLY = Integer.getInteger("mreza.differential.only", -1);

	/** So many use all of the schema; fewer use most of it. */
	private static final int WHOLE = 5_000;

	private static final Pattern UNKNOWN = Pattern.compile("the graph holds nothing named .*\"NOT_FOUND\"");

	/**
	 * Names and conditions are drawn without counting them; few are to be more than the
	 * service takes.
	 */
	private static final Set<String> TOO_MANY = Set.of("TOO_MANY_ALIASES", "INPUT_TOO_LARGE", "QUERY_TOO_COMPLEX");

	/** How many lists are paged through. */
	private static final int LISTS = 20;

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private CypherFiles files;

	@Autowired
	private Endpoint endpoint;

	private InventedData invented;

	private Snapshot graph;

	private Coverage coverage;

	private Operations operations;

	private ReferenceEvaluator naive;

	private final Map<String, ReferenceEvaluator.At> cursors = new HashMap<>();

	private final Map<Boolean, Integer> found = new HashMap<>();

	private int tooMany;

	private int foreign;

	private int nulls;

	private int unknown;

	@BeforeAll
	void open() {
		GraphQLSchema schema = this.source.schema();
		this.invented = new InventedData(schema, this.files, this.client, 1);
		this.invented.add();
		this.graph = Snapshot.of(this.client);
		this.coverage = new Coverage(schema);
		this.operations = new Operations(schema, this.graph, this.coverage);
		this.naive = new ReferenceEvaluator(schema, this.graph, this.cursors, this.coverage);
	}

	@AfterAll
	void forget() {
		this.invented.remove();
	}

	@Test
	void theServiceAndTheNaiveEvaluatorGiveTheSameAnswers() {
		List<String> differences = new ArrayList<>();
		int tried = 0;
		for (int i = 0; i <= ONLY || (ONLY < 0 && i < OPERATIONS); i++) {
			Operation operation = this.operations.next(SEED * 1_000_000 + i);
			String difference = (ONLY < 0 || i == ONLY) ? difference(operation, new Random(i)) : null;
			if (i > 0 && i % 500 == 0) {
				LOG.info("%d operations, %d differences".formatted(i, differences.size()));
			}
			tried++;
			if (difference != null) {
				differences.add("Operation " + i + " of seed " + SEED + ": " + difference + "\n" + operation.text());
			}
		}
		assertThat(differences).isEmpty();
		if (ONLY < 0) {
			assertThat(this.tooMany).isLessThan(tried / 5);
			assertThat(this.nulls).isPositive();
			assertThat(this.unknown).isPositive().isLessThan(tried / 2);
			assertThat(this.foreign).isPositive();
			assertThat(this.coverage.unused())
				.hasSizeLessThanOrEqualTo((tried < WHOLE) ? this.coverage.all().size() / 10 : 0);
			assertThat(this.coverage.undecided()).hasSizeLessThan(this.coverage.all().size() / 4);
			assertThat(this.found.get(true)).isGreaterThan(this.found.get(false));
		}
	}

	/**
	 * What differs in an answer, in that to other values, or in the one that goes on
	 * behind a cursor.
	 */
	private String difference(Operation operation, Random random) {
		var comparison = new Comparison(this.cursors);
		String difference = difference(operation.text(), operation.variables(), comparison);
		if (difference == null && !operation.others().equals(operation.variables())) {
			difference = difference(operation.text(), operation.others(), new Comparison(this.cursors));
		}
		if (difference == null && !comparison.learned().isEmpty()) {
			Map<String, Object> variables = new LinkedHashMap<>(operation.variables());
			comparison.learned()
				.forEach((variable, cursors) -> variables.put(variable, cursors.get(random.nextInt(cursors.size()))));
			difference = difference(operation.text(), variables, new Comparison(this.cursors));
		}
		for (String variable : operation.never()) {
			difference = (difference != null) ? difference : unlessRefused(operation, variable);
		}
		return difference;
	}

	/** What is said to a null where none may stand. */
	private String unlessRefused(Operation operation, String variable) {
		Map<String, Object> variables = new LinkedHashMap<>(operation.variables());
		variables.put(variable, null);
		this.driver.reset();
		JsonNode response = this.endpoint.response(operation.text(), variables);
		String code = response.at("/errors/0/extensions/code").asString("");
		this.nulls++;
		return (("BAD_USER_INPUT".equals(code) || TOO_MANY.contains(code)) && this.driver.count() == 0) ? null : "$"
				+ variable + " is null, and after " + this.driver.count() + " statements the answer is " + response;
	}

	private String difference(String text, Map<String, Object> variables, Comparison comparison) {
		String difference = compared(text, variables, comparison);
		return (difference != null) ? difference + " with " + variables : null;
	}

	private String compared(String text, Map<String, Object> variables, Comparison comparison) {
		ReferenceEvaluator.Answer expected = this.naive.answer(text, variables);
		this.driver.reset();
		JsonNode response = this.endpoint.response(text, variables);
		int statements = this.driver.count();
		String code = response.at("/errors/0/extensions/code").asString("");
		if (TOO_MANY.contains(code)) {
			this.tooMany++;
			return (statements != 0) ? "it was refused after " + statements + " statements" : null;
		}
		if (!expected.foreign().isEmpty()) {
			this.foreign++;
			return "BAD_CURSOR".equals(code) ? null : expected.foreign() + " are cursors of other lists, and taken";
		}
		// What a closed kind does not hold; LookupTests tells when
		if (response.path("errors").valueStream().anyMatch((error) -> UNKNOWN.matcher(error.toString()).find())) {
			this.unknown++;
			return null;
		}
		List<String> refused = new ArrayList<>();
		for (JsonNode error : response.path("errors")) {
			if (!error.get("message").asString().startsWith("More than one fits the arguments of ")) {
				return error.toString();
			}
			refused.add(error.at("/path/0").asString());
		}
		if (!refused.equals(expected.refused())) {
			return refused + " are refused instead of " + expected.refused();
		}
		if (!response.has("data")) {
			return "no data: " + response;
		}
		// What is near to an unknown name takes one more; nothing is near to an id
		long hints = response.at("/extensions/hints")
			.valueStream()
			.filter((hint) -> !hint.get("unknown").asString().contains("/"))
			.count();
		if (statements - hints != expected.statements()) {
			return statements + " statements instead of " + expected.statements() + " and " + hints;
		}
		expected.data().values().forEach((each) -> this.found.merge(isFound(each), 1, Integer::sum));
		return comparison.difference("", response.get("data"), expected.data());
	}

	/** Whether an answer holds anything but nothing. */
	private static boolean isFound(Object answer) {
		return switch (answer) {
			case null -> false;
			case Collection<?> list -> list.stream().anyMatch(DifferentialTests::isFound);
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.anyMatch((each) -> !Set.of("pageInfo", "__typename").contains(each.getKey())
						&& isFound(each.getValue()));
			case Integer count -> count > 0;
			default -> true;
		};
	}

	@Test
	void pagesForwardAndBackwardAreTheWholeListOnce() {
		int read = 0;
		for (int i = 0; read < LISTS; i++) {
			Operations.Listing listing = this.operations.listing(SEED * 1_000_000 + i);
			// An id that a register does not hold is refused, which is no list
			if (this.endpoint.response(listing.text(), listing.variables()).has("errors")) {
				continue;
			}
			read++;
			List<String> forward = pages(listing, "first", "after", "hasNextPage", "endCursor");
			List<String> backward = pages(listing, "last", "before", "hasPreviousPage", "startCursor");
			assertThat(forward).as(listing.toString()).doesNotHaveDuplicates();
			assertThat(backward).as(listing.toString()).containsExactlyElementsOf(forward);
		}
	}

	private List<String> pages(Operations.Listing listing, String size, String from, String more, String cursor) {
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new LinkedHashMap<>(listing.variables());
		variables.put(size, 3);
		JsonNode page;
		do {
			String difference = difference(listing.text(), variables, new Comparison(this.cursors));
			assertThat(difference).as(listing + "\n" + variables).isNull();
			page = this.endpoint.data(listing.text(), variables).at(listing.pointer());
			List<String> nodes = new ArrayList<>();
			page.get("nodes").forEach((node) -> nodes.add(node.get("id").asString()));
			ids.addAll("first".equals(size) ? ids.size() : 0, nodes);
			variables.put(from, page.at("/pageInfo/" + cursor).asString(null));
			variables.put(size, Math.clamp(page.get("totalCount").asInt() / 4, 1, 100));
		}
		while (page.at("/pageInfo/" + more).asBoolean());
		assertThat(ids).as(listing.toString()).hasSize(page.get("totalCount").asInt());
		return ids;
	}

	@Test
	void namesStandInTheOrderOfTheSerbianAlphabet() {
		Collator serbian = Collator.getInstance(Locale.forLanguageTag("sr-Latn"));
		List<Node> named = Stream
			.concat(this.graph.labelled("Named").stream(), this.graph.labelled("Document").stream())
			.filter((node) -> latin(node).matches("[\\p{L}\\p{N} ]+"))
			.sorted(Comparator.comparing((Node node) -> (String) node.get("sortKey")))
			.toList();
		assertThat(named).hasSizeGreaterThan(300);
		for (int i = 1; i < named.size(); i++) {
			Node one = named.get(i - 1);
			Node other = named.get(i);
			assertThat(Integer.signum(serbian.compare(latin(one), latin(other)))).as("%s before %s", one, other)
				.isEqualTo(one.get("sortKey").equals(other.get("sortKey")) ? 0 : -1);
		}
	}

	private static String latin(Node node) {
		return RandomFilters.latin((String) ((node.get("name") != null) ? node.get("name") : node.get("title")));
	}

}
