package org.mreza.export;

import java.util.List;

import org.mreza.export.file.Column;
import org.mreza.export.file.FileMetadata;
import org.mreza.network.Parameter;

/**
 * What a file holds.
 *
 * @param definitions what the measures among the columns are
 * @param nodes how many nodes there are
 * @param edges how many edges there are
 */
record ContentSummary(FileMetadata.Traits traits, List<Parameter> definitions, long nodes, long edges,
		List<Column> nodeColumns, List<Column> edgeColumns) {

}
