package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.failure.ApiException;
import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Not;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.plan.Predicate.Or;
import org.mreza.graph.plan.Predicate.Stated;
import org.mreza.graph.schema.GraphSchema;

/** Compiles conditions on the values of properties. */
final class ValueFilters {

	private static final Map<String, Operator> OPERATORS = Map.of("eq", Operator.EQUAL, "in", Operator.IN, "lt",
			Operator.LESS, "lte", Operator.AT_MOST, "gt", Operator.GREATER, "gte", Operator.AT_LEAST);

	private final QueryBuilder builder;

	ValueFilters(QueryBuilder builder) {
		this.builder = builder;
	}

	static Operator operator(String name) {
		return Objects.requireNonNull(OPERATORS.get(name));
	}

	/** The condition that a field of a filter sets to a property. */
	Predicate compile(Property property, GraphQLInputObjectField field, Object given) {
		if (given instanceof Map<?, ?> map) {
			@SuppressWarnings("unchecked")
			var comparisons = (Map<String, ?>) map;
			return switch (GraphQLTypeUtil.unwrapAll(field.getType()).getName()) {
				case "DateFilter" -> dated(property, comparisons);
				case "PeriodFilter" -> lasting(property.node(), comparisons);
				case "MoneyFilter" -> priced(property, field, comparisons);
				default -> compare(property, comparisons);
			};
		}
		boolean many = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
		return new Compare(property, many ? Operator.IN : Operator.EQUAL, this.builder.parameter(given));
	}

	/** The comparisons of a value with others. */
	Predicate compare(Operand left, Map<String, ?> comparisons) {
		List<Predicate> conditions = new ArrayList<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated && "isStated".equals(operator)) {
				conditions.add(new Stated(left, stated));
			}
			else if (value != null) {
				conditions.add(compare(left, operator, value));
			}
		});
		return Predicate.all(conditions);
	}

	private Predicate compare(Operand left, String operator, Object value) {
		return new Compare(left, operator(operator), this.builder.parameter(value));
	}

	// A date of reduced precision is the beginning of every date within it, so that
	// periods compare as their texts do: 2026 begins 2026-03, and lies before 2027-01.
	private Predicate dated(Property property, Map<String, ?> comparisons) {
		List<Predicate> conditions = new ArrayList<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated) {
				conditions.add(new Stated(property, stated));
			}
			else if (value != null) {
				var date = this.builder.parameter(value);
				Predicate overlaps = new Or(List.of(new Compare(property, Operator.STARTS_WITH, date),
						new Compare(date, Operator.STARTS_WITH, property)));
				conditions.add(switch (operator) {
					case "before" ->
						Predicate.all(List.of(new Compare(property, Operator.LESS, date), new Not(overlaps)));
					case "after" ->
						Predicate.all(List.of(new Compare(property, Operator.GREATER, date), new Not(overlaps)));
					default -> overlaps;
				});
			}
		});
		return Predicate.all(conditions);
	}

	/**
	 * That what has a beginning and an end lasts at some time in a period: certainly, or
	 * as far as documents say.
	 */
	private Predicate lasting(String node, Map<String, ?> period) {
		boolean possible = !Boolean.FALSE.equals(period.get("possible"));
		List<Predicate> conditions = new ArrayList<>();
		Object until = period.get("until");
		Object from = period.get("from");
		if (until != null) {
			// No day within a date, however precise, comes behind this
			Operand last = this.builder.parameter(Placeholder.then(until, (date) -> date + "-99"));
			conditions
				.add(new Compare(new Property(node, possible ? "startsFrom" : "startsBy"), Operator.AT_MOST, last));
			if (from != null) {
				conditions.add(new Compare(this.builder.parameter(from), Operator.AT_MOST, last));
			}
		}
		if (from != null) {
			conditions.add(new Compare(new Property(node, possible ? "endsBy" : "endsFrom"), Operator.AT_LEAST,
					this.builder.parameter(from)));
		}
		return Predicate.all(conditions);
	}

	private Predicate priced(Property property, GraphQLInputObjectField field, Map<String, ?> comparisons) {
		Property amount = within(property, "amount");
		List<Predicate> conditions = new ArrayList<>();
		Set<Object> currencies = new LinkedHashSet<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated) {
				conditions.add(new Stated(amount, stated));
			}
			else if (value instanceof Map<?, ?> money) {
				currencies.add(Objects.requireNonNull(money.get("currency")));
				conditions.add(compare(amount, operator, Objects.requireNonNull(money.get("amount"))));
			}
		});
		if (currencies.size() > 1) {
			throw ApiException.badInput("`" + field.getName() + "` compares "
					+ String.join(" with ", currencies.stream().map(Object::toString).sorted().toList())
					+ "; amounts of different currencies cannot be compared. Ask for each currency on its own.");
		}
		currencies.forEach((currency) -> conditions.add(compare(within(property, "currency"), "eq", currency)));
		return Predicate.all(conditions);
	}

	private static Property within(Property property, String part) {
		return new Property(property.node(), GraphSchema.within(property.name(), part));
	}

}
