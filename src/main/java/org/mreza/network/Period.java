package org.mreza.network;

import org.jspecify.annotations.Nullable;

/**
 * When something is looked at.
 *
 * @param from a date as precise as it was given; null for no beginning
 * @param until a date as precise as it was given; null for no end
 */
public record Period(@Nullable String from, @Nullable String until) {

	/**
	 * The condition in Cypher that what lasts from {@code start} to {@code end} falls
	 * into a period, as far as is known. A date that is less precise is compared as far
	 * as it goes.
	 * @param from where the statement has the beginning, empty where there is none
	 * @param until where it has the end
	 */
	public static String within(String from, String until) {
		return """
				(UNTIL = '' OR start IS NULL OR left(start, size(UNTIL)) <= UNTIL)
				  AND (FROM = '' OR end IS NULL OR end >= left(FROM, size(end)))""".replace("UNTIL", until)
			.replace("FROM", from);
	}

}
