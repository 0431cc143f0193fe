package org.mreza.citation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** What a citation says. */
record Source(String operation, String variables, String query, int version, LocalDate released, String checksum,
		String url, LocalDate accessed) {

	Citation cited(JsonMapper json) {
		return new Citation("Mreža, release " + this.version + " of " + this.released + ": operation " + this.operation
				+ ", variables " + this.variables + ". " + this.url + ", accessed " + this.accessed + ". " + sums()
				+ ".", bibtex(), csl(json));
	}

	private String sums() {
		return "SHA-256 of the release " + this.checksum + ", of the query " + this.query;
	}

	private String bibtex() {
		return """
				@misc{mreza-%d-%s,
				  author = {{Mreža}},
				  title = {Operation %s},
				  version = {release %d},
				  year = {%d},
				  note = {Released %s. Variables %s. %s},
				  url = {%s},
				  urldate = {%s}
				}
				""".formatted(this.version, this.operation.replace(' ', '-'), escaped(this.operation), this.version,
				this.released.getYear(), this.released, escaped(this.variables), sums(), this.url, this.accessed);
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
		item.put("id", "mreza-" + this.version + "-" + this.operation.replace(' ', '-'));
		item.put("type", "dataset");
		item.put("author", List.of(Map.of("literal", "Mreža")));
		item.put("title", "Operation " + this.operation);
		item.put("version", "release " + this.version);
		item.put("issued", date(this.released));
		item.put("accessed", date(this.accessed));
		item.put("URL", this.url);
		item.put("note", "Variables " + this.variables + ". " + sums());
		return json.writeValueAsString(List.of(item));
	}

	private static Map<String, Object> date(LocalDate date) {
		return Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
	}

}
