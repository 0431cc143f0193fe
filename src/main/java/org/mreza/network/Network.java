package org.mreza.network;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

/**
 * A network of actors: a projection of the graph that is made when it is asked for.
 *
 * @param query what it is made of
 * @param release the id of the release that it was read from
 * @param nodes the actors, in Serbian alphabetical order
 * @param edges who is tied to whom, in the order of their sources and targets
 * @param topology the same for what measures it, made once when it is needed
 */
public record Network(NetworkQuery query, String release, List<Node> nodes, List<Edge> edges,
		SingletonSupplier<Topology> topology) {

	public Network(NetworkQuery query, String release, List<Node> nodes, List<Edge> edges) {
		this(query, release, nodes, edges, SingletonSupplier.of(() -> Topology.of(nodes, edges)));
	}

	public int getNodeCount() {
		return this.nodes.size();
	}

	public int getEdgeCount() {
		return this.edges.size();
	}

	/** How many edges rest, in part, on what may lie outside of the period. */
	public int getPossibleCount() {
		return (int) this.edges.stream().filter((edge) -> edge.getPossibleCount() > 0).count();
	}

	/** As its edges are known. */
	public Assertion getAssertion() {
		return Assertion.weakest(this.edges.stream().map(Edge::getAssertion));
	}

	public List<Parameter> getParameters() {
		return this.query.parameters();
	}

	/**
	 * An actor.
	 *
	 * @param node its global id
	 * @param contextCount how many contexts it belongs to, shared or not
	 */
	public record Node(String node, String name, int contextCount) {
	}

	/**
	 * Two actors that share something. Neither comes first: the source is the one whose
	 * name does.
	 *
	 * @param source the global id of an actor
	 * @param target the global id of an actor
	 * @param shared what they share, ordered by id
	 */
	public record Edge(String source, String target, double weight, List<Shared> shared) {

		/** Source and target, which no other edge of the network has both. */
		public List<String> pair() {
			return List.of(this.source, this.target);
		}

		public int getSharedCount() {
			return this.shared.size();
		}

		public int getInferredCount() {
			return count(Assertion.INFERRED);
		}

		public int getPossibleCount() {
			return count(Assertion.NOT_STATED);
		}

		private int count(Assertion assertion) {
			return (int) this.shared.stream().filter((each) -> each.assertion() == assertion).count();
		}

		public Assertion getAssertion() {
			return Assertion.weakest(this.shared.stream().map(Shared::assertion));
		}

		/** How it is known that the two are tied at all: by the best that they share. */
		public Assertion tied() {
			return Assertion.best(this.shared.stream().map(Shared::assertion));
		}

	}

	/**
	 * A context that two actors share.
	 *
	 * @param context the global id of a partnership, component, programme or service
	 * @param ofSource the ids of the statements that make the source a member
	 * @param ofTarget the ids of the statements that make the target a member
	 * @param assertion how it is known that both are members
	 */
	public record Shared(String context, List<String> ofSource, List<String> ofTarget, Assertion assertion) {

		public List<String> getStatements() {
			return Stream.concat(this.ofSource.stream(), this.ofTarget.stream()).distinct().toList();
		}

	}

}
