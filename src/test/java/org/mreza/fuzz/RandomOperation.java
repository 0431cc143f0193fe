package org.mreza.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** An operation over all of the schema, with what clients get wrong and worse. */
final class RandomOperation {

	private static final int DEPTH = 4;

	private final GraphQLSchema schema;

	private final Chance chance;

	private final RandomInputs inputs;

	private final List<String> fragments = new ArrayList<>();

	RandomOperation(GraphQLSchema schema, Chance chance, RandomInputs inputs) {
		this.schema = schema;
		this.chance = chance;
		this.inputs = inputs;
	}

	String text() {
		String selection = selection(this.schema.getQueryType(), DEPTH);
		String kind = this.chance.of(0.02) ? this.chance.one("mutation", "subscription") : "query";
		String others = this.chance.of(0.03) ? this.chance.one(" query Q { __typename }", " { __typename }",
				" type T { a: Int }", " fragment F on Query { ...G } fragment G on Query { ...F }", " # \u0000") : "";
		return kind + " Q" + this.inputs.declarations() + directives() + selection + String.join("", this.fragments)
				+ others;
	}

	/** An operation in which one argument of one field is hostile, if nothing else is. */
	String withOneFault() {
		GraphQLFieldDefinition field = this.chance.one(this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((each) -> !each.getArguments().isEmpty())
			.toList());
		String asked = field.getName()
				+ this.inputs.arguments(field.getArguments(), this.chance.one(field.getArguments()))
				+ selection(GraphQLTypeUtil.unwrapAllAs(field.getType()), 0);
		return "query Q" + this.inputs.declarations() + " { " + asked + " }";
	}

	/** The text with something left out, doubled or put into it. */
	String spoiled() {
		String text = text();
		int from = this.chance.below(text.length());
		int to = Math.min(text.length(), from + this.chance.small(8));
		return switch (this.chance.below(4)) {
			case 0 -> text.substring(0, from);
			case 1 -> text.substring(0, from) + text.substring(to);
			case 2 -> text.substring(0, to) + text.substring(from);
			default -> text.substring(0, from) + this.chance.one("{", "}", "\"", "\"\"\"", "$", "@", "...", "#", "&",
					"\u0000", "\ufeff", "\ud83d\ude00", " on ", "null", "[[[", "\\", "query ",
					"fragment F on Query { ...F } ", "🗺") + text.substring(from);
		};
	}

	private String selection(GraphQLNamedOutputType type, int depth) {
		return switch (type) {
			case GraphQLFieldsContainer object -> " { " + fields(object, depth) + " }";
			case GraphQLUnionType union ->
				" { __typename" + fragment((GraphQLObjectType) this.chance.one(union.getTypes()), depth) + " }";
			default -> this.chance.of(0.005) ? " { nothing }" : "";
		};
	}

	private String fields(GraphQLFieldsContainer type, int depth) {
		List<String> fields = new ArrayList<>();
		List<GraphQLFieldDefinition> all = type.getFieldDefinitions()
			.stream()
			.filter((each) -> depth > 0 || !isComposite(each))
			.toList();
		for (int i = this.chance.small(3); i > 0 && !all.isEmpty(); i--) {
			fields.add(field(this.chance.one(all), depth));
		}
		if (this.chance.of(0.05) || fields.isEmpty()) {
			fields.add("__typename");
		}
		if (type instanceof GraphQLInterfaceType each && this.chance.of(0.5)) {
			fields.add(fragment(this.chance.one(this.schema.getImplementations(each)), depth - 1));
		}
		if (this.chance.of(0.01)) {
			fields.add(this.chance.one("nothing", "__schema { queryType { name } }", "__type(name: \"Query\") { name }",
					"... on Region { id }", "...F", "...Missing", "x: y: z", "a: __typename a: id"));
		}
		if (this.chance.of(0.01)) {
			fields.addAll(Collections.nCopies(this.chance.one(30, 300, 3000), "__typename"));
		}
		return String.join(" ", fields);
	}

	private String field(GraphQLFieldDefinition field, int depth) {
		String alias = this.chance.of(0.1) ? "a" + this.chance.below(50) + ": " : "";
		return alias + field.getName() + this.inputs.arguments(field.getArguments()) + directives()
				+ selection((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1);
	}

	private String fragment(GraphQLObjectType type, int depth) {
		String body = " on " + type.getName() + directives() + " { " + fields(type, Math.max(depth, 0)) + " }";
		if (this.chance.of(0.7)) {
			return " ..." + body;
		}
		String name = "F" + this.fragments.size();
		this.fragments.add(" fragment " + name + body);
		return " ..." + name;
	}

	private String directives() {
		if (!this.chance.of(0.03)) {
			return "";
		}
		String condition = "(if: " + Written.literal(this.inputs.condition()) + ")";
		return this.chance.one(" @skip" + condition, " @include" + condition,
				" @include" + condition + " @skip" + condition, " @nothing", " @match(path: \"(it)\")", " @oneOf",
				" @skip");
	}

	private static boolean isComposite(GraphQLFieldDefinition field) {
		return !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
	}

}
