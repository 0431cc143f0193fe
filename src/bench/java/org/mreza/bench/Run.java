package org.mreza.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What one contestant made of one query for a while.
 *
 * @param rate answers per second
 * @param p50 half of the answers took no longer, in milliseconds
 * @param server the contestant's processor time for an answer, in milliseconds
 * @param database the database's processor time for an answer, in milliseconds
 */
record Run(double rate, double p50, double p95, double p99, double server, double database) {

	/** Keeps texts that must never come again apart from those of other runs. */
	private static final AtomicInteger NEXT = new AtomicInteger();

	private static final int PREPARED = 1_000;

	/**
	 * Asks over several connections at once, each waiting for its answer before it asks
	 * again.
	 */
	static Run of(Query query, Contestant contestant, Started server, Started database, int connections, Duration time)
			throws IOException, InterruptedException {
		Duration serverBefore = server.cpu();
		Duration databaseBefore = database.cpu();
		long begin = System.nanoTime();
		long[] took = latencies(query, contestant, server.port(), connections, begin + time.toNanos());
		double seconds = (System.nanoTime() - begin) / 1e9;
		if (took.length == 0) {
			throw new IOException("No answer to " + query.name() + " from " + contestant.label() + " in " + time);
		}
		Arrays.sort(took);
		return new Run(took.length / seconds, percentile(took, 50), percentile(took, 95), percentile(took, 99),
				server.cpu().minus(serverBefore).toNanos() / 1e6 / took.length,
				database.cpu().minus(databaseBefore).toNanos() / 1e6 / took.length);
	}

	private static double percentile(long[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
	}

	private static long[] latencies(Query query, Contestant contestant, int port, int connections, long end)
			throws IOException, InterruptedException {
		try (var threads = Executors.newFixedThreadPool(connections)) {
			var runs = IntStream.range(0, connections)
				.mapToObj((connection) -> threads
					.submit(() -> latencies(query, contestant, port, connection, connections, end)))
				.toList();
			var all = java.util.stream.LongStream.builder();
			for (Future<long[]> run : runs) {
				Arrays.stream(run.get()).forEach(all);
			}
			return all.build().toArray();
		}
		catch (ExecutionException ex) {
			throw new IOException(query.name() + " from " + contestant.label() + ": " + ex.getCause().getMessage(),
					ex.getCause());
		}
	}

	private static long[] latencies(Query query, Contestant contestant, int port, int connection, int connections,
			long end) throws IOException {
		try (var client = new Client(port, contestant.path())) {
			boolean different = query.isDifferentEachTime();
			byte[][] requests = IntStream.range(0, different ? 0 : PREPARED / connections)
				.mapToObj((each) -> client.request(query.body(contestant, each * connections + connection)))
				.toArray(byte[][]::new);
			long[] took = new long[1 << 12];
			int count = 0;
			for (long now = System.nanoTime(); now < end; count++) {
				byte[] request = different ? client.request(query.body(contestant, NEXT.getAndIncrement()))
						: requests[count % requests.length];
				client.exchange(request);
				long then = System.nanoTime();
				if (count == took.length) {
					took = Arrays.copyOf(took, count * 2);
				}
				took[count] = then - now;
				now = then;
			}
			return Arrays.copyOf(took, count);
		}
	}

}
