package org.mreza.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data and who may reach it.
 *
 * @param directory of its data and logs, relative to the working directory
 * @param boltPort on the loopback address; 0 picks a free one
 * @param password of the user {@code neo4j}; a random one for each start if none is given
 */
@ConfigurationProperties("mreza.embedded")
record EmbeddedProperties(@DefaultValue("data") Path directory, @DefaultValue("0") int boltPort,
		@Nullable String password) {
}
