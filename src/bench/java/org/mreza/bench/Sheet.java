package org.mreza.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** A CSV file for Neo4j's import: nodes of one kind, or relationships of one type. */
final class Sheet implements AutoCloseable {

	private final BufferedWriter out;

	Sheet(Path file, String... header) throws IOException {
		this.out = Files.newBufferedWriter(file);
		row((Object[]) header);
	}

	void row(@Nullable Object... cells) throws IOException {
		for (int i = 0; i < cells.length; i++) {
			if (i > 0) {
				this.out.write(',');
			}
			if (cells[i] != null) {
				this.out.write(cells[i].toString());
			}
		}
		this.out.write('\n');
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
