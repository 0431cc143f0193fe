package org.mreza.source;

import org.springframework.stereotype.Component;

/**
 * The release that answers, known without asking the graph: the service is the one that
 * loads it.
 */
@Component
public class CurrentRelease {

	private final Releases releases;

	private volatile Release release = Release.first();

	CurrentRelease(Releases releases) {
		this.releases = releases;
	}

	/**
	 * The release that the graph holds since its last load; version 0 where this service
	 * did not load it.
	 */
	public Release get() {
		return this.release;
	}

	void read() {
		this.release = this.releases.findByCurrentTrue().orElseGet(Release::first);
	}

}
