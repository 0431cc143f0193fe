package org.mreza.failure;

import java.time.Duration;
import java.util.Map;

/** A client asks for more than it may at the moment. */
public final class RateLimitExceededException extends ApiException {

	private static final long serialVersionUID = 1L;

	private final long retryAfter;

	/**
	 * @param burst what can be saved up, in points
	 * @param points what comes back in a second
	 * @param wait until the client has enough
	 */
	public RateLimitExceededException(long burst, long points, Duration wait) {
		this(burst, points, Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
	}

	private RateLimitExceededException(long burst, long points, long retryAfter) {
		super(Code.RATE_LIMITED,
				"You may spend " + burst + " points at once and " + points
						+ " more each second, and have too few left: try again in " + retryAfter
						+ " s, or ask for less at once.");
		this.retryAfter = retryAfter;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", Code.RATE_LIMITED.name(), "retryAfter", this.retryAfter);
	}

}
