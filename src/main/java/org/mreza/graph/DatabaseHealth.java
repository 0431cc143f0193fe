package org.mreza.graph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whether the database is there as far as is known, because whoever asks does not
 * wait. Where nothing was heard lately, the next answer knows more.
 */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

	private final Watch watch;

	DatabaseHealth(Watch watch) {
		this.watch = watch;
	}

	@Override
	public Health health() {
		this.watch.inquiry().wonder();
		return (this.watch.database().isUp() ? Health.up() : Health.down()).build();
	}

}
