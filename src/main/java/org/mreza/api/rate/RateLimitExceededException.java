package org.mreza.api.rate;

import java.time.Duration;
import java.util.Map;

import graphql.execution.AbortExecutionException;

/** A client asks for more than it may at the moment. */
public final class RateLimitExceededException extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	private final long retryAfter;

	RateLimitExceededException(RateProperties limit, Duration wait) {
		this(limit, Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
	}

	private RateLimitExceededException(RateProperties limit, long retryAfter) {
		super("You may spend " + limit.burst() + " points at once and " + limit.points()
				+ " more each second, and have too few left: try again in " + retryAfter
				+ " s, or ask for less at once.");
		this.retryAfter = retryAfter;
	}

	/** How many seconds the client should wait, at least one. */
	public long retryAfter() {
		return this.retryAfter;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", "RATE_LIMITED", "retryAfter", this.retryAfter);
	}

}
