package org.mreza.export.file;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A document that the data of a file rests on.
 *
 * @param licence the terms of its use, as read there; null where none were found
 */
public record SourceDocument(String title, @Nullable String publisher, @Nullable String address,
		@Nullable String licence) {

	@Override
	public String toString() {
		return Stream.of(this.title, this.publisher, this.address, this.licence)
			.filter((part) -> part != null)
			.collect(Collectors.joining(". "));
	}

}
