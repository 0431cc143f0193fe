package org.mreza.network;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.Refusal;

/**
 * When something is looked at; see {@link Scope}.
 *
 * @param from a date as precise as it was given; null for no beginning
 * @param until a date as precise as it was given; null for no end
 */
public record Period(@Nullable String from, @Nullable String until) {

	/** The beginning, empty where there is none. */
	public String fromOrNone() {
		return Objects.requireNonNullElse(this.from, "");
	}

	/** The end, empty where there is none. */
	public String untilOrNone() {
		return Objects.requireNonNullElse(this.until, "");
	}

	/**
	 * Refuses a period that ends before it begins.
	 * @param begin the name of the argument that begins it
	 */
	public void check(String begin) {
		if (this.from != null && this.until != null && this.until.compareTo(this.from) < 0
				&& !this.from.startsWith(this.until)) {
			throw Refusal.badInput("`until` " + this.until + " lies before `" + begin + "` " + this.from + ".");
		}
	}

}
