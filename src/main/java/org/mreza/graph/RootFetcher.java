package org.mreza.graph;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/**
 * Answers a field of {@code Query}. Where an operation has several, each waits for the
 * database on a thread of its own, and none for another.
 *
 * @param answer answers the field, and waits for it
 */
public record RootFetcher(Function<DataFetchingEnvironment, Object> answer) implements DataFetcher<Object> {

	@Override
	public Object get(DataFetchingEnvironment env) {
		return isAlone(env) ? this.answer.apply(env) : aside(() -> this.answer.apply(env));
	}

	/** Whether an operation has no other field beside one of {@code Query}. */
	public static boolean isAlone(DataFetchingEnvironment env) {
		return env.getOperationDefinition().getSelectionSet().getSelections().size() == 1;
	}

	/** What is waited for on a thread of its own. */
	public static <T> CompletableFuture<T> aside(Supplier<T> waiting) {
		return CompletableFuture.supplyAsync(waiting, (task) -> Thread.ofVirtual().start(task));
	}

}
