package org.mreza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Executors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limit: runs the statement that a request brings through the driver and writes its
 * record as JSON. It does the same duties of HTTP and JSON on the same Tomcat as the
 * service, and nothing else. It takes its port and the address of the database.
 */
final class Driven extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final transient Driver driver;

	private Driven(Driver driver) {
		this.driver = driver;
	}

	public static void main(String[] arguments) throws IOException, LifecycleException {
		var tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("driven").toString());
		tomcat.setPort(Integer.parseInt(arguments[0]));
		tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
		var context = tomcat.addContext("", null);
		Tomcat.addServlet(context, "driven", new Driven(GraphDatabase.driver(arguments[1]))).addMapping("/");
		tomcat.start();
		tomcat.getServer().await();
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		JsonNode body = JSON.readTree(request.getInputStream());
		@SuppressWarnings("unchecked")
		Map<String, Object> variables = JSON.convertValue(body.get("variables"), Map.class);
		response.setContentType("application/json");
		try (var session = this.driver.session(READ); var out = JSON.createGenerator(response.getOutputStream())) {
			Record found = session.run(body.get("query").asString(), variables).single();
			write(found, out);
		}
	}

	private static void write(Record found, JsonGenerator out) {
		out.writeStartObject();
		out.writeObjectPropertyStart("data");
		for (String key : found.keys()) {
			out.writeName(key);
			write(found.get(key), out);
		}
		out.writeEndObject();
		out.writeEndObject();
	}

	private static void write(Value value, JsonGenerator out) {
		switch (value.type().name()) {
			case "NULL" -> out.writeNull();
			case "STRING" -> out.writeString(value.asString());
			case "INTEGER" -> out.writeNumber(value.asLong());
			case "FLOAT" -> out.writeNumber(value.asDouble());
			case "BOOLEAN" -> out.writeBoolean(value.asBoolean());
			case "MAP" -> {
				out.writeStartObject();
				for (String key : value.keys()) {
					out.writeName(key);
					write(value.get(key), out);
				}
				out.writeEndObject();
			}
			default -> {
				out.writeStartArray();
				for (Value each : value.values()) {
					write(each, out);
				}
				out.writeEndArray();
			}
		}
	}

}
