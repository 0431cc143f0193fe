package org.mreza.release;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The release that answers, known without asking the graph: the service is the one that
 * loads it.
 */
@Component
public class CurrentRelease {

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

	/**
	 * Cuts a release, if the graph holds anything else than at the last one.
	 * @param checksum of all that it holds
	 * @param derive writes what follows from all that it holds, in the transaction of the
	 * release, so that no release is without
	 */
	public void cut(String checksum, Runnable derive) {
		Release last = this.releases.findByCurrentTrue().orElseGet(Release::first);
		this.release = last.checksum().equals(checksum) ? last : next(last, checksum, derive);
	}

	private Release next(Release last, String checksum, Runnable derive) {
		Release next = last.next(checksum, Instant.now());
		this.transaction.executeWithoutResult((status) -> {
			derive.run();
			if (last.version() > 0) {
				this.releases.save(last.past());
			}
			this.releases.save(next);
		});
		logger.info("Cut release {}", next.version());
		return next;
	}

}
