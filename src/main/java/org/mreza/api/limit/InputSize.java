package org.mreza.api.limit;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How large values are that a request gives.
 *
 * @param depth how deep lists and objects lie within one another
 * @param values how many there are: lists, objects, and what is in them
 * @param objects how many of them are objects
 * @param planning what the database has to plan for them where they are conditions: one
 * for each object, and for a relationship twice what lies behind it
 */
record InputSize(int depth, int values, int objects, int planning) {

	static final InputSize NONE = new InputSize(0, 0, 0, 0);

	/** The size of a value that is neither a list nor an object. */
	static final InputSize ONE = new InputSize(0, 1, 0, 0);

	/** The size of values side by side, with all that is in them. */
	static InputSize all(Collection<?> values) {
		InputSize size = NONE;
		for (Object value : values) {
			size = size.beside(of(value));
		}
		return size;
	}

	private static InputSize of(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> all(object.values()).withinObject();
			case Collection<?> list -> all(list).withinList();
			case null, default -> ONE;
		};
	}

	InputSize beside(InputSize other) {
		return new InputSize(Math.max(this.depth, other.depth), sum(this.values, other.values),
				sum(this.objects, other.objects), sum(this.planning, other.planning));
	}

	/** The size of the larger one, where only one of them is given. */
	InputSize or(InputSize other) {
		return new InputSize(Math.max(this.depth, other.depth), Math.max(this.values, other.values),
				Math.max(this.objects, other.objects), Math.max(this.planning, other.planning));
	}

	InputSize withinList() {
		return new InputSize(this.depth + 1, sum(this.values, 1), this.objects, this.planning);
	}

	InputSize withinObject() {
		return new InputSize(this.depth + 1, sum(this.values, 1), sum(this.objects, 1), sum(this.planning, 1));
	}

	/** The size behind a relationship. */
	InputSize behindWalk() {
		return new InputSize(this.depth, this.values, this.objects, sum(this.planning, sum(this.planning, 2)));
	}

	private static int sum(int one, int other) {
		return (int) Math.min((long) one + other, Integer.MAX_VALUE);
	}

}
