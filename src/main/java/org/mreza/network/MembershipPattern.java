package org.mreza.network;

import java.util.Arrays;
import java.util.List;

/**
 * How it is found which actors belong to which contexts, and by which statements. Each
 * text starts at {@code components} or {@code programmes}, which are those that a query
 * looks at, or at an index; and what it does not look at cannot narrow it. {@code within}
 * is what tells when it is; null where nothing does.
 */
enum MembershipPattern {

	PARTNERSHIPS(Actor.MUNICIPALITY, Tie.PARTNERSHIP, """
			UNWIND CASE WHEN 'PARTNERSHIPS' IN query.via THEN components ELSE [] END AS within
			MATCH (within)<-[:UNDER]-(context:Partnership)-[role:LED_BY|HAS_PARTNER]->(actor:Municipality)
			WHERE query.anyRole OR CASE type(role) WHEN 'LED_BY' THEN 'LEAD' ELSE 'PARTNER' END IN query.roles
			RETURN actor, context, context AS statement, type(role) = 'LED_BY' AS leads,
			  context.assertion = 'INFERRED' AS inferred, within
			"""),

	PARTICIPATIONS(Actor.MUNICIPALITY, Tie.COMPONENT, """
			UNWIND CASE WHEN 'PARTICIPATIONS' IN query.via THEN components ELSE [] END AS within
			MATCH (within)<-[:IN]-(statement:Participation)-[:BY]->(actor:Municipality)
			WHERE query.anyRole OR statement.role IN query.roles
			RETURN actor, within AS context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
			"""),

	PARTICIPATIONS_IN_ANY_COMPONENT(Actor.MUNICIPALITY, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'PARTICIPATIONS_IN_ANY_COMPONENT' IN query.via THEN components ELSE [] END AS within
			MATCH (within)-[:PART_OF_PROGRAMME]->(context:Programme)
			MATCH (within)<-[:IN]-(statement:Participation)-[:BY]->(actor:Municipality)
			WHERE query.anyRole OR statement.role IN query.roles
			RETURN actor, context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
			"""),

	GRANTS_TO_MUNICIPALITIES(Actor.MUNICIPALITY, Tie.GRANT, """
			UNWIND CASE WHEN 'GRANTS_TO_MUNICIPALITIES' IN query.via THEN components ELSE [] END AS within
			MATCH (within)<-[:UNDER]-(statement:Grant)-[:AWARDED_TO]->(actor:Municipality)
			RETURN actor, within AS context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
			"""),

	PLACES_OF_SERVICES(Actor.MUNICIPALITY, Tie.SERVICE, """
			MATCH (context:Service)<-[:OF]-(statement:Provision)-[:IN]->(actor:Municipality)
			WHERE context.id > '' AND 'PLACES_OF_SERVICES' IN query.via
			RETURN actor, context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, null AS within
			"""),

	PARTS_IN_PROGRAMMES(Actor.ORGANISATION, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'PARTS_IN_PROGRAMMES' IN query.via THEN programmes ELSE [] END AS within
			MATCH (within)<-[:TO]-(statement:Contribution)-[:BY|THROUGH]->(actor:Organisation)
			RETURN actor, within AS context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
			UNION ALL
			UNWIND CASE WHEN 'PARTS_IN_PROGRAMMES' IN query.via THEN programmes ELSE [] END AS within
			MATCH (within)-[:IMPLEMENTED_BY]->(actor:Organisation)
			RETURN actor, within AS context, within AS statement, null AS leads,
			  within.assertion = 'INFERRED' AS inferred, within
			"""),

	GRANTS_TO_ORGANISATIONS(Actor.ORGANISATION, Tie.GRANT, """
			UNWIND CASE WHEN 'GRANTS_TO_ORGANISATIONS' IN query.via THEN components ELSE [] END AS within
			MATCH (within)<-[:UNDER]-(statement:Grant)-[:AWARDED_TO]->(actor:Organisation)
			RETURN actor, within AS context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
			"""),

	PROVIDERS(Actor.ORGANISATION, Tie.SERVICE, """
			MATCH (context:Service)<-[:OF]-(statement:Provision)-[:BY]->(actor:Organisation)
			WHERE context.id > '' AND 'PROVIDERS' IN query.via
			RETURN actor, context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, null AS within
			"""),

	CONTRIBUTIONS(Actor.DONOR, Tie.PROGRAMME, """
			UNWIND CASE WHEN 'CONTRIBUTIONS' IN query.via THEN programmes ELSE [] END AS within
			MATCH (within)<-[:TO]-(statement:Contribution)-[:BY]->(actor:Organisation)
			RETURN actor, within AS context, statement, null AS leads,
			  statement.assertion = 'INFERRED' AS inferred, within
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
		return this.cypher.contains("query.roles");
	}

}
