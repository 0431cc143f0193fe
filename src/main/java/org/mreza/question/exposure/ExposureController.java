package org.mreza.question.exposure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.mreza.page.Page;

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
				values.text("programme"), List.of());
		List<Memberships> memberships = this.networks.memberships(env.getGraphQlContext(),
				List.of(MembershipQuery.of(Actor.MUNICIPALITY, to, values),
						MembershipQuery.of(Actor.MUNICIPALITY, partnership, values)));
		Map<String, Memberships.Member> having = new LinkedHashMap<>();
		memberships.getFirst().members().forEach((member) -> having.put(member.id(), member));
		Map<String, List<String>> partnerships = new TreeMap<>();
		List<Memberships.Member> members = memberships.getLast().members();
		members.forEach((member) -> member.ties()
			.forEach((tie) -> partnerships.computeIfAbsent(tie.context(), (id) -> new ArrayList<>()).add(member.id())));
		List<Exposed> exposed = members.stream()
			.filter((member) -> !having.containsKey(member.id()))
			.map((member) -> new Exposed(member.id(), member.ties().stream().map((tie) -> {
				List<String> beside = partnerships.getOrDefault(tie.context(), List.of());
				return new Through(tie.context(),
						beside.stream().flatMap((id) -> Stream.ofNullable(having.get(id))).toList());
			}).filter((through) -> !through.having().isEmpty()).toList()))
			.filter((each) -> !each.through().isEmpty())
			.toList();
		return new Exposure(memberships.getFirst().release(), exposed);
	}

	@SchemaMapping
	Page<Exposed> municipalities(Exposure exposure, @Argument int first, @Argument @Nullable String after) {
		return Page.of(exposure.all(), "exposure " + exposure.release() + " " + exposure.all().hashCode(), first,
				after);
	}

	record Exposure(String release, List<Exposed> all) {

		public int getCount() {
			return this.all.size();
		}

		public String getAssertion() {
			return this.all.stream()
				.flatMap((exposed) -> exposed.through().stream())
				.flatMap((through) -> through.having().stream())
				.anyMatch(Memberships.Member::inferred) ? "INFERRED" : "DERIVED";
		}

	}

	/**
	 * A municipality without the part.
	 *
	 * @param municipality its id
	 */
	record Exposed(String municipality, List<Through> through) {
	}

	/**
	 * A partnership with members that have the part.
	 *
	 * @param partnership its id
	 */
	record Through(String partnership, List<Memberships.Member> having) {

		public List<String> getMembers() {
			return this.having.stream().map(Memberships.Member::id).toList();
		}

		public List<String> getStatements() {
			return this.having.stream().flatMap((member) -> member.statements().stream()).distinct().toList();
		}

	}

}
