package org.mreza.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param only the queries to ask; all when empty
 * @param peer whether the peer takes part
 * @param keep whether everything stays up afterwards, for a look at it
 */
record Options(Size size, int rounds, Duration time, Duration warmup, int connections, List<String> only, boolean peer,
		boolean keep) {

	static Options of(String... arguments) {
		var size = Size.S;
		int rounds = 5;
		int seconds = 5;
		int warmup = 30;
		int connections = 8;
		List<String> only = List.of();
		boolean peer = true;
		boolean keep = false;
		for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext();) {
			String option = rest.next();
			switch (option) {
				case "--size" -> size = Size.valueOf(rest.next());
				case "--rounds" -> rounds = Integer.parseInt(rest.next());
				case "--seconds" -> seconds = Integer.parseInt(rest.next());
				case "--warmup" -> warmup = Integer.parseInt(rest.next());
				case "--connections" -> connections = Integer.parseInt(rest.next());
				case "--only" -> only = List.of(rest.next().split(","));
				case "--no-peer" -> peer = false;
				case "--keep" -> keep = true;
				default -> throw new IllegalArgumentException("Unknown option " + option + "; see --help");
			}
		}
		return new Options(size, rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmup), connections, only,
				peer, keep);
	}

	boolean asks(Query query) {
		return this.only.isEmpty() || this.only.contains(query.name());
	}

}
