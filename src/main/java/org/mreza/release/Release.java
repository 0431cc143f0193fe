package org.mreza.release;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One state of the graph.
 *
 * @param id the global id
 * @param version counted from 1
 * @param at when it was committed
 * @param checksum the SHA-256 over all statements, documents and lines that are left out
 * @param current whether it is the one that the graph holds now
 * @param created how many of them were not there at the release before; null where nobody
 * counted
 * @param changed how many were there and are stated otherwise
 * @param removed how many are stated no more
 */
@Node
public record Release(@Id String id, int version, Instant at, String checksum, boolean current, @Nullable Long created,
		@Nullable Long changed, @Nullable Long removed) {

	/** What tells it apart, for where there is one line to tell it. */
	public String inOneLine() {
		return "version=" + this.version + "; at=" + this.at + "; checksum=" + this.checksum;
	}

	static Release first() {
		return new Release("release/0", 0, Instant.EPOCH, "", false, null, null, null);
	}

	Release next(String checksum, Instant at, long created, long changed, long removed) {
		return new Release("release/" + (this.version + 1), this.version + 1, at, checksum, true, created, changed,
				removed);
	}

	Release past() {
		return new Release(this.id, this.version, this.at, this.checksum, false, this.created, this.changed,
				this.removed);
	}

}
