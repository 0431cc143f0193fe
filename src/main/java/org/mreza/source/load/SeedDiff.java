package org.mreza.source.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.checksum.Checksum;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.ResolvedStatement;

/**
 * What sources state otherwise than the graph holds it.
 *
 * @param stated the checksum of each statement, document and line that is left out: over
 * all that all sources say of it, and how it is loaded
 * @param last the name of the last source that states it
 */
record SeedDiff(StoredState stored, Map<String, String> stated, Map<String, String> last) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	static SeedDiff of(StoredState stored, List<Source<ResolvedStatement>> sources, String loads) {
		Map<String, List<Object>> all = new TreeMap<>();
		Map<String, String> last = new HashMap<>();
		sources.forEach((source) -> source.statements().forEach((statement) -> {
			all.computeIfAbsent(statement.id(), (id) -> new ArrayList<>())
				.add(List.of(statement.values(), statement.evidence()));
			last.put(statement.id(), source.name());
		}));
		Map<String, String> stated = new TreeMap<>();
		sources.forEach((source) -> {
			source.documents().forEach((document) -> stated.put(document.id(), document.checksum()));
			source.leftOut().forEach((line) -> stated.put(line.id(), Checksum.of(line + loads)));
		});
		all.forEach((id, each) -> stated.put(id, Checksum.of(JSON.writeValueAsString(each) + loads)));
		return new SeedDiff(stored, stated, last);
	}

	Changes changes() {
		long kept = this.stated.keySet().stream().filter(this.stored.checksums()::containsKey).count();
		long same = this.stated.keySet().stream().filter((id) -> !isChanged(id)).count();
		return new Changes(this.stated.size() - kept, kept - same, this.stored.checksums().size() - kept);
	}

	/** The checksum over all of it. */
	String checksum() {
		return Checksum.of(this.stated.toString());
	}

	boolean isChanged(String id) {
		return !Objects.equals(this.stated.get(id), this.stored.checksums().get(id));
	}

	/** Those of some ids that nobody states any more. */
	List<String> gone(Collection<String> ids) {
		return ids.stream().filter((id) -> !this.stated.containsKey(id)).toList();
	}

	/**
	 * What a source says of a statement, to be loaded. The last source sets the checksum,
	 * so that what was cut short is loaded again.
	 */
	Map<String, @Nullable Object> row(String source, ResolvedStatement statement) {
		boolean last = source.equals(this.last.get(statement.id()));
		return statement.row(last ? this.stated.get(statement.id()) : null);
	}

	/** The evidence that a source gave for what it states no more, by statement. */
	Map<String, List<String>> withdrawn(String source, List<ResolvedStatement> statements) {
		Map<String, List<String>> withdrawn = new TreeMap<>(this.stored.evidence(source));
		statements.forEach((statement) -> withdrawn.remove(statement.id()));
		return withdrawn;
	}

}
