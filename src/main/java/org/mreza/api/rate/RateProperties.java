package org.mreza.api.rate;

import java.net.InetAddress;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What a client may ask for.
 *
 * @param points what comes back in a second
 * @param burst what can be saved up
 * @param unlimited the addresses of clients that may ask for as much as they like
 */
@ConfigurationProperties("mreza.limit.rate")
record RateProperties(@DefaultValue("2000") long points, @DefaultValue("20000") long burst,
		@DefaultValue Set<InetAddress> unlimited) {

	RateProperties {
		Assert.isTrue(points > 0, "mreza.limit.rate.points is " + points + "; expected at least 1.");
		Assert.isTrue(burst > 0, "mreza.limit.rate.burst is " + burst + "; expected at least 1.");
	}

}
