package org.mreza.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.Refusal;
import org.mreza.name.Name;

/**
 * What a network is made of.
 *
 * @param of who its nodes are
 * @param via by what they are tied; null for what is usual for these actors
 * @param weight how much an edge weighs
 * @param atLeast how many contexts two actors share at least
 * @param component the id of the only component to look at
 * @param programme the only programme to look at
 * @param roles as what municipalities take part; null for any
 * @param region where municipalities lie or organisations have their seat
 * @param from nothing that ended before this date
 * @param until nothing that began after this date
 * @param inferred whether facts that are inferred count
 * @param without the ids of documents that are left aside
 */
public record Rule(Actor of, @Nullable List<Tie> via, TieWeight weight, int atLeast, @Nullable String component,
		@Nullable Name programme, @Nullable List<String> roles, @Nullable Name region, @Nullable String from,
		@Nullable String until, boolean inferred, List<String> without) {

	private static final List<String> ROLES = List.of("BENEFICIARY", "LEAD", "PARTNER");

	/** The same rule, resting on other facts. */
	public Rule restingOn(boolean inferred, List<String> without) {
		return new Rule(this.of, this.via, this.weight, this.atLeast, this.component, this.programme, this.roles,
				this.region, this.from, this.until, inferred, without);
	}

	/** By what actors are tied, also when the rule does not say. */
	public List<Tie> ties() {
		if (this.via != null && !this.via.isEmpty()) {
			return this.via.stream().distinct().sorted().toList();
		}
		return List.of(switch (this.of) {
			case MUNICIPALITY -> Tie.PARTNERSHIP;
			case ORGANISATION -> Tie.SERVICE;
			case DONOR -> Tie.PROGRAMME;
		});
	}

	/** The rule in full, with what was left out. */
	public List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>();
		parameters.add(new Parameter("of", this.of.name()));
		parameters.add(new Parameter("via", String.join(", ", ties().stream().map(Tie::name).toList())));
		parameters.add(new Parameter("weight", this.weight.name()));
		parameters.add(new Parameter("atLeast", String.valueOf(this.atLeast)));
		add(parameters, "component", this.component);
		add(parameters, "programme", (this.programme != null) ? this.programme.surface() : null);
		add(parameters, "roles", (this.roles != null) ? String.join(", ", this.roles) : null);
		add(parameters, "region", (this.region != null) ? this.region.surface() : null);
		add(parameters, "from", this.from);
		add(parameters, "until", this.until);
		parameters.add(new Parameter("inferred", String.valueOf(this.inferred)));
		add(parameters, "without", this.without.isEmpty() ? null : String.join(", ", this.without));
		return parameters;
	}

	private static void add(List<Parameter> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.add(new Parameter(name, value));
		}
	}

	List<String> anyRoles() {
		return (this.roles != null) ? this.roles : ROLES;
	}

	/** How members are found; refuses what cannot be asked of them. */
	List<Membership> memberships() {
		List<Membership> possible = Membership.of(this.of);
		List<Membership> memberships = new ArrayList<>();
		for (Tie tie : ties()) {
			Membership membership = possible.stream()
				.filter((each) -> each.finds(tie))
				.findFirst()
				.orElseThrow(() -> Refusal.badInput("`via`: nothing ties a " + this.of + " by " + tie + "; take one of "
						+ String.join(", ",
								Arrays.stream(Tie.values())
									.filter((other) -> possible.stream().anyMatch((each) -> each.finds(other)))
									.map(Tie::name)
									.toList())
						+ "."));
			applies("component", this.component, membership.knowsComponents(), tie);
			applies("programme", this.programme, membership.knowsProgrammes(), tie);
			applies("from", this.from, membership.knowsProgrammes(), tie);
			applies("until", this.until, membership.knowsProgrammes(), tie);
			applies("roles", this.roles, membership.knowsRoles(), tie);
			if (!memberships.contains(membership)) {
				memberships.add(membership);
			}
		}
		if (this.atLeast < 1) {
			throw Refusal
				.badInput("`atLeast` is " + this.atLeast + "; two actors that are tied share at least 1 context.");
		}
		if (this.from != null && this.until != null && this.until.compareTo(this.from) < 0
				&& !this.from.startsWith(this.until)) {
			throw Refusal.badInput("`until` " + this.until + " lies before `from` " + this.from + ".");
		}
		return memberships;
	}

	private void applies(String argument, @Nullable Object value, boolean applies, Tie tie) {
		if (value != null && !applies) {
			throw Refusal.badInput("`" + argument + "` does not narrow the tie " + tie + " of a " + this.of
					+ ": no statement gives it one. Leave one of the two out.");
		}
	}

}
