package org.mreza.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.checksum.Checksum;

/**
 * What sources state otherwise than the graph holds it.
 *
 * @param stated the checksum of each statement: over all that all sources say of it, and
 * how it is loaded
 * @param last the name of the last source that states it
 */
record SeedDiff(StoredState stored, Map<String, String> stated, Map<String, String> last) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	static SeedDiff of(StoredState stored, Map<Source, List<ResolvedStatement>> sources, String loads) {
		Map<String, List<Object>> said = new TreeMap<>();
		Map<String, String> last = new HashMap<>();
		sources.forEach((source, rows) -> rows.forEach((row) -> {
			said.computeIfAbsent(row.id(), (id) -> new ArrayList<>()).add(List.of(row.values(), row.evidence()));
			last.put(row.id(), source.name());
		}));
		Map<String, String> stated = new TreeMap<>();
		said.forEach((id, all) -> stated.put(id, Checksum.of(JSON.writeValueAsString(all) + loads)));
		return new SeedDiff(stored, stated, last);
	}

	/** How many statements a load changes. */
	record Size(long created, long changed, long removed) {
	}

	Size size() {
		long kept = this.stated.keySet().stream().filter(this.stored.statements()::containsKey).count();
		long same = this.stated.keySet().stream().filter((id) -> !isChanged(id)).count();
		return new Size(this.stated.size() - kept, kept - same, this.stored.statements().size() - kept);
	}

	/** The checksum over all statements. */
	String checksum() {
		return Checksum.of(this.stated.toString());
	}

	boolean isChanged(String id) {
		return !Objects.equals(this.stated.get(id), this.stored.statements().get(id));
	}

	boolean isChanged(Document document) {
		return !document.checksum().equals(this.stored.documents().get(document.id()));
	}

	/**
	 * What a source says of a statement, to be loaded. The last source sets the checksum,
	 * so that what was cut short is loaded again.
	 */
	Map<String, @Nullable Object> row(String source, ResolvedStatement said) {
		Map<String, @Nullable Object> row = new HashMap<>(said.values());
		row.put("checksum", source.equals(this.last.get(said.id())) ? this.stated.get(said.id()) : null);
		return row;
	}

	/** The evidence that a source gave for what it states no more, by statement. */
	Map<String, List<String>> withdrawn(String source, List<ResolvedStatement> rows) {
		Map<String, List<String>> withdrawn = new TreeMap<>(this.stored.evidence(source));
		rows.forEach((row) -> withdrawn.remove(row.id()));
		return withdrawn;
	}

}
