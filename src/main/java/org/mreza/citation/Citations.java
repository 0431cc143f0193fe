package org.mreza.citation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.mreza.graph.Graph;

/**
 * Cites answers: the release, the operation with its variables, and where it was asked.
 */
@Component
public class Citations {

	/** The release of an id, or the one that answers now where the id is empty. */
	private static final String RELEASE = """
			OPTIONAL MATCH (given:Release {id: $release})
			OPTIONAL MATCH (current:Release {current: true})
			WITH coalesce(given, current) AS release
			RETURN release.version AS version, release.at AS at, release.checksum AS checksum
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
		Asked asked = env.getGraphQlContext().getOrDefault(Asked.class, Asked.ELSEWHERE);
		String operation = Objects.requireNonNullElse(env.getOperationDefinition().getName(), "without a name");
		return new Source(operation, this.json.writeValueAsString(asked.variables()), sha256(asked.query()),
				answering.version(), answering.at().withZoneSameInstant(ZoneOffset.UTC).toLocalDate(),
				answering.checksum(), asked.url(), LocalDate.now(ZoneOffset.UTC))
			.cited(this.json);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Release(int version, ZonedDateTime at, String checksum) {
	}

}
