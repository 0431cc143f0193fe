package org.mreza.question.neighbourhood;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.network.Network;

@Controller
class NeighbourhoodController {

	/**
	 * @param of the id of the actor, put in place of its name
	 */
	@SchemaMapping
	@Nullable Neighbourhood neighbourhood(Network network, @Argument String of, @Argument int within) {
		return Neighbourhood.of(network, of, within);
	}

}
