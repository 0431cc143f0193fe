package org.mreza.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may lie in a period, as far as documents say, is told apart from what does. PRO
 * has an end in 2026 and no beginning; LIP 2 ended on 2 June 2021, its first phase lasted
 * from June to October 2019, its second from May 2020 to June 2021.
 */
@MrezaTest
class PeriodTests {

	@Autowired
	private Endpoint endpoint;

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					cohort(all: {programme: "PRO"}, from: "2001", until: "2002") { size possibleCount assertion } | {"size":34,"possibleCount":34,"assertion":"NOT_STATED"}
					cohort(all: {programme: "PRO"}, from: "2001", until: "2002", possible: false) { size assertion } | {"size":0,"assertion":"NOT_STATED"}
					cohort(all: {programme: "PRO"}, from: "2020", until: "2026") { size possibleCount assertion } | {"size":34,"possibleCount":0,"assertion":"DERIVED"}
					cohort(all: {programme: "PRO"}, from: "2027") { size } | {"size":0}
					cohort(all: {programme: "LIP 2"}, none: {programme: "PRO"}) { size possibleCount } | {"size":9,"possibleCount":0}
					cohort(all: {programme: "LIP 2"}, none: {programme: "PRO"}, until: "2020") { size possibleCount assertion } | {"size":15,"possibleCount":6,"assertion":"NOT_STATED"}
					cohort(all: {programme: "LIP 2"}, none: {programme: "PRO"}, until: "2020", possible: false) { size possibleCount assertion } | {"size":9,"possibleCount":0,"assertion":"DERIVED"}
					cohort(any: {programme: "LIP 2", via: PROGRAMME}, from: "2021-06-02") { size } | {"size":9}
					cohort(of: DONOR, any: {programme: "LIP 2"}, from: "2020-06", until: "2020-07") { size possibleCount assertion } | {"size":1,"possibleCount":0,"assertion":"DERIVED"}
					cohort(any: {programme: "LIP 2", via: PROGRAMME}, from: "2021-06-03") { size } | {"size":0}
					cohort(any: [{programme: "LIP 2"}, {programme: "PRO"}], until: "2019") { overlaps { shared possibleCount } parts { size possibleCount } } | {"overlaps":[{"shared":6,"possibleCount":6}],"parts":[{"size":15,"possibleCount":0},{"size":34,"possibleCount":34}]}
					network(via: PROGRAMME, programme: "LIP 2", from: "2021-06-03") { nodeCount edgeCount } | {"nodeCount":0,"edgeCount":0}
					network(until: "2019") { edgeCount possibleCount assertion edges(first: 1) { nodes { sharedCount possibleCount assertion } } } | {"edgeCount":12,"possibleCount":12,"assertion":"NOT_STATED","edges":{"nodes":[{"sharedCount":1,"possibleCount":1,"assertion":"NOT_STATED"}]}}
					network(until: "2019", possible: false) { edgeCount possibleCount assertion } | {"edgeCount":0,"possibleCount":0,"assertion":"NOT_STATED"}
					network(until: "2019") { neighbourhood(of: "Golubac") { sizes neighbours { nodes { distance assertion } } } } | {"neighbourhood":{"sizes":[1],"neighbours":{"nodes":[{"distance":1,"assertion":"NOT_STATED"}]}}}
					network(from: "2020", until: "2026") { neighbourhood(of: "Golubac") { neighbours { nodes { assertion } } } } | {"neighbourhood":{"neighbours":{"nodes":[{"assertion":"DERIVED"}]}}}
					sharedLeads(until: "2019") { lead { name } possibleCount assertion } | [{"lead":{"name":"Prijepolje"},"possibleCount":1,"assertion":"NOT_STATED"}]
					sharedLeads(until: "2019", possible: false) { lead { name } } | []
					sharedLeads(from: "2020", until: "2026") { possibleCount assertion } | [{"possibleCount":0,"assertion":"DERIVED"}]
					pairs(until: "2019") { count possibleCount assertion } | {"count":9,"possibleCount":9,"assertion":"NOT_STATED"}
					pairs(until: "2019", possible: false) { count } | {"count":0}
					pairs(by: COMPONENT, atLeast: 2) { pairs { first { name } second { name } sharedCount } } | {"pairs":[{"first":{"name":"Kraljevo"},"second":{"name":"Raška"},"sharedCount":3},{"first":{"name":"Prijepolje"},"second":{"name":"Sjenica"},"sharedCount":2}]}
					pairs(atLeast: 3) { count } | {"count":1}
					coMembers(municipality: "Raška", until: "2019", atLeast: 2) { count possibleCount assertion coMembers { nodes { municipality { name } sharedCount possibleCount assertion } } } | {"count":4,"possibleCount":4,"assertion":"NOT_STATED","coMembers":{"nodes":[{"municipality":{"name":"Kraljevo"},"sharedCount":2,"possibleCount":1,"assertion":"NOT_STATED"},{"municipality":{"name":"Nova Varoš"},"sharedCount":2,"possibleCount":1,"assertion":"NOT_STATED"},{"municipality":{"name":"Pirot"},"sharedCount":2,"possibleCount":1,"assertion":"NOT_STATED"},{"municipality":{"name":"Sjenica"},"sharedCount":2,"possibleCount":1,"assertion":"NOT_STATED"}]}}
					coMembers(municipality: "Raška", until: "2019", atLeast: 2, possible: false) { count } | {"count":0}
					commonDonors(programmes: ["PRO", "LIP 2"], until: "2020") { donor { name } assertion } | [{"donor":{"name":"Government of Switzerland"},"assertion":"NOT_STATED"}]
					commonDonors(programmes: ["PRO", "LIP 2"], until: "2020", possible: false) { donor { name } } | []
					commonDonors(programmes: ["PRO", "LIP 2"]) { assertion } | [{"assertion":"DERIVED"}]
					exposure(to: {programme: "LIP 2"}, until: "2020") { count possibleCount assertion municipalities(first: 1) { nodes { assertion through { assertion } } } } | {"count":3,"possibleCount":3,"assertion":"NOT_STATED","municipalities":{"nodes":[{"assertion":"NOT_STATED","through":[{"assertion":"NOT_STATED"}]}]}}
					exposure(to: {programme: "LIP 2"}, until: "2020", possible: false) { count } | {"count":0}
					components(where: {during: {from: "2019-12", until: "2019-12"}}) { id } | [{"id":"component/pro-inter-municipal-cooperation"},{"id":"component/pro-technical-assistance"}]
					components(where: {during: {from: "2019-12", until: "2019-12", possible: false}}) { id } | []
					components(where: {during: {from: "2019-10-31", until: "2020-05-01", possible: false}}) { id } | []
					components(where: {during: {from: "2019-10", until: "2020-05", possible: false}}) { id } | [{"id":"component/lip-2-phase-1"},{"id":"component/lip-2-phase-2"}]
					programmes(where: {during: {from: "2021-06-03"}}) { nodes { id } } | {"nodes":[{"id":"programme/pro"},{"id":"programme/swiss-cooperation-programme"}]}
					""")
	@ParameterizedTest
	void whatMayLieInAPeriodIsToldApart(String question, String answer) {
		assertThat(this.endpoint.data("{ it: " + question + " }").get("it").toString()).isEqualTo(answer);
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					network(via: []) { nodeCount } | {"nodeCount":0}
					network(roles: []) { nodeCount } | {"nodeCount":0}
					network(via: [PARTNERSHIP], without: []) { nodeCount } | {"nodeCount":16}
					coMembers(municipality: "Raška", by: []) { count } | {"count":0}
					coMembers(municipality: "Raška", roles: []) { count } | {"count":0}
					commonDonors(programmes: ["PRO", "LIP 2"], roles: []) { donor { id } } | []
					commonDonors(programmes: ["PRO", "LIP 2"], roles: []) { donor { id } } | []
					progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", roles: []) { fromCount toCount } | {"fromCount":0,"toCount":0}
					reconciliations(programme: "LIP 2", of: []) { verdict } | []
					cohort(all: {programme: "PRO", roles: []}) { size } | {"size":0}
					exposure(to: {programme: "LIP 2", roles: []}) { count } | {"count":0}
					paths(from: {name: "Raška"}, to: {name: "Kraljevo"}, by: []) { length } | {"length":null}
					paths(from: {name: "Raška"}, to: {name: "Kraljevo"}, through: []) { length } | {"length":2}
					participations(where: {role: []}) { totalCount } | {"totalCount":0}
					municipalities(where: {id: {in: []}}) { totalCount } | {"totalCount":0}
					municipalities(where: {name: {in: []}}) { totalCount } | {"totalCount":0}
					municipalities(where: {or: []}) { totalCount } | {"totalCount":0}
					municipalities(where: {and: []}) { totalCount } | {"totalCount":145}
					""")
	@ParameterizedTest
	void anEmptyListIsNone(String question, String answer) {
		assertThat(this.endpoint.data("{ it: " + question + " }").get("it").toString()).isEqualTo(answer);
	}

}
