package org.mreza.graph.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.text.CaseUtils;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The Cypher files beside the schema.
 *
 * @param constraints constraints and indexes; each can run again and again
 * @param loads what loads statements: first nodes, then relationships
 * @param derived what follows from all that is loaded, run after it: first of nodes, then
 * of relationships
 * @param questions what answers fields of {@code Query}, by their names
 */
public record CypherFiles(List<String> constraints, List<LoadStatement> loads, List<String> derived,
		Map<String, String> questions) {

	private static final Pattern LIST = Pattern.compile("UNWIND \\$(\\w+) AS row");

	private static final Pattern NEEDED = Pattern.compile("row\\.(\\w+)");

	/**
	 * One load statement.
	 *
	 * @param list the list of rows that it takes, as its parameter is named
	 * @param needed the fields without which a row makes it do nothing; empty for nodes
	 */
	public record LoadStatement(String cypher, String list, List<String> needed) {

		static LoadStatement node(String cypher) {
			return new LoadStatement(cypher, list(cypher), List.of());
		}

		static LoadStatement relationship(String cypher) {
			return new LoadStatement(cypher, list(cypher),
					NEEDED.matcher(cypher).results().map((match) -> match.group(1)).distinct().toList());
		}

		private static String list(String cypher) {
			return LIST.matcher(cypher)
				.results()
				.map((MatchResult match) -> match.group(1))
				.findFirst()
				.orElseThrow(() -> new SchemaException(
						List.of("a load statement does not begin with `UNWIND $list AS row`: " + cypher)));
		}

	}

	/** Reads the files. */
	public static CypherFiles read(ResourcePatternResolver resources) {
		Stream<LoadStatement> nodes = statements(resources, "entity/*/load.cypher").map(LoadStatement::node);
		Stream<LoadStatement> relationships = statements(resources, "relation/*/load.cypher")
			.map(LoadStatement::relationship);
		return new CypherFiles(statements(resources, "*/*/constraints.cypher").toList(),
				Stream.concat(nodes, relationships).toList(),
				Stream
					.concat(statements(resources, "entity/*/derived.cypher"),
							statements(resources, "relation/*/derived.cypher"))
					.toList(),
				files(resources, "question/*/*.cypher").collect(Collectors.toMap(CypherFiles::field,
						(file) -> statements(file).collect(Collectors.joining()))));
	}

	/**
	 * The field that a file is named after: {@code shared-leads.cypher} after
	 * sharedLeads.
	 */
	private static String field(Resource file) {
		return CaseUtils.toCamelCase(StringUtils.stripFilenameExtension(Objects.requireNonNull(file.getFilename())),
				false, '-');
	}

	private static Stream<String> statements(ResourcePatternResolver resources, String pattern) {
		return files(resources, pattern).flatMap(CypherFiles::statements);
	}

	private static Stream<String> statements(Resource file) {
		return Stream.of(text(file).split(";\\s*(\\R|$)")).filter((statement) -> !statement.isBlank());
	}

	private static Stream<Resource> files(ResourcePatternResolver resources, String pattern) {
		try {
			return Stream.of(resources.getResources("classpath*:graph-schema/" + pattern))
				.sorted(Comparator.comparing(Resource::toString));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
