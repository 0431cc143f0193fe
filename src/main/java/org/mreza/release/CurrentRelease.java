package org.mreza.release;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mreza.page.Edition;

/**
 * The release that answers, known without asking the graph: the service is the one that
 * loads it.
 */
@Component
public class CurrentRelease implements Edition {

	private static final Logger logger = LoggerFactory.getLogger(CurrentRelease.class);

	private final Releases releases;

	private final TransactionTemplate transaction;

	private volatile Release release = Release.first();

	CurrentRelease(Releases releases, PlatformTransactionManager transactions) {
		this.releases = releases;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The release that the graph holds since its last load; version 0 where this service
	 * did not load it.
	 */
	public Release get() {
		return this.release;
	}

	@Override
	public long number() {
		return get().version();
	}

	/** Reads which one the graph holds. */
	public void read() {
		this.release = this.releases.findByCurrentTrue().orElseGet(Release::first);
	}

	/**
	 * Cuts a release.
	 * @param checksum of all that the graph holds
	 * @param created how much was not there at the last release
	 * @param changed how much was there and is stated otherwise
	 * @param removed how much is stated no more
	 */
	public void cut(String checksum, long created, long changed, long removed) {
		Release last = this.release;
		Release next = last.next(checksum, Instant.now(), created, changed, removed);
		this.transaction.executeWithoutResult((status) -> {
			if (last.version() > 0) {
				this.releases.save(last.past());
			}
			this.releases.save(next);
		});
		this.release = next;
		logger.info("Cut release {}", next.version());
	}

}
