package org.mreza.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeUtil;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class QuestionTests {

	/** Variables of the questions that name a municipality. */
	private static final Set<String> MUNICIPALITY = Set.of("municipality", "lead", "partner");

	/**
	 * Municipalities, each first as the register spells it, last with a letter of the
	 * other script.
	 */
	private static final List<List<String>> SPELLINGS = List.of(
			List.of("Raška", "Raska", "RAŠKA", "Рашка", "Ras\u030cka", "Raš\u043aa"),
			List.of("Kraljevo", "kraljevo", "Краљево", "Kra\u01c9evo", "Kral\u0458evo"),
			List.of("Babušnica", "Babusnica", "Babushnica", "Бабушница", "Babušnic\u0430"),
			List.of("Nova Varoš", "Nova Varos", "Нова Варош", "Nova Var\u043eš"),
			List.of("Bela Palanka", "bela palanka", "Бела Паланка", "Bela P\u0430lanka"),
			List.of("Čačak", "Cacak", "Чачак", "C\u030cac\u030cak", "Čač\u0430k"));

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	static Stream<String> questions() {
		return names("graphql");
	}

	static Stream<String> questionsAboutAMunicipality() {
		return questions().filter((question) -> municipalityIn(question).findAny().isPresent());
	}

	@MethodSource("questions")
	@ParameterizedTest
	void eachQuestionHasTheRightAnswer(String question) {
		assertThat(written(endpoint.data(read(question, "graphql"), Map.of())))
			.isEqualTo(written(expected(question, "data")));
	}

	@Test
	void eachAnswerBelongsToAQuestion() {
		assertThat(names("json")).containsExactlyElementsOf(questions().toList());
	}

	@MethodSource("questions")
	@ParameterizedTest
	void eachFileIsOneNamedOperationUnderItsQuestionInWords(String question) {
		assertThat(read(question, "graphql").lines()).first().asString().matches("# \\p{Lu}[^?]+\\?");
		assertThat(operations(question)).singleElement()
			.extracting(OperationDefinition::getName)
			.asString()
			.matches("([A-Z][a-z]*)+");
	}

	@Test
	void noTwoOperationsHaveOneName() {
		assertThat(questions().flatMap((question) -> operations(question).stream()))
			.extracting(OperationDefinition::getName)
			.doesNotHaveDuplicates();
	}

	@MethodSource("questionsAboutAMunicipality")
	@ParameterizedTest
	void theAnswerIsTheSameInEverySpellingOfAMunicipality(String question) {
		String document = read(question, "graphql");
		String variable = municipalityIn(question).findAny().orElseThrow();
		Set<JsonNode> answers = new HashSet<>();
		for (List<String> spellings : SPELLINGS) {
			JsonNode answer = endpoint.data(document, Map.of(variable, spellings.getFirst()));
			for (String spelling : spellings) {
				assertThat(endpoint.data(document, Map.of(variable, spelling))).as(spelling).isEqualTo(answer);
			}
			answers.add(answer);
		}
		assertThat(answers).as("the answers about different municipalities").hasSizeGreaterThan(1);
	}

	/**
	 * One for each root field, one for what the arguments of a question refer to, and one
	 * for each place at which it names nodes.
	 */
	@MethodSource("questions")
	@ParameterizedTest
	void eachQuestionTakesItsNumberOfStatements(String question) {
		assertThat(statements(read(question, "graphql"), Map.of())).isEqualTo(expected(question, "statements").asInt());
	}

	@Test
	void statementsDoNotGrowWithTheRowsOfAPage() {
		String document = """
				query ($first: Int!) {
				  municipalities(first: $first) {
				    nodes { name partnerships(first: 2) { nodes { members { name district { name } } } } }
				  }
				}
				""";
		for (int first : new int[] { 1, 100 }) {
			assertThat(endpoint.data(document, Map.of("first", first)).at("/municipalities/nodes")).hasSize(first);
			assertThat(statements(document, Map.of("first", first))).as("of %d rows", first).isEqualTo(1);
		}
	}

	@Test
	void statementsDoNotGrowWithTheRowsOfAQuestion() {
		String document = """
				query ($relation: PairRelation!, $bothIn: Name) {
				  pairs(relation: $relation, bothIn: $bothIn) {
				    pairs { first { name } second { name } partnerships { members { name } } }
				  }
				}
				""";
		Map<String, String> one = Map.of("relation", "LEAD_PARTNER", "bothIn", "LIP 2");
		Map<String, String> twelve = Map.of("relation", "CO_MEMBER");
		assertThat(endpoint.data(document, one).at("/pairs/pairs")).hasSize(1);
		assertThat(endpoint.data(document, twelve).at("/pairs/pairs")).hasSize(12);
		assertThat(statements(document, one)).as("with one for what is referred to").isEqualTo(5);
		assertThat(statements(document, twelve)).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
	void statementsDoNotGrowWithDepth(int depth) {
		StringBuilder regions = new StringBuilder("name");
		for (int level = depth; level > 0; level--) {
			regions.insert(0, (level % 2 == 1) ? "name partOf { " : "name parts { ").append(" }");
		}
		assertThat(statements("{ region(name: \"Raški okrug\") { " + regions + " } }", Map.of())).isEqualTo(1);
		assertThat(statements("{ sharedLeads { lead { district { " + regions + " } } } }", Map.of())).isEqualTo(2);
	}

	private static JsonNode expected(String question, String part) {
		return JSON.readTree(read(question, "json")).get(part);
	}

	private int statements(String document, Map<String, ?> variables) {
		driver.reset();
		endpoint.data(document, variables);
		return driver.count();
	}

	// As text, so that the order of fields counts as well
	private static String written(JsonNode answer) {
		return JSON.writeValueAsString(answer);
	}

	private static Stream<String> municipalityIn(String question) {
		return operations(question).stream()
			.flatMap((operation) -> operation.getVariableDefinitions().stream())
			.filter(QuestionTests::isName)
			.map(VariableDefinition::getName)
			.filter(MUNICIPALITY::contains);
	}

	private static boolean isName(VariableDefinition variable) {
		return "Name".equals(TypeUtil.unwrapAll(variable.getType()).getName());
	}

	private static List<OperationDefinition> operations(String question) {
		return Parser.parse(read(question, "graphql")).getDefinitionsOfType(OperationDefinition.class);
	}

	private static Stream<String> names(String extension) {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:questions/*/*." + extension);
			List<String> names = new ArrayList<>();
			for (Resource file : files) {
				names.add(StringUtils.substringBetween(file.getURI().toString(), "/questions/", "." + extension));
			}
			return names.stream().sorted();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String question, String extension) {
		try (var file = QuestionTests.class.getResourceAsStream("/questions/" + question + "." + extension)) {
			assertThat(file).as(question + "." + extension).isNotNull();
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
