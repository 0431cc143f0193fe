package org.mreza.graph;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts, groups, sums and comparisons, each in one statement, and how they are known. */
@MrezaTest
class FigureTests {

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	@Test
	void whatIsInferredOfAPartIsFoundWhereverAssertionsAreFilteredOrGrouped() {
		is("{ statements(where: {assertion: INFERRED}) { totalCount } grants(where: {assertion: STATED}) { totalCount } }",
				2, """
						{"statements":{"totalCount":27},"grants":{"totalCount":0}}""");
		is("""
				{ grants(first: 1, where: {municipality: {name: {is: "Kraljevo"}}}) {
				    nodes { assertion ownAssertion recipientAssertion } } }
				""", """
				{"grants":{"nodes":[{"assertion":"INFERRED","ownAssertion":"STATED_BY_CONVENTION","recipientAssertion":"INFERRED"}]}}""");
		is("{ statements(where: {id: {in: [\"municipality/70653\", \"grant/lip-2-phase-1/70653\"]}}) { groups(by: ASSERTION) { key count } } }",
				"""
						{"statements":{"groups":[{"key":"INFERRED","count":1},{"key":"STATED","count":1}]}}""");
	}

	private void is(String operation, String answer) {
		is(operation, 1, answer);
	}

	private void is(String operation, int statements, String answer) {
		this.driver.reset();
		assertThat(this.endpoint.data(operation)).hasToString(answer);
		assertThat(this.driver.count()).isEqualTo(statements);
	}

}
