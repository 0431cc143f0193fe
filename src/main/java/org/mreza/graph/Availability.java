package org.mreza.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database is there. The log has one line for each change of that, however
 * many requests it costs.
 */
class Availability {

	private static final Logger logger = LoggerFactory.getLogger(Availability.class);

	private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

	private final String address;

	private volatile long told = System.nanoTime() - BETWEEN_LINES.toNanos();

	private volatile State state = State.UNKNOWN;

	private volatile @Nullable Fault fault;

	private volatile long heard = System.nanoTime();

	Availability(String address) {
		this.address = address;
	}

	String address() {
		return this.address;
	}

	boolean isUp() {
		return this.state == State.UP;
	}

	boolean isDown() {
		return this.state == State.DOWN;
	}

	/** Why it is down, if it is; whoever waits for that at the start tells it. */
	@Nullable Fault fault() {
		return this.fault;
	}

	/** When the database was heard last, on the clock of {@link System#nanoTime()}. */
	long heard() {
		return this.heard;
	}

	void hear() {
		this.heard = System.nanoTime();
	}

	/**
	 * The database answers.
	 * @param suspicion why that was not certain, if something had failed
	 */
	void up(@Nullable Fault suspicion) {
		hear();
		if (this.state == State.DOWN) {
			logger.info("The database at {} answers again", this.address);
		}
		else if (suspicion != null && System.nanoTime() - this.told >= BETWEEN_LINES.toNanos()) {
			this.told = System.nanoTime();
			logger.warn("The database at {} answers, but a statement failed: {}", this.address, suspicion.cause());
		}
		this.fault = null;
		this.state = State.UP;
	}

	void down(Fault why) {
		Fault before = this.fault;
		if (this.state == State.UP || (before != null && before.kind() != why.kind())) {
			logger.warn("The database at {} does not answer: {}; the service waits for it", this.address, why.cause());
		}
		this.fault = why;
		this.state = State.DOWN;
	}

	private enum State {

		UNKNOWN, UP, DOWN

	}

}
