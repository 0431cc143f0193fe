package org.mreza.question.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.network.Network;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.NetworkFigure;
import org.mreza.network.measure.NetworkMetric;
import org.mreza.network.measure.Partition;
import org.mreza.network.measure.PartitionMethod;

@Controller
class MeasureController {

	@SchemaMapping
	MeasureResult measure(Network network, @Argument Measure of, @Argument @Nullable Double damping,
			@Argument boolean normalized) {
		return MeasureResult.of(network, of, damping, normalized);
	}

	@SchemaMapping
	Partition partition(Network network, @Argument PartitionMethod by, @Argument @Nullable Double resolution) {
		return Partition.of(network, by, resolution);
	}

	@SchemaMapping
	NetworkMetric figure(Network network, @Argument NetworkFigure of) {
		return NetworkMetric.of(network, of);
	}

}
