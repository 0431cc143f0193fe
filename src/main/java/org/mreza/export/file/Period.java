package org.mreza.export.file;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When something was.
 *
 * @param start its first day; null where nothing says
 * @param end its last day; null where nothing says
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

	/**
	 * The longest period that dates as imprecise as {@code 2019} or {@code 2019-06}
	 * allow.
	 * @return null where neither is known
	 */
	public static @Nullable Period of(@Nullable String start, @Nullable String end) {
		return (start == null && end == null) ? null
				: new Period((start != null) ? first(start) : null, (end != null) ? last(end) : null);
	}

	/**
	 * The days of all these, as few periods as there can be: in order, and none touches
	 * another.
	 */
	public static List<Period> union(Collection<Period> periods) {
		List<Period> union = new ArrayList<>();
		periods.stream().sorted(Comparator.comparingLong(Period::firstDay)).forEach((next) -> {
			Period last = union.isEmpty() ? null : union.getLast();
			if (last == null || next.firstDay() > last.lastDay() + 1) {
				union.add(next);
			}
			else if (next.lastDay() > last.lastDay()) {
				union.set(union.size() - 1, new Period(last.start(), next.end()));
			}
		});
		return union;
	}

	private long firstDay() {
		return (this.start != null) ? this.start.toEpochDay() : LocalDate.MIN.toEpochDay();
	}

	private long lastDay() {
		return (this.end != null) ? this.end.toEpochDay() : LocalDate.MAX.toEpochDay();
	}

	private static LocalDate first(String date) {
		return switch (date.length()) {
			case 4 -> LocalDate.parse(date + "-01-01");
			case 7 -> LocalDate.parse(date + "-01");
			default -> LocalDate.parse(date);
		};
	}

	private static LocalDate last(String date) {
		return switch (date.length()) {
			case 4 -> LocalDate.parse(date + "-12-31");
			case 7 -> YearMonth.parse(date).atEndOfMonth();
			default -> LocalDate.parse(date);
		};
	}

}
