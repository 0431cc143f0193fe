package org.mreza.question.cohort;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.argument.ArgumentValues;
import org.mreza.citation.Citation;
import org.mreza.citation.Citations;
import org.mreza.failure.ApiException;
import org.mreza.network.Actor;
import org.mreza.network.Criterion;
import org.mreza.network.MembershipQuery;
import org.mreza.network.Memberships;
import org.mreza.network.Networks;

@Controller
class CohortController {

	private static final int MOST_PARTS = 10;

	private final Networks networks;

	private final Citations citations;

	CohortController(Networks networks, Citations citations) {
		this.networks = networks;
		this.citations = citations;
	}

	@QueryMapping
	Cohort cohort(DataFetchingEnvironment env) {
		ArgumentValues values = new ArgumentValues(env.getArguments());
		List<ArgumentValues> all = values.objects("all");
		List<ArgumentValues> any = values.objects("any");
		List<ArgumentValues> one = values.objects("one");
		List<ArgumentValues> none = values.objects("none");
		if (all.isEmpty() && any.isEmpty() && one.isEmpty()) {
			throw ApiException.badInput("`cohort` needs a part in `all`, `any` or `one`; `none` only takes away.");
		}
		if (one.size() == 1) {
			throw ApiException.badInput("`one` of `cohort` has one part, which is what `all` says; give several.");
		}
		List<String> quantifiers = Stream
			.of(Collections.nCopies(all.size(), "ALL"), Collections.nCopies(any.size(), "ANY"),
					Collections.nCopies(one.size(), "ONE"), Collections.nCopies(none.size(), "NONE"))
			.flatMap(List::stream)
			.toList();
		int count = quantifiers.size();
		if (count > MOST_PARTS) {
			throw ApiException.badInput("`cohort` has " + count + " parts; it may have at most " + MOST_PARTS + ".");
		}
		Actor of = values.constant("of", Actor.class);
		List<MembershipQuery> queries = Stream.of(all, any, one, none)
			.flatMap(List::stream)
			.map((part) -> MembershipQuery.of(of, Criterion.of(of, part), values))
			.toList();
		List<Memberships> memberships = this.networks.memberships(env.getGraphQlContext(),
				queries.stream().map(MembershipQuery::withPossible).toList());
		return Cohort.of(IntStream.range(0, count)
			.mapToObj((i) -> new CohortPart(quantifiers.get(i), queries.get(i), memberships.get(i)))
			.toList());
	}

	@SchemaMapping
	Citation citation(Cohort cohort, DataFetchingEnvironment env) {
		return this.citations.cite(env, cohort.getRelease());
	}

}
