package org.mreza.graph;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.stereotype.Component;

/**
 * Keeps operations parsed and validated, those that were asked lately. What is invalid is
 * not kept.
 */
@Component
class Operations implements PreparsedDocumentProvider {

	/** How many characters all kept operations have together. */
	private static final long LARGEST = 10_000_000;

	private final Cache<String, PreparsedDocumentEntry> kept = Caffeine.newBuilder()
		.maximumWeight(LARGEST)
		.<String, PreparsedDocumentEntry>weigher((text, document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry document = this.kept.getIfPresent(input.getQuery());
		if (document == null) {
			document = parse.apply(input);
			if (!document.hasErrors()) {
				this.kept.put(input.getQuery(), document);
			}
		}
		return CompletableFuture.completedFuture(document);
	}

}
