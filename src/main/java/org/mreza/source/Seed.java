package org.mreza.source;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.failure.StartException;

/**
 * The registers and sources that the service comes with. It may come without any.
 */
@Component
class Seed {

	private static final Logger logger = LoggerFactory.getLogger(Seed.class);

	private final ResourcePatternResolver resources;

	private final GraphQLSchema schema;

	private final String location;

	Seed(ResourcePatternResolver resources, GraphQlSource source,
			@Value("${mreza.seed:classpath:seed}") String location) {
		this.resources = resources;
		this.schema = source.schema();
		this.location = location;
	}

	/** Whether there is any. */
	boolean isGiven() {
		return !this.location.isBlank();
	}

	/**
	 * What the sources state.
	 * @throws StartException if anything is wrong with them
	 */
	Map<Source, List<ResolvedStatement>> read() {
		logger.info("Reading the seed from {}", this.location);
		Problems problems = new Problems();
		List<Source> sources = new SeedFiles(this.resources, this.location, this.schema, problems).read();
		Map<Source, List<ResolvedStatement>> resolved = new Resolver(this.schema, problems, sources).resolve();
		problems.raise();
		return resolved;
	}

}
