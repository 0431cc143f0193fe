package org.mreza.api.rate;

import org.mreza.failure.RateLimitExceededException;

/**
 * What a client that was let in may still ask for. It stands in the context of the
 * request.
 */
@FunctionalInterface
public interface Budget {

	/**
	 * Charges for an operation, less the point that letting it in took.
	 * @param cost in points
	 * @throws RateLimitExceededException if the client has not as many; then none is
	 * taken
	 */
	void charge(long cost);

}
