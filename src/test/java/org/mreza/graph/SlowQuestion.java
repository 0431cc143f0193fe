package org.mreza.graph;

import graphql.GraphQLContext;

import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * A question whose answer never comes, for a service that is started with this profile.
 */
@Controller
@Profile("slow")
class SlowQuestion {

	private final Graph graph;

	SlowQuestion(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	int slow(GraphQLContext context) {
		return (int) this.graph.one(context, TimeoutTests.ENDLESS, TimeoutTests.Endless.class).endless();
	}

}
