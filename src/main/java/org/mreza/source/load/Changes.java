package org.mreza.source.load;

/**
 * How many statements, documents and lines that are left out a load changes.
 *
 * @param created that were not there
 * @param changed that were there and stated otherwise
 * @param removed that are stated no more
 */
public record Changes(long created, long changed, long removed) {

	boolean any() {
		return this.created + this.changed + this.removed > 0;
	}

}
