package org.mreza.graph;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts, groups, sums and comparisons, each in one statement, and how they are known.
 */
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
				""",
				"""
						{"grants":{"nodes":[{"assertion":"INFERRED","ownAssertion":"STATED_BY_CONVENTION","recipientAssertion":"INFERRED"}]}}""");
		is("{ statements(where: {id: {in: [\"municipality/70653\", \"grant/lip-2-phase-1/70653\"]}}) { groups(by: ASSERTION) { key count } } }",
				"""
						{"statements":{"groups":[{"key":"INFERRED","count":1},{"key":"STATED","count":1}]}}""");
	}

	@Test
	void aGroupCountsEachThingOnce() {
		is("{ partnerships { groups(by: DISTRICT) { name count } } }", """
				{"partnerships":{"groups":[\
				{"name":"Braničevski okrug","count":1},{"name":"Kolubarski okrug","count":1},\
				{"name":"Pirotski okrug","count":1},{"name":"Pomoravski okrug","count":1},\
				{"name":"Rasinski okrug","count":1},{"name":"Raški okrug","count":1},\
				{"name":"Zlatiborski okrug","count":1}]}}""");
	}

	@Test
	void aGroupIsKnownAsTheWeakestOfWhatItRestsOn() {
		is("""
				{ grants(where: {municipality: {name: {in: ["Kraljevo", "Raška"]}}}) { groups(by: RECIPIENT, first: 1) {
				    name count assertion moneyStated sums { amount currency stated mean least greatest assertion assumptions } } } }
				""",
				"""
						{"grants":{"groups":[{"name":"Kraljevo","count":2,"assertion":"INFERRED","moneyStated":2,"sums":[\
						{"amount":"28000.00","currency":"CHF","stated":2,"mean":"14000.00","least":"3000.00","greatest":"25000.00",\
						"assertion":"INFERRED","assumptions":["The amount is read as per project, although the text does not say “each”. \
						That each listed local government received it assumes one project for each."]}]}]}}""");
		is("""
				{ municipalities(where: {name: {in: ["Sjenica", "Pirot"]}}) {
				    aggregate { assertion assumptions } groups(by: PROGRAMME) { name count assertion } } }
				""",
				"""
						{"municipalities":{"aggregate":{"assertion":"DERIVED","assumptions":[]},"groups":[\
						{"name":"Local Initiatives Programme for Social Inclusion and Poverty Reduction – Support for the Development \
						of Innovative Models for Social Inclusion – LIP 2","count":2,"assertion":"DERIVED"},\
						{"name":"PRO – Local Governance for People and Nature","count":2,"assertion":"DERIVED"}]}}""");
	}

	@Test
	void whatIsAssumedOnTheWayToAGroupIsAssumedForTheGroup() {
		is("""
				{ municipalities(where: {name: {is: "Priboj"}}) {
				    aggregate { assertion assumptions } groups(by: COMPONENT) { count assertion assumptions } } }
				""",
				"""
						{"municipalities":{"aggregate":{"assertion":"STATED","assumptions":[]},"groups":[\
						{"count":1,"assertion":"STATED_BY_CONVENTION",\
						"assumptions":["The first name of the group is read as the lead of all the others; the text says “leading and \
						partner” once, for all groups."]}]}}""");
	}

	@Test
	void aSumOverNothingTellsThatNothingIsStated() {
		is("""
				{ grants(where: {id: {eq: "no/such"}}) { aggregate { count assertion moneyStated sums { amount } } }
				  municipalities(where: {population: {lt: 1}}) { aggregate { population { stated sum } grants { count } } }
				  outcomes(where: {id: {eq: "outcome/lip-2/zlatiborka-established"}}) { aggregate { count statedCount { stated sum mean least greatest assertion } } } }
				""",
				3,
				"""
						{"grants":{"aggregate":{"count":0,"assertion":"NOT_STATED","moneyStated":0,"sums":[]}},\
						"municipalities":{"aggregate":{"population":{"stated":0,"sum":null},"grants":{"count":0}}},\
						"outcomes":{"aggregate":{"count":1,"statedCount":{"stated":0,"sum":null,"mean":null,"least":null,"greatest":null,\
						"assertion":"NOT_STATED"}}}}""");
	}

	@Test
	void numbersAreAddedUpOverListsAndGroups() {
		is("""
				{ municipalities(where: {participations: {some: {component: {id: {eq: "component/lip-2-phase-2"}}}}}) {
				    aggregate { count population { sum mean least greatest stated assertion } } } }
				""",
				"""
						{"municipalities":{"aggregate":{"count":9,"population":{"sum":309140,"mean":34348.88888888889,"least":7010,\
						"greatest":110196,"stated":9,"assertion":"DERIVED"}}}}""");
		is("""
				{ municipalities(where: {name: {in: ["Pirot", "Babušnica", "Bor"]}}) {
				    groups(by: DISTRICT) { name count population { sum } grants(per: POPULATION) { sums { amount ratio } } } } }
				""",
				"""
						{"municipalities":{"groups":[\
						{"name":"Pirotski okrug","count":2,"population":{"sum":58710},"grants":{"sums":[{"amount":"28000.00","ratio":0.47692045648100834}]}},\
						{"name":"Borski okrug","count":1,"population":{"sum":40845},"grants":{"sums":[]}}]}}""");
	}

	/** Nobody leads in the phases of LIP 2, and a phase is of no other programme. */
	@Test
	void dimensionsOfOneStepAreTakenTogether() {
		is("""
				{ municipalities { groupCount(by: [ROLE, COMPONENT]) groups(by: [ROLE, COMPONENT]) { count keys { key } }
				    programmes: groups(by: [PROGRAMME, COMPONENT]) { count keys { key } } } }
				""",
				"""
						{"municipalities":{"groupCount":6,"groups":[\
						{"count":102,"keys":[{"key":null},{"key":null}]},\
						{"count":26,"keys":[{"key":"BENEFICIARY"},{"key":"component/pro-technical-assistance"}]},\
						{"count":15,"keys":[{"key":"BENEFICIARY"},{"key":"component/lip-2-phase-1"}]},\
						{"count":9,"keys":[{"key":"BENEFICIARY"},{"key":"component/lip-2-phase-2"}]},\
						{"count":9,"keys":[{"key":"PARTNER"},{"key":"component/pro-inter-municipal-cooperation"}]},\
						{"count":7,"keys":[{"key":"LEAD"},{"key":"component/pro-inter-municipal-cooperation"}]}],\
						"programmes":[\
						{"count":102,"keys":[{"key":null},{"key":null}]},\
						{"count":26,"keys":[{"key":"programme/pro"},{"key":"component/pro-technical-assistance"}]},\
						{"count":16,"keys":[{"key":"programme/pro"},{"key":"component/pro-inter-municipal-cooperation"}]},\
						{"count":15,"keys":[{"key":"programme/lip-2"},{"key":"component/lip-2-phase-1"}]},\
						{"count":9,"keys":[{"key":"programme/lip-2"},{"key":"component/lip-2-phase-2"}]}]}}""");
	}

	@Test
	void groupsAreOfSeveralDimensionsAndTheirNumberIsTold() {
		is("""
				{ municipalities { groupCount(by: [REGION, STATUS])
				    groups(by: [REGION, STATUS], first: 2) { keys { name node { id } } name count } } }
				""",
				"""
						{"municipalities":{"groupCount":7,"groups":[\
						{"keys":[{"name":"Šumadija i Zapadna Srbija","node":{"id":"region/RS21"}},{"name":"MUNICIPALITY","node":null}],\
						"name":"Šumadija i Zapadna Srbija","count":42},\
						{"keys":[{"name":"Južna i Istočna Srbija","node":{"id":"region/RS22"}},{"name":"MUNICIPALITY","node":null}],\
						"name":"Južna i Istočna Srbija","count":38}]}}""");
		assertThat(this.endpoint.error("{ municipalities { groups(by: []) { count } } }"))
			.isEqualTo("BAD_USER_INPUT: `by` of `groups` is []; it must be from 1 to 3 dimensions that differ.");
		assertThat(this.endpoint.error("{ municipalities { groupCount(by: [STATUS, STATUS]) } }")).isEqualTo(
				"BAD_USER_INPUT: `by` of `groupCount` is [STATUS, STATUS]; it must be from 1 to 3 dimensions that differ.");
		assertThat(this.endpoint.error("{ municipalities { groups(by: STATUS, first: 0) { count } } }"))
			.isEqualTo("BAD_USER_INPUT: `first` of `groups` is 0; it must be from 1 to 10000.");
	}

	@Test
	void aCountTakesACondition() {
		is("""
				{ municipalities(where: {name: {in: ["Pirot", "Bor", "Raška"]},
				    participations: {count: {where: {role: BENEFICIARY}, gte: 3}}}) { nodes { name } } }
				""", """
				{"municipalities":{"nodes":[{"name":"Pirot"}]}}""");
		assertThat(this.endpoint
			.error("{ municipalities(where: {participations: {count: {where: {role: LEAD}}}}) { totalCount } }"))
			.isEqualTo(
					"BAD_USER_INPUT: `count` of `participations` says which ones are counted and not how many there are;"
							+ " give `eq`, `lt`, `lte`, `gt` or `gte`.");
	}

	@Test
	void anOrderCountsWhatItIsToldToCount() {
		is("""
				{ municipalities(where: {name: {in: ["Pirot", "Bor", "Sjenica"]}}, orderBy: [PARTICIPATION_COUNT_DESC, NAME_ASC],
				    counted: {participations: {role: PARTNER}}) { nodes { name } } }
				""",
				"""
						{"municipalities":{"nodes":[{"name":"Sjenica"},{"name":"Bor"},{"name":"Pirot"}]}}""");
		assertThat(this.endpoint.error(
				"{ municipalities(orderBy: NAME_ASC, counted: {leads: {assertion: STATED}}) { totalCount nodes { id } } }"))
			.isEqualTo("BAD_USER_INPUT: `counted` of `municipalities` says which `leads` are counted,"
					+ " but `orderBy` does not order by their number.");
	}

	@Test
	void numbersAreComparedWithOneAnother() {
		is("{ municipalities(where: {compare: {number: POPULATION, gte: POPULATION_2011}, status: CITY}) { nodes { name } } }",
				"""
						{"municipalities":{"nodes":[{"name":"Beograd"},{"name":"Novi Pazar"},{"name":"Novi Sad"}]}}""");
		is("{ partnerships(where: {compare: {number: LEAD_POPULATION, lt: PARTNER_POPULATION}}) { nodes { lead { name } } } }",
				"""
						{"partnerships":{"nodes":[]}}""");
	}

	@Test
	void aNodeOfAGroupIsToldByEachNameAsItIsAskedForThere() {
		is("""
				{ grants { groups(by: COMPONENT, first: 1) { node { ... on Component { division } } again: node { id }
				    keys { node { id } more: node { ... on Component { division } } } } } }
				""", """
				{"grants":{"groups":[{"node":{"division":"PHASE"},"again":{"id":"component/lip-2-phase-1"},\
				"keys":[{"node":{"id":"component/lip-2-phase-1"},"more":{"division":"PHASE"}}]}]}}""");
	}

	@Test
	void aFilterGoesAsFarAsItMayCost() {
		is("""
				{ municipalities(where: {partnerIn: {some: {lead: {leads: {some: {component: {programme: {name: {is: "PRO"}}}}}}}}}) {
				    totalCount } }
				""",
				"""
						{"municipalities":{"totalCount":9}}""");
		String deep = "{}";
		for (int i = 0; i < 4; i++) {
			deep = "{leads: {some: {component: {programme: {components: {some: {participations: {some: {municipality: "
					+ deep + "}}}}}}}}}";
		}
		assertThat(this.endpoint.error("{ municipalities(where: " + deep + ") { totalCount } }"))
			.startsWith("INPUT_TOO_DEEP: ");
		assertThat(this.endpoint
			.error("""
					{ municipalities(where: {leads: {some: {component: {programme: {components: {some: {participations: {some:
					    {municipality: {leads: {some: {component: {programme: {name: {is: "PRO"}}}}}}}}}}}}}}}) { totalCount } }
					"""))
			.startsWith("QUERY_TOO_COMPLEX: ");
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
