package org.mreza.export.format;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.Namespace;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.SourceDocument;

/**
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>. All IRIs are absolute;
 * things, and what no other vocabulary has, are in the namespace of the file.
 */
final class JsonLd implements NetworkFile {

	private static final Map<String, String> PREFIXES = Map.of("schema", "https://schema.org/", "org",
			"http://www.w3.org/ns/org#", "prov", "http://www.w3.org/ns/prov#", "xsd",
			"http://www.w3.org/2001/XMLSchema#");

	/** What kinds are to others. */
	private static final Map<String, List<String>> TYPES = Map.ofEntries(
			Map.entry("Municipality", List.of("schema:AdministrativeArea", "org:FormalOrganization")),
			Map.entry("Region", List.of("schema:AdministrativeArea")),
			Map.entry("Organisation", List.of("schema:Organization", "org:Organization")),
			Map.entry("Partnership", List.of("org:OrganizationalCollaboration")),
			Map.entry("Programme", List.of("schema:Project", "prov:Activity")),
			Map.entry("Component", List.of("prov:Activity")), Map.entry("Grant", List.of("schema:MonetaryGrant")),
			Map.entry("Service", List.of("schema:Service")), //
			Map.entry("Person", List.of("schema:Person", "prov:Person")),
			Map.entry("Event", List.of("schema:Event", "prov:Activity")),
			Map.entry("Document", List.of("schema:CreativeWork", "prov:Entity")),
			Map.entry("Evidence", List.of("prov:Entity")));

	/** What properties and relationships are to others; all of them mean no less. */
	private static final Map<String, String> TERMS = Map.ofEntries(Map.entry("name", "schema:name"),
			Map.entry("nameEnglish", "schema:alternateName"), Map.entry("title", "schema:headline"),
			Map.entry("latitude", "schema:latitude"), Map.entry("longitude", "schema:longitude"),
			Map.entry("published", "schema:datePublished"), Map.entry("start", "schema:startDate"),
			Map.entry("end", "schema:endDate"), Map.entry("publisher", "schema:publisher"),
			Map.entry("licence", "schema:license"));

	private static final Map<String, String> RELATIONSHIPS = Map.of("EVIDENCED_BY", "prov:wasDerivedFrom",
			"IN_DOCUMENT", "prov:hadPrimarySource", "LOCATED_IN", "schema:containedInPlace", "BASED_IN",
			"schema:location", "HELD_IN", "schema:location", "IMPLEMENTED_BY", "prov:wasAssociatedWith", "PART_OF",
			"schema:isPartOf", "PART_OF_PROGRAMME", "schema:isPartOf");

	/** The prefix of the nodes of the graph. */
	private static final String NODE = "node";

	private final JsonGenerator out;

	private final FileMetadata metadata;

	JsonLd(OutputStream out, FileMetadata metadata) {
		this.out = Json.writing(out);
		this.metadata = metadata;
		this.out.writeStartObject();
		this.out.writePOJOProperty("@context", context(metadata));
		this.out.writeArrayPropertyStart("@graph");
		this.out.writePOJO(dataset(metadata));
	}

	private static Map<String, Object> context(FileMetadata metadata) {
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("@version", 1.1);
		context.put("@vocab", metadata.namespace().schema());
		context.put(NODE, metadata.namespace().node());
		context.putAll(new TreeMap<>(PREFIXES));
		context.putAll(new TreeMap<>(TERMS));
		new TreeMap<>(RELATIONSHIPS)
			.forEach((term, iri) -> context.put(term, Json.ordered("@id", iri, "@type", "@id")));
		return context;
	}

	private static Map<String, Object> dataset(FileMetadata metadata) {
		Map<String, Object> dataset = new LinkedHashMap<>();
		String release = metadata.namespace().release(metadata.release());
		if (metadata.query().isEmpty()) {
			dataset.put("@id", release);
		}
		dataset.put("@type", "schema:Dataset");
		dataset.put("schema:name", metadata.title());
		dataset.put("schema:version", metadata.release().version());
		dataset.put("schema:dateModified",
				Json.ordered("@value", metadata.release().at().toString(), "@type", "xsd:dateTime"));
		dataset.put("schema:identifier", "sha256:" + metadata.release().checksum());
		if (!metadata.query().isEmpty()) {
			dataset.put("schema:isPartOf", reference(release));
			dataset.put("schema:measurementTechnique", String.valueOf(metadata.facts().get("query")));
		}
		if (metadata.address().isAbsolute()) {
			dataset.put("schema:url", reference(metadata.address().url()));
		}
		dataset.put("schema:size", metadata.nodes() + " nodes, " + metadata.edges() + " edges");
		dataset.put("schema:creditText",
				metadata.origins().stream().map(SourceDocument::licence).filter(Objects::nonNull).distinct().toList());
		dataset.put("schema:isBasedOn", metadata.origins().stream().map(JsonLd::work).toList());
		dataset.put("schema:citation", metadata.citation().text());
		return dataset;
	}

	private static Map<String, Object> work(SourceDocument document) {
		Map<String, Object> work = new LinkedHashMap<>();
		work.put("@type", "schema:CreativeWork");
		work.put("schema:name", document.title());
		if (document.address() != null) {
			work.put("schema:url", reference(document.address()));
		}
		if (document.publisher() != null) {
			work.put("schema:publisher", document.publisher());
		}
		if (document.licence() != null) {
			work.put("schema:license", document.licence());
		}
		return work;
	}

	private static Map<String, Object> reference(String iri) {
		return Map.of("@id", iri);
	}

	private static Map<String, Object> node(String id) {
		return reference(NODE + ":" + Namespace.local(id));
	}

	@Override
	public void node(Node node) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		node(node.id()).forEach(this.out::writePOJOProperty);
		this.out.writeArrayPropertyStart("@type");
		this.out.writeString(node.kind());
		TYPES.getOrDefault(node.kind(), List.of()).forEach(this.out::writeString);
		this.out.writeEndArray();
		values(this.metadata.nodeColumns(), node.values());
		this.out.writeEndObject();
	}

	@Override
	public void edge(Edge edge) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		if (edge.kind() != null) {
			node(edge.source()).forEach(this.out::writePOJOProperty);
			this.out.writePOJOProperty(edge.kind(), node(edge.target()));
		}
		else {
			this.out.writeStringProperty("@type", "Tie");
			this.out.writePOJOProperty("schema:member", List.of(node(edge.source()), node(edge.target())));
			this.out.writePOJOProperty("schema:value", literal(edge.weight()));
			tie(edge.values());
		}
		this.out.writeEndObject();
	}

	private void values(List<Column> columns, List<@Nullable Object> values) {
		for (int i = 0; i < columns.size(); i++) {
			Object value = values.get(i);
			if (value != null) {
				property(columns.get(i), value);
			}
		}
	}

	/** Writes what is known of a tie; what it lists are things that it rests on. */
	private void tie(List<@Nullable Object> values) {
		for (int i = 0; i < values.size(); i++) {
			switch (values.get(i)) {
				case null -> {
				}
				case List<?> things -> this.out.writePOJOProperty("prov:wasDerivedFrom",
						things.stream().map((thing) -> node(thing.toString())).toList());
				case Object value -> property(this.metadata.edgeColumns().get(i), value);
			}
		}
	}

	private void property(Column column, Object value) {
		this.out.writePOJOProperty(term(column.name()), literal(value));
	}

	/** What the context has another meaning for is written in full. */
	private String term(String name) {
		return (PREFIXES.containsKey(name) || NODE.equals(name)) ? this.metadata.namespace().schema() + name : name;
	}

	// Of a number with a fraction, each reader makes another text
	private static Object literal(Object value) {
		return switch (value) {
			case Double number -> decimal(BigDecimal.valueOf(number));
			case BigDecimal number -> decimal(number);
			default -> value;
		};
	}

	private static Object decimal(BigDecimal number) {
		return Json.ordered("@type", "xsd:decimal", "@value", number.toPlainString());
	}

	@Override
	public void end() {
		Json.end(this.out);
	}

}
