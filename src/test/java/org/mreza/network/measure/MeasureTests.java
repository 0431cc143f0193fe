package org.mreza.network.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.failure.ApiException;
import org.mreza.network.LargeNetwork;
import org.mreza.network.Network;
import org.mreza.network.Tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Each measure beside the figures of networkx, on Zachary's karate club and on the leads
 * and partners of the seed.
 */
class MeasureTests {

	private static final Offset<Double> DIGITS = within(1e-8);

	private static final JsonNode REFERENCE = JsonMapper.shared().readTree(read("reference.json"));

	@EnumSource(Measure.class)
	@ParameterizedTest
	void aMeasureHasTheValuesOfTheReference(Measure measure) {
		for (String graph : List.of("karate", "karate unweighted", "partnerships")) {
			assertLikeReference(graph, measure.name(), MeasureResult.of(network(graph), measure, null, false));
		}
	}

	@Test
	void betweennessIsNormalizedByThePairsOfOthers() {
		for (String graph : List.of("karate", "partnerships")) {
			assertLikeReference(graph, "BETWEENNESS normalized",
					MeasureResult.of(network(graph), Measure.BETWEENNESS, null, true));
		}
	}

	@CsvSource({ "DEGREE, 33", "HARMONIC, 33" })
	@ParameterizedTest
	void degreeAndClosenessAreNormalizedByTheNumberOfOthers(Measure measure, double others) {
		Map<String, Double> raw = values(MeasureResult.of(network("karate"), measure, null, false));
		values(MeasureResult.of(network("karate"), measure, null, true))
			.forEach((node, value) -> assertThat(value).isCloseTo(raw.get(node) / others, DIGITS));
	}

	@EnumSource(PartitionMethod.class)
	@ParameterizedTest
	void aPartitionHasTheGroupsOfTheReference(PartitionMethod grouping) {
		for (String graph : List.of("karate", "karate unweighted", "partnerships")) {
			Partition partition = Partition.of(network(graph), grouping, null);
			JsonNode expected = REFERENCE.get(graph).get(grouping.name());
			Set<Set<String>> groups = new HashSet<>();
			expected.get("groups").forEach((group) -> groups.add(new TreeSet<>(strings(group))));
			assertThat(partition.groups()).as(graph)
				.extracting((group) -> Set.copyOf(group.nodes()))
				.containsExactlyInAnyOrderElementsOf(groups);
			assertThat(partition.modularity()).isCloseTo(expected.get("modularity").asDouble(), DIGITS);
			assertThat(partition.groups()).extracting(Partition.Group::getSize)
				.isSortedAccordingTo((one, other) -> other - one);
		}
	}

	@EnumSource(NetworkFigure.class)
	@ParameterizedTest
	void aFigureHasTheValueOfTheReference(NetworkFigure figure) {
		for (String graph : List.of("karate", "partnerships")) {
			assertThat(NetworkMetric.of(network(graph), figure).value()).as(graph)
				.isCloseTo(REFERENCE.get(graph).get(figure.name()).asDouble(), DIGITS);
		}
	}

	@Test
	void aHigherResolutionMakesSmallerCommunities() {
		assertThat(List.of(0.5, 1.0, 2.0, 100.0))
			.extracting((resolution) -> Partition.of(network("karate"), PartitionMethod.GREEDY_MODULARITY, resolution)
				.getGroupCount())
			.isSorted()
			.endsWith(34)
			.startsWith(2);
	}

	@Test
	void anEmptyNetworkHasNoFiguresAndNoGroups() {
		Network empty = network(List.of(), List.of());
		assertThat(NetworkFigure.values()).extracting((figure) -> NetworkMetric.of(empty, figure).value())
			.containsOnlyNulls();
		assertThat(Measure.values())
			.allSatisfy((measure) -> assertThat(MeasureResult.of(empty, measure, null, false).scores()).isEmpty());
		assertThat(PartitionMethod.values()).extracting((grouping) -> Partition.of(empty, grouping, null))
			.allSatisfy((partition) -> {
				assertThat(partition.groups()).isEmpty();
				assertThat(partition.modularity()).isNull();
			});
	}

	@Test
	void nodesWithoutEdgesAreGroupsOfTheirOwn() {
		Network apart = network(List.of("a", "b", "c"), List.of());
		assertThat(PartitionMethod.values())
			.extracting((grouping) -> Partition.of(apart, grouping, null).getGroupCount())
			.containsOnly(3);
		assertThat(NetworkMetric.of(apart, NetworkFigure.DIAMETER).value()).isZero();
		assertThat(NetworkMetric.of(apart, NetworkFigure.DENSITY).value()).isZero();
		assertThat(values(MeasureResult.of(apart, Measure.PAGERANK, null, false)).values())
			.allSatisfy((value) -> assertThat(value).isCloseTo(1 / 3.0, DIGITS));
	}

	@Test
	void nodesOfOneValueShareARankAndStandInTheirOrder() {
		assertThat(MeasureResult.of(network("partnerships"), Measure.DEGREE, null, false).scores())
			.extracting(MeasureResult.Score::rank)
			.startsWith(1, 2, 2)
			.containsOnly(1, 2);
		assertThat(MeasureResult.of(network("karate"), Measure.CORENESS, null, false).scores().subList(9, 13))
			.extracting(MeasureResult.Score::rank, MeasureResult.Score::node)
			.containsExactly(tuple(1, "34"), tuple(11, "05"), tuple(11, "06"), tuple(11, "07"));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.api.Assertions.tuple(values);
	}

	@Test
	void aNodeThatIsLostChangesMostAndTheOrderOfTheOthersIsCompared() {
		Network whole = network(List.of("a", "b", "c", "d"),
				List.of(edge("a", "b", 2), edge("b", "c", 1), edge("c", "d", 1)));
		Network rest = network(List.of("a", "b", "c"), List.of(edge("a", "b", 1), edge("b", "c", 1)));
		Sensitivity sensitivity = Sensitivity.of(whole, rest, MeasureResult.of(whole, Measure.STRENGTH, null, false),
				MeasureResult.of(rest, Measure.STRENGTH, null, false));
		assertThat(sensitivity.nodesLost()).isEqualTo(1);
		assertThat(sensitivity.edgesLost()).isEqualTo(1);
		assertThat(sensitivity.edgesChanged()).isEqualTo(1);
		assertThat(sensitivity.changes())
			.extracting(Sensitivity.Change::getNode, Sensitivity.Change::getBefore, Sensitivity.Change::getAfter,
					Sensitivity.Change::getRankBefore, Sensitivity.Change::getRankAfter)
			.containsExactly(tuple("d", 1.0, null, 4, null), tuple("b", 3.0, 2.0, 1, 1), tuple("a", 2.0, 1.0, 2, 2),
					tuple("c", 2.0, 1.0, 2, 2));
		assertThat(sensitivity.rankCorrelation()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.01, 1, Double.NaN })
	void dampingOutsideItsRangeIsRefused(double damping) {
		assertRefused(() -> MeasureResult.of(network("karate"), Measure.PAGERANK, damping, false),
				"BAD_USER_INPUT: `damping` is " + damping + "; it must be from 0 to 0.99.");
	}

	@Test
	void aParameterOfAnotherMeasureIsRefused() {
		assertRefused(() -> MeasureResult.of(network("karate"), Measure.DEGREE, 0.5, false),
				"BAD_USER_INPUT: `damping` is a parameter of PAGERANK; DEGREE has none.");
		assertRefused(() -> MeasureResult.of(network("karate"), Measure.CORENESS, null, true),
				"BAD_USER_INPUT: `normalized` is a parameter of DEGREE, BETWEENNESS and HARMONIC; CORENESS has none.");
		assertRefused(() -> Partition.of(network("karate"), PartitionMethod.CONNECTED_COMPONENTS, 2.0),
				"BAD_USER_INPUT: `resolution` is a parameter of GREEDY_MODULARITY; CONNECTED_COMPONENTS has none.");
		assertRefused(() -> Partition.of(network("karate"), PartitionMethod.GREEDY_MODULARITY, 0.0),
				"BAD_USER_INPUT: `resolution` is 0.0; it must be above 0 and at most 100.");
	}

	@Test
	void whatWouldTakeTooLongIsRefusedBeforeItStarts() {
		Network large = network(20_000,
				IntStream.range(0, 100_000).mapToObj((i) -> new int[] { i % 20_000, (i + i / 20_000 + 1) % 20_000 }));
		Network star = network(20_000, IntStream.range(1, 20_000).mapToObj((i) -> new int[] { 0, i }));
		String narrower = "narrow the network by component, programme, region or period";
		assertRefused(() -> MeasureResult.of(large, Measure.BETWEENNESS, null, false),
				"RESULT_TOO_LARGE: BETWEENNESS takes at most 10,000,000 nodes times edges, and here they are 2,000,000,000: "
						+ narrower + ", or take PAGERANK.");
		assertRefused(() -> MeasureResult.of(large, Measure.HARMONIC, null, false),
				"RESULT_TOO_LARGE: HARMONIC takes at most 30,000,000 nodes times edges, and here they are 2,000,000,000: "
						+ narrower + ", or take PAGERANK.");
		assertRefused(() -> NetworkMetric.of(large, NetworkFigure.DIAMETER),
				"RESULT_TOO_LARGE: DIAMETER takes at most 30,000,000 nodes times edges, and here they are 2,000,000,000: "
						+ narrower + ".");
		assertRefused(() -> MeasureResult.of(star, Measure.CLUSTERING, null, false),
				"RESULT_TOO_LARGE: CLUSTERING takes at most 50,000,000 pairs of neighbours, and here they are 399,940,002: "
						+ narrower + ", or take PAGERANK.");
		assertRefused(() -> Partition.of(star, PartitionMethod.GREEDY_MODULARITY, null),
				"RESULT_TOO_LARGE: GREEDY_MODULARITY takes at most 40,000,000 nodes times the largest degree, and here they are 399,980,000: "
						+ narrower + ", or take CONNECTED_COMPONENTS.");
		for (Measure measure : List.of(Measure.DEGREE, Measure.STRENGTH, Measure.PAGERANK, Measure.CORENESS,
				Measure.CLUSTERING, Measure.EIGENVECTOR)) {
			assertThat(MeasureResult.of(large, measure, null, false).scores()).as(measure.name()).hasSize(20_000);
		}
		assertThat(Partition.of(large, PartitionMethod.GREEDY_MODULARITY, null).modularity()).isGreaterThan(0.5);
	}

	private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String refusal) {
		assertThatExceptionOfType(ApiException.class).isThrownBy(call)
			.extracting((thrown) -> thrown.getExtensions().get("code") + ": " + thrown.getMessage())
			.isEqualTo(refusal);
	}

	private static Map<String, Double> values(MeasureResult measured) {
		Map<String, Double> values = new LinkedHashMap<>();
		measured.scores().forEach((score) -> values.put(score.node(), score.value()));
		return values;
	}

	private static void assertLikeReference(String graph, String measure, MeasureResult measured) {
		JsonNode expected = REFERENCE.get(graph).get(measure);
		assertThat(measured.scores()).as(graph).hasSize(expected.size()).allSatisfy((score) -> {
			double value = expected.get(score.node()).asDouble();
			assertThat(score.value()).isCloseTo(value, within(1e-9 * Math.max(1, value)));
		});
	}

	private static List<String> strings(JsonNode array) {
		List<String> strings = new ArrayList<>();
		array.forEach((each) -> strings.add(each.asString()));
		return strings;
	}

	private static Network network(String graph) {
		boolean weighted = !graph.endsWith(" unweighted");
		List<Network.Edge> edges = read(graph.replace(" unweighted", "") + ".csv").lines()
			.map((line) -> line.split(",", -1))
			.map((cells) -> edge(cells[0], cells[1], weighted ? Double.parseDouble(cells[2]) : 1))
			.toList();
		return network(edges.stream().flatMap((edge) -> edge.pair().stream()).distinct().sorted().toList(), edges);
	}

	private static Network network(int nodes, Stream<int[]> links) {
		return network(IntStream.range(0, nodes).mapToObj("%05d"::formatted).toList(),
				links.map((link) -> edge("%05d".formatted(link[0]), "%05d".formatted(link[1]), 1)).toList());
	}

	private static Network network(List<String> nodes, List<Network.Edge> edges) {
		return new Network(LargeNetwork.query(Tie.PARTNERSHIP), "release/1",
				nodes.stream().map((node) -> new Network.Node(node, node, 1)).toList(), edges);
	}

	private static Network.Edge edge(String source, String target, double weight) {
		return new Network.Edge(source, target, weight, List.of());
	}

	private static String read(String file) {
		try (var in = MeasureTests.class.getResourceAsStream("/network/" + file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
