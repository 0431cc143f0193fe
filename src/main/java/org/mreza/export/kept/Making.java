package org.mreza.export.kept;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.HttpHeaders;

/** Makes a file. */
@FunctionalInterface
public interface Making {

	/**
	 * Writes the file.
	 * @return what tells of it: its type at least, and its tag, a strong one, if it is
	 * kept
	 */
	HttpHeaders write(OutputStream out) throws IOException;

}
