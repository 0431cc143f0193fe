package org.mreza.graph.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.failure.ApiException;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/** Finds what a field leads to, as far as its arguments choose it. */
final class FieldMatches {

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final FilterCompiler filters;

	FieldMatches(QueryBuilder builder, GraphSchema schema) {
		this.builder = builder;
		this.schema = schema;
		this.filters = new FilterCompiler(builder, schema);
	}

	/** The one node that a field leads to. */
	Match one(Step step, String var) {
		if (step.conditions().isEmpty() && step.isChosenByArguments()) {
			List<String> names = step.field().getArguments().stream().map(GraphQLArgument::getName).toList();
			throw ApiException.badInput(
					"`" + step.field().getName() + "` needs one of its arguments: " + String.join(", ", names) + ".");
		}
		return of(step, var, step.type());
	}

	/**
	 * A list. At a root it begins at the index that carries its order, unless it begins
	 * at words: both would let the planner read the whole index for each word.
	 */
	Match list(Step step, String var, GraphQLNamedOutputType kind, Order order) {
		Match match = of(step, var, kind);
		if (step.pattern().isRoot() && match.isOpen()) {
			match.where(order.indexed(var));
		}
		return match;
	}

	/**
	 * How many a path leads to, of those that the argument {@code counted} of a list
	 * chooses.
	 */
	Order.Counts counts(Step step, Order order) {
		GraphQLArgument argument = step.field().getArgument("counted");
		Map<?, ?> given = (Map<?, ?>) step.arguments().get("counted");
		if (argument == null || given == null) {
			return (path, from, it) -> Match.count(this.schema, path, from, it);
		}
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType());
		Map<PathPattern, GraphQLInputObjectField> chosen = new HashMap<>();
		given.forEach((name, where) -> {
			if (where != null) {
				GraphQLInputObjectField field = type.getField((String) name);
				PathPattern path = Objects.requireNonNull(PathPattern.of(field));
				if (!order.counts(path)) {
					throw ApiException.badInput("`counted` of `" + step.field().getName() + "` says which `" + name
							+ "` are counted, but `orderBy` does not order by their number.");
				}
				chosen.put(path, field);
			}
		});
		return (path, from, it) -> {
			GraphQLInputObjectField field = chosen.get(path);
			return (field != null)
					? this.filters.count(path, from, it,
							(GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType()),
							Objects.requireNonNull(given.get(field.getName())))
					: Match.count(this.schema, path, from, it);
		};
	}

	/** What a filter asks of the node in a variable. */
	Predicate filter(String var, GraphQLNamedOutputType kind, GraphQLArgument where, Map<String, ?> given) {
		return this.filters.compile(var, kind.getName(),
				(GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(where.getType()), given, null);
	}

	private Match of(Step step, String var, GraphQLNamedOutputType kind) {
		Match match = new Match(step.pattern(), step.from(), var);
		step.conditions().forEach((name, value) -> {
			var type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(step.field().getArgument(name).getType());
			if (type instanceof GraphQLInputObjectType filter) {
				@SuppressWarnings("unchecked")
				var given = (Map<String, Object>) value;
				match.where(this.filters.compile(var, kind.getName(), filter, given, step.isRoot() ? match : null));
			}
			else if ("Name".equals(type.getName())) {
				match.where(this.filters.named(var, kind.getName(), name, value));
			}
			else {
				this.filters.known(kind.getName(), name, name, value);
				match.where(new Compare(new Property(var, name), Operator.EQUAL, this.builder.parameter(value)));
			}
		});
		return match;
	}

}
