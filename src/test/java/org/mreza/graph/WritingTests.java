package org.mreza.graph;

import java.util.List;
import java.util.Map;

import graphql.Scalars;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

import org.mreza.graph.Shape.Cell;
import org.mreza.graph.Shape.Fixed;
import org.mreza.graph.Shape.Many;
import org.mreza.graph.Shape.Property;
import org.mreza.graph.Shape.Slot;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a value that the schema promises and the graph does not hold. */
class WritingTests {

	private static final Shape NAME = new Property(Scalars.GraphQLString);

	private static final Shape NUMBER = new Property(Scalars.GraphQLInt);

	@Test
	void textIsEscapedAndNothingElseIs() {
		assertThat(written(object("name", NAME, false), List.of("“Раšка” \"a\\b\"\n\u0001")).json())
			.isEqualTo("{\"name\":\"“Раšка” \\\"a\\\\b\\\"\\n\\u0001\"}");
	}

	@Test
	void nullStandsWhereItMay() {
		assertThat(written(object("name", NAME, false), nothing()))
			.isEqualTo(new Written("{\"name\":null}", List.of()));
	}

	@Test
	void aMissingValueTakesItsObjectAwayAsFarAsThatMayBeNull() {
		Shape inner = object("name", NAME, true);
		Shape outer = new Fixed(
				List.of(new Cell(new Slot("id", true), 0, NAME), new Cell(new Slot("lead", false), 1, inner)));
		Written written = written(new Many(outer, true),
				List.of(List.of("a", List.of("x")), java.util.Arrays.asList("b", nothing())));
		assertThat(written.json()).isEqualTo("[{\"id\":\"a\",\"lead\":{\"name\":\"x\"}},{\"id\":\"b\",\"lead\":null}]");
		assertThat(written.flaws()).extracting(Written.Flaw::path).containsExactly(List.of(1, "lead", "name"));
	}

	@Test
	void aMissingValueTakesEverythingAwayWhereNothingMayBeNull() {
		Written written = written(new Many(object("name", NAME, true), true), List.of(List.of("x"), nothing()));
		assertThat(written.json()).isNull();
		assertThat(written.flaws()).extracting(Written.Flaw::path).containsExactly(List.of(1, "name"));
	}

	@Test
	void aListThatMayHoldNullLosesOneElement() {
		assertThat(written(new Many(object("name", NAME, true), false), List.of(nothing(), List.of("y"))).json())
			.isEqualTo("[null,{\"name\":\"y\"}]");
	}

	@Test
	void aNumberThatIsNoneOfTheSchemaIsNull() {
		Written written = written(object("population", NUMBER, false), List.of(3_000_000_000L));
		assertThat(written.json()).isEqualTo("{\"population\":null}");
		assertThat(written.flaws()).extracting(Written.Flaw::path).containsExactly(List.of("population"));
	}

	private static Shape object(String key, Shape value, boolean required) {
		return new Fixed(List.of(new Cell(new Slot(key, required), 0, value)));
	}

	private static List<Object> nothing() {
		return java.util.Collections.singletonList(null);
	}

	private static Written written(Shape shape, Object value) {
		return Writing.of(shape, Values.value(value), Map.of(), new Ledger(false), 100);
	}

}
