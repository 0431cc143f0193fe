package org.mreza.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.mreza.citation.Citations;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.Namespace;
import org.mreza.export.file.SourceDocument;
import org.mreza.export.format.Format;
import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.network.Parameter;
import org.mreza.release.Release;

/** Where what a file holds comes from, and how it is cited. */
@Component
class Provenance {

	/** The release of an id, or the one that answers now where the id is empty. */
	private static final String ORIGINS = """
			OPTIONAL MATCH (given:Release {id: $release})
			OPTIONAL MATCH (current:Release {current: true})
			WITH coalesce(given, current) AS release
			RETURN release { .id, .version, .at, .checksum, .current } AS release, COLLECT {
			  MATCH (document:Document) WHERE document.id > ''
			  WITH document ORDER BY document.id LIMIT $most
			  RETURN document { .title, .publisher, .address, .licence }
			} AS origins
			""";

	/** A file names no more documents than these. */
	private static final int MOST_ORIGINS = 1_000;

	private final Graph graph;

	private final Citations citations;

	private final Namespace namespace;

	/**
	 * @param namespace what all IRIs of linked data begin with
	 */
	Provenance(Graph graph, Citations citations, @Value("${mreza.namespace:urn:mreza:}") String namespace) {
		this.graph = graph;
		this.citations = citations;
		this.namespace = new Namespace(namespace);
	}

	/**
	 * What a file says of itself.
	 * @param release the id of the release that it was read from; empty for the current
	 * one
	 */
	FileMetadata metadata(String name, Format format, FileMetadata.Address address, String release,
			List<Parameter> query, Content content) {
		Known found = known(release);
		Map<String, String> parameters = new LinkedHashMap<>();
		query.forEach((each) -> parameters.put(each.name(), each.value()));
		return new FileMetadata("Mreža: " + name, address, this.namespace, content.traits(), found.release(), query,
				content.definitions(), content.nodeCount(), content.edgeCount(), found.origins(),
				this.citations.cite(name + "." + format.extension(), parameters, address.url(), found.release()),
				content.nodeColumns(), content.edgeColumns());
	}

	/**
	 * Whence data is.
	 * @param release the id of a release; empty for the current one
	 */
	Known known(String release) {
		Found found = this.graph.one(GraphQLContext.newContext().build(), ORIGINS, Found.class, "release", release,
				"most", MOST_ORIGINS);
		if (found.release() == null) {
			throw new ApiException(ApiException.Code.NOT_FOUND, "The graph is empty: it has no release yet.");
		}
		return new Known(found.release(), found.origins());
	}

	record Found(@Nullable Release release, List<SourceDocument> origins) {
	}

	record Known(Release release, List<SourceDocument> origins) {
	}

}
