package org.mreza.graph.plan;

import java.util.List;
import java.util.Map;

import graphql.Scalars;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

import org.mreza.graph.QueryLog;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ListShape;
import org.mreza.graph.plan.Shape.ObjectShape;
import org.mreza.graph.plan.Shape.ResponseKey;
import org.mreza.graph.plan.Shape.ScalarShape;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a value that the schema promises and the graph does not hold. */
class JsonWriterTests {

	private static final Shape NAME = new ScalarShape(Scalars.GraphQLString);

	private static final Shape NUMBER = new ScalarShape(Scalars.GraphQLInt);

	@Test
	void textIsEscapedAndNothingElseIs() {
		assertThat(written(object("name", NAME, false), List.of("“Раšка” \"a\\b\"\n\u0001")).json())
			.isEqualTo("{\"name\":\"“Раšка” \\\"a\\\\b\\\"\\n\\u0001\"}");
	}

	@Test
	void nullStandsWhereItMay() {
		assertThat(written(object("name", NAME, false), nothing()))
			.isEqualTo(new JsonFragment("{\"name\":null}", 1, List.of()));
	}

	@Test
	void aMissingValueTakesItsObjectAwayAsFarAsThatMayBeNull() {
		Shape inner = object("name", NAME, true);
		Shape outer = new ObjectShape(List.of(new Field(new ResponseKey("id", true), 0, null, NAME),
				new Field(new ResponseKey("lead", false), 1, null, inner)), null);
		JsonFragment written = written(new ListShape(outer, true),
				List.of(List.of("a", List.of("x")), java.util.Arrays.asList("b", nothing())));
		assertThat(written.json()).isEqualTo("[{\"id\":\"a\",\"lead\":{\"name\":\"x\"}},{\"id\":\"b\",\"lead\":null}]");
		assertThat(written.errors()).extracting(JsonFragment.FieldError::path)
			.containsExactly(List.of(1, "lead", "name"));
	}

	@Test
	void aMissingValueTakesEverythingAwayWhereNothingMayBeNull() {
		JsonFragment written = written(new ListShape(object("name", NAME, true), true),
				List.of(List.of("x"), nothing()));
		assertThat(written.json()).isNull();
		assertThat(written.errors()).extracting(JsonFragment.FieldError::path).containsExactly(List.of(1, "name"));
	}

	@Test
	void aListThatMayHoldNullLosesOneElement() {
		assertThat(written(new ListShape(object("name", NAME, true), false), List.of(nothing(), List.of("y"))).json())
			.isEqualTo("[null,{\"name\":\"y\"}]");
	}

	@Test
	void aNumberThatIsNoneOfTheSchemaIsNull() {
		JsonFragment written = written(object("population", NUMBER, false), List.of(3_000_000_000L));
		assertThat(written.json()).isEqualTo("{\"population\":null}");
		assertThat(written.errors()).extracting(JsonFragment.FieldError::path).containsExactly(List.of("population"));
	}

	private static Shape object(String key, Shape value, boolean required) {
		return new ObjectShape(List.of(new Field(new ResponseKey(key, required), 0, null, value)), null);
	}

	private static List<Object> nothing() {
		return java.util.Collections.singletonList(null);
	}

	private static JsonFragment written(Shape shape, Object value) {
		return JsonWriter.of(shape, Values.value(value), Map.of(), new QueryLog(false), 100);
	}

}
