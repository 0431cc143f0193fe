package org.mreza.graph.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.schema.idl.TypeUtil;
import org.apache.commons.lang3.StringUtils;

/** The kinds that the schema declares, and how their fields lead from one to another. */
final class Kinds {

	private static final Pattern PAGE_OF = Pattern.compile("Connection$");

	private final Declarations schema;

	/** The kinds, each with the name of the root field that lists all of it. */
	private final Map<String, String> kinds = new LinkedHashMap<>();

	Kinds(Declarations schema) {
		this.schema = schema;
		schema.types()
			.stream()
			.filter((type) -> schema.interfaces(type).contains("Node"))
			.forEach((kind) -> this.kinds.put(kind, StringUtils.uncapitalize(kind) + "s"));
		schema.fields("Query")
			.filter((root) -> !isOne(root) && given(root, "path").equals("(it:" + target(root) + ")"))
			.forEach((root) -> this.kinds.put(target(root), root.getName()));
	}

	Set<String> names() {
		return this.kinds.keySet();
	}

	/** The type of the nodes that a field leads to. */
	String target(FieldDefinition field) {
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		String kind = PAGE_OF.matcher(type).replaceFirst("");
		return this.kinds.containsKey(kind) ? kind : type;
	}

	boolean isOne(FieldDefinition field) {
		Type<?> type = (field.getType() instanceof NonNullType present) ? present.getType() : field.getType();
		return !isPage(field) && !(type instanceof ListType);
	}

	boolean isPage(FieldDefinition field) {
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		return type.equals(target(field) + "Connection");
	}

	/** What a field gives to {@code @match}; empty for what it does not. */
	static String given(FieldDefinition field, String argument) {
		return field.getDirectives("match")
			.stream()
			.map((match) -> match.getArgument(argument))
			.filter(Objects::nonNull)
			.map((each) -> (each.getValue() instanceof StringValue text) ? text.getValue()
					: AstPrinter.printAst(each.getValue()))
			.findFirst()
			.orElse("");
	}

	/** The fields of a kind whose values are numbers that may be added up. */
	List<FieldDefinition> quantities(String kind) {
		return this.schema.fields(kind).filter((field) -> field.hasDirective("quantity")).toList();
	}

	static String description(FieldDefinition field) {
		return (field.getDescription() != null) ? field.getDescription().getContent() : field.getName();
	}

	/** The name of the condition on several nodes of a kind. */
	String several(String kind) {
		return StringUtils.capitalize(this.kinds.getOrDefault(kind, kind)) + "Filter";
	}

	/** What nodes of a kind are called. */
	String words(String kind) {
		return String.join(" ", StringUtils.splitByCharacterTypeCamelCase(this.kinds.get(kind)))
			.toLowerCase(Locale.ROOT);
	}

	/** A field as a constant is written: {@code POPULATION_2011}. */
	static String constant(String field) {
		return String.join("_", StringUtils.splitByCharacterTypeCamelCase(field)).toUpperCase(Locale.ROOT);
	}

}
