package org.mreza.graph.fetch;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.Limits;
import org.mreza.graph.QueryLog;
import org.mreza.graph.compile.Compiler;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.plan.Placeholder;

/**
 * Compiles what is selected at a place of an operation, and keeps the statements that
 * were asked lately.
 */
final class QueryCache {

	/** Bytes of heap that a character takes, with what the columns become; at most. */
	private static final int BYTES = 16;

	/** How many bytes all kept statements take together: a 16th of the heap. */
	private static final long LARGEST = Runtime.getRuntime().maxMemory() / 16;

	private final Limits limits;

	private final Cache<Key, CompiledQuery> kept = Caffeine.newBuilder()
		.maximumWeight(LARGEST)
		.<Key, CompiledQuery>weigher((key, statement) -> key.bytes() + BYTES * statement.cypher().length())
		.build();

	QueryCache(Limits limits) {
		this.limits = limits;
	}

	/**
	 * The statement of a place.
	 * @param compile compiles the field at the place
	 */
	CompiledQuery at(DataFetchingEnvironment env,
			BiFunction<Compiler, ExecutableNormalizedField, CompiledQuery> compile) {
		Map<String, @Nullable Object> given = Placeholder.of(env.getGraphQLSchema(), env.getOperationDefinition(),
				env.getVariables());
		Key key = new Key(env.getOperationDefinition(), DocumentCache.text(env.getGraphQlContext()),
				env.getExecutionStepInfo().getPath().getKeysOnly(), given);
		CompiledQuery found = this.kept.getIfPresent(key);
		boolean explained = QueryLog.of(env.getGraphQlContext()).profiled();
		if (found == null || explained) {
			found = compile.apply(new Compiler(env.getGraphQLSchema(), env.getVariables(), this.limits, explained),
					field(env, given));
			if (found.reusable() && !explained) {
				this.kept.put(key, found);
			}
		}
		return found;
	}

	private static ExecutableNormalizedField field(DataFetchingEnvironment env, Map<String, @Nullable Object> given) {
		return ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(env.getGraphQLSchema(), env.getOperationDefinition(),
					env.getFragmentsByName(), CoercedVariables.of(given))
			.getNormalizedField(env.getMergedField(), (GraphQLObjectType) env.getParentType(),
					env.getExecutionStepInfo().getPath());
	}

	/**
	 * What a statement depends on.
	 *
	 * @param operation itself: that of a page of a table has the text of its document and
	 * asks for something else
	 * @param document the text that the operation stands in
	 * @param path the keys of the place, without indices
	 * @param given the values of the variables that its text depends on
	 */
	private record Key(OperationDefinition operation, String document, List<String> path,
			Map<String, @Nullable Object> given) {

		// The operation stays as long as its statement does
		int bytes() {
			return DocumentCache.BYTES * this.document.length() + BYTES * this.given.toString().length();
		}

	}

}
