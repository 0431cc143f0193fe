package org.mreza.fuzz;

import java.util.List;
import java.util.Random;

/** What is drawn for one request: the same for the same seed. */
final class Chance {

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	boolean of(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** A number from 0, and below a bound. */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	/** A number from 1 to a bound, mostly a small one. */
	int small(int most) {
		return (int) Math.round(Math.pow(most, Math.pow(this.random.nextDouble(), 2)));
	}

	@SafeVarargs
	final <T> T one(T... of) {
		return of[below(of.length)];
	}

	<T> T one(List<T> of) {
		return of.get(below(of.size()));
	}

	byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
