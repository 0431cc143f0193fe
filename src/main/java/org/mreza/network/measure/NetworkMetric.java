package org.mreza.network.measure;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Network;
import org.mreza.network.Topology;

/**
 * A figure of a network as a whole.
 *
 * @param value null where it is not defined
 * @param release the id of the release that the network was read from
 */
public record NetworkMetric(NetworkFigure figure, @Nullable Double value, String release) {

	/** Measures a network as a whole. */
	public static NetworkMetric of(Network network, NetworkFigure figure) {
		Topology topology = network.topology().obtain();
		figure.limit().check(topology, figure, "");
		double value = figure.value(topology);
		return new NetworkMetric(figure, (Double.isFinite(value) && value >= 0) ? Rounding.rounded(value) : null,
				network.release());
	}

	public String getDefinition() {
		return this.figure.definition();
	}

}
