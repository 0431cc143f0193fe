package org.mreza.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.mreza.checksum.Checksum;
import org.mreza.graph.Graph;
import org.mreza.release.Release;

/**
 * Cites answers: the release, what was asked with which values, and where.
 */
@Component
public class Citations {

	/** The release of an id, or the one that answers now where the id is empty. */
	private static final String RELEASE = """
			OPTIONAL MATCH (given:Release {id: $release})
			OPTIONAL MATCH (current:Release {current: true})
			WITH coalesce(given, current) AS release
			RETURN release.id AS id, release.version AS version, release.at AS at, release.checksum AS checksum,
			  release.current AS current
			""";

	private final Graph graph;

	private final JsonMapper json;

	Citations(Graph graph, JsonMapper json) {
		this.graph = graph;
		this.json = json;
	}

	/** Cites the operation under way, as the current release answers it. */
	public Citation cite(DataFetchingEnvironment env) {
		return cite(env, "");
	}

	/**
	 * Cites the operation under way.
	 * @param release the id of the release that answered it
	 */
	public Citation cite(DataFetchingEnvironment env, String release) {
		Release answering = this.graph.one(env.getGraphQlContext(), RELEASE, Release.class, "release", release);
		RequestInfo info = env.getGraphQlContext().getOrDefault(RequestInfo.class, RequestInfo.ELSEWHERE);
		String operation = Objects.requireNonNullElse(env.getOperationDefinition().getName(), "without a name");
		return new Source("operation", operation, "variables " + this.json.writeValueAsString(info.variables()),
				Checksum.of(info.query()), answering, info.url(), today())
			.cited(this.json);
	}

	/**
	 * Cites a file that an address gives.
	 * @param name of the file
	 * @param parameters all that it was made with, also what was left out
	 * @param url its address, which asks for it again
	 */
	public Citation cite(String name, Map<String, String> parameters, String url, Release release) {
		return new Source("export", name, "parameters " + this.json.writeValueAsString(parameters), "", release, url,
				today())
			.cited(this.json);
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
