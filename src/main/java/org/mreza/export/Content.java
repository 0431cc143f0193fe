package org.mreza.export;

import java.io.IOException;

import org.mreza.export.file.NetworkFile;

/** What goes into a file, whatever its format. */
public interface Content {

	void writeNodes(NetworkFile file) throws IOException;

	void writeEdges(NetworkFile file) throws IOException;

}
