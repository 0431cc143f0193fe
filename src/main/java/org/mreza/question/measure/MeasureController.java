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
import org.mreza.page.Page;

@Controller
class MeasureController {

	@SchemaMapping
	MeasureResult measure(Network network, @Argument Measure of, @Argument @Nullable Double damping,
			@Argument boolean normalized) {
		return MeasureResult.of(network, of, damping, normalized);
	}

	@SchemaMapping(typeName = "Measured")
	Page<MeasureResult.Score> scores(MeasureResult measured, @Argument int first, @Argument @Nullable String after) {
		return Page.of(measured.scores(), scope("scores", measured.release(), measured.scores()), first, after);
	}

	@SchemaMapping
	Partition partition(Network network, @Argument PartitionMethod by, @Argument @Nullable Double resolution) {
		return Partition.of(network, by, resolution);
	}

	@SchemaMapping
	Page<Partition.Group> groups(Partition partition, @Argument int first, @Argument @Nullable String after) {
		return Page.of(partition.groups(), scope("groups", partition.release(), partition.groups()), first, after);
	}

	@SchemaMapping(typeName = "NetworkGroup")
	Page<String> nodes(Partition.Group group, @Argument int first, @Argument @Nullable String after) {
		return Page.of(group.nodes(), scope("group", "", group.nodes()), first, after);
	}

	@SchemaMapping
	NetworkMetric figure(Network network, @Argument NetworkFigure of) {
		return NetworkMetric.of(network, of);
	}

	private static String scope(String list, String release, List<?> items) {
		return list + " " + release + " " + items.hashCode();
	}

}
