package org.mreza.question.path;

import java.util.Arrays;
import java.util.List;

/** What is connected with so much that it makes every path short. */
enum Hub {

	PROGRAMME, DONOR, REGION;

	/**
	 * The steps that lead to it: the label of what states a relationship, and its type.
	 */
	List<String> steps() {
		return switch (this) {
			case PROGRAMME ->
				List.of("Component PART_OF_PROGRAMME", "Outcome OF", "Event OF", "Contribution TO", "Focus OF");
			case DONOR -> List.of("Contribution BY", "Contribution THROUGH");
			case REGION -> List.of("Municipality LOCATED_IN", "Region PART_OF");
		};
	}

	/** The steps that lead to any of them. */
	static List<String> all() {
		return Arrays.stream(values()).flatMap((hub) -> hub.steps().stream()).toList();
	}

}
