package org.mreza.api.rate;

import org.mreza.failure.RateLimitExceededException;

/**
 * What a client that was let in may still ask for. It stands in the context of the
 * request.
 */
public interface Budget {

	/**
	 * Takes what an operation may cost, less the point that letting it in took.
	 * @param cost in points
	 * @throws RateLimitExceededException if the client has not as many; then none is
	 * taken
	 */
	void reserve(long cost);

	/**
	 * Gives back what was taken of it in vain, or takes what is left to pay.
	 * @param reserved what it might have cost, in points
	 * @param cost what it did cost, in points
	 */
	void settle(long reserved, long cost);

}
