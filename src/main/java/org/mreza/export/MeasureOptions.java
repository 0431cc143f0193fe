package org.mreza.export;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.network.Network;
import org.mreza.network.Parameter;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Partition;
import org.mreza.network.measure.PartitionMethod;

/**
 * What is measured of the nodes of a network, and how. What says how is for those that
 * have it; if none has, it is refused as the API refuses it.
 *
 * @param measures an attribute of the nodes each
 * @param damping null for the usual one
 * @param groupings an attribute of the nodes each: the number of the group
 * @param resolution null for the usual one
 */
public record MeasureOptions(List<Measure> measures, @Nullable Double damping, boolean normalized,
		List<PartitionMethod> groupings, @Nullable Double resolution) {

	public MeasureOptions {
		refuseUnless(damping == null || !measures.isEmpty(), "damping", "measure", "PAGERANK");
		refuseUnless(!normalized || !measures.isEmpty(), "normalized", "measure", "DEGREE");
		refuseUnless(resolution == null || !groupings.isEmpty(), "resolution", "partition", "GREEDY_MODULARITY");
	}

	private static void refuseUnless(boolean measured, String how, String what, String example) {
		if (!measured) {
			throw ApiException.badInput("`" + how + "` is given without `" + what
					+ "`; expected one that has it, such as " + example + ".");
		}
	}

	List<MeasureResult> measured(Network network) {
		return this.measures.stream()
			.map((each) -> MeasureResult.of(network, each,
					has(this.measures, each, Measure::isDamped) ? this.damping : null,
					has(this.measures, each, Measure::isNormalizable) && this.normalized))
			.toList();
	}

	List<Partition> partitions(Network network) {
		return this.groupings.stream()
			.map((each) -> Partition.of(network, each,
					has(this.groupings, each, PartitionMethod::isResolved) ? this.resolution : null))
			.toList();
	}

	// Where none has it, each is taken for one, so that the first refuses it
	private static <E> boolean has(List<E> all, E each, Predicate<E> having) {
		return having.test(each) || all.stream().noneMatch(having);
	}

	/** All that it was, also what was left out. */
	static List<Parameter> parameters(List<MeasureResult> measured, List<Partition> partitions) {
		return Stream
			.of(named("measure", measured.stream().map((each) -> each.measure().name())),
					measured.stream().flatMap((each) -> each.parameters().stream()),
					named("partition", partitions.stream().map((each) -> each.by().name())),
					partitions.stream().flatMap((each) -> each.parameters().stream()))
			.flatMap((each) -> each)
			.distinct()
			.toList();
	}

	private static Stream<Parameter> named(String name, Stream<String> values) {
		return Stream.of(values.collect(Collectors.joining(", ")))
			.filter((value) -> !value.isEmpty())
			.map((value) -> new Parameter(name, value));
	}

}
