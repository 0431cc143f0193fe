package org.mreza.source;

import java.util.List;

import graphql.schema.GraphQLSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.failure.StartException;
import org.mreza.source.problem.Problems;
import org.mreza.source.read.RawStatement;
import org.mreza.source.read.SeedFiles;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.ResolvedStatement;
import org.mreza.source.resolve.Resolver;

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
	List<Source<ResolvedStatement>> read() {
		logger.info("Reading the seed from {}", this.location);
		Problems problems = new Problems();
		List<Source<RawStatement>> sources = new SeedFiles(this.resources, this.location, this.schema, problems).read();
		List<Source<ResolvedStatement>> resolved = new Resolver(this.schema, problems).resolve(sources);
		problems.raise();
		return resolved;
	}

}
