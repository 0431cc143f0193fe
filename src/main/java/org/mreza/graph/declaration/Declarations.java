package org.mreza.graph.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.DescribedNode;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;

/**
 * What the schema declares, while it is read and more is added to it. A type is all that
 * its extensions say, too.
 */
final class Declarations {

	private final TypeDefinitionRegistry registry;

	private final StringBuilder added = new StringBuilder();

	Declarations(TypeDefinitionRegistry registry) {
		this.registry = registry;
	}

	/** The types that have fields: interfaces, then objects. */
	List<String> types() {
		return Stream.concat(names(InterfaceTypeDefinition.class), names(ObjectTypeDefinition.class)).toList();
	}

	List<String> objects() {
		return names(ObjectTypeDefinition.class).toList();
	}

	private <T extends TypeDefinition<?>> Stream<String> names(Class<T> type) {
		return this.registry.getTypes(type).stream().map(TypeDefinition::getName);
	}

	boolean has(String type) {
		return this.registry.hasType(type);
	}

	@SuppressWarnings("rawtypes")
	List<String> interfaces(String type) {
		return (this.registry.getTypeOrNull(type) instanceof ImplementingTypeDefinition<?> declared)
				? declared.getImplements().stream().map((Type name) -> ((TypeName) name).getName()).toList()
				: List.of();
	}

	/** Whether a type is this one, or implements it. */
	boolean isA(String type, String implemented) {
		return type.equals(implemented) || interfaces(type).contains(implemented);
	}

	Stream<FieldDefinition> fields(String type) {
		return members(type, FieldDefinition.class);
	}

	Stream<EnumValueDefinition> values(String type) {
		return members(type, EnumValueDefinition.class);
	}

	/** The names of the fields or values of a type. */
	Set<String> names(String type) {
		return members(type, DescribedNode.class).map((member) -> ((NamedNode<?>) member).getName())
			.collect(Collectors.toSet());
	}

	private <T> Stream<T> members(String type, Class<T> member) {
		return parts(type).stream()
			.flatMap((part) -> part.getChildren().stream())
			.filter(member::isInstance)
			.map(member::cast);
	}

	private List<SDLDefinition<?>> parts(String type) {
		List<SDLDefinition<?>> parts = new ArrayList<>();
		TypeDefinition<?> declared = this.registry.getTypeOrNull(type);
		if (declared != null) {
			parts.add(declared);
		}
		parts.addAll(this.registry.interfaceTypeExtensions().getOrDefault(type, List.of()));
		parts.addAll(this.registry.objectTypeExtensions().getOrDefault(type, List.of()));
		parts.addAll(this.registry.inputObjectTypeExtensions().getOrDefault(type, List.of()));
		parts.addAll(this.registry.enumTypeExtensions().getOrDefault(type, List.of()));
		return parts;
	}

	/** The names of all types that a field, an argument or a field of an input has. */
	Set<String> used() {
		List<FieldDefinition> fields = types().stream().flatMap(this::fields).toList();
		Stream<InputValueDefinition> arguments = fields.stream()
			.flatMap((field) -> field.getInputValueDefinitions().stream());
		Stream<InputValueDefinition> inputs = Stream
			.concat(names(InputObjectTypeDefinition.class), this.registry.inputObjectTypeExtensions().keySet().stream())
			.flatMap((type) -> members(type, InputValueDefinition.class));
		return Stream
			.concat(fields.stream().map(FieldDefinition::getType),
					Stream.concat(arguments, inputs).map(InputValueDefinition::getType))
			.map((type) -> TypeUtil.unwrapAll(type).getName())
			.collect(Collectors.toSet());
	}

	/** Changes the fields of a type. */
	void change(String type, UnaryOperator<FieldDefinition> change) {
		for (SDLDefinition<?> part : parts(type)) {
			if (part instanceof ImplementingTypeDefinition<?> declared) {
				List<FieldDefinition> fields = declared.getFieldDefinitions().stream().map(change).toList();
				this.registry.remove(part);
				this.registry.add(with(fields, declared));
			}
		}
	}

	private static SDLDefinition<?> with(List<FieldDefinition> fields, ImplementingTypeDefinition<?> part) {
		return switch (part) {
			case ObjectTypeExtensionDefinition object ->
				object.transformExtension((builder) -> builder.fieldDefinitions(fields));
			case ObjectTypeDefinition object -> object.transform((builder) -> builder.fieldDefinitions(fields));
			case InterfaceTypeExtensionDefinition type ->
				type.transformExtension((builder) -> builder.definitions(fields));
			case InterfaceTypeDefinition type -> type.transform((builder) -> builder.definitions(fields));
			default -> throw new IllegalStateException(part.getName());
		};
	}

	/** A field with the arguments of a text that it does not declare itself. */
	static FieldDefinition withArguments(FieldDefinition field, String arguments) {
		Set<String> declared = field.getInputValueDefinitions()
			.stream()
			.map(InputValueDefinition::getName)
			.collect(Collectors.toSet());
		List<InputValueDefinition> all = new ArrayList<>(field.getInputValueDefinitions());
		new SchemaParser().parse("input Added {" + arguments + "}")
			.getTypes(InputObjectTypeDefinition.class)
			.getFirst()
			.getInputValueDefinitions()
			.stream()
			.filter((argument) -> !declared.contains(argument.getName()))
			.forEach(all::add);
		return field.transform((builder) -> builder.inputValueDefinitions(all));
	}

	/** Adds fields to a type. */
	void extend(String type, List<FieldDefinition> fields) {
		this.registry.add((this.registry.getTypeOrNull(type) instanceof InterfaceTypeDefinition)
				? InterfaceTypeExtensionDefinition.newInterfaceTypeExtensionDefinition()
					.name(type)
					.definitions(fields)
					.build()
				: ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition()
					.name(type)
					.fieldDefinitions(fields)
					.build());
	}

	/** Adds a field or a value to a type that does not have it yet. */
	void add(String keyword, String type, String description, String member, String rest) {
		if (!names(type).contains(member)) {
			add("extend " + keyword + " " + type + " { " + quoted(description) + " " + member + rest + " }");
		}
	}

	/** Adds a type without members, if there is none of its name. */
	void declare(String keyword, String type, String description) {
		if (!has(type)) {
			add(quoted(description) + keyword + " " + type);
		}
	}

	/** Adds what a text declares, once it is {@link #read()}. */
	void add(String text) {
		this.added.append(text).append('\n');
	}

	void read() {
		if (!this.added.isEmpty()) {
			this.registry.merge(new SchemaParser().parse(this.added.toString()));
			this.added.setLength(0);
		}
	}

	/**
	 * Takes out the connection that Spring makes of a type, whose nodes have to be looked
	 * for in its edges.
	 */
	void removeConnection(String of) {
		remove(of + "Connection");
		remove(of + "Edge");
	}

	/** Takes a type out; what extends it stays. */
	private void remove(String type) {
		TypeDefinition<?> declared = this.registry.getTypeOrNull(type);
		if (declared != null) {
			this.registry.remove(declared);
		}
	}

	static String quoted(String text) {
		return AstPrinter.printAst(StringValue.of(text));
	}

}
