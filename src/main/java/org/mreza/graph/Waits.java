package org.mreza.graph;

import java.time.Duration;

/**
 * How long an operation has waited for plans; what waits at the same time counts once.
 */
class Waits {

	private int waiting;

	private long began;

	private long nanos;

	synchronized void begin() {
		if (this.waiting++ == 0) {
			this.began = System.nanoTime();
		}
	}

	synchronized void end() {
		if (--this.waiting == 0) {
			this.nanos += System.nanoTime() - this.began;
		}
	}

	synchronized Duration time() {
		return Duration.ofNanos(this.nanos + ((this.waiting > 0) ? System.nanoTime() - this.began : 0));
	}

}
