package org.mreza.reconcile;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

/** A small page about a thing, for a frame beside a column. */
final class Preview {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<title>{name}</title>
			<style>
			body { font: .85rem/1.4 system-ui, sans-serif; margin: .5rem; color: #222; background: #fff }
			h1 { font-size: 1rem; margin: 0 0 .5rem }
			dl { display: grid; grid-template-columns: max-content auto; gap: .1rem .75rem; margin: 0 }
			dt { color: #666 }
			dd { margin: 0 }
			</style>
			</head>
			<body>
			<h1>{name}</h1>
			<dl>
			<dt>type</dt><dd>{kind}</dd>
			<dt>id</dt><dd>{id}</dd>
			{properties}
			</dl>
			</body>
			</html>
			""";

	private Preview() {
	}

	static String of(Kind kind, JsonNode node) {
		String properties = kind.properties()
			.stream()
			.filter((property) -> !"name".equals(property.id()))
			.map((property) -> row(property.name(), text(node.path(property.id()))))
			.filter((row) -> !row.isEmpty())
			.collect(Collectors.joining("\n"));
		return PAGE.replace("{kind}", escaped(kind.name()))
			.replace("{id}", escaped(node.path("id").asString()))
			.replace("{name}", escaped(node.path("name").asString()))
			.replace("{properties}", properties);
	}

	private static String row(String name, String text) {
		return text.isEmpty() ? "" : "<dt>" + escaped(name) + "</dt><dd>" + escaped(text) + "</dd>";
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static String text(JsonNode value) {
		return (value.isArray() ? value.valueStream() : Stream.of(value))
			.map((each) -> each.isObject() ? each.path("name").asString(each.path("id").asString()) : each.asString(""))
			.filter((each) -> !each.isEmpty())
			.collect(Collectors.joining(", "));
	}

}
