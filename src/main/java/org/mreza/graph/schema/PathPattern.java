package org.mreza.graph.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.schema.GraphQLDirectiveContainer;
import org.jspecify.annotations.Nullable;

/**
 * A path through the graph as {@code @match} declares it, for example
 * {@code (this)<-[:LED_BY]-(it:Partnership)}.
 *
 * @param path the Cypher pattern, with {@code this} and {@code it} for its two ends
 */
public record PathPattern(String path) {

	private static final Pattern END = Pattern.compile("\\((this|it)(?![A-Za-z0-9_])");

	private static final Pattern NODE = Pattern.compile("\\(\\w*([^()]*)\\)");

	private static final Pattern RELATIONSHIP = Pattern.compile("\\[:([A-Z_|]+)]");

	private static final Pattern LABEL = Pattern.compile("\\(\\w*:([A-Za-z|]+)");

	private static final Pattern WHOLE = Pattern.compile("\\(it:\\w+\\)");

	private static final Pattern FIRST = Pattern.compile("^\\(this\\)-\\[:([A-Z_|]+)]->");

	private static final Pattern STEP = Pattern.compile("\\(this\\)-\\[:(\\w+)]->\\(it:\\w+\\)");

	private static final Pattern STEP_BACK = Pattern.compile("\\(this\\)<-\\[:(\\w+)]-\\(it:\\w+\\)");

	private static final Pattern TARGET = Pattern.compile("\\(it:([A-Za-z|]+)");

	/** The path that a field declares, or null when it declares none. */
	public static @Nullable PathPattern of(GraphQLDirectiveContainer field) {
		var match = field.getAppliedDirective("match");
		return (match != null) ? new PathPattern(match.getArgument("path").<String>getValue()) : null;
	}

	/** The pattern between two Cypher variables. */
	public String between(String from, String to) {
		return END.matcher(this.path)
			.replaceAll((end) -> Matcher.quoteReplacement("(" + ("this".equals(end.group(1)) ? from : to)));
	}

	/**
	 * The path that several make, each of which sets out where the one before it ends.
	 */
	public static PathPattern of(List<PathPattern> steps) {
		if (steps.size() == 1) {
			return steps.getFirst();
		}
		String path = steps.stream()
			.map((step) -> step.path().replace("(this)", "").replace("(it", "("))
			.collect(Collectors.joining());
		int last = path.lastIndexOf('(') + 1;
		return new PathPattern("(this)" + path.substring(0, last) + "it" + path.substring(last));
	}

	/**
	 * Its steps, each a path of one relationship; itself where a node on it has a
	 * condition.
	 */
	public List<PathPattern> steps() {
		if (this.path.contains("WHERE")) {
			return List.of(this);
		}
		List<MatchResult> nodes = NODE.matcher(this.path).results().toList();
		return IntStream.range(1, nodes.size())
			.mapToObj(
					(i) -> new PathPattern("(this)" + this.path.substring(nodes.get(i - 1).end(), nodes.get(i).start())
							+ "(it" + nodes.get(i).group(1) + ")"))
			.toList();
	}

	/** Whether it starts at the graph and not at a node. */
	public boolean isRoot() {
		return !this.path.contains("(this");
	}

	/** Whether it reaches all nodes of a label, and only these. */
	public boolean isWholeLabel() {
		return WHOLE.matcher(this.path).matches();
	}

	/** Whether it may reach one node on several ways. */
	public boolean mayRepeat() {
		return RELATIONSHIP.matcher(this.path).results().count() > (isRoot() ? 0 : 1) || this.path.contains("{0,")
				|| relationships().size() > 1;
	}

	/**
	 * The type of the one relationship that it follows, away from the node, to any node
	 * of one label; null when it is no such step.
	 */
	public @Nullable String step() {
		return type(STEP);
	}

	/** The same of a relationship that comes from there. */
	public @Nullable String stepBack() {
		return type(STEP_BACK);
	}

	private @Nullable String type(Pattern step) {
		Matcher type = step.matcher(this.path);
		return type.matches() ? type.group(1) : null;
	}

	/** Whether it sets out along a relationship of this type, away from the node. */
	boolean beginsWith(String relationship) {
		Matcher first = FIRST.matcher(this.path);
		return first.find() && List.of(first.group(1).split("\\|")).contains(relationship);
	}

	/**
	 * The labels of the nodes that it leads to, any of which they may have; empty where
	 * it names none.
	 */
	public List<String> targets() {
		Matcher target = TARGET.matcher(this.path);
		return target.find() ? List.of(target.group(1).split("\\|")) : List.of();
	}

	/**
	 * The label of the nodes that it leads to; {@code Node} where they may have several.
	 */
	public String target() {
		List<String> targets = targets();
		return (targets.size() == 1) ? targets.getFirst() : "Node";
	}

	public Set<String> relationships() {
		return alternatives(RELATIONSHIP);
	}

	public Set<String> labels() {
		return alternatives(LABEL);
	}

	private Set<String> alternatives(Pattern pattern) {
		Set<String> found = new TreeSet<>();
		pattern.matcher(this.path).results().forEach((match) -> found.addAll(Set.of(match.group(1).split("\\|"))));
		return found;
	}

}
