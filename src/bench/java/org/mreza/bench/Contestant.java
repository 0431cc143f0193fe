package org.mreza.bench;

import java.util.Locale;

/** Who answers. */
public enum Contestant {

	/** This service. */
	SERVICE("service.graphql", "/graphql"),
	/** What one would take instead. */
	PEER("peer.graphql", "/"),
	/** The limit: the best single statement by hand. */
	DRIVER("driver.cypher", "/");

	private final String file;

	private final String path;

	Contestant(String file, String path) {
		this.file = file;
		this.path = path;
	}

	String file() {
		return this.file;
	}

	String path() {
		return this.path;
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
