package org.mreza.embedded;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Label;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import org.mreza.failure.StartException;
import org.mreza.graph.Limits;

/**
 * Neo4j inside this process, and how the driver reaches it. The driver depends on this
 * bean, so it is closed first.
 */
final class EmbeddedDatabase implements Neo4jConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String USER = "neo4j";

	private final DatabaseManagementService database;

	private final String password;

	private EmbeddedDatabase(DatabaseManagementService database, String password) {
		this.database = database;
		this.password = password;
	}

	static EmbeddedDatabase start(EmbeddedProperties properties) {
		var directory = properties.directory().toAbsolutePath().normalize();
		log.info("Starting the embedded Neo4j in {}", directory);
		var password = Objects.requireNonNullElseGet(properties.password(), () -> UUID.randomUUID().toString());
		var started = new EmbeddedDatabase(build(directory, properties.boltPort()), password);
		started.admitPassword();
		log.info("The embedded Neo4j answers at {}", started.getUri());
		return started;
	}

	private static DatabaseManagementService build(Path directory, int boltPort) {
		try {
			return new DatabaseManagementServiceBuilder(directory)
				.setConfig(GraphDatabaseSettings.data_directory, directory)
				.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
				.setConfig(GraphDatabaseSettings.auth_enabled, true)
				.setConfig(GraphDatabaseSettings.udc_enabled, false)
				.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
				.setConfig(GraphDatabaseSettings.query_cache_size, Limits.plans())
				// It would hold on to the plans of the last 8192 statements, kept or not,
				// for a procedure that nobody calls
				.setConfig(GraphDatabaseInternalSettings.data_collector_max_recent_query_count, 0)
				.setConfig(BoltConnector.enabled, true)
				.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", boltPort))
				.setConfig(HttpConnector.enabled, false)
				// How soon a transaction ends that has taken too long
				.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500))
				// The defaults wait ten seconds each for what the driver has already
				// closed
				.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
				.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofSeconds(1))
				.setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(3))
				.build();
		}
		catch (RuntimeException ex) {
			throw new StartException(reason(ex, directory, boltPort), ex);
		}
	}

	private static String reason(RuntimeException ex, Path directory, int boltPort) {
		if (ExceptionUtils.getRootCause(ex) instanceof FileLockException) {
			return "The embedded Neo4j cannot start: another process uses " + directory
					+ "; stop it, or choose another directory with mreza.embedded.directory";
		}
		if (ExceptionUtils.indexOfType(ex, PortBindException.class) >= 0) {
			return "The embedded Neo4j cannot start: port " + boltPort
					+ " is taken; free it, or choose another with mreza.embedded.bolt-port";
		}
		return "The embedded Neo4j cannot start in " + directory + ": " + ExceptionUtils.getRootCauseMessage(ex)
				+ "; more in logs/debug.log there";
	}

	// A page in a browser can reach the loopback address, so Bolt wants a password.
	// Written
	// without Cypher, whose first planning would take seconds.
	private void admitPassword() {
		var credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
		try (var transaction = database.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
			var user = transaction.findNode(Label.label("User"), "name", USER);
			user.setProperty("credentials", credential.serialize());
			user.setProperty("passwordChangeRequired", false);
			transaction.commit();
		}
	}

	@Override
	public URI getUri() {
		var neo4j = (GraphDatabaseAPI) database.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		var ports = neo4j.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
		return URI.create("bolt://" + ports.getLocalAddress(ConnectorType.BOLT));
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(USER, password);
	}

	@Override
	public void close() {
		log.info("Stopping the embedded Neo4j");
		database.shutdown();
	}

}
