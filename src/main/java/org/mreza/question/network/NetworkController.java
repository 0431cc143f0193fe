package org.mreza.question.network;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.argument.ArgumentValues;
import org.mreza.citation.Citation;
import org.mreza.citation.Citations;
import org.mreza.network.Network;
import org.mreza.network.NetworkQuery;
import org.mreza.network.Networks;

@Controller
class NetworkController {

	private final Networks networks;

	private final Citations citations;

	NetworkController(Networks networks, Citations citations) {
		this.networks = networks;
		this.citations = citations;
	}

	@QueryMapping
	Network network(DataFetchingEnvironment env) {
		return this.networks.read(env.getGraphQlContext(), NetworkQuery.of(new ArgumentValues(env.getArguments())));
	}

	@SchemaMapping
	Citation citation(Network network, DataFetchingEnvironment env) {
		return this.citations.cite(env, network.release());
	}

}
