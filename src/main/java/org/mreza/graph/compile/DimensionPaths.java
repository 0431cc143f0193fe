package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mreza.graph.plan.Find.Path;
import org.mreza.graph.schema.PathPattern;

/**
 * The paths from a node to what its dimensions are decided by. Those that set out with
 * the same step take it together: who leads in one component and is a partner in another
 * is in no group of leads of the other.
 */
final class DimensionPaths {

	private final QueryBuilder builder;

	private final List<Path> all = new ArrayList<>();

	private final Map<String, String> ends = new HashMap<>();

	private boolean shared;

	DimensionPaths(QueryBuilder builder) {
		this.builder = builder;
	}

	/**
	 * Follows the steps of several dimensions.
	 * @param from the variable of the node that they set out from
	 * @param steps those that are left, by the key of the dimension
	 */
	void follow(String from, Map<String, List<PathPattern>> steps) {
		Map<PathPattern, Map<String, List<PathPattern>>> together = new LinkedHashMap<>();
		steps.forEach((key, left) -> {
			if (left.isEmpty()) {
				this.ends.put(key, from);
			}
			else {
				together.computeIfAbsent(left.getFirst(), (step) -> new LinkedHashMap<>()).put(key, left);
			}
		});
		together.forEach((step, those) -> {
			String to = this.builder.variable();
			if (those.size() == 1) {
				those.forEach((key, left) -> {
					this.all.add(new Path(PathPattern.of(left), from, to));
					this.ends.put(key, to);
				});
			}
			else {
				this.shared = true;
				this.all.add(new Path(step, from, to));
				those.replaceAll((key, left) -> left.subList(1, left.size()));
				follow(to, those);
			}
		});
	}

	/** The paths, each behind the one that leads to where it sets out. */
	List<Path> all() {
		return this.all;
	}

	/** The variable of what decides a dimension. */
	String end(String key) {
		return Objects.requireNonNull(this.ends.get(key));
	}

	/** Whether dimensions take steps together, of which each then counts. */
	boolean isShared() {
		return this.shared;
	}

}
