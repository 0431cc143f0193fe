package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Figure;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Operand.Parameter;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Shape;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ListShape;
import org.mreza.graph.plan.Shape.ObjectShape;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * Compiles what several nodes amount to: their number, how they are known, and sums of
 * what is theirs or of what paths lead to from them.
 */
final class AggregateCompiler {

	/** The cells of a number. */
	private static final List<String> NUMBER = List.of("stated", "sum", "mean", "least", "greatest", "ratio",
			"assertion");

	/** The cells of a sum in one currency. */
	private static final List<String> SUM = List.of("amount", "currency", "stated", "mean", "least", "greatest",
			"ratio", "assertion", "assumptions");

	private static final String MONEY = "money";

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final FieldMatches matches;

	private @Nullable Parameter assertions;

	AggregateCompiler(QueryBuilder builder, GraphSchema schema, FieldMatches matches) {
		this.builder = builder;
		this.schema = schema;
		this.matches = matches;
	}

	/**
	 * The plan of what the nodes of a list amount to.
	 * @param list the variable that holds the list
	 */
	Plan.Aggregate compile(String list, GraphQLObjectType type, List<ExecutableNormalizedField> selection) {
		return compile(list, type, selection, null);
	}

	private Plan.Aggregate compile(String list, GraphQLObjectType type, List<ExecutableNormalizedField> selection,
			Figure.@Nullable Total per) {
		var figures = new Figures(list, type, selection, per);
		List<Field> fields = selection.stream().map((field) -> figures.field(field, 0)).toList();
		return new Plan.Aggregate(list, figures.each, null, figures.all, new ObjectShape(fields, null));
	}

	/** What is told of a group, whose list is in a variable. */
	Figures figures(String list, GraphQLObjectType type, List<ExecutableNormalizedField> selection) {
		return new Figures(list, type, selection, null);
	}

	private Parameter assertions() {
		if (this.assertions == null) {
			this.assertions = this.builder.parameter(this.schema.assertions());
		}
		return this.assertions;
	}

	/** The figures of one list, in one order in whatever order they are selected. */
	final class Figures {

		private final String list;

		private final GraphQLObjectType type;

		private final Figure.@Nullable Total per;

		private final String each = AggregateCompiler.this.builder.variable();

		private final List<Figure> all = new ArrayList<>();

		private final Map<ExecutableNormalizedField, Integer> places = new HashMap<>();

		private final Map<ExecutableNormalizedField, Shape> shapes = new HashMap<>();

		private Figures(String list, GraphQLObjectType type, List<ExecutableNormalizedField> selection,
				Figure.@Nullable Total per) {
			this.list = list;
			this.type = type;
			this.per = per;
			selection.stream()
				.filter((field) -> !"__typename".equals(field.getName()))
				.sorted(NodeCompiler.CANONICAL)
				.forEach(this::add);
		}

		List<Figure> all() {
			return this.all;
		}

		String each() {
			return this.each;
		}

		/**
		 * A selected field.
		 * @param first in which cell of a row the figures begin
		 */
		Field field(ExecutableNormalizedField field, int first) {
			Integer place = this.places.get(field);
			return (place == null) ? Responses.typename(field, this.type) : new Field(Responses.key(this.type, field),
					first + place, null, Objects.requireNonNull(this.shapes.get(field)));
		}

		private void add(ExecutableNormalizedField field) {
			GraphQLFieldDefinition definition = this.type.getFieldDefinition(field.getName());
			PathPattern pattern = PathPattern.of(definition);
			switch (field.getName()) {
				case "count" -> add(field, new Figure.Count(), Shape.ScalarShape.INT);
				case "assertion" -> add(field, new Figure.Known(assertions()), Responses.values(definition.getType()));
				case "assumptions" -> add(field, new Figure.Assumptions(), Responses.values(definition.getType()));
				case "moneyStated" -> add(field, new Figure.Stated(amount()), Shape.ScalarShape.INT);
				case "sums" -> add(field, new Figure.Sums(amount(), GraphSchema.within(MONEY, "currency"),
						per(field, definition), assertions()), new ListShape(row(field, definition, SUM), true));
				default -> {
					if (pattern != null) {
						related(field, definition, pattern);
					}
					else {
						add(field, new Figure.Numbers(field.getName(), per(field, definition), assertions()),
								row(field, definition, NUMBER));
					}
				}
			}
		}

		private void add(ExecutableNormalizedField field, Figure figure, Shape shape) {
			this.places.put(field, this.all.size());
			this.shapes.put(field, shape);
			this.all.add(figure);
		}

		private static String amount() {
			return GraphSchema.within(MONEY, "amount");
		}

		private void related(ExecutableNormalizedField field, GraphQLFieldDefinition definition, PathPattern pattern) {
			var path = new Find.Path(pattern, this.each, AggregateCompiler.this.builder.variable());
			Plan.Aggregate of = compile(AggregateCompiler.this.builder.list(), unwrapped(definition),
					field.getChildren(), per(field, definition));
			add(field, new Figure.Related(path, where(field, definition, pattern, path.to()), of), of.shape());
		}

		private Predicate where(ExecutableNormalizedField field, GraphQLFieldDefinition definition, PathPattern pattern,
				String var) {
			@SuppressWarnings("unchecked")
			var given = (Map<String, ?>) field.getResolvedArguments().get("where");
			return (given == null) ? Predicate.ALWAYS : AggregateCompiler.this.matches.filter(var,
					AggregateCompiler.this.schema.named(pattern.target()), definition.getArgument("where"), given);
		}

		/**
		 * Of which number a ratio is told: one of this list, or of that which led here.
		 */
		private Figure.@Nullable Total per(ExecutableNormalizedField field, GraphQLFieldDefinition definition) {
			Object name = field.getResolvedArguments().get("per");
			if (name == null) {
				return this.per;
			}
			var numbers = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(definition.getArgument("per").getType());
			GraphQLEnumValueDefinition number = numbers.getValue((String) name);
			return new Figure.Total(this.list,
					Objects.requireNonNull(number.getAppliedDirective("number")).getArgument("by").getValue());
		}

		private ObjectShape row(ExecutableNormalizedField field, GraphQLFieldDefinition definition,
				List<String> cells) {
			GraphQLObjectType row = unwrapped(definition);
			List<Field> fields = field.getChildren()
				.stream()
				.map((part) -> "__typename".equals(part.getName()) ? Responses.typename(part, row)
						: new Field(Responses.key(row, part), cells.indexOf(part.getName()), null,
								Responses.values(row.getFieldDefinition(part.getName()).getType())))
				.toList();
			return new ObjectShape(fields, null);
		}

		private static GraphQLObjectType unwrapped(GraphQLFieldDefinition definition) {
			return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
		}

	}

}
