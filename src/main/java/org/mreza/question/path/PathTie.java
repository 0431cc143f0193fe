package org.mreza.question.path;

import java.util.List;

/** By what things are connected along a path. */
enum PathTie {

	PARTNERSHIP, PARTICIPATION, GRANT, OUTCOME, SERVICE, EVENT, SEAT, PART, FOCUS, IMPLEMENTATION, DESCRIPTION;

	/**
	 * The steps that it allows: the label of what states a relationship, and its type.
	 */
	List<String> steps() {
		return switch (this) {
			case PARTNERSHIP -> List.of("Partnership LED_BY", "Partnership HAS_PARTNER", "Partnership UNDER");
			case PARTICIPATION -> List.of("Participation BY", "Participation IN");
			case GRANT -> List.of("Grant AWARDED_TO", "Grant UNDER");
			case OUTCOME -> List.of("Outcome CONCERNS");
			case SERVICE -> List.of("Provision BY", "Provision OF", "Provision IN", "Service FOR");
			case EVENT -> List.of("Appearance BY", "Appearance AT", "Appearance FOR", "Event HELD_IN");
			case SEAT -> List.of("Organisation BASED_IN");
			case PART -> List.of("Organisation PART_OF");
			case FOCUS -> List.of("Focus ON");
			case IMPLEMENTATION -> List.of("Programme IMPLEMENTED_BY");
			case DESCRIPTION ->
				List.of("Description DESCRIBES", "Description SAID_BY", "CountClaim ABOUT", "Alias NAMES");
		};
	}

}
