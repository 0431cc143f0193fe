package org.mreza.graph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.io.JsonStringEncoder;

import org.mreza.graph.QueryLog;
import org.mreza.graph.plan.Shape.Outcome;
import org.mreza.graph.plan.Shape.ResponseKey;

/**
 * An answer while it is written, as JSON and nothing in between. What turns out to be
 * null can be taken back, which no generator of a library can.
 */
public final class JsonWriter {

	private final StringBuilder json = new StringBuilder(1 << 10);

	private final List<Object> path = new ArrayList<>();

	private final List<JsonFragment.FieldError> errors = new ArrayList<>();

	private final Map<String, ?> variables;

	private final QueryLog log;

	private final int most;

	private int objects;

	private JsonWriter(Map<String, ?> variables, QueryLog log, int most) {
		this.variables = variables;
		this.log = log;
		this.most = most;
	}

	/**
	 * Writes what a shape makes of a value.
	 * @param variables what the request gives
	 * @param most how many objects the whole answer may hold
	 */
	public static JsonFragment of(Shape shape, Value value, Map<String, ?> variables, QueryLog log, int most) {
		var out = new JsonWriter(variables, log, most);
		boolean written = shape.write(value, out) == Outcome.WRITTEN;
		return new JsonFragment(written ? out.json.toString() : null, written ? out.objects : 0, out.errors);
	}

	Map<String, ?> variables() {
		return this.variables;
	}

	void open(char bracket) {
		if (bracket == '{') {
			this.log.object(this.most);
			this.objects++;
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
	int enter(ResponseKey key) {
		this.path.add(key.key());
		separate();
		return this.json.append(key.label()).length();
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
					error("The graph holds nothing here, and the schema says that there is always something.");
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
	void field(ResponseKey key, @Nullable Object leaf) {
		enter(key);
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
	void error(String message) {
		this.errors.add(new JsonFragment.FieldError(List.copyOf(this.path), message));
	}

}
