package org.mreza.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import graphql.language.Field;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.differential.Snapshot.Node;

/**
 * Answers an operation node by node from the whole graph in memory: slowly, and without
 * anything of what compiles selections.
 */
final class ReferenceEvaluator {

	private final GraphQLSchema schema;

	private final Snapshot graph;

	private final Map<String, At> cursors;

	private final ReferenceFilter filter;

	private final ReferenceOrder order;

	private final ReferenceGroups groups;

	/**
	 * Over a graph.
	 * @param cursors the cursors that are known, each with what it stands for
	 */
	ReferenceEvaluator(GraphQLSchema schema, Snapshot graph, Map<String, At> cursors, Coverage coverage) {
		this.schema = schema;
		this.graph = graph;
		this.cursors = cursors;
		this.filter = new ReferenceFilter(graph, coverage);
		this.order = new ReferenceOrder(graph, this.filter);
		this.groups = new ReferenceGroups(graph);
	}

	/**
	 * What stands for a cursor, whose text only the service knows.
	 *
	 * @param variable the variable that can take it; null for none
	 * @param id of its node
	 * @param owner the id of the node whose list it is a place of; null for a root field
	 */
	record At(String variable, String id, String owner) {
	}

	/**
	 * An answer.
	 *
	 * @param refused the root fields that are refused because their arguments fit several
	 * nodes
	 * @param foreign the cursors that are given to the list of another node than theirs
	 * @param statements how many statements it takes: one for each root field
	 */
	record Answer(Map<String, Object> data, List<String> refused, List<String> foreign, int statements) {
	}

	Answer answer(String text, Map<String, Object> variables) {
		var document = new Document(this.schema, text, variables);
		var answer = new Answer(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), document.roots());
		answer.data().putAll(new Request(document, answer).root());
		return answer;
	}

	private final class Request {

		private final Document document;

		private final Answer answer;

		Request(Document document, Answer answer) {
			this.document = document;
			this.answer = answer;
		}

		Map<String, Object> root() {
			GraphQLObjectType query = ReferenceEvaluator.this.schema.getQueryType();
			return fields(query, this.document.operation(), (field, fields) -> walk(query, field, fields, null));
		}

		/** The fields of an object, in the order in which they are selected. */
		private Map<String, Object> fields(GraphQLObjectType type, List<Field> of,
				BiFunction<GraphQLFieldDefinition, List<Field>, Object> answer) {
			Map<String, Object> values = new LinkedHashMap<>();
			this.document.fields(type, of).forEach((key, fields) -> {
				String name = fields.getFirst().getName();
				if ("__typename".equals(name)) {
					values.put(key, type.getName());
					return;
				}
				GraphQLFieldDefinition field = type.getFieldDefinition(name);
				Object value = answer.apply(field, fields);
				if (value == null && GraphQLTypeUtil.isNonNull(field.getType())) {
					throw new IllegalStateException(type.getName() + "." + name + " is null, which it may not be");
				}
				values.put(key, value);
			});
			return values;
		}

		private Map<String, Object> node(Node node, GraphQLNamedOutputType type, List<Field> of) {
			GraphQLObjectType kind = (type instanceof GraphQLObjectType object) ? object
					: ReferenceEvaluator.this.kind(node);
			return fields(kind, of, (field, fields) -> {
				if (Path.of(kind, field) != null) {
					return walk(kind, field, fields, node);
				}
				if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType value) {
					return value(node, field.getName(), value, fields);
				}
				return scalar(field, node.get(field.getName()));
			});
		}

		/** A value of a node, which is null when its first field has none. */
		private Map<String, Object> value(Node node, String prefix, GraphQLObjectType type, List<Field> of) {
			if (node.get(within(prefix, type.getFieldDefinitions().getFirst())) == null) {
				return null;
			}
			return fields(type, of, (field, fields) -> scalar(field, node.get(within(prefix, field))));
		}

		private static String within(String prefix, GraphQLFieldDefinition field) {
			return prefix + Character.toUpperCase(field.getName().charAt(0)) + field.getName().substring(1);
		}

		private Object walk(GraphQLObjectType from, GraphQLFieldDefinition field, List<Field> fields, Node node) {
			Path path = Path.of(from, field);
			var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
			Map<String, Object> arguments = this.document.arguments(field, fields.getFirst());
			if (arguments.get("ids") instanceof Collection<?> ids) {
				return ids.stream()
					.map((id) -> ReferenceEvaluator.this.graph.node((String) id))
					.map((each) -> (each != null) ? node(each, type, fields) : null)
					.toList();
			}
			boolean connection = isConnection(type);
			GraphQLNamedOutputType kind = connection ? nodeOf(type) : type;
			Comparator<Node> order = ReferenceEvaluator.this.order.of(kind, field, arguments.get("orderBy"),
					arguments.get("counted"));
			List<Node> all = path.reached(ReferenceEvaluator.this.graph, node)
				.stream()
				.filter((each) -> fits(field, arguments, each))
				.sorted(order)
				.toList();
			if (connection) {
				String owner = (node != null) ? node.id() : null;
				return page((GraphQLObjectType) type, kind, fields, all,
						ReferencePage.of(all, order, arguments, owner, (cursor) -> at((String) cursor, owner)));
			}
			if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
				return all.stream().map((each) -> node(each, type, fields)).toList();
			}
			if (all.size() > 1) {
				this.answer.refused().add(fields.getFirst().getResultKey());
				return null;
			}
			return all.isEmpty() ? null : node(all.getFirst(), type, fields);
		}

		private Node at(String cursor, String owner) {
			At at = ReferenceEvaluator.this.cursors.get(cursor);
			if (at == null) {
				throw new IllegalArgumentException("No answer has held the cursor " + cursor);
			}
			if (!Objects.equals(at.owner(), owner)) {
				this.answer.foreign().add(cursor);
			}
			return ReferenceEvaluator.this.graph.node(at.id());
		}

		private boolean fits(GraphQLFieldDefinition field, Map<String, Object> arguments, Node node) {
			return field.getArguments().stream().allMatch((argument) -> {
				Object given = arguments.get(argument.getName());
				var type = GraphQLTypeUtil.unwrapAll(argument.getType());
				if (given == null || ReferencePage.ARGUMENTS.contains(argument.getName())
						|| Set.of("orderBy", "counted", "per").contains(argument.getName())) {
					return true;
				}
				if (type instanceof GraphQLInputObjectType where) {
					return ReferenceEvaluator.this.filter.holds(node, where, given);
				}
				return "Name".equals(type.getName())
						? ReferenceFilter.named(ReferenceEvaluator.this.filter.names(node), "is", given)
						: given.toString().equals(node.get(argument.getName()));
			});
		}

		private Map<String, Object> page(GraphQLObjectType type, GraphQLNamedOutputType kind, List<Field> of,
				List<Node> all, ReferencePage page) {
			return fields(type, of, (field, fields) -> switch (field.getName()) {
				case "nodes" -> page.nodes().stream().map((each) -> node(each, kind, fields)).toList();
				case "edges" -> page.nodes()
					.stream()
					.map((each) -> edge(type(field), kind, of, fields, each, page.owner()))
					.toList();
				case "pageInfo" -> fields(type(field), fields, (info, any) -> switch (info.getName()) {
					case "hasNextPage" -> page.more();
					case "hasPreviousPage" -> page.less();
					case "startCursor" -> page.nodes().isEmpty() ? null : at(of, page.nodes().getFirst(), page.owner());
					case "endCursor" -> page.nodes().isEmpty() ? null : at(of, page.nodes().getLast(), page.owner());
					default -> throw new IllegalArgumentException(info.getName());
				});
				case "totalCount" -> all.size();
				case "groups" -> groups(field, fields, all);
				case "groupCount" -> groups(field, fields, all, "KEY_ASC").size();
				case "aggregate" -> aggregate(field, fields, new ReferenceFigures(all, List.of()), null);
				default -> throw new IllegalArgumentException(field.getName());
			});
		}

		private Map<String, Object> edge(GraphQLObjectType type, GraphQLNamedOutputType kind, List<Field> page,
				List<Field> of, Node node, String owner) {
			return fields(type, of, (field, fields) -> switch (field.getName()) {
				case "node" -> node(node, kind, fields);
				case "cursor" -> at(page, node, owner);
				default -> throw new IllegalArgumentException(field.getName());
			});
		}

		private At at(List<Field> page, Node node, String owner) {
			return new At(this.document.cursor(page.getFirst()), node.id(), owner);
		}

		private List<ReferenceGroups.Group> groups(GraphQLFieldDefinition groups, List<Field> of, List<Node> all,
				Object orderBy) {
			GraphQLArgument by = groups.getArgument("by");
			Object dimensions = this.document.arguments(groups, of.getFirst()).get("by");
			return ReferenceEvaluator.this.groups.of(all, (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(by.getType()),
					(dimensions instanceof Collection<?> several) ? several : List.of(dimensions), (String) orderBy);
		}

		private List<Map<String, Object>> groups(GraphQLFieldDefinition groups, List<Field> of, List<Node> all) {
			Map<String, Object> arguments = this.document.arguments(groups, of.getFirst());
			Object first = arguments.get("first");
			return groups(groups, of, all, arguments.get("orderBy")).stream()
				.limit((first != null) ? Long.parseLong(first.toString()) : Long.MAX_VALUE)
				.map((group) -> fields(type(groups), of, (field, fields) -> switch (field.getName()) {
					case "keys" -> group.keys()
						.stream()
						.map((key) -> fields(type(field), fields, (part, any) -> key(part, any, key)))
						.toList();
					case "key", "name", "node" -> key(field, fields, group.keys().getFirst());
					default -> figure(field, fields, new ReferenceFigures(group.members(), group.ways()), null);
				}))
				.toList();
		}

		private Object key(GraphQLFieldDefinition field, List<Field> fields, ReferenceGroups.Key key) {
			return switch (field.getName()) {
				case "key" -> key.value();
				case "name" -> key.name();
				case "node" ->
					(key.node() != null) ? node(key.node(), ReferenceEvaluator.this.kind(key.node()), fields) : null;
				default -> throw new IllegalArgumentException(field.getName());
			};
		}

		private Map<String, Object> aggregate(GraphQLFieldDefinition aggregate, List<Field> of, ReferenceFigures all,
				BigDecimal per) {
			return fields(type(aggregate), of, (field, fields) -> figure(field, fields, all, per));
		}

		private Object figure(GraphQLFieldDefinition field, List<Field> of, ReferenceFigures all, BigDecimal led) {
			Object number = this.document.arguments(field, of.getFirst()).get("per");
			BigDecimal per = (number == null) ? led
					: all.sum(((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("per").getType()))
						.getValue((String) number)
						.getAppliedDirective("number")
						.getArgument("by")
						.getValue());
			if (Path.of(field) != null) {
				return aggregate(field, of, all.reached(ReferenceEvaluator.this.graph, Path.of(field),
						(node) -> fits(field, this.document.arguments(field, of.getFirst()), node)), per);
			}
			return switch (field.getName()) {
				case "count" -> all.nodes().size();
				case "assertion" -> all.assertion(all.nodes());
				case "assumptions" -> all.assumptions(all.nodes());
				case "moneyStated" -> all.with("moneyAmount").size();
				case "sums" -> all.currencies()
					.stream()
					.map((currency) -> fields(type(field), of, (part, any) -> all.sum(currency, part.getName(), per)))
					.toList();
				default -> fields(type(field), of, (part, any) -> all.number(field.getName(), part.getName(), per));
			};
		}

		private static GraphQLObjectType type(GraphQLFieldDefinition field) {
			return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		}

	}

	/** The kind of a node: the one label that is an object type. */
	private GraphQLObjectType kind(Node node) {
		return kind(this.schema, node);
	}

	static GraphQLObjectType kind(GraphQLSchema schema, Node node) {
		return node.labels()
			.stream()
			.flatMap((label) -> (schema.getType(label) instanceof GraphQLObjectType type) ? Stream.of(type)
					: Stream.of())
			.findFirst()
			.orElseThrow();
	}

	/** The kind of the nodes of a connection. */
	static GraphQLNamedOutputType nodeOf(GraphQLNamedOutputType connection) {
		return (GraphQLNamedOutputType) GraphQLTypeUtil
			.unwrapAll(((GraphQLObjectType) connection).getFieldDefinition("nodes").getType());
	}

	static boolean isConnection(GraphQLNamedOutputType type) {
		return type instanceof GraphQLImplementingType object && is(object, "Connection");
	}

	/** Whether a type is an interface or implements it. */
	static boolean is(GraphQLImplementingType type, String name) {
		return type.getName().equals(name)
				|| type.getInterfaces().stream().anyMatch((each) -> name.equals(each.getName()));
	}

	private static Object scalar(GraphQLFieldDefinition field, Object stored) {
		if (stored == null) {
			return null;
		}
		return switch (GraphQLTypeUtil.unwrapAll(field.getType()).getName()) {
			case "Decimal" -> printed(decimal(stored));
			case "DateTime" -> ((ZonedDateTime) stored).toInstant().toString();
			default -> stored;
		};
	}

	/** An amount, which the graph holds in ten-thousandths. */
	static BigDecimal decimal(Object stored) {
		return (stored != null) ? BigDecimal.valueOf((Long) stored, 4) : null;
	}

	static String printed(BigDecimal amount) {
		BigDecimal shortest = amount.stripTrailingZeros();
		return shortest.setScale(Math.max(2, shortest.scale()), RoundingMode.UNNECESSARY).toPlainString();
	}

}
