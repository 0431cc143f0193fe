package org.mreza.export.format;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import tools.jackson.core.JsonGenerator;

import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.SourceDocument;

/**
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>. Things are fragments of the
 * file of the whole graph, and what no vocabulary has is a fragment of the schema, so
 * that each of them can be looked up.
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
			Map.entry("licence", "schema:license"), Map.entry("weight", "schema:value"));

	private static final Map<String, String> RELATIONSHIPS = Map.of("EVIDENCED_BY", "prov:wasDerivedFrom",
			"IN_DOCUMENT", "prov:hadPrimarySource", "LOCATED_IN", "schema:containedInPlace", "BASED_IN",
			"schema:location", "HELD_IN", "schema:location", "IMPLEMENTED_BY", "prov:wasAssociatedWith", "PART_OF",
			"schema:isPartOf", "PART_OF_PROGRAMME", "schema:isPartOf");

	private static final Map<String, String> REFERENCES = Map.of("shared", "prov:wasDerivedFrom", "between",
			"schema:member");

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
		context.put("@base", metadata.address().service() + "/export/graph.jsonld");
		context.put("@vocab", metadata.address().service() + "/graphql/schema#");
		context.putAll(new TreeMap<>(PREFIXES));
		context.putAll(new TreeMap<>(TERMS));
		new TreeMap<>(RELATIONSHIPS)
			.forEach((term, iri) -> context.put(term, Json.ordered("@id", iri, "@type", "@id")));
		new TreeMap<>(REFERENCES).forEach((term, iri) -> context.put(term, Json.ordered("@id", iri, "@type", "@id")));
		return context;
	}

	private static Map<String, Object> dataset(FileMetadata metadata) {
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@id", metadata.address().url());
		dataset.put("@type", "schema:Dataset");
		dataset.put("schema:name", metadata.title());
		dataset.put("schema:version", metadata.release().version());
		dataset.put("schema:dateModified",
				Json.ordered("@value", metadata.release().at().toString(), "@type", "xsd:dateTime"));
		dataset.put("schema:identifier", "sha256:" + metadata.release().checksum());
		dataset.put("schema:measurementTechnique", String.valueOf(metadata.facts().get("query")));
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
			work.put("schema:url", Map.of("@id", document.address()));
		}
		if (document.publisher() != null) {
			work.put("schema:publisher", document.publisher());
		}
		if (document.licence() != null) {
			work.put("schema:license", document.licence());
		}
		return work;
	}

	@Override
	public void node(Node node) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		this.out.writeStringProperty("@id", "#" + node.id());
		this.out.writeArrayPropertyStart("@type");
		this.out.writeString(node.kind());
		TYPES.getOrDefault(node.kind(), List.of()).forEach(this.out::writeString);
		this.out.writeEndArray();
		Json.values(this.out, this.metadata.nodeColumns(), node.values());
		this.out.writeEndObject();
	}

	@Override
	public void edge(Edge edge) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		if (edge.kind() != null) {
			this.out.writeStringProperty("@id", "#" + edge.source());
			this.out.writePOJOProperty(edge.kind(), Map.of("@id", "#" + edge.target()));
		}
		else {
			this.out.writeStringProperty("@type", "Tie");
			reference("between", List.of(edge.source(), edge.target()));
			this.out.writeNumberProperty("weight", edge.weight());
			values(edge);
		}
		this.out.writeEndObject();
	}

	private void values(Edge edge) {
		for (int i = 0; i < this.metadata.edgeColumns().size(); i++) {
			Object value = edge.values().get(i);
			if (value instanceof List<?> list) {
				reference(this.metadata.edgeColumns().get(i).name(), list);
			}
			else if (value != null) {
				this.out.writePOJOProperty(this.metadata.edgeColumns().get(i).name(), value);
			}
		}
	}

	private void reference(String name, List<?> ids) {
		this.out.writePOJOProperty(name, ids.stream().map((id) -> "#" + id).toList());
	}

	@Override
	public void end() {
		Json.end(this.out);
	}

}
