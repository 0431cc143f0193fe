package org.mreza.name;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;

/** A municipality of the register, by its two official names. */
record Municipality(String name, String nameCyrillic) {

	static List<Municipality> register() {
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.setCommentMarker('#')
			.get();
		try (Reader csv = new InputStreamReader(
				Objects.requireNonNull(Municipality.class.getResourceAsStream("/seed/register/municipalities.csv")),
				StandardCharsets.UTF_8)) {
			return format.parse(csv)
				.stream()
				.map((row) -> new Municipality(row.get("name"), row.get("nameCyrillic")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
