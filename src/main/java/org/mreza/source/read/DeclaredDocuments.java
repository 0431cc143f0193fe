package org.mreza.source.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/** The documents that all sources declare: one and the same wherever it is declared. */
final class DeclaredDocuments {

	/** Where a source declares them, its own first. */
	static final List<String> LISTS = List.of("document", "furtherDocuments");

	private final GraphQLInputObjectType statements;

	private final Problems problems;

	private final Map<String, DeclaredDocument> declared = new HashMap<>();

	DeclaredDocuments(GraphQLInputObjectType statements, Problems problems) {
		this.statements = statements;
		this.problems = problems;
	}

	/** Those of a source, its own first. */
	List<Document> of(Map<String, Node> lists, InputCoercion coercion, SourcePosition source) {
		List<Document> documents = new ArrayList<>();
		if (!lists.containsKey("document")) {
			this.problems.add(source, "`document` is missing: the document that states all this.");
		}
		for (String list : LISTS) {
			var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.statements.getField(list).getType());
			Node node = lists.get(list);
			for (Node each : (node != null) ? InputCoercion.items(node) : List.<Node>of()) {
				Map<String, @Nullable Object> values = coercion.object(each, type);
				if (values.get("id") != null && values.get("title") != null) {
					documents.add(declare(Document.of(values), "document".equals(list), coercion.position(each)));
				}
			}
		}
		return documents;
	}

	// Evidence is named after the source's own document
	private Document declare(Document document, boolean own, SourcePosition position) {
		DeclaredDocument other = this.declared.putIfAbsent(document.id(),
				new DeclaredDocument(document, own, position));
		if (other != null && own && other.own()) {
			this.problems.add(position, "`" + document.id() + "` is already brought at " + other.position() + ".");
		}
		else if (other != null && !other.document().equals(document)) {
			this.problems.add(position,
					"`" + document.id() + "` is described differently at " + other.position() + ".");
		}
		return document;
	}

	private record DeclaredDocument(Document document, boolean own, SourcePosition position) {
	}

}
