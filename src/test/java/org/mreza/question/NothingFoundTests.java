package org.mreza.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** That nothing is found says what was read, and not that there is nothing. */
@MrezaTest
class NothingFoundTests {

	@Autowired
	private Endpoint endpoint;

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					cohort(all: [{component: "component/lip-2-phase-1"}, {programme: "PRO"}], region: "Južnobački okrug") { size assertion } | {"size":0,"assertion":"NOT_STATED"}
					pairs(atLeast: 9) { count assertion } | {"count":0,"assertion":"NOT_STATED"}
					coMembers(municipality: "Raška", atLeast: 9) { count assertion } | {"count":0,"assertion":"NOT_STATED"}
					exposure(to: {programme: "LIP 2"}, from: "2030") { count assertion } | {"count":0,"assertion":"NOT_STATED"}
					network(atLeast: 9) { edgeCount assertion } | {"edgeCount":0,"assertion":"NOT_STATED"}
					paths(from: {name: "Raška"}, to: {name: "Te Deum"}, by: GRANT) { length assertion } | {"length":null,"assertion":"NOT_STATED"}
					progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", region: "Južnobački okrug") { keptCount assertion } | {"keptCount":0,"assertion":"NOT_STATED"}
					grantTotals(municipality: "Bor") { count assertion } | {"count":0,"assertion":"NOT_STATED"}
					grants(where: {municipality: {name: {is: "Bor"}}}) { aggregate { count assertion } } | {"aggregate":{"count":0,"assertion":"NOT_STATED"}}
					municipalities(where: {population: {lt: 1}}) { aggregate { population { sum assertion } } } | {"aggregate":{"population":{"sum":null,"assertion":"NOT_STATED"}}}
					""")
	@ParameterizedTest
	void whatRestsOnNothingIsNotStated(String question, String answer) {
		assertThat(this.endpoint.data("{ it: " + question + " }").get("it").toString()).isEqualTo(answer);
	}

}
