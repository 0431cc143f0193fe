package org.mreza.export.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;
import org.mreza.export.format.Format;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of a service that its readers reach under another address than requests bear. */
@Tag("service")
class PublicAddressTests {

	private static final String SERVICE = "https://mreza.example/net";

	@Test
	void filesNameTheAddressThatReadersReachTheServiceUnder(@TempDir Path directory) {
		try (var service = new ServiceProcess(directory.resolve("data"), directory,
				"--mreza.address=" + SERVICE + "/graphql")) {
			Endpoint endpoint = service.endpoint();
			String asked = "?via=LEAD&measure=DEGREE";
			for (Format format : Format.values()) {
				String path = "/export/network." + format.extension() + asked;
				HttpResponse<String> answer = get(endpoint, path);
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(answer.headers().map().toString() + answer.body()).as(path).doesNotContain("localhost");
				if (format.mediaType().startsWith("text/csv")) {
					assertThat(answer.headers().firstValue("Link")).hasValue("<" + SERVICE + "/export/network.json"
							+ asked + ">; rel=\"describedby\"; type=\"application/json\"");
				}
				else {
					assertThat(answer.body().replace("&amp;", "&")).as(path).contains(SERVICE + path);
				}
			}
			JsonNode about = Endpoint.json(get(endpoint, "/export/network.json" + asked)).get("graph");
			String address = SERVICE + "/export/network.json" + asked;
			assertThat(about.at("/citation/text").asString()).contains("}. " + address + ", accessed ");
			assertThat(about.at("/citation/bibtex").asString()).contains("  url = {" + address);
			assertThat(about.at("/citation/cslJson").asString()).contains("\"URL\":\"" + address + "\"");
			assertThat(get(endpoint, "/export/graph.jsonld").body()).contains(SERVICE + "/export/graph.jsonld")
				.doesNotContain("localhost");
			assertTable(endpoint);
		}
	}

	/** What describes a table is found from wherever the table was, and cites alike. */
	private static void assertTable(Endpoint endpoint) {
		String path = "/export/table.csv?query=%7Bmunicipalities%7Bnodes%7Bname%7D%7D%7D";
		String link = get(endpoint, path).headers().firstValue("Link").orElseThrow();
		URI relative = URI.create(link.substring(1, link.indexOf('>')));
		assertThat(URI.create(SERVICE + path).resolve(relative).toString()).startsWith(SERVICE + "/graphql?query=");
		JsonNode description = Endpoint
			.json(get(endpoint, URI.create(path).resolve(relative).toString().replaceFirst("^.*?(?=/graphql)", "")));
		assertThat(description.at("/data/citation/text").asString()).contains(" " + SERVICE + "/graphql, accessed ");
	}

	private static HttpResponse<String> get(Endpoint endpoint, String path) {
		return endpoint.send(path, (request) -> request);
	}

}
