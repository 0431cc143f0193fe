package org.mreza.source.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

import org.mreza.checksum.Checksum;
import org.mreza.name.Name;

/**
 * A document that states things.
 *
 * @param id the global id
 * @param nameKeys the keys under which the title is found
 * @param sortKey its place in the Serbian alphabet
 * @param published an ISO 8601 date of reduced precision
 * @param file the file name under which its text is kept
 * @param sha256 the checksum of that file
 * @param checksum the checksum of all the above
 */
@Node
public record Document(@Id String id, String title, List<String> nameKeys, String sortKey, @Nullable String publisher,
		@Nullable String published, @Nullable String address, @Nullable String licence, @Nullable String file,
		@Nullable String sha256, String checksum) {

	static Document of(Map<String, @Nullable Object> values) {
		Name title = Name.of(Objects.requireNonNull((String) values.get("title")));
		return new Document("document/" + values.get("id"), title.surface(), List.copyOf(title.keys()), title.sortKey(),
				(String) values.get("publisher"), (String) values.get("published"), (String) values.get("address"),
				(String) values.get("licence"), (String) values.get("file"), (String) values.get("sha256"),
				Checksum.of(new TreeMap<>(values) + title.keys().toString() + title.sortKey()));
	}

}
