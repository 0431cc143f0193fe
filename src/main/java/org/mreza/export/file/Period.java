package org.mreza.export.file;

import java.time.LocalDate;
import java.time.YearMonth;

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
