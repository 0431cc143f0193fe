package org.mreza.export.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The longest period that imprecise dates allow. */
class PeriodTests {

	@CsvSource({ "2019, 2021, 2019-01-01, 2021-12-31", "2019-02, 2021-06, 2019-02-01, 2021-06-30",
			"2019-02, 2020-02, 2019-02-01, 2020-02-29", "2019-02-03, 2019-02-28, 2019-02-03, 2019-02-28",
			"2019-12, , 2019-12-01,", ", 2019-12, , 2019-12-31" })
	@ParameterizedTest
	void itBeginsWithTheFirstDayAndEndsWithTheLast(String start, String end, String first, String last) {
		Period period = Period.of(start, end);
		assertThat(period).hasToString("Period[start=" + first + ", end=" + last + "]");
	}

	@CsvSource(delimiter = '|', textBlock = """
			2019..2020                    | 2019-01-01..2020-12-31
			2021..2022, 2018..2019        | 2018-01-01..2019-12-31, 2021-01-01..2022-12-31
			2019..2021, 2020..2022        | 2019-01-01..2022-12-31
			2019..2022, 2020..2021        | 2019-01-01..2022-12-31
			2019..2019, 2020..2020        | 2019-01-01..2020-12-31
			2019..2019, 2020-01-02..2020  | 2019-01-01..2019-12-31, 2020-01-02..2020-12-31
			2019..2020, 2019..2020        | 2019-01-01..2020-12-31
			2020-05..2021-06, ..2021-06-02 | ..2021-06-30
			2020-05..2021-06, ..2026, 2019-06..2019-10 | ..2026-12-31
			2020.., ..2018                | ..2018-12-31, 2020-01-01..
			2020.., ..2019                | ..
			2020.., 2021..2022            | 2020-01-01..
			""")
	@ParameterizedTest
	void ofSeveralTheUnionIsInOrderAndApart(String periods, String union) {
		List<Period> several = Stream.of(periods.split(", ", -1)).map(PeriodTests::period).toList();
		assertThat(Period.union(several)).extracting(PeriodTests::print).containsExactly(union.split(", ", -1));
		assertThat(Period.union(several.reversed())).isEqualTo(Period.union(several));
	}

	private static Period period(String text) {
		String[] days = text.split("\\.\\.", -1);
		return Period.of(days[0].isEmpty() ? null : days[0], days[1].isEmpty() ? null : days[1]);
	}

	private static String print(Period period) {
		return Objects.toString(period.start(), "") + ".." + Objects.toString(period.end(), "");
	}

	@Test
	void nothingSaysNothing() {
		assertThat(Period.of(null, null)).isNull();
	}

}
