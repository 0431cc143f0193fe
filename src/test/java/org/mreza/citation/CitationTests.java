package org.mreza.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How answers are cited. */
@MrezaTest
class CitationTests {

	private static final String DOCUMENT = """
			query WhoLeads($region: Name, $note: ID = "") {
			  release { version at checksum }
			  citation { text bibtex cslJson }
			  network(via: LEAD, region: $region) { citation { text bibtex cslJson } }
			  cohort(all: [{roles: LEAD}], region: $region) { citation { text bibtex cslJson } }
			  municipalities(where: {name: {startsWith: $region}}) { totalCount }
			  documents(where: {id: {eq: $note}}) { totalCount }
			}
			""";

	private static final Map<String, String> VARIABLES = Map.of("region", "Raški okrug", "note", "50 % & {a_b}");

	@Autowired
	private Endpoint endpoint;

	private String url;

	@BeforeEach
	void open() {
		url = endpoint.address("/graphql").toString();
	}

	@Test
	void aCitationNamesReleaseOperationVariablesAndAddress() {
		JsonNode data = endpoint.data(DOCUMENT, VARIABLES);
		JsonNode release = data.get("release");
		String released = release.get("at").asString().substring(0, 10);
		assertThat(data.at("/citation/text").asString())
			.startsWith("Mreža, release " + release.get("version") + " of " + released
					+ ": operation WhoLeads, variables {")
			.contains("\"region\":\"Raški okrug\"", "\"note\":\"50 % & {a_b}\"")
			.contains("}. " + url + ", accessed " + LocalDate.now(ZoneOffset.UTC) + ". SHA-256 of the release "
					+ release.get("checksum").asString() + ", of the query ")
			.matches("(?s).*, of the query [0-9a-f]{64}\\.");
		assertThat(data.at("/network/citation")).isEqualTo(data.get("citation"));
		assertThat(data.at("/cohort/citation")).isEqualTo(data.get("citation"));
	}

	@Test
	void bibtexEscapesWhatItWouldReadAsItsOwn() {
		String bibtex = endpoint.data(DOCUMENT, VARIABLES).at("/citation/bibtex").asString();
		assertThat(bibtex).startsWith("@misc{mreza-")
			.contains("  author = {{Mreža}},\n  title = {Operation WhoLeads},\n")
			.contains("50 \\% \\& \\textbraceleft a\\_b\\textbraceright ")
			.contains("SHA-256 of the release ", ", of the query ")
			.contains("  url = {" + url + "},\n  urldate = {" + LocalDate.now(ZoneOffset.UTC) + "}\n}\n");
		assertThat(endpoint.data(DOCUMENT, Map.of("region", "Raški okrug", "note", "$ # ~ ^ \\"))
			.at("/citation/bibtex")
			.asString()).contains("\\$ \\# \\textasciitilde  \\textasciicircum  \\textbackslash \\textbackslash \"");
		assertThat(bibtex.chars().filter((each) -> each == '{').count())
			.isEqualTo(bibtex.chars().filter((each) -> each == '}').count());
	}

	@Test
	void cslIsAListOfOneItem() {
		JsonNode data = endpoint.data(DOCUMENT, VARIABLES);
		JsonNode items = JsonMapper.shared().readTree(data.at("/citation/cslJson").asString());
		assertThat(items).hasSize(1);
		JsonNode item = items.get(0);
		LocalDate released = LocalDate.parse(data.at("/release/at").asString().substring(0, 10));
		assertThat(item.get("type").asString()).isEqualTo("dataset");
		assertThat(item.get("title").asString()).isEqualTo("Operation WhoLeads");
		assertThat(item.get("URL").asString()).isEqualTo(url);
		assertThat(item.at("/author/0/literal").asString()).isEqualTo("Mreža");
		assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[%d,%d,%d]]}"
			.formatted(released.getYear(), released.getMonthValue(), released.getDayOfMonth()));
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		assertThat(item.get("accessed").toString()).isEqualTo("{\"date-parts\":[[%d,%d,%d]]}".formatted(today.getYear(),
				today.getMonthValue(), today.getDayOfMonth()));
		assertThat(item.get("version").asString()).isEqualTo("release " + data.at("/release/version"));
		assertThat(item.get("note").asString()).contains("50 % & {a_b}",
				"SHA-256 of the release " + data.at("/release/checksum").asString() + ", of the query ");
	}

	@Test
	void anotherQueryOrOtherVariablesAreCitedOtherwise() {
		String one = endpoint.data("query Q { citation { text } }").at("/citation/text").asString();
		assertThat(endpoint.data("query Q { citation { text } }").at("/citation/text").asString()).isEqualTo(one);
		assertThat(endpoint.data("query Q { citation { text } release { id } }").at("/citation/text").asString())
			.isNotEqualTo(one);
		assertThat(endpoint.data("{ citation { text } }").at("/citation/text").asString())
			.contains(": operation without a name, variables {}. ");
	}

}
