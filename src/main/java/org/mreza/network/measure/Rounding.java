package org.mreza.network.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many digits a figure has: as many as are the same in whatever order numbers were
 * added up.
 */
final class Rounding {

	private static final MathContext TEN = new MathContext(10);

	private Rounding() {
	}

	static double rounded(double value) {
		return new BigDecimal(value).round(TEN).doubleValue();
	}

}
