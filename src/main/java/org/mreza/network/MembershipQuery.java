package org.mreza.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mreza.argument.ArgumentValues;
import org.mreza.failure.ApiException;

/**
 * Who belongs to what, as far as it is looked at.
 *
 * @param of who belongs
 * @param criterion to what; a lead is found among the members of a partnership
 * @param region the id of the region where municipalities lie or organisations have their
 * seat
 * @param period nothing that ended before or began after it
 * @param evidence on which facts
 */
public record MembershipQuery(Actor of, Criterion criterion, @Nullable String region, Period period,
		EvidenceFilter evidence) {

	/**
	 * Reads where, when and on which facts.
	 * @param of who belongs
	 * @param criterion to what
	 */
	public static MembershipQuery of(Actor of, Criterion criterion, ArgumentValues values) {
		return new MembershipQuery(of, criterion, values.text("region"),
				new Period(values.text("from"), values.text("until"), values.required("possible", Boolean.class)),
				new EvidenceFilter(values.required("inferred", Boolean.class), values.texts("without")));
	}

	/** The same, with what may lie in the period counted in any case. */
	public MembershipQuery withPossible() {
		return new MembershipQuery(this.of, this.criterion, this.region,
				new Period(this.period.from(), this.period.until(), true), this.evidence);
	}

	MembershipQuery restingOn(EvidenceFilter evidence) {
		return new MembershipQuery(this.of, this.criterion, this.region, this.period, evidence);
	}

	/** The query in full. */
	public List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>();
		parameters.add(new Parameter("of", this.of.name()));
		parameters
			.add(new Parameter("via", this.criterion.via().stream().map(Tie::name).collect(Collectors.joining(", "))));
		add(parameters, "context", this.criterion.context());
		add(parameters, "component", this.criterion.component());
		add(parameters, "programme", this.criterion.programme());
		if (this.criterion.roles() != null) {
			parameters.add(new Parameter("roles", String.join(", ", this.criterion.roles())));
		}
		add(parameters, "region", this.region);
		add(parameters, "from", this.period.from());
		add(parameters, "until", this.period.until());
		parameters.add(new Parameter("possible", String.valueOf(this.period.possible())));
		parameters.add(new Parameter("inferred", String.valueOf(this.evidence.inferred())));
		add(parameters, "without", this.evidence.excludedDocuments());
		return parameters;
	}

	private static void add(List<Parameter> parameters, String name, List<String> values) {
		add(parameters, name, values.isEmpty() ? null : String.join(", ", values));
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
		values.put("via", patterns().stream().map(MembershipPattern::name).toList());
		values.put("context", orEmpty(this.criterion.context()));
		values.put("component", orEmpty(this.criterion.component()));
		values.put("programme", orEmpty(this.criterion.programme()));
		values.put("anyRole", this.criterion.roles() == null);
		values.put("roles", Objects.requireNonNullElse(this.criterion.roles(), List.of()));
		values.put("region", orEmpty(this.region));
		values.put("from", this.period.first());
		values.put("until", this.period.last());
		values.put("possible", this.period.possible());
		values.put("inferred", this.evidence.inferred());
		values.put("excludedDocuments", this.evidence.excludedDocuments());
		return values;
	}

	private static String orEmpty(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

	/** How members are found; refuses what cannot be asked of them. */
	List<MembershipPattern> patterns() {
		List<MembershipPattern> possible = MembershipPattern.of(this.of);
		List<MembershipPattern> patterns = new ArrayList<>();
		for (Tie tie : this.criterion.via()) {
			MembershipPattern pattern = possible.stream()
				.filter((each) -> each.finds(tie))
				.findFirst()
				.orElseThrow(() -> ApiException.badInput("Nothing ties " + this.of + " by " + tie + "; take one of "
						+ String.join(", ",
								Arrays.stream(Tie.values())
									.filter((other) -> possible.stream().anyMatch((each) -> each.finds(other)))
									.map(Tie::name)
									.toList())
						+ "."));
			applies("component", this.criterion.component() != null, pattern.knowsComponents(), tie);
			applies("programme", this.criterion.programme() != null, pattern.knowsProgrammes(), tie);
			applies("from", this.period.from() != null, pattern.knowsProgrammes(), tie);
			applies("until", this.period.until() != null, pattern.knowsProgrammes(), tie);
			applies("roles", this.criterion.roles() != null, pattern.knowsRoles(), tie);
			if (!patterns.contains(pattern)) {
				patterns.add(pattern);
			}
		}
		return patterns;
	}

	private void applies(String argument, boolean given, boolean applies, Tie tie) {
		if (given && !applies) {
			throw ApiException.badInput("`" + argument + "` does not narrow " + tie + " of " + this.of
					+ ": no statement says it. Leave one of the two out.");
		}
	}

}
