package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Shape;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ObjectShape;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * Compiles what is selected of a node. Its properties are read all together, and its
 * paths stand in one order, so that the text is the same whatever scalars are selected,
 * and in whatever order.
 */
final class NodeCompiler {

	/** Where the labels of a node of one of several types stand. */
	private static final int LABELS = 1;

	/** The order in which fields are compiled, whatever their order in the selection. */
	static final Comparator<ExecutableNormalizedField> CANONICAL = Comparator
		.comparing(ExecutableNormalizedField::getName)
		.thenComparing((field) -> new TreeMap<>(field.getResolvedArguments()).toString())
		.thenComparing(ExecutableNormalizedField::getResultKey);

	private final GraphSchema schema;

	private final Paths paths;

	NodeCompiler(GraphSchema schema, Paths paths) {
		this.schema = schema;
		this.paths = paths;
	}

	/** Compiles what a path leads to. */
	interface Paths {

		/**
		 * The plan of a path.
		 * @param row what is found once for the node that it sets out from
		 */
		Plan compile(Step step, List<Binding> row);

	}

	/**
	 * The plan of a node.
	 * @param optional whether there may be none
	 * @param row gets what is found once for the node
	 */
	Plan.Node compile(String var, GraphQLNamedOutputType type, List<ExecutableNormalizedField> fields, boolean optional,
			List<Binding> row) {
		List<GraphQLObjectType> types = this.schema.objectTypes(type);
		boolean typed = !(type instanceof GraphQLObjectType);
		var cells = new Cells(var, types, typed, row);
		fields.stream().sorted(CANONICAL).forEach(cells::add);
		boolean bare = Plan.Node.isBare(typed, cells.all);
		Map<String, ObjectShape> shapes = new TreeMap<>();
		types.forEach((each) -> shapes.put(each.getName(), object(each, fields, cells, bare ? -1 : 0)));
		return new Plan.Node(var, typed, optional, cells.all,
				typed ? new Shape.PolymorphicShape(LABELS, shapes) : shapes.values().iterator().next());
	}

	private ObjectShape object(GraphQLObjectType type, List<ExecutableNormalizedField> fields, Cells cells,
			int properties) {
		List<Field> shapes = new ArrayList<>();
		for (ExecutableNormalizedField field : fields) {
			if (!field.getObjectTypeNames().contains(type.getName())) {
				continue;
			}
			if ("__typename".equals(field.getName())) {
				shapes.add(Responses.typename(field, type));
				continue;
			}
			GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
			Integer cell = cells.of(type, field);
			if (cell != null) {
				shapes.add(new Field(Responses.key(type, field), cell, null, cells.shape(cell)));
			}
			else if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType value) {
				shapes.add(new Field(Responses.key(type, field), properties, null, value(field, value)));
			}
			else {
				shapes.add(new Field(Responses.key(type, field), properties, field.getName(),
						Responses.values(definition.getType())));
			}
		}
		return new ObjectShape(shapes, null);
	}

	/**
	 * A value within a node, such as money: its fields are properties that begin with the
	 * name of the field.
	 */
	private static ObjectShape value(ExecutableNormalizedField field, GraphQLObjectType type) {
		List<Field> parts = field.getChildren()
			.stream()
			.map((part) -> "__typename".equals(part.getName()) ? Responses.typename(part, type)
					: new Field(Responses.key(type, part), -1, GraphSchema.within(field.getName(), part.getName()),
							Responses.values(type.getFieldDefinition(part.getName()).getType())))
			.toList();
		return new ObjectShape(parts,
				GraphSchema.within(field.getName(), type.getFieldDefinitions().getFirst().getName()));
	}

	/** The paths of a node, each once for all types that have it. */
	private final class Cells {

		private final List<Plan.Cell> all = new ArrayList<>();

		private final Map<ExecutableNormalizedField, Map<String, Integer>> places = new HashMap<>();

		private final String var;

		private final List<GraphQLObjectType> types;

		private final boolean typed;

		private final List<Binding> row;

		Cells(String var, List<GraphQLObjectType> types, boolean typed, List<Binding> row) {
			this.var = var;
			this.types = types;
			this.typed = typed;
			this.row = row;
		}

		void add(ExecutableNormalizedField field) {
			Map<List<Object>, List<GraphQLObjectType>> alike = new LinkedHashMap<>();
			for (GraphQLObjectType type : this.types) {
				GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
				PathPattern pattern = (definition != null && field.getObjectTypeNames().contains(type.getName()))
						? NodeCompiler.this.schema.patternOrNull(type, definition) : null;
				if (pattern != null) {
					alike
						.computeIfAbsent(List.of(pattern, GraphQLTypeUtil.simplePrint(definition.getType())),
								(key) -> new ArrayList<>())
						.add(type);
				}
			}
			alike.forEach((key, types) -> add(field, (PathPattern) key.getFirst(), types));
		}

		private void add(ExecutableNormalizedField field, PathPattern pattern, List<GraphQLObjectType> having) {
			GraphQLFieldDefinition definition = having.getFirst().getFieldDefinition(field.getName());
			Plan plan = NodeCompiler.this.paths.compile(new Step(this.var, definition, pattern, field), this.row);
			Set<String> labels = new TreeSet<>(having.stream().map(GraphQLObjectType::getName).toList());
			Map<String, Integer> places = this.places.computeIfAbsent(field, (key) -> new HashMap<>());
			labels.forEach((label) -> places.put(label, first() + this.all.size()));
			this.all.add(new Plan.Cell((having.size() == this.types.size()) ? Set.of() : labels, plan));
		}

		// Behind the properties, and the labels
		private int first() {
			return this.typed ? LABELS + 1 : 1;
		}

		@Nullable Integer of(GraphQLObjectType type, ExecutableNormalizedField field) {
			return this.places.getOrDefault(field, Map.of()).get(type.getName());
		}

		Shape shape(int cell) {
			return this.all.get(cell - first()).plan().shape();
		}

	}

}
