package org.mreza.question.path;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is connected with so much that it makes every path short. */
enum Hub {

	PROGRAMME, DONOR, REGION;

	/**
	 * The steps that lead to it: the label of what states a relationship, and its type.
	 */
	List<String> steps() {
		return switch (this) {
			case PROGRAMME -> List.of("Component PART_OF_PROGRAMME", "Outcome OF", "Event OF", "Contribution TO");
			case DONOR -> List.of("Contribution BY");
			case REGION -> List.of("Municipality LOCATED_IN", "Region PART_OF");
		};
	}

	/**
	 * The steps that may begin or end a path although they lead to what is not passed.
	 */
	static List<String> ends() {
		return Stream
			.concat(Arrays.stream(values()).flatMap((hub) -> hub.steps().stream()), Stream.of("Partnership UNDER"))
			.toList();
	}

}
