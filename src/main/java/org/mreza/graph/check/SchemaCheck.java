package org.mreza.graph.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.IndexedProperty;
import org.mreza.graph.schema.PathPattern;
import org.mreza.graph.schema.SchemaException;

/**
 * Refuses to start with a schema that would give wrong answers in silence: a path over
 * what nothing loads, a field that nothing answers, a filter by what nothing sets.
 */
@Component
class SchemaCheck {

	private final GraphQLSchema schema;

	private final GraphSchema graph;

	private final LoadedGraph loaded;

	private final List<String> faults = new ArrayList<>();

	SchemaCheck(GraphQlSource source, ControllerFaults controllers, CypherFiles files, Neo4jMappingContext mapped) {
		this.schema = source.schema();
		this.faults.addAll(controllers.all());
		this.graph = new GraphSchema(this.schema);
		this.loaded = LoadedGraph.of(files, mapped);
		for (var type : this.schema.getAllTypesAsList()) {
			switch (type) {
				case GraphQLObjectType object when "Query".equals(object.getName()) -> root(object);
				case GraphQLObjectType object when this.graph.isKind(object) -> kind(object);
				case GraphQLInputObjectType input when input.getName().endsWith("Filter") -> filter(input);
				case GraphQLEnumType values -> values(values);
				default -> {
				}
			}
		}
		IndexedProperty.of(this.schema).forEach(this::indexed);
		loads(files);
		questions(files);
		if (!this.faults.isEmpty()) {
			throw new SchemaException(this.faults);
		}
	}

	private void root(GraphQLObjectType query) {
		for (GraphQLFieldDefinition field : query.getFields()) {
			pattern(field, "Query." + field.getName());
		}
	}

	private void kind(GraphQLObjectType kind) {
		String label = kind.getName();
		if (!this.loaded.properties().containsKey(label)) {
			this.faults.add("type " + label + ": no load statement sets the label `" + label + "`.");
			return;
		}
		for (GraphQLFieldDefinition field : kind.getFields()) {
			String place = label + "." + field.getName();
			PathPattern pattern = this.graph.patternOrNull(kind, field);
			if (pattern != null) {
				pattern(pattern, place);
			}
			else {
				stored(kind, field, place);
			}
			if (this.graph.isAnsweredByJava(kind, field)) {
				this.faults.add(place + ": a controller answers it, and is never asked: a kind is answered by the graph"
						+ " alone; it needs @match or a property.");
			}
		}
	}

	private void stored(GraphQLObjectType kind, GraphQLFieldDefinition field, String place) {
		var type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLObjectType value && !this.graph.isKind(value)) {
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

	private void property(GraphQLImplementingType kind, String property, String place) {
		boolean common = kind.getInterfaces().stream().anyMatch((each) -> this.loaded.has(each.getName(), property));
		if (!common && !this.loaded.has(kind.getName(), property)) {
			this.faults
				.add(place + ": no load statement of " + kind.getName() + " sets the property `" + property + "`.");
		}
	}

	private void pattern(GraphQLDirectiveContainer field, String place) {
		PathPattern pattern = PathPattern.of(field);
		if (pattern != null) {
			pattern(pattern, place);
		}
	}

	private void pattern(PathPattern pattern, String place) {
		pattern.labels()
			.stream()
			.filter((label) -> !this.loaded.properties().containsKey(label))
			.forEach((label) -> this.faults.add(place + " walks to the label `" + label + "`, which nothing loads."));
		pattern.relationships()
			.stream()
			.filter((type) -> !this.loaded.relationships().contains(type))
			.forEach((type) -> this.faults.add(place + " walks over `" + type + "`, which nothing loads."));
	}

	private void filter(GraphQLInputObjectType filter) {
		filter.getFields().forEach((field) -> {
			String place = filter.getName() + "." + field.getName();
			pattern(field, place);
			if ("NameFilter".equals(GraphQLTypeUtil.unwrapAll(field.getType()).getName())) {
				name(filter.getName().replaceFirst("Filter$", ""), field.getName(), place);
			}
		});
	}

	/** That nodes of a kind are found by what a field of theirs holds. */
	private void name(String kind, String field, String place) {
		if (this.schema.getType(kind) instanceof GraphQLImplementingType type && type.getFieldDefinitions()
			.stream()
			.noneMatch((each) -> each.getName().equals(field) && each.hasAppliedDirective("name"))) {
			this.faults.add(place + ": " + kind + "." + field + " is no name; it needs @name.");
		}
	}

	/** What an order or a dimension stands on. */
	private void values(GraphQLEnumType values) {
		for (GraphQLEnumValueDefinition value : values.getValues()) {
			String place = values.getName() + "." + value.getName();
			for (String name : List.of("order", "group", "number")) {
				var directive = value.getAppliedDirective(name);
				String path = (directive != null) ? directive.getArgument("path").getValue() : null;
				if (path != null) {
					pattern(new PathPattern(path), place);
				}
			}
		}
	}

	/** That what nodes are found or ordered by is loaded; its index is made of it. */
	private void indexed(IndexedProperty indexed) {
		if (this.schema.getType(indexed.label()) instanceof GraphQLImplementingType kind
				&& this.loaded.properties().containsKey(indexed.label())) {
			property(kind, indexed.property(), indexed.place());
		}
	}

	private void loads(CypherFiles files) {
		var statements = (GraphQLInputObjectType) Objects.requireNonNull(this.schema.getType("Statements"));
		for (CypherFiles.LoadStatement load : files.loads()) {
			if (!Set.of("statements", "evidence", "leftOutLines").contains(load.list())
					&& statements.getField(load.list()) == null) {
				this.faults.add("a load statement takes `$" + load.list() + "`, which is no field of Statements.");
			}
		}
	}

	private void questions(CypherFiles files) {
		files.questions().forEach((name, cypher) -> {
			GraphQLFieldDefinition field = this.schema.getQueryType().getFieldDefinition(name);
			if (field == null) {
				this.faults.add("a question is answered by Cypher, but Query has no field `" + name + "`.");
			}
			else {
				answered(field, name, cypher, new HashSet<>());
			}
		});
	}

	/** Whether a statement names each field of what it answers, down to the kinds. */
	private void answered(GraphQLFieldDefinition field, String question, String cypher, Set<GraphQLObjectType> seen) {
		if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type) || this.graph.isKind(type)
				|| !seen.add(type)) {
			return;
		}
		if (type.getFieldDefinition("pageInfo") != null) {
			answered(type.getFieldDefinition("nodes"), question, cypher, seen);
			return;
		}
		for (GraphQLFieldDefinition part : type.getFields()) {
			if (!Pattern.compile("\\b" + part.getName() + "\\b").matcher(cypher).find()) {
				this.faults.add(type.getName() + "." + part.getName() + ": nothing answers it; the statement of `"
						+ question + "` does not name it.");
			}
			answered(part, question, cypher, seen);
		}
	}

}
