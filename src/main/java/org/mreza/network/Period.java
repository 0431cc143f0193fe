package org.mreza.network;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * When something is looked at.
 *
 * @param from a date as precise as it was given; null for no beginning
 * @param until a date as precise as it was given; null for no end
 * @param possible whether what may lie in it, as far as documents say, lies in it
 */
public record Period(@Nullable String from, @Nullable String until, boolean possible) {

	/** What no first day lies before. */
	public String first() {
		return Objects.requireNonNullElse(this.from, "");
	}

	/** What no last day lies behind; no day that it holds does, however precise it is. */
	public String last() {
		return (this.until != null) ? this.until + "-99" : "9999";
	}

}
