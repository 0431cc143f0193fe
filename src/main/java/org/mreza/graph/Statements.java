package org.mreza.graph;

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

/**
 * Compiles what is selected at a place of an operation, and keeps the statement as long
 * as the operation itself is kept.
 */
final class Statements {

	/** How many statements of one operation are kept. */
	private static final int LARGEST = 100;

	private final Limits limits;

	private final Cache<OperationDefinition, Cache<Key, Statement>> kept = Caffeine.newBuilder().weakKeys().build();

	Statements(Limits limits) {
		this.limits = limits;
	}

	/**
	 * The statement of a place.
	 * @param compile compiles the field at the place
	 */
	Statement at(DataFetchingEnvironment env, BiFunction<Compiler, ExecutableNormalizedField, Statement> compile) {
		Map<String, @Nullable Object> given = Given.of(env.getGraphQLSchema(), env.getOperationDefinition(),
				env.getVariables());
		Key key = new Key(env.getExecutionStepInfo().getPath().getKeysOnly(), given);
		Cache<Key, Statement> own = this.kept.get(env.getOperationDefinition(),
				(operation) -> Caffeine.newBuilder().maximumSize(LARGEST).build());
		Statement found = own.getIfPresent(key);
		if (found == null) {
			found = compile.apply(new Compiler(env.getGraphQLSchema(), env.getVariables(), this.limits),
					field(env, given));
			if (found.reusable()) {
				own.put(key, found);
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
	 * What a statement of an operation depends on.
	 *
	 * @param path the keys of the place, without indices
	 * @param given the values of the variables that its text depends on
	 */
	private record Key(List<String> path, Map<String, @Nullable Object> given) {
	}

}
