package org.mreza.api.limit;

/**
 * What a part of an operation is expected to cost.
 *
 * @param objects how many objects the answer may hold
 * @param planning how much the database has to plan
 * @param inputs how large the arguments are
 */
record Cost(long objects, long planning, InputSize inputs) {

	static final Cost NONE = new Cost(0, 0, InputSize.NONE);

	/** As much as is told apart. */
	private static final long MOST = Integer.MAX_VALUE;

	Cost beside(Cost other) {
		return of(this.objects + other.objects, this.planning + other.planning, this.inputs.beside(other.inputs));
	}

	/** An object is of one type, but each type it may be of is planned for. */
	Cost or(Cost other) {
		return of(Math.max(this.objects, other.objects), this.planning + other.planning, this.inputs.or(other.inputs));
	}

	Cost within(int objects) {
		return of(this.objects + objects, this.planning + objects, this.inputs);
	}

	Cost times(int size) {
		return of(this.objects * size, this.planning, this.inputs);
	}

	Cost given(InputSize arguments) {
		return of(this.objects, this.planning, this.inputs.beside(arguments));
	}

	/** The planner goes twice over what lies within a walk. */
	Cost walked(int walks, long conditions) {
		return (walks > 0) ? of(this.objects, 2 * (this.planning + walks + conditions), this.inputs) : this;
	}

	private static Cost of(long objects, long planning, InputSize inputs) {
		return new Cost(Math.min(objects, MOST), Math.min(planning, MOST), inputs);
	}

}
