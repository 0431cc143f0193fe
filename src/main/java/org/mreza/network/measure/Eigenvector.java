package org.mreza.network.measure;

import java.util.Arrays;
import java.util.List;

import org.mreza.failure.ApiException;
import org.mreza.network.Topology;

/**
 * The eigenvector of the largest eigenvalue. The identity is added to the matrix, because
 * without it the iteration swings for ever where a network has no odd circle, as between
 * leads and partners.
 */
final class Eigenvector {

	private static final int MOST_STEPS = 10_000;

	private static final double TOLERANCE = 1e-12;

	/** What goes to 0 never gets there; below this it is taken to be. */
	private static final double NOTHING = 1e-10;

	private Eigenvector() {
	}

	static double[] of(Topology topology) {
		List<Topology.Link> links = topology.links();
		double[] values = new double[topology.nodes()];
		Arrays.fill(values, 1 / Math.sqrt(values.length));
		for (int step = 0; step < MOST_STEPS; step++) {
			double[] next = values.clone();
			for (Topology.Link link : links) {
				next[link.source()] += link.weight() * values[link.target()];
				next[link.target()] += link.weight() * values[link.source()];
			}
			double length = Math.sqrt(Arrays.stream(next).map((value) -> value * value).sum());
			double moved = 0;
			for (int i = 0; i < next.length; i++) {
				next[i] /= length;
				moved = Math.max(moved, Math.abs(next[i] - values[i]));
			}
			values = next;
			if (moved < TOLERANCE) {
				return Arrays.stream(values).map((value) -> (value < NOTHING) ? 0 : value).toArray();
			}
		}
		throw ApiException.badInput("EIGENVECTOR does not settle on this network within " + MOST_STEPS
				+ " steps; take PAGERANK, or a network of one component.");
	}

}
