package org.mreza.source.load;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.graph.schema.OpenFields;

/**
 * Derives which fields of each statement the sources leave open, once all of them are
 * loaded: a field may be stated by any of them.
 */
@Component
class NotStated {

	private final OpenFields fields;

	private final Neo4jClient client;

	NotStated(GraphQlSource schema, Neo4jClient client) {
		this.fields = OpenFields.of(schema.schema());
		this.client = client;
	}

	/** What it depends on besides the graph. */
	OpenFields fields() {
		return this.fields;
	}

	/** Brings all statements to what the graph holds now; writes only what differs. */
	void derive() {
		this.client.query(this.fields.cypher()).bind(this.fields.signs()).to("signs").run();
	}

}
