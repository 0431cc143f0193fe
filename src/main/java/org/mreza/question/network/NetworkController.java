package org.mreza.question.network;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Page;
import org.mreza.network.Network;
import org.mreza.network.Networks;
import org.mreza.network.Rule;

@Controller
class NetworkController {

	private final Networks networks;

	NetworkController(Networks networks) {
		this.networks = networks;
	}

	@QueryMapping
	Network network(@Arguments Rule rule, GraphQLContext context) {
		return this.networks.read(context, rule);
	}

	@SchemaMapping
	Page<Network.Node> nodes(Network network, @Argument int first, @Argument @Nullable String after) {
		return Page.of(network.nodes(), network.scope("nodes"), first, after);
	}

	@SchemaMapping
	Page<Network.Edge> edges(Network network, @Argument int first, @Argument @Nullable String after) {
		return Page.of(network.edges(), network.scope("edges"), first, after);
	}

}
