package org.mreza.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What failed, one request of each kind: the shortest. */
final class Findings {

	private static final Log LOG = LogFactory.getLog(Findings.class);

	/** So many kinds are enough to begin with. */
	private static final int MOST = 30;

	private final Map<String, Finding> kinds = new TreeMap<>();

	private record Finding(int number, Request request, String answer, int times) {
	}

	void add(String kind, int number, Request request, String answer) {
		var found = new Finding(number, request, answer, 1);
		if (!this.kinds.containsKey(kind)) {
			LOG.warn("number %d: %s%n  %s%n  -> %s".formatted(number, kind, request, answer));
		}
		this.kinds.merge(kind, found, (known, other) -> {
			Finding shorter = (other.request().length() < known.request().length()) ? other : known;
			return new Finding(shorter.number(), shorter.request(), shorter.answer(), known.times() + 1);
		});
	}

	boolean areEnough() {
		return this.kinds.size() >= MOST;
	}

	List<String> told() {
		return this.kinds.entrySet()
			.stream()
			.map((each) -> "%s (%d times)%n  number %d: %s%n  -> %s%n".formatted(each.getKey(), each.getValue().times(),
					each.getValue().number(), each.getValue().request(), each.getValue().answer()))
			.toList();
	}

}
