package org.mreza.api.trusted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.checksum.Checksum;
import org.mreza.failure.ApiException.Code;
import org.mreza.failure.ApiException;
import org.mreza.failure.StartException;

/**
 * The documents that a request may name: the ready-made questions, and those of a folder
 * of the operator's. All are registered at the start and none by a request.
 */
@Component
public class TrustedDocuments {

	private static final String QUESTIONS = "classpath*:questions/*/*.graphql";

	/** What an id begins with that is a checksum, by GraphQL over HTTP. */
	private static final String PREFIX = "sha256:";

	/** How much of an id is told that names nothing, in characters. */
	private static final int SHOWN = 60;

	private final GraphQLSchema schema;

	private final Map<String, String> documents = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	private final List<String> faults = new ArrayList<>();

	/**
	 * @param folder where more documents are, in {@code *.graphql}
	 */
	TrustedDocuments(GraphQlSource source, ResourcePatternResolver resources,
			@Value("${mreza.documents:#{null}}") @Nullable Path folder) throws IOException {
		this.schema = source.graphQl().getGraphQLSchema();
		for (Resource question : resources.getResources(QUESTIONS)) {
			register(question.getFilename(), question.getContentAsString(StandardCharsets.UTF_8));
		}
		if (folder != null) {
			registerAll(folder);
		}
		if (!this.faults.isEmpty()) {
			throw new StartException("The documents cannot be registered", this.faults);
		}
	}

	/**
	 * The text of a document.
	 * @param id the SHA-256 of the text with or without the prefix {@code sha256:}, or
	 * the name of the operation
	 * @throws ApiException if there is none; it tells the names that are nearest
	 */
	public String text(String id) {
		return find(id).orElseThrow(() -> new ApiException(Code.PERSISTED_QUERY_NOT_FOUND,
				"`" + StringUtils.abbreviate(id, SHOWN) + "` names no saved query" + didYouMean(id)));
	}

	/**
	 * The text of a document whose checksum is sent as Apollo's clients do, who would
	 * register it if it is unknown.
	 * @throws ApiException if there is none; by it they know not to ask so again
	 */
	public String textOfAutomatic(String checksum) {
		// Both the message and the code are those of Apollo
		return find(checksum)
			.orElseThrow(() -> new ApiException(Code.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported"));
	}

	private Optional<String> find(String id) {
		return Optional.ofNullable(this.documents.get(id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id));
	}

	private String didYouMean(String id) {
		String given = id.toLowerCase(Locale.ROOT);
		int farthest = Math.max(2, Math.min(id.length(), SHOWN) / 3);
		LevenshteinDistance distance = new LevenshteinDistance(farthest);
		record Near(String name, int distance) {
		}
		List<String> near = this.names.stream()
			.map((name) -> new Near(name, distance.apply(given, name.toLowerCase(Locale.ROOT))))
			.filter((each) -> each.distance() >= 0)
			.sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
			.limit(3)
			.map(Near::name)
			.toList();
		return near.isEmpty() ? "." : "; did you mean " + String.join(", ", near) + "?";
	}

	/** Whether an id is the checksum of a text. */
	public static boolean identifies(String id, String text) {
		String checksum = Checksum.of(text);
		return id.equals(checksum) || id.equals(PREFIX + checksum);
	}

	private void registerAll(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".graphql")).sorted().toList()) {
				register(file.toString(), Files.readString(file));
			}
		}
		catch (IOException | UncheckedIOException ex) {
			this.faults.add(folder + ": expected a folder of readable files *.graphql in UTF-8 (" + ex + ")");
		}
	}

	private void register(@Nullable String file, String text) {
		try {
			Document document = Parser.parse(text);
			new Validator().validateDocument(this.schema, document, Locale.ENGLISH)
				.forEach((error) -> this.faults.add(file + location(error) + error.getMessage()));
			List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
			if (operations.size() != 1 || operations.getFirst().getName() == null
					|| operations.getFirst().getOperation() != OperationDefinition.Operation.QUERY) {
				this.faults.add(file + ": expected one query with a name");
				return;
			}
			String name = operations.getFirst().getName();
			if (!this.names.add(name)) {
				this.faults.add(file + ": there is another document with the name " + name);
			}
			this.documents.put(name, text);
			this.documents.put(Checksum.of(text), text);
		}
		catch (InvalidSyntaxException ex) {
			this.faults.add(file + location(ex.toInvalidSyntaxError()) + ex.getMessage());
		}
	}

	private static String location(GraphQLError error) {
		List<SourceLocation> locations = error.getLocations();
		return (locations == null || locations.isEmpty()) ? ": "
				: ":" + locations.getFirst().getLine() + ":" + locations.getFirst().getColumn() + ": ";
	}

}
