package org.mreza.network;

import java.util.Arrays;
import java.util.List;

/**
 * How it is found which actors belong to which contexts, and by which statements. Each
 * text starts at {@code components} or {@code programmes}, which are those in scope of a
 * rule, or at an index; and what it does not look at cannot narrow it.
 */
enum MembershipPattern {

	PARTNERSHIPS(Actor.MUNICIPALITY, Tie.PARTNERSHIP, """
			UNWIND CASE WHEN 'PARTNERSHIPS' IN rule.by THEN components ELSE [] END AS within
			MATCH (within)<-[:UNDER]-(context:Partnership)-[role:LED_BY|HAS_PARTNER]->(actor:Municipality)
			WHERE size(rule.roles) = 0 OR CASE type(role) WHEN 'LED_BY' THEN 'LEAD' ELSE 'PARTNER' END IN rule.roles
			RETURN actor, context, context AS statement, type(role) = 'LED_BY' AS leads,
			  context.assertion = 'INFERRED' AS inferred
			"""),

	PARTICIPATIONS(Actor.MUNICIPALITY, Tie.COMPONENT, """
			UNWIND CASE WHEN 'PARTICIPATIONS' IN rule.by THEN components ELSE [] END AS context
			MATCH (context)<-[:IN]-(statement:Participation)-[:BY]->(actor:Municipality)
			WHERE size(rule.roles) = 0 OR statement.role IN rule.roles
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			"""),

	PARTICIPATIONS_IN_ANY_COMPONENT(Actor.MUNICIPALITY, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'PARTICIPATIONS_IN_ANY_COMPONENT' IN rule.by THEN components ELSE [] END AS within
			MATCH (within)-[:PART_OF_PROGRAMME]->(context:Programme)
			MATCH (within)<-[:IN]-(statement:Participation)-[:BY]->(actor:Municipality)
			WHERE size(rule.roles) = 0 OR statement.role IN rule.roles
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			"""),

	GRANTS_TO_MUNICIPALITIES(Actor.MUNICIPALITY, Tie.GRANT, """
			UNWIND CASE WHEN 'GRANTS_TO_MUNICIPALITIES' IN rule.by THEN components ELSE [] END AS context
			MATCH (context)<-[:UNDER]-(statement:Grant)-[:AWARDED_TO]->(actor:Municipality)
			RETURN actor, context, statement, null AS leads,
			  'INFERRED' IN [statement.assertion, statement.recipientAssertion] AS inferred
			"""),

	PLACES_OF_SERVICES(Actor.MUNICIPALITY, Tie.SERVICE, """
			MATCH (context:Service)<-[:OF]-(statement:Provision)-[:IN]->(actor:Municipality)
			WHERE context.id > '' AND 'PLACES_OF_SERVICES' IN rule.by
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			"""),

	PARTS_IN_PROGRAMMES(Actor.ORGANISATION, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'PARTS_IN_PROGRAMMES' IN rule.by THEN programmes ELSE [] END AS context
			MATCH (context)<-[:TO]-(statement:Contribution)-[:BY|THROUGH]->(actor:Organisation)
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			UNION ALL
			UNWIND CASE WHEN 'PARTS_IN_PROGRAMMES' IN rule.by THEN programmes ELSE [] END AS context
			MATCH (context)-[:IMPLEMENTED_BY]->(actor:Organisation)
			RETURN actor, context, context AS statement, null AS leads, context.assertion = 'INFERRED' AS inferred
			"""),

	GRANTS_TO_ORGANISATIONS(Actor.ORGANISATION, Tie.GRANT, """
			UNWIND CASE WHEN 'GRANTS_TO_ORGANISATIONS' IN rule.by THEN components ELSE [] END AS context
			MATCH (context)<-[:UNDER]-(statement:Grant)-[:AWARDED_TO]->(actor:Organisation)
			RETURN actor, context, statement, null AS leads,
			  'INFERRED' IN [statement.assertion, statement.recipientAssertion] AS inferred
			"""),

	PROVIDERS(Actor.ORGANISATION, Tie.SERVICE, """
			MATCH (context:Service)<-[:OF]-(statement:Provision)-[:BY]->(actor:Organisation)
			WHERE context.id > '' AND 'PROVIDERS' IN rule.by
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			"""),

	CONTRIBUTIONS(Actor.DONOR, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'CONTRIBUTIONS' IN rule.by THEN programmes ELSE [] END AS context
			MATCH (context)<-[:TO]-(statement:Contribution)-[:BY]->(actor:Organisation)
			RETURN actor, context, statement, null AS leads, statement.assertion = 'INFERRED' AS inferred
			""");

	private final Actor actor;

	private final Tie tie;

	private final String cypher;

	MembershipPattern(Actor actor, Tie tie, String cypher) {
		this.actor = actor;
		this.tie = tie;
		this.cypher = cypher;
	}

	static List<MembershipPattern> of(Actor actor) {
		return Arrays.stream(values()).filter((each) -> each.actor == actor).toList();
	}

	/** Whether it finds those whom something ties; a lead is one of the members. */
	boolean finds(Tie tie) {
		return this.tie == ((tie == Tie.LEAD) ? Tie.PARTNERSHIP : tie);
	}

	String cypher() {
		return this.cypher;
	}

	boolean knowsComponents() {
		return this.cypher.contains("components");
	}

	boolean knowsProgrammes() {
		return knowsComponents() || this.cypher.contains("programmes");
	}

	boolean knowsRoles() {
		return this.cypher.contains("rule.roles");
	}

}
