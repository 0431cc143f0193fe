package org.mreza.network.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Network;
import org.mreza.network.Parameter;

/**
 * What becomes of a measure when the network rests on fewer facts.
 *
 * @param before the measure of the whole network
 * @param after the measure of the network that rests on fewer facts
 * @param parameters of the measure, and which facts were left aside
 * @param nodesLost how many actors no longer belong to any context
 * @param edgesLost how many pairs are no longer tied
 * @param edgesChanged how many edges weigh something else
 * @param rankCorrelation Spearman's, over the actors that remain; null where all of them
 * have one value
 * @param changes whose value changed, the largest difference first
 */
public record Sensitivity(MeasureResult before, MeasureResult after, List<Parameter> parameters, int nodesLost,
		int edgesLost, int edgesChanged, @Nullable Double rankCorrelation, List<Change> changes) {

	/**
	 * Compares a measure of a network with the same of one that rests on fewer facts.
	 */
	public static Sensitivity of(Network whole, Network rest, MeasureResult before, MeasureResult after) {
		List<Parameter> parameters = new ArrayList<>(before.parameters());
		rest.getParameters()
			.stream()
			.filter((parameter) -> List.of("inferred", "without").contains(parameter.name()))
			.forEach(parameters::add);
		Map<List<String>, Double> weights = new HashMap<>();
		rest.edges().forEach((edge) -> weights.put(edge.pair(), edge.weight()));
		int changed = (int) whole.edges()
			.stream()
			.filter((edge) -> weights.getOrDefault(edge.pair(), edge.weight()) != edge.weight())
			.count();
		Map<String, MeasureResult.Score> scores = new HashMap<>();
		after.scores().forEach((score) -> scores.put(score.node(), score));
		List<Change> changes = before.scores()
			.stream()
			.map((score) -> new Change(score, scores.get(score.node())))
			.filter((change) -> change.size() > 0)
			.sorted(Comparator.comparingDouble(Change::size).reversed())
			.toList();
		return new Sensitivity(before, after, parameters, whole.nodes().size() - rest.nodes().size(),
				whole.edges().size() - weights.size(), changed, correlation(before.scores(), scores), changes);
	}

	private static @Nullable Double correlation(List<MeasureResult.Score> before,
			Map<String, MeasureResult.Score> after) {
		List<MeasureResult.Score> kept = before.stream().filter((score) -> after.containsKey(score.node())).toList();
		double[] ranks = ranks(kept);
		double[] others = ranks(kept.stream().flatMap((score) -> Stream.ofNullable(after.get(score.node()))).toList());
		double mean = (kept.size() + 1) / 2.0;
		double product = 0;
		double square = 0;
		double otherSquare = 0;
		for (int i = 0; i < ranks.length; i++) {
			product += (ranks[i] - mean) * (others[i] - mean);
			square += (ranks[i] - mean) * (ranks[i] - mean);
			otherSquare += (others[i] - mean) * (others[i] - mean);
		}
		return (square > 0 && otherSquare > 0) ? Rounding.rounded(product / Math.sqrt(square * otherSquare)) : null;
	}

	/** The rank of each, and for those of one value the mean of their ranks. */
	private static double[] ranks(List<MeasureResult.Score> scores) {
		double[] sorted = scores.stream().mapToDouble(MeasureResult.Score::value).sorted().toArray();
		Map<Double, Double> ranks = new HashMap<>();
		for (int first = 0, next = 0; first < sorted.length; first = next) {
			while (next < sorted.length && sorted[next] == sorted[first]) {
				next++;
			}
			ranks.put(sorted[first], (first + 1 + next) / 2.0);
		}
		return scores.stream().mapToDouble((score) -> ranks.getOrDefault(score.value(), 0.0)).toArray();
	}

	public Measure getMeasure() {
		return this.before.measure();
	}

	public String getDefinition() {
		return this.before.getDefinition();
	}

	public String getRelease() {
		return this.before.release();
	}

	public int getChangedCount() {
		return this.changes.size();
	}

	public String getAssertion() {
		return "DERIVED";
	}

	/**
	 * What became of the value of a node.
	 *
	 * @param whole in the whole network
	 * @param rest in the one that rests on fewer facts; null when it is no longer there
	 */
	public record Change(MeasureResult.Score whole, MeasureResult.@Nullable Score rest) {

		double size() {
			return (this.rest != null) ? Math.abs(this.rest.value() - this.whole.value()) : Double.MAX_VALUE;
		}

		public String getNode() {
			return this.whole.node();
		}

		public double getBefore() {
			return this.whole.value();
		}

		public @Nullable Double getAfter() {
			return (this.rest != null) ? this.rest.value() : null;
		}

		public int getRankBefore() {
			return this.whole.rank();
		}

		public @Nullable Integer getRankAfter() {
			return (this.rest != null) ? this.rest.rank() : null;
		}

	}

}
