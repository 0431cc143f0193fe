package org.mreza.question.citation;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.citation.Citation;
import org.mreza.citation.Citations;

@Controller
class CitationController {

	private final Citations citations;

	CitationController(Citations citations) {
		this.citations = citations;
	}

	@QueryMapping
	Citation citation(DataFetchingEnvironment env) {
		return this.citations.cite(env);
	}

}
