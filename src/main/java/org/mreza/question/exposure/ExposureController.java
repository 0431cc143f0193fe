package org.mreza.question.exposure;

import java.util.List;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.argument.ArgumentValues;
import org.mreza.network.Actor;
import org.mreza.network.Criterion;
import org.mreza.network.MembershipQuery;
import org.mreza.network.Memberships;
import org.mreza.network.Networks;
import org.mreza.network.Tie;

@Controller
class ExposureController {

	private final Networks networks;

	ExposureController(Networks networks) {
		this.networks = networks;
	}

	@QueryMapping
	Exposure exposure(DataFetchingEnvironment env) {
		ArgumentValues values = new ArgumentValues(env.getArguments());
		Criterion to = Criterion.of(Actor.MUNICIPALITY, values.objects("to").getFirst());
		Criterion partnership = new Criterion(List.of(Tie.PARTNERSHIP), null, values.text("component"),
				values.text("programme"), null);
		List<Memberships> memberships = this.networks.memberships(env.getGraphQlContext(),
				Stream.of(to, partnership)
					.map((criterion) -> MembershipQuery.of(Actor.MUNICIPALITY, criterion, values).withPossible())
					.toList());
		return Exposure.of(memberships.getFirst(), memberships.getLast().members(),
				values.required("possible", Boolean.class));
	}

}
