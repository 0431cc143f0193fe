package org.mreza.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mreza.Endpoint;

/** How the service is: what it answers to good questions, and what it holds. */
final class Vitals {

	private final Endpoint endpoint;

	Vitals(Endpoint endpoint) {
		this.endpoint = endpoint;
	}

	/** The answers to all ready-made questions. */
	Map<String, String> answers() {
		try {
			Map<String, String> answers = new TreeMap<>();
			for (Resource each : new PathMatchingResourcePatternResolver()
				.getResources("classpath:questions/*/*.graphql")) {
				String question = each.getContentAsString(StandardCharsets.UTF_8);
				answers.put(each.getFilename(), this.endpoint.response(question, Map.of()).path("data").toString());
			}
			return answers;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int health(String group) {
		return this.endpoint.send("/actuator/health/" + group, (request) -> request).statusCode();
	}

	static int threads() {
		return ManagementFactory.getThreadMXBean().getThreadCount();
	}

	/** Megabytes that are in use once all is collected that nobody holds. */
	static long heap() {
		var memory = ManagementFactory.getMemoryMXBean();
		memory.gc();
		return memory.getHeapMemoryUsage().getUsed() >> 20;
	}

}
