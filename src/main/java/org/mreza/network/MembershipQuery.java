package org.mreza.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;

/**
 * Who belongs to what, as far as it is looked at.
 *
 * @param of who belongs
 * @param via by what; a lead is found among the members of a partnership
 * @param context the id of the only context to look at
 * @param component the id of the only component to look at
 * @param programme the id of the only programme to look at
 * @param roles as what municipalities take part; null for any
 * @param region the id of the region where municipalities lie or organisations have their
 * seat
 * @param from nothing that ended before this date
 * @param until nothing that began after this date
 * @param inferred whether facts that are inferred count
 * @param without the ids of documents that are left aside
 */
public record MembershipQuery(Actor of, List<Tie> via, @Nullable String context, @Nullable String component,
		@Nullable String programme, @Nullable List<String> roles, @Nullable String region, @Nullable String from,
		@Nullable String until, boolean inferred, List<String> without) {

	/** The same scope, resting on other facts. */
	public MembershipQuery restingOn(boolean inferred, List<String> without) {
		return new MembershipQuery(this.of, this.via, this.context, this.component, this.programme, this.roles,
				this.region, this.from, this.until, inferred, without);
	}

	/** The scope in full. */
	public List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>();
		parameters.add(new Parameter("of", this.of.name()));
		parameters.add(new Parameter("via", String.join(", ", this.via.stream().map(Tie::name).toList())));
		add(parameters, "context", this.context);
		add(parameters, "component", this.component);
		add(parameters, "programme", this.programme);
		add(parameters, "roles", (this.roles != null) ? String.join(", ", this.roles) : null);
		add(parameters, "region", this.region);
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

	/**
	 * The values that the statement takes. What is not asked for is empty and not null,
	 * so that every request is of one type and shares one plan.
	 */
	Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("by", memberships().stream().map(MembershipPattern::name).toList());
		values.put("context", Objects.requireNonNullElse(this.context, ""));
		values.put("component", Objects.requireNonNullElse(this.component, ""));
		values.put("programme", Objects.requireNonNullElse(this.programme, ""));
		values.put("roles", Objects.requireNonNullElse(this.roles, List.of()));
		values.put("region", Objects.requireNonNullElse(this.region, ""));
		values.put("from", period().fromOrNone());
		values.put("until", period().untilOrNone());
		values.put("inferred", this.inferred);
		values.put("without", this.without);
		return values;
	}

	/** How members are found; refuses what cannot be asked of them. */
	List<MembershipPattern> memberships() {
		List<MembershipPattern> possible = MembershipPattern.of(this.of);
		List<MembershipPattern> memberships = new ArrayList<>();
		for (Tie tie : this.via) {
			MembershipPattern membership = possible.stream()
				.filter((each) -> each.finds(tie))
				.findFirst()
				.orElseThrow(() -> ApiException.badInput("Nothing ties " + this.of + " by " + tie + "; take one of "
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
		return memberships;
	}

	private Period period() {
		return new Period(this.from, this.until);
	}

	private void applies(String argument, @Nullable Object value, boolean applies, Tie tie) {
		if (value != null && !applies) {
			throw ApiException.badInput("`" + argument + "` does not narrow " + tie + " of " + this.of
					+ ": no statement says it. Leave one of the two out.");
		}
	}

}
