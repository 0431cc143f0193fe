package org.mreza.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.io.JsonStringEncoder;

import org.mreza.graph.Shape.Outcome;
import org.mreza.graph.Shape.Slot;

/**
 * An answer while it is written, as JSON and nothing in between. What turns out to be
 * null can be taken back, which no generator of a library can.
 */
final class Writing {

	private final StringBuilder json = new StringBuilder(1 << 10);

	private final List<Object> path = new ArrayList<>();

	private final List<Written.Flaw> flaws = new ArrayList<>();

	private final Map<String, ?> variables;

	private final Ledger ledger;

	private final int most;

	private Writing(Map<String, ?> variables, Ledger ledger, int most) {
		this.variables = variables;
		this.ledger = ledger;
		this.most = most;
	}

	/**
	 * Writes what a shape makes of a value.
	 * @param variables what the request gives
	 * @param most how many objects the whole answer may hold
	 */
	static Written of(Shape shape, Value value, Map<String, ?> variables, Ledger ledger, int most) {
		var out = new Writing(variables, ledger, most);
		boolean written = shape.write(value, out) == Outcome.WRITTEN;
		return new Written(written ? out.json.toString() : null, out.flaws);
	}

	Map<String, ?> variables() {
		return this.variables;
	}

	void open(char bracket) {
		if (bracket == '{') {
			this.ledger.object(this.most);
		}
		this.json.append(bracket);
	}

	void close(char bracket) {
		this.json.append(bracket);
	}

	/**
	 * Goes to a place in an object.
	 * @return what to leave it with
	 */
	int enter(Slot slot) {
		this.path.add(slot.key());
		separate();
		return this.json.append(slot.label()).length();
	}

	/**
	 * Goes to a place in a list.
	 * @return what to leave it with
	 */
	int enter(int index) {
		this.path.add(index);
		separate();
		return this.json.length();
	}

	private void separate() {
		char last = this.json.charAt(this.json.length() - 1);
		if (last != '{' && last != '[') {
			this.json.append(',');
		}
	}

	/**
	 * Leaves a place. Where there is no value and may be none, it becomes null.
	 * @param required whether a value must stand there
	 * @param mark what entering it gave
	 * @return whether the place is as it must be; if not, what it is in is not, either
	 */
	boolean leave(boolean required, int mark, Outcome outcome) {
		if (outcome != Outcome.WRITTEN) {
			if (required) {
				if (outcome == Outcome.NULL) {
					flaw("The graph holds nothing here, and the schema says that there is always something.");
				}
				this.path.removeLast();
				return false;
			}
			this.json.setLength(mark);
			this.json.append("null");
		}
		this.path.removeLast();
		return true;
	}

	/** Writes a place and what stands there. */
	void field(Slot slot, @Nullable Object leaf) {
		enter(slot);
		leaf(leaf);
		this.path.removeLast();
	}

	/** Writes a string, a number, a truth value or null. */
	void leaf(@Nullable Object value) {
		if (value instanceof String text) {
			this.json.append('"');
			if (isPlain(text)) {
				this.json.append(text);
			}
			else {
				JsonStringEncoder.getInstance().quoteAsString(text, this.json);
			}
			this.json.append('"');
		}
		else {
			this.json.append(value);
		}
	}

	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (each < ' ' || each == '"' || each == '\\') {
				return false;
			}
		}
		return true;
	}

	/** Notes what is wrong at the place where the answer is. */
	void flaw(String message) {
		this.flaws.add(new Written.Flaw(List.copyOf(this.path), message));
	}

}
