package org.mreza.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * When the database is asked whether it is there: as long as it is not, and where
 * something failed or waits while nothing is heard.
 */
class Inquiry {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** A database locks out who comes with a wrong password again and again. */
	private static final Duration PAUSE_WHEN_DENIED = Duration.ofSeconds(15);

	private final Probe probe;

	private final Availability database;

	private final Duration patience;

	private final Duration statementTime;

	private CompletableFuture<?> answer = CompletableFuture.completedFuture(null);

	private long asked = System.nanoTime() - PAUSE.toNanos();

	private volatile @Nullable Fault suspicion;

	private volatile boolean wondered;

	Inquiry(Probe probe, Availability database, Limits limits) {
		this.probe = probe;
		this.database = database;
		// The other half is for the answer
		this.patience = limits.silence().dividedBy(2);
		this.statementTime = limits.transactionTime();
	}

	/** Something failed; the database has to answer a statement to be believed. */
	void suspect(Fault fault) {
		this.suspicion = fault;
	}

	/** Somebody wants to know. */
	void wonder() {
		this.wondered = true;
	}

	/** How long whoever waits for the database waits before it is asked. */
	Duration patience() {
		return this.patience;
	}

	/**
	 * Asks where it is time to; one thread does so again and again.
	 * @param waiting whether something has waited for longer than the patience
	 */
	void askIfDue(long now, boolean waiting) {
		if (!this.answer.isDone()) {
			return;
		}
		Duration since = Duration.ofNanos(now - this.asked);
		Fault fault = this.database.fault();
		if (!this.database.isUp()) {
			boolean denied = fault != null && fault.kind() == Fault.Kind.DENIED;
			if (since.compareTo(denied ? PAUSE_WHEN_DENIED : PAUSE) >= 0) {
				ask(now, this.statementTime, fault != null);
			}
		}
		else if (this.suspicion != null) {
			if (since.compareTo(PAUSE) >= 0) {
				ask(now, this.statementTime, true);
			}
		}
		else if ((waiting || this.wondered) && since.compareTo(this.patience) >= 0
				&& now - this.database.heard() > this.patience.toNanos()) {
			ask(now, this.patience, false);
		}
	}

	private void ask(long now, Duration patience, boolean statement) {
		Fault suspected = this.suspicion;
		this.suspicion = null;
		this.wondered = false;
		this.asked = now;
		this.answer = this.probe.ask(patience, statement).thenAccept((fault) -> told(fault, suspected));
	}

	private void told(Optional<Fault> fault, @Nullable Fault suspected) {
		fault.ifPresentOrElse(this.database::down, () -> this.database.up(suspected));
	}

}
