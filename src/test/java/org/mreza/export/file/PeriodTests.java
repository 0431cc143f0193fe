package org.mreza.export.file;

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

	@Test
	void nothingSaysNothing() {
		assertThat(Period.of(null, null)).isNull();
	}

}
