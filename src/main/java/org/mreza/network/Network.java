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

	/** Derived; inferred where part of an edge rests on facts that are. */
	public String getAssertion() {
		return this.edges.stream().anyMatch((edge) -> edge.getInferredCount() > 0) ? "INFERRED" : "DERIVED";
	}

	public List<Parameter> getParameters() {
		return this.query.parameters();
	}

	/** What a cursor into a list of this network holds for. */
	public String scope(String list) {
		return list + " " + this.release + " " + getParameters();
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
			return (int) this.shared.stream().filter(Shared::inferred).count();
		}

		public String getAssertion() {
			return (getInferredCount() > 0) ? "INFERRED" : "DERIVED";
		}

	}

	/**
	 * A context that two actors share.
	 *
	 * @param context the global id of a partnership, component, programme or service
	 * @param ofSource the ids of the statements that make the source a member
	 * @param ofTarget the ids of the statements that make the target a member
	 * @param inferred whether one of the two is a member by inferred statements alone
	 */
	public record Shared(String context, List<String> ofSource, List<String> ofTarget, boolean inferred) {

		public List<String> getStatements() {
			return Stream.concat(this.ofSource.stream(), this.ofTarget.stream()).distinct().toList();
		}

		public String getAssertion() {
			return this.inferred ? "INFERRED" : "DERIVED";
		}

	}

}
