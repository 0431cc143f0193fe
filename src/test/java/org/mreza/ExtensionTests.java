package org.mreza;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is added to the schema and the seed, as CONTRIBUTING shows it or with faults:
 * files beside those that are there, none of which changes.
 */
@Tag("service")
class ExtensionTests {

	private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");

	@TempDir
	private Path directory;

	@Test
	void aKindAndARelationshipAreNewFilesOnly() throws IOException {
		for (String file : List.of("entity/association/association.graphqls", "entity/association/load.cypher",
				"relation/has-member/has-member.graphqls", "relation/has-member/load.cypher")) {
			write("added/graph-schema/" + file, shown("`graph-schema/" + file + "`"));
		}
		FileSystemUtils.copyRecursively(new ClassPathResource("seed").getFile().toPath(),
				this.directory.resolve("seed"));
		write("seed/source/associations/statements.yaml",
				"document: {id: associations, title: Associations}\n" + shown("With a source that states one"));
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory.resolve("added"),
				"--mreza.seed=file:" + this.directory.resolve("seed"))) {
			String query = text("`(\\{ associations\\(.+?\\})`\\sanswers");
			Endpoint endpoint = service.endpoint();
			assertThat(endpoint.data(query).at("/associations/nodes/0"))
				.isEqualTo(JsonMapper.shared().readTree(text("```json\\n(.+?)\\n```")));
			String names = URLEncoder.encode("{\"q\": {\"query\": \"STANDING conference\", \"type\": \"Association\"}}",
					StandardCharsets.UTF_8);
			assertThat(
					Endpoint.json(endpoint.send("/reconcile?queries=" + names, (request) -> request)).at("/q/result"))
				.hasToString("[{\"id\":\"association/standing-conference\",\"name\":\"Standing Conference\","
						+ "\"description\":\"\",\"score\":100,\"match\":true,"
						+ "\"type\":[{\"id\":\"Association\",\"name\":\"Association\"}]}]");
		}
	}

	@Test
	void noFileHasWhatReadersTakeForTheirOwnWhateverAKindDeclares() throws IOException {
		write("added/graph-schema/entity/crate/crate.graphqls", """
				"A crate."
				type Crate implements Node & Statement & Named {
				  "What kind of crate it is."
				  type: String
				  "How much it weighs."
				  weight: Float
				  "What stands on it."
				  label: String
				}
				"A crate that a document names."
				input CrateInput @identified(by: ["name"]) {
				  "The name."
				  name: Name!
				  "What kind of crate it is."
				  type: String
				  "How much it weighs."
				  weight: Float
				  "What stands on it."
				  label: String
				  "Who says so, where, and in which sense."
				  said: SaidInput!
				}
				extend input Statements {
				  "Crates."
				  crates: [CrateInput!]
				}
				extend type Query {
				  "Crates, in alphabetical order."
				  crates: CrateConnection! @match(path: "(it:Crate)")
				}
				""");
		write("added/graph-schema/entity/crate/load.cypher", """
				UNWIND $crates AS row
				MERGE (n:Statement {id: row.id})
				SET n:Crate:Named, n += row { .name, .nameKey, .sortKey, .type, .weight, .label };
				""");
		FileSystemUtils.copyRecursively(new ClassPathResource("seed").getFile().toPath(),
				this.directory.resolve("seed"));
		write("seed/source/crates/statements.yaml", """
				document: {id: crates, title: Crates}
				crates:
				  - {name: Crate, type: wooden, weight: 2.5, label: Fragile, said: {evidence: [{surface: Crate}]}}
				""");
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory.resolve("added"),
				"--mreza.seed=file:" + this.directory.resolve("seed"))) {
			Endpoint endpoint = service.endpoint();
			assertThat(part(endpoint, "json", "{\"id\":\"crate/", "}"))
				.startsWith("{\"id\":\"crate/crate\",\"label\":\"Crate\",\"nodeKind\":\"Crate\"")
				.contains("\"type_\":\"wooden\"", "\"weight_\":2.5", "\"label_\":\"Fragile\"")
				.doesNotContain("\"type\"", "\"weight\"");
			assertThat(part(endpoint, "gexf", "<node id=\"crate/", "</node>")).contains(" label=\"Crate\">",
					"for=\"type_\" value=\"wooden\"", "for=\"weight_\" value=\"2.5\"",
					"for=\"label_\" value=\"Fragile\"");
			assertThat(part(endpoint, "graphml", "<key", "<graph")).contains("attr.name=\"type_\"",
					"attr.name=\"weight_\"", "attr.name=\"label_\"");
			assertThat(part(endpoint, "nodes.csv", "id,", "\r\n")).startsWith("id,label,nodeKind,")
				.contains(",type_", ",weight_", ",label_");
			assertThat(part(endpoint, "nodes.csv", "crate/", "\r\n")).startsWith("crate/crate,Crate,Crate,")
				.contains(",wooden", ",2.5", ",Fragile");
		}
	}

	/**
	 * What stands in a file of the graph from the first of a text to the next of another.
	 */
	private static String part(Endpoint endpoint, String format, String from, String to) {
		String file = endpoint.send("/export/graph." + format, UnaryOperator.identity()).body();
		int start = file.indexOf(from);
		return file.substring(start, file.indexOf(to, start));
	}

	@Test
	void theServiceDoesNotStartOnAFaultySchemaAndNamesEveryFault() throws IOException {
		write("added/graph-schema/entity/fault/fault.graphqls", """
				type Fault implements Node & Named {
				  unset: String
				  unwalked: Municipality
				  nowhere: [Municipality!]! @match(path: "(this)-[:NOWHERE]->(it:Municipality)")
				  nothing: [Document!]! @match(path: "(this)-[:LED_BY]->(it:Nothing)")
				}
				type Unloaded implements Node
				input FaultFilter {
				  unset: IDFilter
				  misnamed: NameFilter
				  none: MunicipalitiesFilter @match(path: "(this)-[:NONE]->(it:Municipality)")
				}
				enum FaultOrder {
				  UNSET @order(by: "unset")
				  LOST @order(path: "(this)-[:LOST]->(it:Municipality)")
				}
				enum FaultDimension {
				  GONE @group(path: "(this)-[:GONE]->(it:Municipality)")
				}
				extend type SharedLead {
				  unnamed: Int
				}
				extend type Query {
				  fault(unset: ID): Fault @match(path: "(it:Fault)")
				  unanswered: Int
				}
				""");
		write("added/graph-schema/entity/fault/load.cypher", """
				UNWIND $faults AS row
				MERGE (n:Statement {id: row.id})
				SET n:Fault:Named, n += row { .name };
				""");
		assertThat(faultsAtStart()).containsExactlyInAnyOrder(
				"  Fault.nothing walks to the label `Nothing`, which nothing loads.",
				"  Fault.nowhere walks over `NOWHERE`, which nothing loads.",
				"  Fault.unset: no load statement of Fault sets the property `unset`.",
				"  Fault.unwalked: nothing answers it; it needs @match.",
				"  FaultDimension.GONE walks over `GONE`, which nothing loads.",
				"  FaultFilter.misnamed: Fault.misnamed is no name; it needs @name.",
				"  FaultFilter.none walks over `NONE`, which nothing loads.",
				"  FaultFilter.unset: no load statement of Fault sets the property `unset`.",
				"  FaultOrder.LOST walks over `LOST`, which nothing loads.",
				"  FaultOrder.UNSET: no load statement of Fault sets the property `unset`.",
				"  Query.fault(unset): no load statement of Fault sets the property `unset`.",
				"  Query.unanswered: nothing answers it; it needs @match, a controller, or a component of its record.",
				"  SharedLead.unnamed: nothing answers it; the statement of `sharedLeads` does not name it.",
				"  a load statement takes `$faults`, which is no field of Statements.",
				"  the order of Fault: no load statement of Fault sets the property `sortKey`.",
				"  type Unloaded: no load statement sets the label `Unloaded`.");
	}

	@Test
	void theServiceDoesNotStartOnWhatIsNoSchemaAndNamesEveryProblem() throws IOException {
		write("added/graph-schema/entity/problem/problem.graphqls", """
				type Problem {
				  municipality: Municipalty
				}
				extend input Problems {
				  name: Name
				}
				""");
		assertThat(faultsAtStart()).containsExactlyInAnyOrder(
				"  The field type 'Municipalty' is not present when resolving type 'Problem' [@1:1]",
				"  The extension 'Problems' type [@4:1] is missing its base underlying type");
	}

	private List<String> faultsAtStart() {
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory.resolve("added"))) {
			List<String> lines = service.linesToTheEnd();
			assertThat(service.exitCode()).as(() -> String.join("\n", lines)).isEqualTo(1);
			assertThat(lines).noneMatch((line) -> line.contains("Exception") || line.strip().startsWith("at "));
			return lines.stream().filter((line) -> line.startsWith("  ")).toList();
		}
	}

	/** The first block of code that follows a text. */
	private static String shown(String after) throws IOException {
		return text(Pattern.quote(after) + ".*?```\\w+\\n(.+?)```");
	}

	private static String text(String pattern) throws IOException {
		Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(CONTRIBUTING));
		assertThat(found.find()).as(pattern).isTrue();
		return found.group(1);
	}

	private void write(String file, String text) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

}
