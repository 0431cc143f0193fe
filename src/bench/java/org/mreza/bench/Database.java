package org.mreza.bench;

import java.nio.file.Path;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j in a process of its own. It takes a directory, a Bolt port and the megabytes of
 * its page cache, and runs until its process is ended.
 */
final class Database {

	private Database() {
	}

	public static void main(String[] arguments) {
		var database = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Long.parseLong(arguments[2])))
			.setConfig(GraphDatabaseSettings.auth_enabled, false)
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
			.setConfig(HttpConnector.enabled, false)
			.build();
		Runtime.getRuntime().addShutdownHook(new Thread(database::shutdown));
	}

}
