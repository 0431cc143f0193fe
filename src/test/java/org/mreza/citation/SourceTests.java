package org.mreza.citation;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.release.Release;

import static org.assertj.core.api.Assertions.assertThat;

/** Citations in full, on another day than that of the release. */
class SourceTests {

	private final Citation citation = new Source("export", "network.json", "parameters {\"via\":\"LEAD\"}", "",
			new Release("release/3", 3, Instant.parse("2025-12-31T23:30:00Z"), "c0ffee", true, null, null, null),
			"https://example.org/export/network.json?via=LEAD", LocalDate.of(2026, 2, 3))
		.cited(JsonMapper.shared());

	@Test
	void theTextNamesBothDays() {
		assertThat(this.citation.text()).isEqualTo(
				"Mreža, release 3 of 2025-12-31: export network.json, parameters {\"via\":\"LEAD\"}. https://example.org/export/network.json?via=LEAD, accessed 2026-02-03. SHA-256 of the release c0ffee.");
	}

	@Test
	void bibtexIsAnEntryOfTheYearOfTheRelease() {
		assertThat(this.citation.bibtex()).isEqualTo(
				"""
						@misc{mreza-3-network.json,
						  author = {{Mreža}},
						  title = {Export network.json},
						  version = {release 3},
						  year = {2025},
						  note = {Released 2025-12-31. Parameters \\textbraceleft "via":"LEAD"\\textbraceright . SHA-256 of the release c0ffee},
						  url = {https://example.org/export/network.json?via=LEAD},
						  urldate = {2026-02-03}
						}
						""");
	}

	@Test
	void cslTellsTheDaysApart() {
		assertThat(JsonMapper.shared().readTree(this.citation.cslJson())).isEqualTo(JsonMapper.shared().readTree("""
				[{"id": "mreza-3-network.json", "type": "dataset", "author": [{"literal": "Mreža"}],
				  "title": "Export network.json", "version": "release 3",
				  "issued": {"date-parts": [[2025, 12, 31]]}, "accessed": {"date-parts": [[2026, 2, 3]]},
				  "URL": "https://example.org/export/network.json?via=LEAD",
				  "note": "Parameters {\\"via\\":\\"LEAD\\"}. SHA-256 of the release c0ffee"}]
				"""));
	}

}
