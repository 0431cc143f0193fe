package org.mreza.export.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Namespace;
import org.mreza.export.file.SourceDocument;
import org.mreza.release.Release;

/** What the archive says of itself, for machines and for readers. */
record ArchiveManifest(Release release, List<SourceDocument> origins, List<Resource> resources, Namespace namespace) {

	private static final String DESCRIPTION = "A knowledge graph of how the municipalities of Serbia work together.";

	private static final String TERMS = "The data has no licence of its own as a whole; each source carries its terms.";

	private static final Map<String, String> CONTEXT = Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct",
			"http://purl.org/dc/terms/", "foaf", "http://xmlns.com/foaf/0.1/", "prov", "http://www.w3.org/ns/prov#",
			"rdfs", "http://www.w3.org/2000/01/rdf-schema#", "spdx", "http://spdx.org/rdf/terms#", "xsd",
			"http://www.w3.org/2001/XMLSchema#");

	private String title() {
		return "Mreža, release " + this.release.version();
	}

	private LocalDate day() {
		return LocalDate.ofInstant(this.release.at(), ZoneOffset.UTC);
	}

	String readme() {
		String sources = this.origins.stream().map((document) -> "- " + document).collect(Collectors.joining("\n"));
		return """
				Mreža, release %d of %s
				SHA-256 of the release: %s

				%s

				node/*.csv          the nodes, a table for each kind
				tie/*.csv           what leads from one node to another, a table for each type:
				                    LED_BY in led-by.csv leads from a partnership to its lead
				graph.*             the same graph, for Gephi (gexf), igraph, networkx and
				                    Cytoscape (graphml), and as linked data (jsonld)
				datapackage.json    all tables and columns, by Frictionless Data Package
				dcat.jsonld         all files, by DCAT-AP 3
				CITATION.cff        how to cite this release
				SHA256SUMS          sha256sum --check SHA256SUMS

				Tables are CSV by RFC 4180, in UTF-8. An empty cell says nothing: not stated, and
				never none. Several values in a cell are separated by " | ". A text that a
				spreadsheet would run as a formula has an apostrophe in front, which is not part
				of it. `assertion` says how a statement is known; tie/evidenced-by.csv leads to
				its evidence in documents.

				Sources, each with the terms that it names:
				%s

				The texts of the documents are not in here.
				""".formatted(this.release.version(), day(), this.release.checksum(), DESCRIPTION, sources);
	}

	String citation() {
		return """
				cff-version: 1.2.0
				type: dataset
				title: Mreža
				abstract: %s
				message: Cite the release, because the graph changes from one to the next.
				authors:
				  - name: Mreža
				version: "%d"
				date-released: %s
				identifiers:
				  - type: other
				    value: "sha256:%s"
				    description: The SHA-256 over all statements of the release.
				""".formatted(DESCRIPTION, this.release.version(), day(), this.release.checksum());
	}

	/** By Frictionless Data Package. */
	Map<String, Object> dataPackage() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("profile", "data-package");
		all.put("name", "mreza-release-" + this.release.version());
		all.put("id", "sha256:" + this.release.checksum());
		all.put("title", title());
		all.put("version", String.valueOf(this.release.version()));
		all.put("created", this.release.at().toString());
		all.put("sources", this.origins.stream().map(ArchiveManifest::source).toList());
		all.put("resources", this.resources.stream().map(ArchiveManifest::resource).toList());
		return all;
	}

	private static Map<String, Object> source(SourceDocument document) {
		Map<String, Object> source = new LinkedHashMap<>();
		source.put("title", document.title());
		putIfKnown(source, "path", document.address());
		putIfKnown(source, "publisher", document.publisher());
		putIfKnown(source, "licence", document.licence());
		return source;
	}

	private static Map<String, Object> resource(Resource resource) {
		Map<String, Object> all = new LinkedHashMap<>();
		Resource.Table table = resource.table();
		all.put("name", resource.name());
		all.put("path", resource.file().path());
		all.put("profile", (table != null) ? "tabular-data-resource" : "data-resource");
		all.put("description", resource.title());
		all.put("format", resource.file().path().substring(resource.file().path().lastIndexOf('.') + 1));
		all.put("mediatype", resource.mediaType());
		all.put("encoding", "utf-8");
		all.put("bytes", resource.file().bytes());
		all.put("hash", "sha256:" + resource.file().sha256());
		if (table != null) {
			all.put("rowCount", table.rows());
			all.put("dialect", Map.of("lineTerminator", "\r\n"));
			Map<String, Object> schema = new LinkedHashMap<>();
			schema.put("fields", table.fields().stream().map((field) -> field(field, table.key())).toList());
			schema.put("primaryKey", table.key());
			all.put("schema", schema);
		}
		return all;
	}

	private static Map<String, Object> field(Resource.Field field, List<String> key) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("name", field.name());
		all.put("type", field.type());
		all.put("description", field.description());
		if (key.contains(field.name())) {
			all.put("constraints", Map.of("required", true));
		}
		return all;
	}

	/**
	 * By the Data Catalog Vocabulary (DCAT 3) and its profile DCAT-AP 3, as JSON-LD. IRIs
	 * are in the namespace, because where an archive lies is not known to it.
	 */
	Map<String, Object> catalog() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("@context", new TreeMap<>(CONTEXT));
		all.put("@id", this.namespace.release(this.release));
		all.put("@type", "dcat:Dataset");
		all.put("dct:title", title());
		all.put("dct:description", DESCRIPTION);
		all.put("dct:publisher", typed("foaf:Agent", "foaf:name", "Mreža"));
		all.put("dct:rights", typed("dct:RightsStatement", "rdfs:label", TERMS));
		all.put("dct:identifier", "sha256:" + this.release.checksum());
		all.put("dcat:version", String.valueOf(this.release.version()));
		all.put("dct:issued", literal("xsd:dateTime", this.release.at().toString()));
		all.put("prov:wasDerivedFrom", this.origins.stream().map(ArchiveManifest::origin).toList());
		all.put("dcat:distribution", this.resources.stream().map(this::distribution).toList());
		return all;
	}

	private static Map<String, Object> origin(SourceDocument document) {
		Map<String, Object> all = new LinkedHashMap<>();
		putIfKnown(all, "@id", document.address());
		all.put("@type", "foaf:Document");
		all.put("dct:title", document.title());
		if (document.publisher() != null) {
			all.put("dct:publisher", typed("foaf:Agent", "foaf:name", document.publisher()));
		}
		if (document.licence() != null) {
			all.put("dct:license", typed("dct:LicenseDocument", "rdfs:label", document.licence()));
		}
		return all;
	}

	private Map<String, Object> distribution(Resource resource) {
		Map<String, Object> checksum = new LinkedHashMap<>();
		checksum.put("@type", "spdx:Checksum");
		checksum.put("spdx:algorithm", reference("spdx:checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"));
		checksum.put("spdx:checksumValue", literal("xsd:hexBinary", resource.file().sha256()));
		String iri = this.namespace.release(this.release) + "/" + resource.file().path();
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("@id", iri);
		all.put("@type", "dcat:Distribution");
		all.put("dct:title", resource.file().path());
		all.put("dct:description", resource.title());
		all.put("dcat:accessURL", reference(iri, "rdfs:Resource"));
		all.put("dct:rights", typed("dct:RightsStatement", "rdfs:label", TERMS));
		all.put("dcat:mediaType",
				reference("https://www.iana.org/assignments/media-types/" + resource.mediaType(), "dct:MediaType"));
		all.put("dcat:byteSize", literal("xsd:nonNegativeInteger", String.valueOf(resource.file().bytes())));
		all.put("spdx:checksum", checksum);
		return all;
	}

	private static Map<String, Object> reference(String iri, String type) {
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put("@id", iri);
		reference.put("@type", type);
		return reference;
	}

	private static Map<String, Object> typed(String type, String property, String text) {
		Map<String, Object> typed = new LinkedHashMap<>();
		typed.put("@type", type);
		typed.put(property, text);
		return typed;
	}

	private static Map<String, Object> literal(String type, String value) {
		Map<String, Object> literal = new LinkedHashMap<>();
		literal.put("@type", type);
		literal.put("@value", value);
		return literal;
	}

	private static void putIfKnown(Map<String, Object> all, String name, @Nullable String value) {
		if (value != null) {
			all.put(name, value);
		}
	}

}
