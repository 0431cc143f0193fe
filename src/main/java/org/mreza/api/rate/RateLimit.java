package org.mreza.api.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.mreza.failure.RateLimitExceededException;

/**
 * Gives each client its share: points that come back at a steady pace, up to what it may
 * spend in one burst. A client is an address, or where it has many, its network.
 */
@Component
@EnableConfigurationProperties(RateProperties.class)
public class RateLimit {

	/** How many clients are remembered; a client that is forgotten begins anew. */
	private static final int CLIENTS = 50_000;

	/** All whom a proxy does not name by an address. */
	private static final InetAddress UNNAMED = InetAddress.ofLiteral("0.0.0.0");

	private static final Budget UNLIMITED = new Budget() {

		@Override
		public void reserve(long cost) {
		}

		@Override
		public void settle(long reserved, long cost) {
		}

	};

	private final RateProperties limit;

	private final Cache<Object, Bucket> clients;

	RateLimit(RateProperties limit) {
		this.limit = limit;
		this.clients = Caffeine.newBuilder()
			.maximumSize(CLIENTS)
			// By then all points are back
			.expireAfterAccess(Duration.ofSeconds(limit.burst() / limit.points() + 1))
			.build();
	}

	/**
	 * Lets a request in, which takes a point even if it asks nothing that can be
	 * answered.
	 * @param address the IP address that the request came from
	 * @throws RateLimitExceededException if its client has none left
	 */
	public Budget admit(String address) {
		InetAddress client = client(address);
		if (this.limit.unlimited().contains(client)) {
			return UNLIMITED;
		}
		Bucket bucket = this.clients.get(network(client), (each) -> full());
		take(bucket, 1, 1);
		return new Spending(bucket);
	}

	private static InetAddress client(String address) {
		try {
			return InetAddress.ofLiteral(address);
		}
		catch (IllegalArgumentException ex) {
			return UNNAMED;
		}
	}

	// Whoever has one address of IPv6 has all that begin alike
	private static Object network(InetAddress client) {
		return (client instanceof Inet6Address) ? ByteBuffer.wrap(client.getAddress()).getLong() : client;
	}

	// By the nanosecond clock, which no change of the time of day moves
	private Bucket full() {
		return Bucket.builder()
			.addLimit((bandwidth) -> bandwidth.capacity(this.limit.burst())
				.refillGreedy(this.limit.points(), Duration.ofSeconds(1)))
			.withNanosecondPrecision()
			.build();
	}

	/** What costs more than can be saved up takes all that can be. */
	private long points(long cost) {
		return Math.clamp(cost, 1, this.limit.burst());
	}

	private void take(Bucket bucket, long points, long all) {
		if (points > 0 && !bucket.tryConsume(points)) {
			throw new RateLimitExceededException(this.limit.burst(), this.limit.points(),
					Duration.ofNanos(bucket.estimateAbilityToConsume(all).getNanosToWaitForRefill()));
		}
	}

	/** What a client spends on one request. */
	private final class Spending implements Budget {

		private final Bucket bucket;

		private Spending(Bucket bucket) {
			this.bucket = bucket;
		}

		@Override
		public void reserve(long cost) {
			take(this.bucket, points(cost) - 1, points(cost));
		}

		@Override
		public void settle(long reserved, long cost) {
			long back = points(reserved) - points(cost);
			if (back > 0) {
				this.bucket.addTokens(back);
			}
			else if (back < 0) {
				this.bucket.tryConsumeAsMuchAsPossible(-back);
			}
		}

	}

}
