package org.mreza.graph;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import org.mreza.failure.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How many statements a database plans at once, be it ever so slow at it. */
class PlacesForPlanningTests {

	private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

	private final Queue<String> sent = new ConcurrentLinkedQueue<>();

	private final Limits limits = new Binder(
			new MapConfigurationPropertySource(Map.of("mreza.limit.planning-time", "50ms")))
		.bind("mreza.limit", Limits.class)
		.get();

	private final Planning planning = new Planning(driver(), watch(), this.limits);

	@Test
	void fewStatementsArePlannedAtOnceAndEachOnce() {
		IntStream.range(0, PLACES).forEach((i) -> {
			assertRefused("planned " + i,
					"it has not planned it within 0.05 s; try again: planning goes on, and is not begun anew\\.");
			assertRefused("planned " + i,
					"it has not planned it within 0.05 s; try again: planning goes on, and is not begun anew\\.");
		});
		assertRefused("waiting", "others are planned before it; try again\\.");
		assertThat(this.sent)
			.containsExactlyElementsOf(IntStream.range(0, PLACES).mapToObj((i) -> "planned " + i).toList());
	}

	private void assertRefused(String text, String reason) {
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> this.planning.await(text, Map.of(), new Waits()))
			.withMessageMatching("The statement is new to the database: " + reason);
	}

	private Watch watch() {
		return new Watch(new Probe(new Neo4jConnectionDetails() {
		}), this.limits);
	}

	/** A driver whose database plans without an end. */
	private Driver driver() {
		ReactiveSession session = proxy(ReactiveSession.class, (name, arguments) -> {
			if ("run".equals(name)) {
				this.sent.add(String.valueOf(arguments[0]));
				return Mono.never();
			}
			return Mono.empty();
		});
		return proxy(Driver.class, (name, arguments) -> session);
	}

	private static <T> T proxy(Class<T> type, Calls calls) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> calls.call(method.getName(), arguments)));
	}

	private interface Calls {

		@Nullable Object call(String name, Object[] arguments);

	}

}
