package org.mreza.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mreza.export.format.Format;

/** Requests for files, and for what there is none. */
final class RandomFiles {

	private static final List<String> PATHS = List.of("/", "/error", "/nope", "/graphql/", "/graphql/foo",
			"/graphql/schema", "/graphql/schema/", "/graphql/schema?a=%zz", "/export", "/export/", "/export/foo",
			"/export/table", "/export/table.CSV", "/export/network.", "/export/network", "/export/graph.%00",
			"/export/graph.csv%2f", "/export/../graphql", "/export/%2e%2e/graphql", "/export/network.json;a=b",
			"/graphql;jsessionid=1", "//graphql", "/graphql//", "/./graphql", "/GRAPHQL", "/%67raphql", "/\u0161",
			"/%ff", "/%", "/a\\b", "/graphiql/nope", "/graphiql/../x", "/actuator", "/actuator/health/nope",
			"/actuator/heapdump", "/favicon.ico", "/WEB-INF/web.xml", "*", "http://x/graphql", "/" + "a/".repeat(2_000),
			"/export/release.zip?a=b&a=c", "/export/release.tar");

	private static final List<String> PARAMETERS = List.of("via", "of", "measure", "partition", "weight", "atLeast",
			"damping", "normalized", "resolution", "programme", "component", "context", "region", "roles", "from",
			"until", "inferred", "without", "bom", "query", "documentId", "variables", "nothing", "", "Via", "via[]");

	private static final List<String> GOOD = List.of("LEAD", "PARTNERSHIP", "COMPONENT", "MUNICIPALITY", "ORGANISATION",
			"DEGREE", "BETWEENNESS", "PAGERANK", "GREEDY_MODULARITY", "CONNECTED_COMPONENTS", "NEWMAN", "1", "2",
			"0.85", "true", "false", "PRO", "LIP 2", "2019", "DEGREE,BETWEENNESS", "DEGREE,DEGREE", ",", "DEGREE,",
			"LEAD,,LEAD", "RankingByLists");

	private static final List<String> TABLES = List.of("{ municipalities { nodes { code name } } }",
			"{ municipalities(first: 1) { nodes { name } } }", "{ municipalities { nodes { name name: code } } }",
			"{ grants { nodes { money { amount } recipient { ... on Municipality { name } } } } }",
			"{ release { version } }", "{ municipalities { totalCount } }",
			"{ a: municipalities { nodes { id } } b: events { nodes { id } } }",
			"{ municipalities { edges { node { id } } } }", "{ municipalities { nodes { leads { nodes { id } } } } }",
			"query ($a: Int) { municipalities(first: $a) { nodes { id } } }",
			"{ search(text: \"bor\") { nodes { name } } }", "{ __schema { types { name } } }", "{ nope }", "{", "",
			"mutation { a }");

	Request next(Chance chance) {
		String format = chance.of(0.8) ? chance.one(Format.values()).extension()
				: chance.one("", "xml", "GEXF", "csv", "zip", "a.b.c", "%00", "json%20", "gexf/", "x".repeat(5_000));
		Request request = Request.get(switch (chance.below(6)) {
			case 0 -> chance.one(PATHS);
			case 1, 2 -> "/export/table.csv?query=" + Request.encoded(chance.one(TABLES)) + "&" + parameters(chance);
			case 3 -> "/export/graph." + format + "?" + parameters(chance);
			default -> "/export/network." + format + "?" + parameters(chance);
		});
		return chance.of(0.9) ? request : request.by(chance.one("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"));
	}

	private static String parameters(Chance chance) {
		var hostile = new HostileScalars(chance);
		List<String> parameters = new ArrayList<>();
		for (int i = chance.small(6); i > 0; i--) {
			String value = switch (chance.below(6)) {
				case 0 -> hostile.number().text();
				case 1 -> hostile.text();
				default -> chance.one(GOOD);
			};
			// A longer address is none that reaches us
			String given = Request.encoded(value.substring(0, Math.min(value.length(), 1_000)));
			parameters.add(chance.one(PARAMETERS) + "=" + given);
		}
		return parameters.stream().collect(Collectors.joining("&"));
	}

}
