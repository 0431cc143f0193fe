package org.mreza.argument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The values of the arguments of a field, whichever door they came through, as the types
 * of the schema make them.
 *
 * @param all by name; what is left out is missing or null
 */
public record ArgumentValues(Map<String, ? extends @Nullable Object> all) {

	/** A value that the schema says is there. */
	public <T> T required(String name, Class<T> type) {
		return Objects.requireNonNull(type.cast(this.all.get(name)));
	}

	/** Whether a value is given; an empty list is one. */
	public boolean isGiven(String name) {
		return this.all.get(name) != null;
	}

	public @Nullable String text(String name) {
		return (String) this.all.get(name);
	}

	/** The texts of a list; empty where it is left out. */
	public List<String> texts(String name) {
		return values(name).map(String::valueOf).toList();
	}

	public <E extends Enum<E>> E constant(String name, Class<E> type) {
		return constants(name, type).getFirst();
	}

	/**
	 * The different constants of a list, in the order of the list; empty where it is left
	 * out.
	 */
	public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
		return texts(name).stream()
			.distinct()
			.flatMap((text) -> Arrays.stream(type.getEnumConstants()).filter((each) -> each.name().equals(text)))
			.toList();
	}

	/** The values of each object in a list, or of one object. */
	public List<ArgumentValues> objects(String name) {
		return values(name).map((object) -> new ArgumentValues(object(object))).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> object(Object object) {
		return (Map<String, @Nullable Object>) object;
	}

	private Stream<Object> values(String name) {
		return switch (this.all.get(name)) {
			case null -> Stream.of();
			case List<?> list -> list.stream().map(Objects::requireNonNull);
			case Object one -> Stream.of(one);
		};
	}

}
