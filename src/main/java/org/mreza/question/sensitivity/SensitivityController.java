package org.mreza.question.sensitivity;

import java.util.List;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.network.EvidenceFilter;
import org.mreza.network.Network;
import org.mreza.network.Networks;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Sensitivity;

@Controller
class SensitivityController {

	private final Networks networks;

	SensitivityController(Networks networks) {
		this.networks = networks;
	}

	@SchemaMapping
	Sensitivity sensitivity(Network network, @Argument Measure of, @Argument @Nullable Double damping,
			@Argument boolean normalized, @Argument boolean inferred, @Argument List<String> without,
			GraphQLContext context) {
		EvidenceFilter whole = network.query().memberships().evidence();
		EvidenceFilter rest = new EvidenceFilter(whole.inferred() && inferred,
				Stream.concat(whole.excludedDocuments().stream(), without.stream()).distinct().toList());
		if (rest.equals(whole)) {
			throw ApiException.badInput(
					"`sensitivity` would compare the network with itself: set `inferred` to false, or name documents in `without`.");
		}
		MeasureResult before = MeasureResult.of(network, of, damping, normalized);
		Network other = this.networks.read(context, network.query().restingOn(rest));
		return Sensitivity.of(network, other, before, MeasureResult.of(other, of, damping, normalized));
	}

}
