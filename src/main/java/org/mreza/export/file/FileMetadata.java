package org.mreza.export.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mreza.citation.Citation;
import org.mreza.network.Parameter;
import org.mreza.release.Release;

/**
 * What a file says of itself, so that whoever finds it knows what it is and can ask for
 * it again.
 *
 * @param title what it holds
 * @param address where it was asked for
 * @param namespace what linked data names things by
 * @param traits what its edges are
 * @param query all that was asked, also what was left out
 * @param definitions what the measures among the columns are
 * @param nodes how many nodes there are
 * @param edges how many edges there are
 * @param origins the documents that the data rests on
 * @param nodeColumns the attributes of nodes, each with a title that readers leave alone
 * @param edgeColumns the attributes of edges, likewise
 */
public record FileMetadata(String title, Address address, Namespace namespace, Traits traits, Release release,
		List<Parameter> query, List<Parameter> definitions, long nodes, long edges, List<SourceDocument> origins,
		Citation citation, List<Column> nodeColumns, List<Column> edgeColumns) {

	public FileMetadata {
		nodeColumns = Column.titled(nodeColumns);
		edgeColumns = Column.titled(edgeColumns);
	}

	/** The same, cited otherwise. */
	public FileMetadata cited(Citation otherwise) {
		return new FileMetadata(this.title, this.address, this.namespace, this.traits, this.release, this.query,
				this.definitions, this.nodes, this.edges, this.origins, otherwise, this.nodeColumns, this.edgeColumns);
	}

	/** Those formats that hold texts and numbers alone hold these. */
	public Map<String, Object> facts() {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("title", this.title);
		facts.put("release", this.release.version());
		facts.put("released", this.release.at().toString());
		facts.put("checksum", this.release.checksum());
		facts.put("query", joined(this.query));
		facts.put("nodeCount", this.nodes);
		facts.put("edgeCount", this.edges);
		if (!this.definitions.isEmpty()) {
			facts.put("definitions", joined(this.definitions));
		}
		facts.put("origins", this.origins.stream().map(SourceDocument::toString).collect(Collectors.joining(" | ")));
		facts.put("citation", this.citation.text());
		facts.put("address", this.address.url());
		return facts;
	}

	private static String joined(List<Parameter> parameters) {
		return parameters.stream().map((each) -> each.name() + ": " + each.value()).collect(Collectors.joining("; "));
	}

	/**
	 * Where a file was asked for.
	 *
	 * @param service the address of the service, without a slash behind it
	 * @param path from there, with its query
	 */
	public record Address(String service, String path) {

		/** Whether it tells of a service, not only of a place within one. */
		public boolean isAbsolute() {
			return !this.service.isEmpty();
		}

		public String url() {
			return this.service + this.path;
		}

	}

	/**
	 * What edges are.
	 *
	 * @param directed whether it matters which end is the source
	 * @param multiple whether two nodes may have several edges, of different kinds
	 * @param weighted whether edges weigh differently
	 * @param dated whether some nodes or edges have a period
	 */
	public record Traits(boolean directed, boolean multiple, boolean weighted, boolean dated) {
	}

}
