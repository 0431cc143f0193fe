package org.mreza.graph;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;

/**
 * What is under way at the database, until it is closed or given up.
 */
class Call implements AutoCloseable {

	private final Set<Call> underWay;

	private final long began = System.nanoTime();

	private final long nanos;

	private volatile @Nullable Runnable abort;

	private volatile boolean givenUp;

	/** Only the watch gives up, and it is one thread. */
	private @Nullable Thread end;

	Call(Set<Call> underWay, Duration time) {
		this.underWay = underWay;
		this.nanos = time.toNanos();
		underWay.add(this);
	}

	/** What is to be done to end this; it is done again until this has ended. */
	void endsBy(Runnable abort) {
		this.abort = abort;
	}

	/**
	 * Ends with a session. The driver gives up the connection of a session whose closing
	 * is interrupted, which is the only way to be rid of one that says nothing.
	 */
	void endsWith(Session session) {
		endsBy(() -> {
			Thread.currentThread().interrupt();
			session.close();
		});
	}

	boolean isOlderThan(Duration age, long now) {
		return now - this.began > age.toNanos();
	}

	boolean isOverdue(long now) {
		return now - this.began > this.nanos;
	}

	boolean isGivenUp() {
		return this.givenUp;
	}

	void giveUp() {
		Runnable how = this.abort;
		if (how == null) {
			return;
		}
		this.givenUp = true;
		if (this.end != null && this.end.isAlive()) {
			this.end.interrupt();
		}
		else {
			Thread thread = Thread.ofVirtual().name("giving up").unstarted(how);
			// The call itself tells how it ended
			thread.setUncaughtExceptionHandler((where, failure) -> {
			});
			thread.start();
			this.end = thread;
		}
	}

	@Override
	public void close() {
		this.underWay.remove(this);
	}

}
