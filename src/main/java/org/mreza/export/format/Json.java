package org.mreza.export.format;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.export.file.Column;
import org.mreza.export.file.FileMetadata;
import org.mreza.network.Parameter;

/** What the formats that are JSON have in common. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	static JsonGenerator writing(OutputStream out) {
		return MAPPER.createGenerator(out);
	}

	/** Ends a file whose last member is a list. */
	static void end(JsonGenerator out) {
		out.writeEndArray();
		out.writeEndObject();
		out.writeRaw('\n');
		out.flush();
	}

	/** All that a file says of itself. */
	static Map<String, Object> about(FileMetadata metadata) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("title", metadata.title());
		about.put("release", ordered("version", metadata.release().version(), "at", metadata.release().at().toString(),
				"checksum", metadata.release().checksum()));
		about.put("query", named(metadata.query()));
		about.put("nodeCount", metadata.nodes());
		about.put("edgeCount", metadata.edges());
		about.put("definitions", named(metadata.definitions()));
		about.put("origins", metadata.origins());
		about.put("citation", metadata.citation());
		about.put("address", metadata.address().url());
		return about;
	}

	/** Names and values in turn; the same object always makes the same text. */
	static Map<String, Object> ordered(Object... members) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			ordered.put(members[i].toString(), members[i + 1]);
		}
		return ordered;
	}

	private static Map<String, String> named(List<Parameter> parameters) {
		Map<String, String> named = new LinkedHashMap<>();
		parameters.forEach((each) -> named.put(each.name(), each.value()));
		return named;
	}

	/** Writes the values that there are, each under the title of its column. */
	static void values(JsonGenerator out, List<Column> columns, List<@Nullable Object> values) {
		for (int i = 0; i < columns.size(); i++) {
			Object value = values.get(i);
			if (value != null) {
				out.writePOJOProperty(columns.get(i).title(), value);
			}
		}
	}

}
