package org.mreza.graph;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Watches what is under way at the database: gives up what takes too long, and all of it
 * once the database is gone.
 */
@Component
class Watch implements SmartInitializingSingleton, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Watch.class);

	private static final Duration TICK = Duration.ofMillis(100);

	private final Set<Call> underWay = ConcurrentHashMap.newKeySet();

	private final Availability database;

	private final Inquiry inquiry;

	private @Nullable Thread thread;

	Watch(Probe probe, Limits limits) {
		this.database = new Availability(probe.address());
		this.inquiry = new Inquiry(probe, this.database, limits);
	}

	// Not before the driver is there, whose configuration is also that of the probe
	@Override
	public void afterSingletonsInstantiated() {
		this.thread = Thread.ofPlatform().daemon().name("watch").start(this::watch);
	}

	Availability database() {
		return this.database;
	}

	Inquiry inquiry() {
		return this.inquiry;
	}

	/**
	 * Begins something at the database.
	 * @param time how long it may take
	 */
	Call call(Duration time) {
		return new Call(this.underWay, time);
	}

	private void watch() {
		while (true) {
			try {
				Thread.sleep(TICK);
				look(System.nanoTime());
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				logger.error("The database was not watched for a moment", ex);
			}
		}
	}

	private void look(long now) {
		boolean waiting = false;
		for (Call call : this.underWay) {
			waiting |= call.isOlderThan(this.inquiry.patience(), now);
			// A session that has hardly begun would not notice
			if (call.isOlderThan(TICK, now) && (this.database.isDown() || call.isOverdue(now))) {
				call.giveUp();
			}
		}
		this.inquiry.askIfDue(now, waiting);
	}

	@Override
	public void close() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

}
