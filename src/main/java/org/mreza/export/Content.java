package org.mreza.export;

import java.io.IOException;
import java.util.List;

import org.mreza.export.file.Column;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.network.Parameter;

/** What goes into a file, whatever its format. */
public interface Content {

	/** What its edges are. */
	FileMetadata.Traits traits();

	/** What the measures among the columns are. */
	List<Parameter> definitions();

	long nodeCount();

	long edgeCount();

	List<Column> nodeColumns();

	List<Column> edgeColumns();

	void writeNodes(NetworkFile file) throws IOException;

	void writeEdges(NetworkFile file) throws IOException;

}
