package org.mreza.graph.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.mreza.graph.Limits;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.declaration.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operations become, without a database. Each folder below {@code compiler} holds an
 * operation and the statement that it is compiled into, with its parameters.
 * <p>
 * {@code -Dmreza.compiler.write=true} writes the statements anew.
 */
class CompilerTests {

	private static final Path CASES = Path.of("src", "test", "resources", "compiler");

	private static final GraphQLSchema SCHEMA = TestSchema.read();

	static List<String> cases() throws IOException {
		try (Stream<Path> files = Files.walk(CASES)) {
			return files.filter((file) -> file.endsWith("case.graphql"))
				.map((file) -> CASES.relativize(file.getParent()).toString())
				.sorted()
				.toList();
		}
	}

	@Test
	void thereAreManyCases() throws IOException {
		assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
	}

	@MethodSource("cases")
	@ParameterizedTest
	void anOperationBecomesItsStatement(String folder) throws IOException {
		Path file = CASES.resolve(folder).resolve("case.cypher");
		String statement = pretty(Files.readString(CASES.resolve(folder).resolve("case.graphql")));
		if (Boolean.getBoolean("mreza.compiler.write")) {
			Files.writeString(file, statement);
		}
		assertThat(statement).isEqualTo(Files.readString(file));
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					{ municipalities { nodes { name } } }                | { municipalities { nodes { population id __typename } } }
					{ municipalities { nodes { name code } } }           | { municipalities { nodes { code name } } }
					{ municipalities { nodes { name } } }                | { municipalities { edges { node { name } } } }
					{ municipalities { edges { node { id } } } }         | { municipalities { edges { cursor node { id } } pageInfo { endCursor } } }
					{ municipalities(first: 2) { nodes { name } } }      | { municipalities(first: 5) { nodes { name } } }
					{ grants { nodes { id } } }                          | { grants { nodes { money { amount currency } } } }
					{ partnerships { nodes { lead { name } partners { name } } } } | { partnerships { nodes { partners { code } id lead { id } } } }
					{ partnerships { nodes { lead { name } } } }         | { all: partnerships { rows: nodes { by: lead { title: name } } } }
					{ node(id: "x") { id } }                             | { node(id: "y") { ... on Municipality { name population } ... on Grant { support } } }
					{ municipalities(where: {status: [CITY], notStated: ["leads"]}) { totalCount } } | { municipalities(where: {notStated: "grants", status: [MUNICIPALITY]}) { totalCount } }
					{ municipalities(where: {population: {lt: 9, gt: 1}}) { totalCount } } | { municipalities(where: {population: {gt: 2, lt: 3}}) { totalCount } }
					{ municipalities { groups(by: STATUS) { key } } }      | { municipalities { groups(by: STATUS) { name count __typename } } }
					""")
	@ParameterizedTest
	void aTextDependsOnWhatIsFoundAndNotOnWhatIsToldOfIt(String operation, String other) {
		assertThat(texts(other)).isEqualTo(texts(operation));
	}

	@Test
	void noValueIsEverPartOfAText() {
		String operation = """
				{
				  municipalities(
				    first: 17, where: {name: {in: ["Vrednost"]}, id: {eq: "vrednost"}, population: {gt: 987654321}}
				  ) { nodes { leads(where: {or: [{id: {in: ["vrednost"]}}]}) { totalCount } } }
				}
				""";
		assertThat(texts(operation)).singleElement()
			.asString()
			.doesNotContainIgnoringCase("vrednost")
			.doesNotContain("987654321", "17");
	}

	private static List<String> texts(String text) {
		return compiled(text, false).stream().map(CompiledQuery::cypher).toList();
	}

	private static String pretty(String text) {
		return compiled(text, true).stream().map((query) -> {
			var parameters = query.parameters(variables(operation(text)));
			return query.cypher() + ";\n"
					+ parameters.entrySet()
						.stream()
						.map((each) -> "// $" + each.getKey() + " = " + each.getValue() + "\n")
						.collect(Collectors.joining());
		}).collect(Collectors.joining("\n"));
	}

	private static List<CompiledQuery> compiled(String text, boolean pretty) {
		var operation = operation(text);
		var variables = variables(operation);
		var given = CoercedVariables.of(Placeholder.of(SCHEMA, operation, variables));
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(SCHEMA, operation, Map.of(), given)
			.getTopLevelFields()
			.stream()
			.map((field) -> compiled(field, variables, pretty))
			.toList();
	}

	private static OperationDefinition operation(String text) {
		Document document = Parser.parse(text);
		assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ROOT)).isEmpty();
		return document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
	}

	/** What stands in for variables where nothing is given. */
	private static Map<String, Object> variables(OperationDefinition operation) {
		return ValuesResolver
			.coerceVariableValues(SCHEMA, operation.getVariableDefinitions(), RawVariables.emptyVariables(),
					GraphQLContext.getDefault(), Locale.ROOT)
			.toMap();
	}

	private static CompiledQuery compiled(ExecutableNormalizedField field, Map<String, Object> variables,
			boolean pretty) {
		return new Compiler(SCHEMA, variables, TestSchema.limits(), pretty)
			.root(SCHEMA.getQueryType().getFieldDefinition(field.getName()), field);
	}

}
