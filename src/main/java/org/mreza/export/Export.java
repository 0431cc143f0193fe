package org.mreza.export;

import java.io.IOException;
import java.io.OutputStream;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.format.Format;

/** A file that only waits for being written: whatever can be refused was not. */
public record Export(Format format, FileMetadata metadata, Content content) {

	/** Writes the file to a stream, and leaves that open. */
	public void writeTo(OutputStream out) throws IOException {
		writeTo(out, CsvDialect.STANDARD);
	}

	/** Writes the file to a stream, CSV in a dialect, and leaves that open. */
	public void writeTo(OutputStream out, CsvDialect dialect) throws IOException {
		NetworkFile file = this.format.write(out, this.metadata, dialect);
		if (this.format.holdsNodes()) {
			this.content.writeNodes(file);
		}
		if (this.format.holdsEdges()) {
			this.content.writeEdges(file);
		}
		file.end();
	}

}
