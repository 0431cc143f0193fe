package org.mreza.question.path;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Assertion;

/**
 * The shortest paths between two nodes.
 *
 * @param from its id
 * @param to its id
 * @param release the id of the release that they were read from
 * @param paths the paths, all of one length
 */
record Paths(String from, String to, String release, List<Path> paths) {

	public @Nullable Integer getLength() {
		return this.paths.isEmpty() ? null : this.paths.getFirst().steps().size();
	}

	public Assertion getAssertion() {
		return Assertion.weakest(this.paths.stream().map(Path::getAssertion));
	}

	record Path(List<Step> steps) {

		public Assertion getAssertion() {
			return Assertion.weakest(this.steps.stream().map((step) -> switch (step.assertion()) {
				case "INFERRED" -> Assertion.INFERRED;
				case "NOT_STATED" -> Assertion.NOT_STATED;
				default -> Assertion.DERIVED;
			}));
		}

	}

	/**
	 * A step from one node to the next.
	 *
	 * @param from the id of a node
	 * @param to the id of a node
	 * @param relationship the type of the relationship between them
	 * @param statement the id of the one of the two that states it
	 * @param assertion how it is known
	 */
	record Step(String from, String to, String relationship, String statement, String assertion) {
	}

}
