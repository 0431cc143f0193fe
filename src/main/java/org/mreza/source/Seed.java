package org.mreza.source;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Loads the seed before the first request can come in. Without one, the graph is left to
 * whoever filled it, and gets constraints and indexes only.
 */
@Component
class Seed implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Seed.class);

	private final ResourcePatternResolver resources;

	private final GraphQLSchema schema;

	private final Load load;

	private final String location;

	private volatile boolean running;

	Seed(ResourcePatternResolver resources, GraphQlSource source, Load load,
			@Value("${mreza.seed:classpath:seed}") String location) {
		this.resources = resources;
		this.schema = source.schema();
		this.load = load;
		this.location = location;
	}

	@Override
	public void start() {
		if (this.location.isBlank()) {
			logger.info("Without a seed, the graph stays as it is");
			this.load.constrain();
		}
		else {
			logger.info("Reading the seed from {}", this.location);
			this.load.load(read());
		}
		this.running = true;
	}

	/**
	 * What the sources state.
	 * @throws Problems.BadSeed if anything is wrong with them
	 */
	Map<Source, List<Said>> read() {
		Problems problems = new Problems();
		List<Source> sources = new SeedFiles(this.resources, this.location, this.schema, problems).read();
		Map<Source, List<Said>> resolved = new Resolver(this.schema, problems, sources).resolve();
		problems.raise();
		return resolved;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Before the web server, which starts near the last phase.
	@Override
	public int getPhase() {
		return 0;
	}

}
