package org.mreza.citation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.release.Release;

/**
 * What a citation says.
 *
 * @param what what is cited: an operation, an export
 * @param given what it was asked with
 * @param query the SHA-256 of the query; empty where the address says it all
 */
record Source(String what, String name, String given, String query, Release release, String url, LocalDate accessed) {

	Citation cited(JsonMapper json) {
		return new Citation(
				"Mreža, release " + this.release.version() + " of " + released() + ": " + this.what + " " + this.name
						+ ", " + this.given + ". " + this.url + ", accessed " + this.accessed + ". " + sums() + ".",
				bibtex(), csl(json));
	}

	private LocalDate released() {
		return LocalDate.ofInstant(this.release.at(), ZoneOffset.UTC);
	}

	private String title() {
		return StringUtils.capitalize(this.what) + " " + this.name;
	}

	private String key() {
		return "mreza-" + this.release.version() + "-" + this.name.replace(' ', '-');
	}

	private String sums() {
		String release = "SHA-256 of the release " + this.release.checksum();
		return this.query.isEmpty() ? release : release + ", of the query " + this.query;
	}

	private String bibtex() {
		return """
				@misc{%s,
				  author = {{Mreža}},
				  title = {%s},
				  version = {release %d},
				  year = {%d},
				  note = {Released %s. %s. %s},
				  url = {%s},
				  urldate = {%s}
				}
				""".formatted(key(), escaped(title()), this.release.version(), released().getYear(), released(),
				escaped(StringUtils.capitalize(this.given)), sums(), this.url, this.accessed);
	}

	// A brace within a field counts as one of BibTeX's own even behind a backslash
	private static String escaped(String text) {
		return text.replace("\\", "\\textbackslash ")
			.replace("{", "\\textbraceleft ")
			.replace("}", "\\textbraceright ")
			.replaceAll("[$&#_%]", "\\\\$0")
			.replace("~", "\\textasciitilde ")
			.replace("^", "\\textasciicircum ");
	}

	private String csl(JsonMapper json) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("id", key());
		item.put("type", "dataset");
		item.put("author", List.of(Map.of("literal", "Mreža")));
		item.put("title", title());
		item.put("version", "release " + this.release.version());
		item.put("issued", date(released()));
		item.put("accessed", date(this.accessed));
		item.put("URL", this.url);
		item.put("note", StringUtils.capitalize(this.given) + ". " + sums());
		return json.writeValueAsString(List.of(item));
	}

	private static Map<String, Object> date(LocalDate date) {
		return Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
	}

}
