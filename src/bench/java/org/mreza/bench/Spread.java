package org.mreza.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of several rounds, with the least and the greatest. */
record Spread(double median, double least, double greatest) {

	static Spread of(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s (%s–%s)", brief(this.median), brief(this.least),
				brief(this.greatest));
	}

	private static String brief(double value) {
		return String.format(Locale.ROOT, (value >= 100) ? "%.0f" : (value >= 10) ? "%.1f" : "%.2f", value);
	}

}
