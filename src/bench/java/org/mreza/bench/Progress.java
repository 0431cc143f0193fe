package org.mreza.bench;

import java.time.Duration;

/** Tells whoever waits what is going on; results go to standard output. */
final class Progress {

	private static final long BEGIN = System.nanoTime();

	private Progress() {
	}

	static void say(String what) {
		Duration since = Duration.ofNanos(System.nanoTime() - BEGIN);
		System.err.printf("%3d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), what);
	}

}
