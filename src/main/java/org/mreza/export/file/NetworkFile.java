package org.mreza.export.file;

import java.io.IOException;

/**
 * A file while it is written, from its beginning to its end: made with its metadata, then
 * all nodes, all edges, one {@code end}. It leaves the stream open that it is written to.
 */
public interface NetworkFile {

	void node(Node node) throws IOException;

	void edge(Edge edge) throws IOException;

	void end() throws IOException;

}
