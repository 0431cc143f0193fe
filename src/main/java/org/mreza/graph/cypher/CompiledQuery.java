package org.mreza.graph.cypher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Shape;
import org.mreza.graph.plan.Sought;

/**
 * One compiled Cypher statement. It returns one record; the first column holds the
 * answer, and the second the places of what is sought and not found.
 *
 * @param sought what the request names, in the order of the second column
 * @param parameters the values of its parameters, or what of the request they will be
 * @param shape what the first column holds
 * @param reusable whether it serves requests that give other values
 * @see Placeholder
 */
public record CompiledQuery(String cypher, List<Sought> sought, Map<String, @Nullable Object> parameters, Shape shape,
		boolean reusable) {

	/**
	 * Writes a plan.
	 * @param bindings what is found in front of the answer
	 * @param pretty whether people read the text
	 */
	public static CompiledQuery of(List<Binding> bindings, List<Sought> sought, Plan answer,
			Map<String, @Nullable Object> parameters, boolean reusable, boolean pretty) {
		return new CompiledQuery(CypherWriter.write(bindings, sought, answer, pretty), sought, parameters,
				answer.shape(), reusable);
	}

	/** The parameters for a request. */
	public Map<String, @Nullable Object> parameters(Map<String, ?> variables) {
		Map<String, @Nullable Object> bound = LinkedHashMap.newLinkedHashMap(this.parameters.size());
		this.parameters.forEach((name, value) -> bound.put(name, Placeholder.bound(value, variables)));
		return bound;
	}

}
