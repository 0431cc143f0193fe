package org.mreza.api.limit;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.SourceLocation;

/**
 * A number of a document that nobody is to print or to compute with: {@code 1e400000000}
 * has few characters and very many digits.
 */
final class LongNumber {

	/** How many digits a number may have, before the point and behind it. */
	static final int DIGITS = 40;

	private static final int BITS = 133;

	private LongNumber() {
	}

	/** Where such numbers stand in a part of a document. */
	static Stream<SourceLocation> in(Node<?> part) {
		return switch (part) {
			case IntValue number when number.getValue().bitLength() > BITS -> location(number);
			case FloatValue number when isLong(number.getValue()) -> location(number);
			default -> part.getChildren().stream().flatMap((child) -> in((Node<?>) child));
		};
	}

	private static Stream<SourceLocation> location(Node<?> number) {
		return Stream.of(Objects.requireNonNull(number.getSourceLocation()));
	}

	private static boolean isLong(BigDecimal number) {
		return number.unscaledValue().bitLength() > BITS || Math.abs((long) number.scale()) > DIGITS;
	}

}
