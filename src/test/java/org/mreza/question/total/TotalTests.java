package org.mreza.question.total;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class TotalTests {

	@Autowired
	private Endpoint endpoint;

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					grantTotals(programme: "PRO")                                | {"totals":[],"count":0,"statedCount":0,"assertion":"NOT_STATED","withoutAmount":[],"means":[{"id":"description/pro/means","evidence":[{"line":4}]}]}
					grantTotals(component: "component/pro-technical-assistance") | {"totals":[],"count":0,"statedCount":0,"assertion":"NOT_STATED","withoutAmount":[],"means":[{"id":"description/pro/means","evidence":[{"line":4}]}]}
					grantTotals(municipality: "Bor")                             | {"totals":[],"count":0,"statedCount":0,"assertion":"NOT_STATED","withoutAmount":[],"means":[]}
					grantTotals(programme: "LIP 2")                              | {"totals":[{"money":{"amount":"270000.00","currency":"CHF"},"count":24,"assertion":"DERIVED"}],"count":24,"statedCount":24,"assertion":"DERIVED","withoutAmount":[],"means":[{"id":"description/lip-2/means","evidence":[{"line":9}]}]}
					grantTotals(municipality: "Kraljevo")                        | {"totals":[{"money":{"amount":"28000.00","currency":"CHF"},"count":2,"assertion":"INFERRED"}],"count":2,"statedCount":2,"assertion":"INFERRED","withoutAmount":[],"means":[]}
					grantTotals                                                  | {"totals":[{"money":{"amount":"270000.00","currency":"CHF"},"count":24,"assertion":"DERIVED"}],"count":24,"statedCount":24,"assertion":"DERIVED","withoutAmount":[],"means":[]}
					contributionTotals(programme: "PRO")                         | {"totals":[{"money":{"amount":"10000000.00","currency":"EUR"},"count":2,"assertion":"DERIVED"}],"count":2,"statedCount":2,"assertion":"DERIVED","withoutAmount":[],"means":[{"id":"description/pro/means","evidence":[{"line":4}]}]}
					contributionTotals(programme: "LIP 2")                       | {"totals":[],"count":1,"statedCount":0,"assertion":"NOT_STATED","withoutAmount":[{"id":"contribution/lip-2/government-of-switzerland"}],"means":[{"id":"description/lip-2/means","evidence":[{"line":9}]}]}
					contributionTotals(programme: "programme/swiss-cooperation-programme") | {"totals":[],"count":0,"statedCount":0,"assertion":"NOT_STATED","withoutAmount":[],"means":[]}
					""")
	@ParameterizedTest
	void aSumOfNothingIsNotStated(String field, String answer) {
		assertThat(this.endpoint.data("{ total: " + field + """
				{
				  totals { money { amount currency } count assertion }
				  count statedCount assertion withoutAmount { id } means { id evidence { line } }
				} }
				""").get("total")).hasToString(answer);
	}

}
