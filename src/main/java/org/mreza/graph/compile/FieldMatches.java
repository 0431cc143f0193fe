package org.mreza.graph.compile;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.failure.ApiException;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.schema.GraphSchema;

/** Finds what a field leads to, as far as its arguments choose it. */
final class FieldMatches {

	private final QueryBuilder builder;

	private final FilterCompiler filters;

	FieldMatches(QueryBuilder builder, GraphSchema schema) {
		this.builder = builder;
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
