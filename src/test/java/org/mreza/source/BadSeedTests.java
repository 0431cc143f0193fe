package org.mreza.source;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.MrezaTest;
import org.mreza.failure.StartException;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.ResolvedStatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.mreza.source.SeedCopy.LIP_2;
import static org.mreza.source.SeedCopy.MUNICIPALITIES;
import static org.mreza.source.SeedCopy.PRO;
import static org.mreza.source.SeedCopy.REGIONS;

@MrezaTest
@TestInstance(Lifecycle.PER_CLASS)
class BadSeedTests {

	private static final String LEFT_OUT = "source/lip-2-results/left-out.yaml";

	private static final String MONEY = "money: { amount: \"3000.00\", currency: CHF }";

	private static final String LEBANE = "{ line: 30, from: 174, to: 180, surface: Lebane,";

	static final List<Fault> files = List.of(
			fault("a tab for indentation", LIP_2, "    kind: AGENCY", "»\tkind: AGENCY",
					"this is no YAML: found character '\\t(TAB)' that cannot start any token. "
							+ "(Do not use \\t(TAB) for indentation)."),
			new Fault("an unclosed quote", (seed) -> seed.replace(LIP_2, "end: \"2021-06-02\"", "end: \"2021-06-02"),
					(seed) -> seed.position(LIP_2, "surface: \"»2 June 2021\"")
							+ ": this is no YAML: while parsing a block mapping from line "
							+ seed.position(LIP_2, "id: lip-2\n").split(":", -1)[1]
							+ " on, expected <block end>, but found '<scalar>'."),
			new Fault("an empty file", (seed) -> seed.write(LIP_2, ""), (seed) -> LIP_2 + ":1:1: the file is empty."),
			new Fault("nothing but a comment", (seed) -> seed.write(PRO, "# soon\n"),
					(seed) -> PRO + ":1:1: the file is empty."),
			new Fault("a file that Windows wrote",
					(seed) -> seed.write(LIP_2, "# Raška\n".getBytes(Charset.forName("windows-1250"))),
					(seed) -> LIP_2 + ":1:5: this is no UTF-8: byte 9A at offset 4."),
			new Fault("a control character", (seed) -> seed.replace(LIP_2, "name: Feniks", "name: Fen\u0001iks"),
					(seed) -> seed.position(LIP_2, "name: Fen»\u0001iks")
							+ ": this is no YAML: the character U+0001 is not allowed."),
			fault("two documents in one file", PRO, "organisations:", "»---\norganisations:",
					"this is no YAML: expected a single document in the stream from line 3 on, but found another document."),
			new Fault("a file of another name",
					(seed) -> seed.move("source/lip-2-results/left-out.yaml", "source/lip-2-results/leftout.yml"),
					(seed) -> "source/lip-2-results/leftout.yml:1:1: expected the name statements.yaml or left-out.yaml, "
							+ "which are all the YAML of a source."),
			new Fault("a register of an unknown kind", (seed) -> seed.move(REGIONS, "register/areas.csv"), (
					seed) -> "register/areas.csv:1:1: no list of statements is named `areas`: name the file after one."),
			new Fault("no register", (seed) -> seed.delete("register"),
					(seed) -> seed.location() + ":1:1: expected `register/*.csv` here, found none."),
			new Fault("no source", (seed) -> seed.delete("source"),
					(seed) -> seed.location() + ":1:1: expected `source/*/*.y*ml` here, found none."));

	static final List<Fault> statements = List.of(
			fault("text where a number is expected", PRO, "stated: 34", "stated: »many",
					"`stated`: `many` is no Int: expected a whole number with at most 9 digits."),
			fault("digits that are not ASCII", PRO, "stated: 34", "stated: »٣",
					"`stated`: `٣` is no Int: expected a whole number with at most 9 digits."),
			fault("a number below its least", PRO, "stated: 34", "stated: »-34",
					"`stated`: `-34` is too small: expected at least 0."),
			fault("no such bound", PRO, "bound: AT_LEAST", "bound: »maybe",
					"`bound`: `maybe` is no Bound: expected one of EXACTLY, AT_LEAST."),
			fault("a list where an object is expected", LIP_2, MONEY, "money: »[3000.00, CHF]",
					"expected the fields of MoneyInput, found a list."),
			fault("text where an object is expected", LIP_2, MONEY, "money: »3000 CHF",
					"expected the fields of MoneyInput, found `3000 CHF`."),
			fault("an object where text is expected", LIP_2, "support: mentoring", "support: »{ by: mentoring }",
					"`support`: expected String, found a mapping."),
			new Fault("a list of nothing",
					(seed) -> seed.cut(PRO, "  - component: pro-inter-municipal-cooperation\n    lead: Prijepolje",
							"contributions:"),
					(seed) -> seed.position(PRO, "partnerships:»\n")
							+ ": expected the fields of PartnershipInput, found nothing."),
			fault("an unknown field", LIP_2, "support: mentoring", "»suport: mentoring",
					"GrantInput has no field `suport`; it has ${GrantInput}."),
			fault("an unknown list", PRO, "descriptions:", "»description:",
					"Statements has no field `description`; it has ${Statements}."),
			fault("a field given twice", LIP_2, "support: mentoring", "support: mentoring\n    »support: money",
					"`support` is given twice."),
			fault("a field left out", PRO, "id: un-agencies\n    name: UN agencies\n    kind: UN_AGENCY\n",
					"»id: un-agencies\n    name: UN agencies\n", "`kind` of OrganisationInput is missing."),
			fault("a field left empty", PRO, "name: UN agencies\n    kind: UN_AGENCY", "name: UN agencies\n    kind:» ",
					"`kind` must not be empty."),
			fault("a field left blank", PRO, "kind: UN_AGENCY", "kind: »\"\"", "`kind` must not be empty."),
			fault("an unknown value of an enum", PRO, "manner: ATTENDED", "manner: »SANG",
					"`manner`: `SANG` is no AppearanceManner: expected one of SPOKE, ATTENDED."),
			fault("a negative amount", LIP_2, MONEY, "money: { amount: »-5.00, currency: CHF }",
					"`amount`: `-5.00` is too small: expected at least 0."),
			fault("an unknown currency", LIP_2, MONEY, "money: { amount: \"5.00\", currency: »XYZ }",
					"`currency`: `XYZ` is no Currency: expected a currency code of ISO 4217, such as CHF."),
			amount("1.234,56"), amount("1e9"), amount("NaN"), amount("٣"), amount("1".repeat(30)),
			fault("a month that is none", PRO, "end: \"2026\"", "end: »\"2026-13\"",
					"`end`: `2026-13` is no PartialDate: expected a year, a month or a day, such as 2026, 2019-06 or 2021-06-02."),
			fault("a name without a letter", PRO, "heldIn: Čačak", "heldIn: »\"?\"",
					"`heldIn`: `?` is no Name: A name needs a letter or a digit: '?'."),
			new Fault("an anchor of YAML",
					(seed) -> seed.replace(LIP_2, MONEY, "money: &first { amount: \"3000.00\", currency: CHF }")
						.replace(LIP_2, MONEY, "money: *first"),
					(seed) -> seed.position(LIP_2, "money: »&first")
							+ ": expected a value without an anchor, found `&first`."),
			fault("a tag of YAML", LIP_2, "support: mentoring",
					"support: »!!javax.script.ScriptEngineManager mentoring",
					"this is no YAML: Global tag is not allowed: tag:yaml.org,2002:javax.script.ScriptEngineManager."));

	static final List<Fault> references = List.of(
			fault("a municipality that no register knows", LIP_2, "municipality: Kraljevo", "municipality: »Kraljvo",
					"no register knows the Municipality `Kraljvo`; did you mean Kraljevo, Kladovo, Valjevo?"),
			fault("a municipality like no other", LIP_2, "basedIn: Lebane", "basedIn: »Weltstadt am Meer",
					"no register knows the Municipality `Weltstadt am Meer`."),
			fault("an unknown municipality in a list", PRO, "partners: [Nova Varoš, Sjenica, Priboj]",
					"partners: [Nova Varoš, »Sjenca, Priboj]",
					"no register knows the Municipality `Sjenca`; did you mean Sjenica, Senta?"),
			new Fault("a name of two", (seed) -> seed.replace(PRO, "name: Babushnica", "name: Golubac"),
					(seed) -> String.join("\n  ",
							seed.position(PRO, "municipality: »Golubac")
									+ ": `Golubac` may be Golubac or Babušnica; use another name.",
							seed.position(PRO, "partners: [»Golubac]")
									+ ": `Golubac` may be Golubac or Babušnica; use another name.")),
			fault("a dangling reference", LIP_2, "component: lip-2-phase-1", "component: »lip-2-phase-3",
					"`component` refers to `component/lip-2-phase-3`, which neither this source nor a register states; "
							+ "did you mean lip-2-phase-1, lip-2-phase-2?"),
			fault("a reference to what another source states", LIP_2, "implementer: sipru", "implementer: »un-agencies",
					"`implementer` refers to `organisation/un-agencies`, which neither this source nor a register states."),
			new Fault("one id twice", (seed) -> seed.replace(LIP_2, "  - municipality: Lebane\n", """
					  - municipality: LEBANE
					    component: lip-2-phase-1
					    role: LEAD
					    said:
					      evidence: { surface: LEBANE }
					  - municipality: Lebane
					"""),
					(seed) -> seed.position(LIP_2, "  - »municipality: Lebane")
							+ ": `participation/lip-2-phase-1/70718` is already stated at "
							+ seed.position(LIP_2, "  - »municipality: LEBANE") + "."),
			new Fault("one thing stated differently", (seed) -> seed.replace(PRO, "kind: GOVERNMENT", "kind: MINISTRY"),
					(seed) -> seed.position(PRO, "  - »id: government-of-switzerland")
							+ ": `organisation/government-of-switzerland` is stated differently at "
							+ seed.position(LIP_2, "  - »id: government-of-switzerland") + ": `kind`."),
			new Fault("one document of two sources",
					(seed) -> seed.replace(PRO, "  id: pro-34-municipalities", "  id: lip-2-results"),
					(seed) -> seed.position(PRO, "document:\n  »id: lip-2-results")
							+ ": `document/lip-2-results` is already brought at "
							+ seed.position(LIP_2, "document:\n  »id: lip-2-results") + "."),
			fault("a municipality of a source's own", PRO, "people:\n",
					"municipalities:\n  - »{ code: \"70000\", name: Novo Mesto, nameCyrillic: Ново Место, status: CITY, region: RS211, "
							+ "population: 1, population2011: 1, area: 1, said: { evidence: { surface: here } } }\npeople:\n",
					"`municipality/70000` is for a register to state, not for a source."),
			new Fault("no document", (seed) -> seed.cut(LIP_2, "document:", "organisations:"),
					(seed) -> seed.position(LIP_2, "organisations:")
							+ ": `document` is missing: the document that states all this."));

	static final List<Fault> evidence = List.of(
			fault("evidence that ends before it begins", LIP_2, LEBANE,
					"»{ line: 30, from: 180, to: 174, surface: Lebane,",
					"the evidence ends before it begins: from 180 to 174."),
			fault("evidence of a document that is not brought", LIP_2, LEBANE,
					"»{ document: pro-org-rs-partners, " + LEBANE.substring(2),
					"the evidence names `document/pro-org-rs-partners`, which this source does not bring."),
			fault("evidence without a line", LIP_2, LEBANE, "»{ from: 174, to: 180, surface: Lebane,",
					"the evidence has no `line`: expected all of `line`, `from`, `to` and `sha256`, or none."),
			fault("lines that are left out twice", LEFT_OUT, "{ from: 17, to: 17,", "»{ from: 3, to: 17,",
					"the lines begin at 3: expected a line behind 3, where those before end."),
			fault("lines that end before they begin", LEFT_OUT, "{ from: 17, to: 17,", "»{ from: 17, to: 16,",
					"the lines end before they begin: from 17 to 16."),
			fault("lines that are left out without a reason", LEFT_OUT,
					"{ from: 17, to: 17, reason: leads in to the list below it }", "»{ from: 17, to: 17 }",
					"`reason` of LeftOutInput is missing."),
			fault("a statement without evidence", PRO,
					"      evidence:\n        - { document: pro-org-rs-partners, surface: PRO }\n",
					"      evidence: »[]\n", "`alias/pro` has no evidence: expected at least one place."));

	static final List<Fault> registers = List.of(
			fault("a circle of regions", REGIONS,
					"RS21,Šumadija i Zapadna Srbija,Šumadija and Western Serbia,NUTS2,,RS\n",
					"»RS21,Šumadija i Zapadna Srbija,Šumadija and Western Serbia,NUTS2,,RS211\n",
					"`partOf` goes in a circle: region/RS21 → region/RS211 → region/RS21."),
			fault("a region that is a part of itself", REGIONS, "RS11,Beogradski region,Belgrade,NUTS2,,RS\n",
					"»RS11,Beogradski region,Belgrade,NUTS2,,RS11\n",
					"`partOf` goes in a circle: region/RS11 → region/RS11."),
			fault("a region that is no part of any", MUNICIPALITIES, "70041,Arilje,Ариље,MUNICIPALITY,RS211",
					"»70041,Arilje,Ариље,MUNICIPALITY,RS219",
					"`region` refers to `region/RS219`, which neither this source nor a register states; did you mean RS21, RS211, RS212?"),
			fault("an unknown column", REGIONS, "code,name,nameEnglish,level,isoCode,partOf",
					"»code,name,nameEnglish,level,iso,partOf",
					"RegionInput has no field `iso`; it has ${RegionInput}."),
			fault("a column left out", REGIONS, "code,name,nameEnglish,level,isoCode,partOf",
					"»code,name,,level,isoCode,partOf",
					"expected the name of each column once, found one twice or not at all."),
			fault("a column twice", REGIONS, "code,name,nameEnglish,level,isoCode,partOf",
					"»code,name,nameEnglish,level,partOf,partOf",
					"expected the name of each column once, found one twice or not at all."),
			new Fault("another separator", (seed) -> seed.write(REGIONS, "name;code\nSrbija;RS"),
					(seed) -> Stream
						.concat(Stream.of("RegionInput has no field `name;code`; it has ${RegionInput}."),
								Stream.of("code", "name", "nameEnglish", "level")
									.map((column) -> "the column `" + column + "` is missing."))
						.map((problem) -> REGIONS + ":1:1: " + problem)
						.collect(Collectors.joining("\n  "))),
			fault("a number that is none", MUNICIPALITIES, "70041,Arilje,Ариље,MUNICIPALITY,RS211,17063",
					"»70041,Arilje,Ариље,MUNICIPALITY,RS211,17.063",
					"`population`: `17.063` is no Int: expected a whole number with at most 9 digits."),
			fault("a place that is none", MUNICIPALITIES,
					"70041,Arilje,Ариље,MUNICIPALITY,RS211,17063,18792,349,43.75306",
					"»70041,Arilje,Ариље,MUNICIPALITY,RS211,17063,18792,349,NaN",
					"`latitude`: `NaN` is no Float: expected a decimal number, such as 43.25."),
			fault("a missing cell", MUNICIPALITIES, "70041,Arilje,Ариље,MUNICIPALITY,RS211,17063,",
					"»70041,Arilje,Ариље,MUNICIPALITY,RS211,", "the row has 11 cells, and the header 12."),
			fault("an empty cell", MUNICIPALITIES, "70041,Arilje,Ариље,MUNICIPALITY,RS211,17063,",
					"»70041,Arilje,Ариље,MUNICIPALITY,RS211,,", "`population` must not be empty."),
			fault("an unclosed quote in a row", MUNICIPALITIES, "70041,Arilje", "»70041,\"Arilje",
					"this is no CSV: (startline " + 5 + ") EOF reached before encapsulated token finished."),
			fault("a row of two lines", MUNICIPALITIES, "70041,Arilje,Ариље", "70041,Arilje,\"Ариље\n»\"",
					"expected a row on one line, found the end of one that began before."),
			new Fault("an empty register", (seed) -> seed.write(REGIONS, ""),
					(seed) -> REGIONS + ":1:1: the file is empty."));

	@Autowired
	private ResourcePatternResolver resources;

	@Autowired
	private GraphQlSource schema;

	@Autowired
	private Neo4jClient client;

	private Image before;

	private SeedCopy copy;

	@BeforeAll
	void remember() {
		this.before = Image.of(this.client);
	}

	@BeforeEach
	void copySeed(@TempDir Path directory) {
		this.copy = new SeedCopy(directory);
	}

	@ParameterizedTest
	@FieldSource({ "files", "statements", "references", "evidence", "registers" })
	void aFaultIsToldWithItsPlaceAndNothingIsWritten(Fault fault) {
		fault.made.accept(this.copy);
		assertRefused(fault.told.apply(this.copy));
	}

	@Test
	void allFaultsAreToldAtOnceInTheOrderOfTheirPlaces() {
		this.copy.replace(PRO, "stated: 34", "stated: many")
			.replace(PRO, "heldIn: Čačak", "heldIn: Čačko")
			.replace(LIP_2, "municipality: Lebane", "municipality: Lebanon")
			.replace(LIP_2, MONEY, "money: { amount: \"-1\", currency: XYZ }")
			.replace(REGIONS, "RS224,Jablanički okrug,Jablanica District,NUTS3", "RS224,Jablanički okrug,,NUTS4");
		assertRefused(String.join("\n  ",
				this.copy.position(REGIONS, "RS224,Jablanički") + ": `nameEnglish` must not be empty.",
				this.copy.position(REGIONS, "RS224,Jablanički")
						+ ": `level`: `NUTS4` is no RegionLevel: expected one of COUNTRY, NUTS2, NUTS3.",
				this.copy.position(LIP_2, "municipality: »Lebanon")
						+ ": no register knows the Municipality `Lebanon`; did you mean Lebane?",
				this.copy.position(LIP_2, "amount: »\"-1\"") + ": `amount`: `-1` is too small: expected at least 0.",
				this.copy.position(LIP_2, "currency: »XYZ")
						+ ": `currency`: `XYZ` is no Currency: expected a currency code of ISO 4217, such as CHF.",
				this.copy.position(PRO, "heldIn: »Čačko")
						+ ": no register knows the Municipality `Čačko`; did you mean Čačak?",
				this.copy.position(PRO, "stated: »many")
						+ ": `stated`: `many` is no Int: expected a whole number with at most 9 digits."));
	}

	@Test
	void ofManyFaultsTwentyAreTold() {
		IntStream.range(0, 24).forEach((each) -> this.copy.replace(LIP_2, "role: BENEFICIARY", "role: PATRON"));
		assertThatExceptionOfType(StartException.class).isThrownBy(() -> seed().read())
			.extracting((ex) -> ex.getMessage().lines().toList(), list(String.class))
			.hasSize(1 + 20 + 1)
			.endsWith("  and 4 more");
		assertThat(Image.of(this.client)).isEqualTo(this.before);
	}

	@Test
	void aByteOrderMarkIsNoFault() {
		List<List<Source<ResolvedStatement>>> read = Stream.of("", "\uFEFF").map((mark) -> {
			Stream.of(REGIONS, LIP_2).forEach((file) -> this.copy.write(file, mark + this.copy.text(file)));
			return seed().read();
		}).toList();
		assertThat(read.getFirst()).containsExactlyElementsOf(read.getLast());
	}

	private Seed seed() {
		return new Seed(this.resources, this.schema, this.copy.location());
	}

	private void assertRefused(String problems) {
		assertThatExceptionOfType(StartException.class).isThrownBy(() -> seed().read())
			.withMessage("The seed cannot be loaded, and nothing was written:\n  " + withFields(problems));
		assertThat(Image.of(this.client)).isEqualTo(this.before);
	}

	/** Puts the fields of a type, which grow with the schema, where ${Type} stands. */
	private String withFields(String problems) {
		return Pattern.compile("\\$\\{(\\w+)}")
			.matcher(problems)
			.replaceAll((type) -> ((GraphQLInputObjectType) this.schema.schema().getType(type.group(1))).getFields()
				.stream()
				.map(GraphQLInputObjectField::getName)
				.collect(Collectors.joining(", ")));
	}

	private static Fault amount(String amount) {
		return fault("the amount " + amount, LIP_2, MONEY, "money: { amount: »\"" + amount + "\", currency: CHF }",
				"`amount`: `" + amount
						+ "` is no Decimal: expected a decimal number with at most 14 digits before the point "
						+ "and 4 behind it, such as 3000.00.");
	}

	/** Replaces a text by another, in which » is where the problem is told. */
	private static Fault fault(String name, String file, String text, String by, String problem) {
		return new Fault(name, (seed) -> seed.replace(file, text, by.replace("»", "")),
				(seed) -> seed.position(file, by) + ": " + problem);
	}

	record Fault(String name, Consumer<SeedCopy> made, Function<SeedCopy, String> told) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
