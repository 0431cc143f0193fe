package org.mreza.export.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLTypeUtil;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

import org.mreza.export.format.Format;

/** The page that lists what can be had, made of the formats and the schema. */
@Component
class IndexPage {

	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'",
			"style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			<title>Mreža – exports</title>
			<style>
			body { font: 1rem/1.5 system-ui, sans-serif; max-width: 54rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
			table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
			th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddd }
			code { font-family: ui-monospace, monospace; font-size: .9em }
			td:first-child, th:first-child { white-space: nowrap }
			a { color: #0b57d0 }
			</style>
			</head>
			<body>
			<h1>Exports</h1>
			<p>Each file says of itself which release it holds, what was asked, how many nodes and edges there are, which documents
			the data rests on, and how it is cited. CSV says so in the headers of the answer. For programs,
			<a href="export/openapi.json"><code>/export/openapi.json</code></a> describes all files by OpenAPI 3.1.</p>
			<h2>Tables</h2>
			<p>Any list of the answer to a query is a table: <code>table.csv</code>, and <code>table.xlsx</code> for Excel. They take
			<code>query</code> or the <code>documentId</code> of a ready-made question, <code>variables</code>, and <code>path</code>
			where an answer has several lists; CSV also <code>separator</code>, <code>decimal</code> and <code>bom</code>.</p>
			<ul>
			<li><a href="export/table.csv?documentId=RankingByLists"><code>/export/table.csv?documentId=RankingByLists</code></a><br>
			a ready-made question</li>
			<li><a href="export/table.xlsx?documentId=PartnersThatShareALead&amp;path=sharedLeads.partnerships"><code>/export/table.xlsx?documentId=PartnersThatShareALead&amp;path=sharedLeads.partnerships</code></a><br>
			a list within another, for Excel</li>
			<li><a href="export/table.csv?query=%7Bgrants%7Bgroups(by:RECIPIENT)%7Bname%20sums%7Bamount%20currency%7D%7D%7D%7D&amp;separator=semicolon&amp;decimal=,&amp;bom=true"><code>/export/table.csv?query={grants{groups(by:RECIPIENT){name sums{amount currency}}}}&amp;separator=semicolon&amp;decimal=,&amp;bom=true</code></a><br>
			groups with their sums, as Excel opens it in Serbia</li>
			</ul>
			<h2>Formats of networks</h2>
			<table>
			<thead><tr><th>Network</th><th>Whole graph</th><th>What it is</th></tr></thead>
			<tbody>
			{formats}
			</tbody>
			</table>
			<h2>Examples of networks</h2>
			<ul>
			<li><a href="export/network.gexf?via=LEAD&amp;measure=DEGREE,BETWEENNESS&amp;partition=CONNECTED_COMPONENTS"><code>/export/network.gexf?via=LEAD&amp;measure=DEGREE,BETWEENNESS&amp;partition=CONNECTED_COMPONENTS</code></a><br>
			leads and their partners, measured and in their components</li>
			<li><a href="export/network.edges.csv?via=COMPONENT&amp;programme=LIP%202&amp;weight=NEWMAN"><code>/export/network.edges.csv?via=COMPONENT&amp;programme=LIP%202&amp;weight=NEWMAN</code></a><br>
			who took part in the same components of one programme, as a list of edges</li>
			<li><a href="export/network.graphml?of=ORGANISATION"><code>/export/network.graphml?of=ORGANISATION</code></a><br>
			organisations that provide the same service</li>
			<li><a href="export/network.geojson?measure=DEGREE"><code>/export/network.geojson?measure=DEGREE</code></a><br>
			partnerships on a map</li>
			</ul>
			<h2>Parameters of a network</h2>
			<p>They are the arguments of the field <code>network</code> of the API, and of its fields <code>measure</code> and
			<code>partition</code>. Several values are separated by commas.</p>
			<table>
			<thead><tr><th>Parameter</th><th>Meaning</th></tr></thead>
			<tbody>
			{parameters}
			</tbody>
			</table>
			</body>
			</html>
			""";

	private final NetworkArguments arguments;

	IndexPage(NetworkArguments arguments) {
		this.arguments = arguments;
	}

	ServerResponse answer() {
		byte[] page = PAGE.replace("{formats}", formats())
			.replace("{parameters}", parameters())
			.getBytes(StandardCharsets.UTF_8);
		return ServerResponse.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache())
			.build((incoming, outgoing) -> {
				// In place of the policy of all answers; a second one would only narrow
				// it
				outgoing.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
				outgoing.getOutputStream().write(page);
				return null;
			});
	}

	private static String formats() {
		return Arrays.stream(Format.values())
			.map((format) -> "<tr><td>" + link("network", format) + "</td><td>" + link("graph", format) + "</td><td>"
					+ HtmlUtils.htmlEscape(format.description()) + "</td></tr>")
			.collect(Collectors.joining("\n"));
	}

	private static String link(String name, Format format) {
		String file = name + "." + format.extension();
		return "<a href=\"export/" + file + "\"><code>" + file + "</code></a>";
	}

	private String parameters() {
		return this.arguments.all()
			.stream()
			.map((argument) -> "<tr><td><code>" + argument.getName() + "</code></td><td>" + described(argument)
					+ "</td></tr>")
			.collect(Collectors.joining("\n"));
	}

	private static String described(GraphQLArgument argument) {
		String described = code(Objects.requireNonNullElse(argument.getDescription(), ""));
		if (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLEnumType options) {
			described += options.getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.map((option) -> "<code>" + option + "</code>")
				.collect(Collectors.joining(", ", "<br>", ""));
		}
		Object otherwise = GraphQLArgument.getArgumentDefaultValue(argument);
		boolean told = otherwise != null && !otherwise.toString().equals("[]");
		return told
				? described + "<br>When left out: <code>" + HtmlUtils.htmlEscape(String.valueOf(otherwise)) + "</code>"
				: described;
	}

	/** What stands between backticks, as code. */
	private static String code(String text) {
		return HtmlUtils.htmlEscape(text).replaceAll("`([^`]*)`", "<code>$1</code>");
	}

}
