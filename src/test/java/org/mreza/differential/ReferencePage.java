package org.mreza.differential;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.mreza.differential.Snapshot.Node;

/**
 * One page of a list.
 *
 * @param less whether nodes stand before it
 * @param more whether nodes follow behind it
 * @param owner the id of the node whose list it is; null for a root field
 */
record ReferencePage(List<Node> nodes, boolean less, boolean more, String owner) {

	static final Set<String> ARGUMENTS = Set.of("first", "after", "last", "before");

	private static final int DEFAULT = 20;

	/**
	 * The page that arguments ask for.
	 * @param at the node of a cursor
	 */
	static ReferencePage of(List<Node> all, Comparator<Node> order, Map<String, Object> arguments, String owner,
			Function<Object, Node> at) {
		boolean backward = arguments.get("last") != null || arguments.get("before") != null;
		Object size = arguments.get(backward ? "last" : "first");
		Object cursor = arguments.get(backward ? "before" : "after");
		int most = (size != null) ? Integer.parseInt(size.toString()) : DEFAULT;
		int from = 0;
		int to = all.size();
		if (cursor != null) {
			Node place = at.apply(cursor);
			long before = all.stream().filter((each) -> order.compare(each, place) < 0).count();
			long upTo = all.stream().filter((each) -> order.compare(each, place) <= 0).count();
			from = backward ? 0 : (int) upTo;
			to = backward ? (int) before : all.size();
		}
		if (backward) {
			from = Math.max(from, to - most);
		}
		else {
			to = Math.min(to, from + most);
		}
		// The node of a cursor stands outside the page
		return new ReferencePage(all.subList(from, to), from > 0 || (cursor != null && !backward),
				to < all.size() || (cursor != null && backward), owner);
	}

}
