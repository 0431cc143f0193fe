package org.mreza.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;

import org.mreza.differential.Snapshot.Node;
import org.mreza.differential.Snapshot.Relationship;

/**
 * A walk as {@code @match} declares it, taken one relationship after the other.
 *
 * @param places the nodes on the way, one more than hops
 */
record Path(List<Place> places, List<Hop> hops) {

	private static final Pattern PLACE = Pattern
		.compile("\\((\\w*)(?::([\\w|]+))?(?: \\{(\\w+): ('[^']*'|true)})?(?: WHERE EXISTS \\{ (.*?) })?\\)");

	private static final Pattern HOP = Pattern.compile("(<?)-\\[:([\\w|]+)]-(>?)(?:\\{(\\d),(\\d)})?");

	private static final Map<String, Path> READ = new ConcurrentHashMap<>();

	/**
	 * What a node on the way must be.
	 *
	 * @param labels any of these; of no account when empty
	 * @param property with this value; null for none
	 * @param start of which a path must exist; null for none
	 */
	private record Place(Set<String> labels, String property, Object value, Path start) {

		boolean fits(Snapshot graph, Node node) {
			return (this.labels.isEmpty() || this.labels.stream().anyMatch(node.labels()::contains))
					&& (this.property == null || this.value.equals(node.get(this.property)))
					&& (this.start == null || !this.start.ends(graph, node).isEmpty());
		}

	}

	private record Hop(Set<String> types, boolean forward, int least, int most) {

		Stream<Relationship> from(Snapshot graph, Node node) {
			return (this.forward ? graph.outgoing() : graph.incoming()).getOrDefault(node.id(), List.of())
				.stream()
				.filter((each) -> this.types.contains(each.type()));
		}

		Node end(Snapshot graph, Relationship relationship) {
			return graph.node(this.forward ? relationship.to() : relationship.from());
		}

	}

	/** The walk of a field: its own, or that of an interface; null when it has none. */
	static Path of(GraphQLImplementingType type, GraphQLFieldDefinition field) {
		return Stream.concat(Stream.of(field), type.getInterfaces().stream().map((each) -> {
			var inherited = (GraphQLImplementingType) each;
			return inherited.getFieldDefinition(field.getName());
		})).map((each) -> (each != null) ? of(each) : null).filter((path) -> path != null).findFirst().orElse(null);
	}

	static Path of(GraphQLDirectiveContainer field) {
		return of(field, "match");
	}

	static Path of(GraphQLDirectiveContainer declared, String directive) {
		var applied = declared.getAppliedDirective(directive);
		String path = (applied != null) ? applied.getArgument("path").getValue() : null;
		return (path != null) ? READ.computeIfAbsent(path, Path::read) : null;
	}

	private static Path read(String text) {
		List<Place> places = new ArrayList<>();
		List<Hop> hops = new ArrayList<>();
		Matcher place = PLACE.matcher(text);
		Matcher hop = HOP.matcher(text);
		int at = 0;
		while (true) {
			if (!place.find(at) || place.start() != at) {
				throw new IllegalArgumentException("Not understood from " + at + " on: " + text);
			}
			places.add(place(place));
			at = place.end();
			if (at == text.length()) {
				return new Path(places, hops);
			}
			if (!hop.find(at) || hop.start() != at || hop.group(1).isEmpty() == hop.group(3).isEmpty()) {
				throw new IllegalArgumentException("Not understood from " + at + " on: " + text);
			}
			hops.add(new Hop(Set.of(hop.group(2).split("\\|", -1)), hop.group(1).isEmpty(), number(hop.group(4), 1),
					number(hop.group(5), 1)));
			at = hop.end();
		}
	}

	private static Place place(Matcher place) {
		Set<String> labels = (place.group(2) != null) ? Set.of(place.group(2).split("\\|", -1)) : Set.of();
		String value = place.group(4);
		Object wanted = "true".equals(value) ? (Object) true : (value != null) ? value.replace("'", "") : null;
		return new Place(labels, place.group(3), wanted, (place.group(5) != null) ? read(place.group(5)) : null);
	}

	private static int number(String digits, int otherwise) {
		return (digits != null) ? Integer.parseInt(digits) : otherwise;
	}

	/** Its first step. */
	Path first() {
		return new Path(this.places.subList(0, 2), this.hops.subList(0, 1));
	}

	/** What is left of it behind its first step. */
	Path rest() {
		return new Path(this.places.subList(1, this.places.size()), this.hops.subList(1, this.hops.size()));
	}

	/** The nodes that it leads to, each once, in no particular order. */
	Set<Node> reached(Snapshot graph, Node from) {
		return new LinkedHashSet<>(ends(graph, from));
	}

	/**
	 * The nodes that it leads to, one as often as there are ways to it.
	 * @param from where it starts; null when it starts at the graph
	 */
	List<Node> ends(Snapshot graph, Node from) {
		return ways(graph, from).stream().map(List::getLast).toList();
	}

	/** The ways that it takes, each with all nodes on it. */
	List<List<Node>> ways(Snapshot graph, Node from) {
		List<List<Node>> ways = new ArrayList<>();
		((from != null) ? Stream.of(from) : graph.nodes().values().stream())
			.filter((node) -> this.places.getFirst().fits(graph, node))
			.forEach((node) -> go(graph, List.of(node), 0, 0, new LinkedHashSet<>(), ways));
		return ways;
	}

	// A way takes no relationship twice
	private void go(Snapshot graph, List<Node> way, int index, int taken, Set<Relationship> gone,
			List<List<Node>> ways) {
		if (index == this.hops.size()) {
			ways.add(way);
			return;
		}
		Hop hop = this.hops.get(index);
		Node at = way.getLast();
		if (taken >= hop.least() && this.places.get(index + 1).fits(graph, at)) {
			go(graph, way, index + 1, 0, gone, ways);
		}
		if (taken < hop.most()) {
			hop.from(graph, at).filter((each) -> !gone.contains(each)).forEach((each) -> {
				gone.add(each);
				go(graph, Stream.concat(way.stream(), Stream.of(hop.end(graph, each))).toList(), index, taken + 1, gone,
						ways);
				gone.remove(each);
			});
		}
	}

}
