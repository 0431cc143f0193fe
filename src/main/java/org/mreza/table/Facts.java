package org.mreza.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLEnumType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.address.PublicAddress;
import org.mreza.api.http.Parameters;
import org.mreza.citation.Citations;
import org.mreza.export.Exports;
import org.mreza.release.Release;
import org.mreza.table.TableFile.Fact;

/** What a table says of itself: what was asked, of which release, and how it is known. */
@Component
class Facts {

	private static final String ASSERTION = "Assertion";

	private final GraphQlSource source;

	private final Exports exports;

	private final Citations citations;

	private final PublicAddress address;

	private final JsonMapper json;

	Facts(GraphQlSource source, Exports exports, Citations citations, PublicAddress address, JsonMapper json) {
		this.source = source;
		this.exports = exports;
		this.citations = citations;
		this.address = address;
		this.json = json;
	}

	List<Fact> of(Table table, String document, Parameters parameters, ServerRequest request, String fileName) {
		Release release = this.exports.release();
		if (table.release() != null && !table.release().equals(release.version())) {
			throw Pages.changed();
		}
		String url = this.address.service(request.uri()) + request.uri().getRawPath() + "?"
				+ request.uri().getRawQuery();
		Map<String, String> asked = new LinkedHashMap<>();
		asked.put("operation", Objects.requireNonNullElse(parameters.documentId(), "without a name"));
		asked.put("variables", this.json.writeValueAsString(parameters.variables()));
		asked.put("path", table.selection().name());
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("query", document));
		asked.forEach((name, value) -> facts.add(new Fact(name, value)));
		facts.add(new Fact("rows", Long.toString(table.rows())));
		facts.add(new Fact("lists left out", String.join(", ", table.selection().leftOut())));
		facts.add(new Fact("release", release.inOneLine()));
		facts.add(new Fact("citation", this.citations.cite(fileName, asked, url, release).text()));
		this.exports.origins().forEach((origin) -> facts.add(new Fact("source", origin.toString())));
		facts.addAll(assertions(table.selection()));
		return facts;
	}

	private List<Fact> assertions(Selection selection) {
		String columns = selection.columns()
			.stream()
			.filter((column) -> ASSERTION.equals(column.type()))
			.map(Column::name)
			.collect(Collectors.joining(", "));
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("how known", columns.isEmpty() ? "No column says how a row is known: select `assertion`."
				: "In the columns " + columns + "."));
		GraphQLEnumType assertion = (GraphQLEnumType) Objects.requireNonNull(this.source.schema().getType(ASSERTION));
		assertion.getValues()
			.forEach((value) -> facts
				.add(new Fact(value.getName(), Objects.requireNonNullElse(value.getDescription(), ""))));
		return facts;
	}

}
