package org.mreza.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.text.CaseUtils;
import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.network.Parameter;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Partition;

/**
 * What was measured of each node of a network.
 *
 * @param columns one for each measure, then one for each grouping
 * @param values those of each column, by the id of the node
 * @param definitions what the columns mean
 */
record NodeMeasures(List<Column> columns, List<Map<String, Object>> values, List<Parameter> definitions) {

	static NodeMeasures of(List<MeasureResult> results, List<Partition> partitions) {
		NodeMeasures measures = new NodeMeasures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (MeasureResult result : results) {
			Map<String, Object> values = measures.add(result.measure(), Column.Type.NUMBER, result.getDefinition());
			result.scores().forEach((score) -> values.put(score.node(), score.value()));
		}
		for (Partition partition : partitions) {
			Map<String, Object> values = measures.add(partition.by(), Column.Type.INTEGER, partition.getDefinition());
			for (int i = 0; i < partition.groups().size(); i++) {
				for (String node : partition.groups().get(i).nodes()) {
					values.put(node, i + 1);
				}
			}
		}
		return measures;
	}

	/** Adds a column, whose name is that of a constant as properties are named. */
	private Map<String, Object> add(Enum<?> constant, Column.Type type, String definition) {
		Column column = new Column(CaseUtils.toCamelCase(constant.name(), false, '_'), type);
		Map<String, Object> added = new HashMap<>();
		this.columns.add(column);
		this.values.add(added);
		this.definitions.add(new Parameter(column.name(), definition));
		return added;
	}

	/** What was measured of a node, in the order of the columns. */
	List<@Nullable Object> of(String node) {
		List<@Nullable Object> measured = new ArrayList<>();
		this.values.forEach((column) -> measured.add(column.get(node)));
		return measured;
	}

}
