package org.mreza.network.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.network.Network;
import org.mreza.network.Parameter;
import org.mreza.network.Topology;

/**
 * A measure of all nodes of a network.
 *
 * @param release the id of the release that the network was read from
 * @param scores the highest first; of one value, in Serbian alphabetical order
 */
public record MeasureResult(Measure measure, List<Parameter> parameters, String release, List<Score> scores) {

	private static final double USUAL_DAMPING = 0.85;

	private static final double MOST_DAMPING = 0.99;

	/**
	 * Measures the nodes of a network.
	 * @param damping of PAGERANK; null for 0.85
	 * @param normalized whether values are divided by the largest possible one
	 */
	public static MeasureResult of(Network network, Measure measure, @Nullable Double damping, boolean normalized) {
		List<Parameter> parameters = new ArrayList<>();
		double probability = (damping != null) ? damping : USUAL_DAMPING;
		if (measure.isDamped()) {
			parameters.add(new Parameter("damping", String.valueOf(probability)));
		}
		else if (damping != null) {
			throw ApiException.badInput("`damping` is a parameter of PAGERANK; " + measure + " has none.");
		}
		if (!(probability >= 0 && probability <= MOST_DAMPING)) {
			throw ApiException.badInput("`damping` is " + probability + "; it must be from 0 to " + MOST_DAMPING + ".");
		}
		if (measure.isNormalizable()) {
			parameters.add(new Parameter("normalized", String.valueOf(normalized)));
		}
		else if (normalized) {
			throw ApiException
				.badInput("`normalized` is a parameter of DEGREE, BETWEENNESS and HARMONIC; " + measure + " has none.");
		}
		Topology topology = network.topology().obtain();
		measure.limit().check(topology, measure, ", or take PAGERANK");
		double[] values = measure.values(topology, probability);
		double largest = normalized ? Math.max(measure.largest(values.length), 1) : 1;
		List<Score> scores = IntStream.range(0, values.length)
			.mapToObj((i) -> new Score(0, network.nodes().get(i).node(), Rounding.rounded(values[i] / largest)))
			.sorted(Comparator.comparingDouble(Score::value).reversed())
			.toList();
		return new MeasureResult(measure, parameters, network.release(), ranked(scores));
	}

	private static List<Score> ranked(List<Score> scores) {
		List<Score> ranked = new ArrayList<>(scores.size());
		for (Score score : scores) {
			boolean tied = !ranked.isEmpty() && ranked.getLast().value() == score.value();
			ranked.add(new Score(tied ? ranked.getLast().rank() : ranked.size() + 1, score.node(), score.value()));
		}
		return ranked;
	}

	public String getDefinition() {
		return this.measure.definition();
	}

	/**
	 * The value of a node.
	 *
	 * @param rank 1 for the highest; nodes of one value share a rank, and the next one is
	 * as much lower
	 * @param node the global id of an actor
	 */
	public record Score(int rank, String node, double value) {
	}

}
