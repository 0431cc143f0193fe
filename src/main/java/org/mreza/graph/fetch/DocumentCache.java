package org.mreza.graph.fetch;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.AssertException;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.InvalidSyntaxError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.SourceLocation;

import org.springframework.stereotype.Component;

/**
 * Keeps operations parsed and validated, those that were asked lately. What is invalid is
 * not kept.
 */
@Component
class DocumentCache implements PreparsedDocumentProvider {

	/**
	 * Bytes of heap that a character takes once it is parsed: 12 in most documents, 80
	 * where each of them is a token.
	 */
	static final int BYTES = 80;

	/** How many characters all kept operations have together: a 16th of the heap. */
	private static final long LARGEST = Runtime.getRuntime().maxMemory() / 16 / BYTES;

	private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
		.maximumWeight(LARGEST)
		.<String, PreparsedDocumentEntry>weigher((text, document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		input.getGraphQLContext().put(DocumentCache.class, input.getQuery());
		PreparsedDocumentEntry document = this.kept.getIfPresent(input.getQuery());
		if (document == null) {
			document = parsed(input, parse);
			if (!document.hasErrors()) {
				this.kept.put(input.getQuery(), document);
			}
		}
		return CompletableFuture.completedFuture(document);
	}

	// The library fails over the number of a character that is longer than any
	private static PreparsedDocumentEntry parsed(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		try {
			return parse.apply(input);
		}
		catch (AssertException | NumberFormatException ex) {
			return new PreparsedDocumentEntry(
					new InvalidSyntaxError(SourceLocation.EMPTY, "Invalid syntax: no character has such a number"));
		}
	}

	/** The text of the document that a request asks. */
	static String text(GraphQLContext context) {
		return Objects.requireNonNull(context.get(DocumentCache.class));
	}

}
