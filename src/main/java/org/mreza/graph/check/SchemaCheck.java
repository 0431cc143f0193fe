package org.mreza.graph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;
import org.mreza.graph.schema.SchemaException;

/**
 * Refuses to start with a schema that would give wrong answers in silence: a walk over
 * what nothing loads, a field that nothing answers, a filter that no index carries.
 */
@Component
class SchemaCheck {

	private static final Set<String> NO_PROPERTY = Set.of("where", "orderBy", "ids", "first", "after", "last",
			"before");

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private final GraphQLSchema schema;

	private final GraphSchema kinds;

	private final LoadedGraph loaded;

	private final List<String> faults = new ArrayList<>();

	SchemaCheck(GraphQlSource source, ControllerFaults controllers, CypherFiles files, Neo4jMappingContext mapped) {
		this.schema = source.schema();
		this.faults.addAll(controllers.all());
		this.kinds = new GraphSchema(this.schema);
		this.loaded = LoadedGraph.of(files, mapped);
		for (var type : this.schema.getAllTypesAsList()) {
			switch (type) {
				case GraphQLObjectType object when "Query".equals(object.getName()) -> root(object);
				case GraphQLObjectType object when this.kinds.isKind(object) -> kind(object);
				case GraphQLInputObjectType input when input.getName().endsWith("Filter") -> filter(input);
				case GraphQLEnumType values -> values(values);
				default -> {
				}
			}
		}
		loads(files);
		if (!this.faults.isEmpty()) {
			throw new SchemaException(this.faults);
		}
	}

	private void root(GraphQLObjectType query) {
		for (GraphQLFieldDefinition field : query.getFields()) {
			String place = "Query." + field.getName();
			PathPattern walk = PathPattern.of(field);
			if (walk == null) {
				continue;
			}
			walk(walk, place);
			for (GraphQLArgument argument : field.getArguments()) {
				if (!NO_PROPERTY.contains(argument.getName())) {
					boolean name = "Name".equals(GraphQLTypeUtil.unwrapAll(argument.getType()).getName());
					walk.targets()
						.forEach((label) -> indexed(label, argument.getName() + (name ? "Key" : ""),
								place + "(" + argument.getName() + ")"));
				}
			}
		}
	}

	private void kind(GraphQLObjectType kind) {
		String label = kind.getName();
		if (!this.loaded.properties().containsKey(label)) {
			this.faults.add("type " + label + ": no load statement sets the label `" + label + "`.");
			return;
		}
		if (this.kinds.isNamed(kind)) {
			indexed(label, "sortKey", "the order of " + label);
		}
		for (GraphQLFieldDefinition field : kind.getFields()) {
			String place = label + "." + field.getName();
			PathPattern walk = this.kinds.patternOrNull(kind, field);
			if (walk != null) {
				walk(walk, place);
			}
			else {
				stored(kind, field, place);
			}
			if (this.kinds.isAnsweredByJava(kind, field)) {
				this.faults.add(place + ": a controller answers it, and is never asked: a kind is answered by the graph"
						+ " alone; it needs @match or a property.");
			}
		}
	}

	private void stored(GraphQLObjectType kind, GraphQLFieldDefinition field, String place) {
		var type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLObjectType value && !this.kinds.isKind(value)) {
			value.getFields()
				.forEach((part) -> property(kind, GraphSchema.within(field.getName(), part.getName()), place));
		}
		else if (type instanceof GraphQLImplementingType || type instanceof GraphQLUnionType) {
			this.faults.add(place + ": nothing answers it; it needs @match.");
		}
		else {
			property(kind, field.getName(), place);
		}
	}

	private void property(GraphQLObjectType kind, String property, String place) {
		boolean common = kind.getInterfaces().stream().anyMatch((each) -> this.loaded.has(each.getName(), property));
		if (!common && !this.loaded.has(kind.getName(), property)) {
			this.faults
				.add(place + ": no load statement of " + kind.getName() + " sets the property `" + property + "`.");
		}
	}

	private void walk(GraphQLDirectiveContainer field, String place) {
		PathPattern walk = PathPattern.of(field);
		if (walk != null) {
			walk(walk, place);
		}
	}

	private void walk(PathPattern walk, String place) {
		walk.labels()
			.stream()
			.filter((label) -> !this.loaded.properties().containsKey(label))
			.forEach((label) -> this.faults.add(place + " walks to the label `" + label + "`, which nothing loads."));
		walk.relationships()
			.stream()
			.filter((type) -> !this.loaded.relationships().contains(type))
			.forEach((type) -> this.faults.add(place + " walks over `" + type + "`, which nothing loads."));
	}

	private void filter(GraphQLInputObjectType filter) {
		String label = this.kinds.kindOf(filter);
		if (label == null) {
			return;
		}
		for (GraphQLInputObjectField field : filter.getFields()) {
			String place = filter.getName() + "." + field.getName();
			if (PathPattern.of(field) != null) {
				walk(field, place);
			}
			else if (!LOGIC.contains(field.getName())) {
				indexed(label, field.getName() + switch (GraphQLTypeUtil.unwrapAll(field.getType()).getName()) {
					case "NameFilter" -> "Key";
					case "MoneyFilter" -> "Amount";
					default -> "";
				}, place);
			}
		}
	}

	/** What an order or a dimension stands on. */
	private void values(GraphQLEnumType values) {
		String label = values.getName().replaceAll("(Order|Dimension)$", "");
		for (GraphQLEnumValueDefinition value : values.getValues()) {
			String place = values.getName() + "." + value.getName();
			for (String name : List.of("order", "group")) {
				var directive = value.getAppliedDirective(name);
				if (directive == null) {
					continue;
				}
				String path = directive.getArgument("path").getValue();
				String property = directive.getArgument("by").getValue();
				if (path != null) {
					walk(new PathPattern(path), place);
				}
				else if ("order".equals(name)) {
					indexed(label, property, place);
				}
			}
		}
	}

	private void indexed(String label, String property, String place) {
		if (!this.loaded.isIndexed(label, property)) {
			this.faults.add(place + ": no index carries `" + property + "` of " + label + ".");
		}
	}

	private void loads(CypherFiles files) {
		var statements = (GraphQLInputObjectType) java.util.Objects.requireNonNull(this.schema.getType("Statements"));
		for (CypherFiles.Load load : files.loads()) {
			if (!Set.of("statements", "evidence").contains(load.list()) && statements.getField(load.list()) == null) {
				this.faults.add("a load statement takes `$" + load.list() + "`, which is no field of Statements.");
			}
		}
	}

}
