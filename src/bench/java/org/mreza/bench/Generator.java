package org.mreza.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mreza.name.Name;

/**
 * A graph of the real shape: the same numbers make the same graph on every machine. Its
 * municipalities come in blocks, each with its own partnerships, participations,
 * organisations and grants; programmes, their components, donors, documents and regions
 * are hubs that all blocks share.
 */
final class Generator implements AutoCloseable {

	/** How many municipalities know one another. */
	private static final int BLOCK = 10_000;

	private static final int DISTRICTS = 25;

	private static final int PROGRAMMES = 20;

	/** How many hubs municipalities take part in. */
	static final int COMPONENTS = 60;

	private static final int DONORS = 10;

	private static final int DOCUMENTS = 100;

	private static final int PARTICIPATIONS = 5;

	private static final int ORGANISATIONS = 2;

	private static final int PARTNERS = 4;

	private static final String[] LATIN = { "ba", "če", "di", "go", "ja", "ka", "li", "ma", "no", "pe", "ri", "so",
			"šu", "to", "va", "žu" };

	private static final String[] CYRILLIC = { "ба", "че", "ди", "го", "ја", "ка", "ли", "ма", "но", "пе", "ри", "со",
			"шу", "то", "ва", "жу" };

	/** No query of the benchmark asks for what is derived once all is loaded. */
	private static final String[] STATEMENT = { ":ID", "id", "assertion", "ownAssertion", "checksum" };

	private static final String[] NAMED = { "name", "nameKeys:string[]", "sortKey" };

	/** The kinds of nodes, each with the properties of its load statement. */
	private enum Kind {

		REGION("Statement:Region:Named", "code", "nameEnglish", "level", "isoCode"),
		MUNICIPALITY("Statement:Municipality:Named", "code", "nameCyrillic", "status", "population:long",
				"population2011:long", "area:long", "latitude:double", "longitude:double"),
		PROGRAMME("Statement:Programme:Named", "start", "end", "startsFrom", "startsBy", "endsFrom", "endsBy"),
		COMPONENT("Statement:Component:Named", "division", "start", "end", "startsFrom", "startsBy", "endsFrom", "endsBy"),
		ORGANISATION("Statement:Organisation:Named", "kind"), PARTNERSHIP("Statement:Partnership"),
		PARTICIPATION("Statement:Participation", "role"),
		GRANT("Statement:Grant", "support", "recipientAssertion", "moneyAmount:long", "moneyCurrency"),
		CONTRIBUTION("Statement:Contribution", "financing", "moneyAmount:long", "moneyCurrency"), EVIDENCE("Evidence"),
		DOCUMENT("Document"), RELEASE("Release");

		private final String labels;

		private final String own;

		Kind(String labels, String... own) {
			this.labels = labels;
			this.own = String.join(",", own);
		}

		private String[] own() {
			return this.own.isEmpty() ? new String[0] : this.own.split(",");
		}

		private String[] header() {
			return switch (this) {
				case EVIDENCE -> new String[] { ":ID", "id", "line:long", "from:long", "to:long", "surface", "spelling",
						"sha256" };
				case DOCUMENT -> new String[] { ":ID", "id", "title", "publisher", "published", "checksum" };
				case RELEASE -> new String[] { ":ID", "id", "version:long", "at:datetime", "checksum",
						"current:boolean" };
				default -> this.labels.endsWith(":Named") ? joined(STATEMENT, NAMED, own())
						: joined(STATEMENT, own());
			};
		}

	}

	private enum Tie {

		LOCATED_IN, PART_OF, PART_OF_PROGRAMME, LED_BY, HAS_PARTNER, UNDER, BY, IN, TO, BASED_IN, AWARDED_TO,
		EVIDENCED_BY, IN_DOCUMENT

	}

	private final Map<Kind, Sheet> nodes = new EnumMap<>(Kind.class);

	private final Map<Tie, Sheet> ties = new EnumMap<>(Tie.class);

	private final Path folder;

	private long ids;

	private Generator(Path folder) throws IOException {
		this.folder = folder;
		for (Kind kind : Kind.values()) {
			this.nodes.put(kind, new Sheet(file(kind), kind.header()));
		}
		for (Tie tie : Tie.values()) {
			this.ties.put(tie, new Sheet(file(tie), ":START_ID", ":END_ID"));
		}
	}

	/**
	 * Writes a graph into a folder.
	 * @return the arguments that make Neo4j's import read it
	 */
	static List<String> write(Size size, Path folder) throws IOException {
		try (var generator = new Generator(folder)) {
			generator.write(size.municipalities());
			return generator.arguments();
		}
	}

	private void write(int municipalities) throws IOException {
		long[] documents = new long[DOCUMENTS];
		for (int i = 0; i < DOCUMENTS; i++) {
			documents[i] = this.ids++;
			sheet(Kind.DOCUMENT).row(documents[i], "document/bench-" + i, "Report " + i, "Office " + i % 7,
					2000 + i % 25, "c" + i);
		}
		sheet(Kind.RELEASE).row(this.ids++, "release/1", 1, "2026-01-01T00:00:00Z", "c", true);
		long[] districts = regions(documents);
		long[] components = programmes(documents);
		for (int first = 0; first < municipalities; first += BLOCK) {
			block(first, districts, components, documents);
		}
	}

	private long[] regions(long[] documents) throws IOException {
		long country = named(Kind.REGION, "region/RS", "Srbija", documents, "RS", "Serbia", "COUNTRY", null);
		long[] large = new long[4];
		for (int i = 0; i < large.length; i++) {
			String code = "RS" + (i + 1);
			large[i] = named(Kind.REGION, "region/" + code, "Region " + latin(i * 31 + 7), documents, code,
					"Region " + i, "NUTS2", null);
			tie(Tie.PART_OF, large[i], country);
		}
		long[] districts = new long[DISTRICTS];
		for (int i = 0; i < DISTRICTS; i++) {
			String code = "RS%d%02d".formatted(i % large.length + 1, i);
			districts[i] = named(Kind.REGION, "region/" + code, "Okrug " + latin(i * 53 + 11), documents, code,
					"District " + i, "NUTS3", "RS-%02d".formatted(i));
			tie(Tie.PART_OF, districts[i], large[i % large.length]);
		}
		return districts;
	}

	private long[] programmes(long[] documents) throws IOException {
		long[] donors = new long[DONORS];
		for (int i = 0; i < DONORS; i++) {
			donors[i] = named(Kind.ORGANISATION, "organisation/donor-" + i, "Vlada " + latin(i * 97 + 3), documents,
					"GOVERNMENT");
		}
		long[] programmes = new long[PROGRAMMES];
		for (int i = 0; i < PROGRAMMES; i++) {
			programmes[i] = named(Kind.PROGRAMME, "programme/p-" + i, "Program " + latin(i * 71 + 5), documents,
					lasting(2000 + i, 2004 + i));
			for (int donor = 0; donor <= i % 3; donor++) {
				long contribution = statement(Kind.CONTRIBUTION, "contribution/p-" + i + "/donor-" + donor, documents,
						"FUNDING", (i + 1) * 1_000_000_0000L, "EUR");
				tie(Tie.BY, contribution, donors[(i + donor) % DONORS]);
				tie(Tie.TO, contribution, programmes[i]);
			}
		}
		long[] components = new long[COMPONENTS];
		for (int i = 0; i < COMPONENTS; i++) {
			components[i] = named(Kind.COMPONENT, component(i), "Faza " + latin(i * 89 + 2), documents,
					joined(new Object[] { "PHASE" }, lasting(2000 + i % PROGRAMMES, 2002 + i % PROGRAMMES)));
			tie(Tie.PART_OF_PROGRAMME, components[i], programmes[i % PROGRAMMES]);
		}
		return components;
	}

	/** The two years, and the first and last days of each. */
	private static Object[] lasting(int start, int end) {
		return new Object[] { start, end, start + "-01-01", start + "-12-31", end + "-01-01", end + "-12-31" };
	}

	private static String component(int i) {
		return "component/c-" + i;
	}

	private void block(int first, long[] districts, long[] components, long[] documents) throws IOException {
		var random = new SplittableRandom(1);
		long[] municipalities = new long[BLOCK];
		for (int i = 0; i < BLOCK; i++) {
			municipalities[i] = municipality(first + i, random, districts, documents);
		}
		for (int i = 0; i < BLOCK; i++) {
			surroundings(code(first + i), municipalities[i], random, components, documents);
		}
		int[] led = new int[BLOCK];
		for (int i = 0; i < BLOCK * 3 / 10; i++) {
			partnership(first, municipalities, led, random, components, documents);
		}
	}

	static String code(int i) {
		return String.valueOf(1_000_000 + i);
	}

	private long municipality(int i, SplittableRandom random, long[] districts, long[] documents) throws IOException {
		int population = 2_000 + (int) (200_000 * Math.pow(random.nextDouble(), 4));
		long id = named(Kind.MUNICIPALITY, "municipality/" + code(i), latin(i), documents, code(i), cyrillic(i),
				(population > 50_000) ? "CITY" : "MUNICIPALITY", population, population + random.nextInt(5_000),
				20 + random.nextInt(1_500), 42 + random.nextInt(4_000) / 1_000.0,
				19 + random.nextInt(4_000) / 1_000.0);
		tie(Tie.LOCATED_IN, id, districts[random.nextInt(DISTRICTS)]);
		return id;
	}

	private void surroundings(String code, long municipality, SplittableRandom random, long[] components,
			long[] documents) throws IOException {
		boolean[] taken = new boolean[COMPONENTS];
		for (int i = 0; i < PARTICIPATIONS; i++) {
			int component = (int) (COMPONENTS * Math.pow(random.nextDouble(), 2));
			while (taken[component]) {
				component = (component + 1) % COMPONENTS;
			}
			taken[component] = true;
			long participation = statement(Kind.PARTICIPATION, "participation/c-" + component + "/" + code, documents,
					(i == 0) ? "PARTNER" : "BENEFICIARY");
			tie(Tie.BY, participation, municipality);
			tie(Tie.IN, participation, components[component]);
		}
		for (int i = 0; i < ORGANISATIONS; i++) {
			long organisation = named(Kind.ORGANISATION, "organisation/o-" + code + "-" + i,
					"Udruženje " + latin(Integer.parseInt(code) * 2 + i), documents, (i == 0) ? "CSO" : "COOPERATIVE");
			tie(Tie.BASED_IN, organisation, municipality);
		}
		int component = random.nextInt(COMPONENTS);
		long grant = statement(Kind.GRANT, "grant/c-" + component + "/" + code, documents, "Support for services",
				"STATED", (1 + random.nextInt(90)) * 1_000_0000L, (random.nextInt(4) == 0) ? "CHF" : "EUR");
		tie(Tie.AWARDED_TO, grant, municipality);
		tie(Tie.UNDER, grant, components[component]);
	}

	/** Few lead many: the lower its number, the more a municipality leads. */
	private void partnership(int first, long[] municipalities, int[] led, SplittableRandom random, long[] components,
			long[] documents) throws IOException {
		int lead = (int) (BLOCK * Math.pow(random.nextDouble(), 3));
		while (led[lead] == COMPONENTS) {
			lead++;
		}
		int component = (lead + led[lead]++) % COMPONENTS;
		long id = statement(Kind.PARTNERSHIP, "partnership/c-" + component + "/" + code(first + lead), documents);
		tie(Tie.LED_BY, id, municipalities[lead]);
		tie(Tie.UNDER, id, components[component]);
		int partner = random.nextInt(BLOCK);
		for (int i = random.nextInt(PARTNERS); i >= 0; i--) {
			partner = (partner + 2 + random.nextInt(BLOCK / PARTNERS - 3)) % BLOCK;
			tie(Tie.HAS_PARTNER, id, municipalities[(partner == lead) ? (partner + 1) % BLOCK : partner]);
		}
	}

	/** A name of its own for each number, at the same place of the alphabet nowhere. */
	static String latin(int i) {
		String name = spelled(i, LATIN);
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	static String cyrillic(int i) {
		return spelled(i, CYRILLIC);
	}

	private static String spelled(int number, String[] syllables) {
		int mixed = (int) (number * 2_654_435_761L & 0xF_FFFF);
		return IntStream.range(0, 5)
			.mapToObj((place) -> syllables[(mixed >> (place * 4)) & 0xF])
			.collect(Collectors.joining());
	}

	private long named(Kind kind, String id, String name, long[] documents, Object... own) throws IOException {
		Name spelled = Name.of(name);
		return statement(kind, id, documents, joined(new Object[] { name, String.join(";", spelled.keys()), spelled.sortKey() }, own));
	}

	private long statement(Kind kind, String id, long[] documents, Object... own) throws IOException {
		long node = this.ids++;
		sheet(kind).row(joined(new Object[] { node, id, "STATED", "STATED", "c" + node }, own));
		long evidence = this.ids++;
		long line = 1 + node % 5_000;
		sheet(Kind.EVIDENCE).row(evidence, "evidence/bench/" + id + "/0", line, 0, 12, "Surface " + line, "EXACT",
				"b94c8c9ae986c5b8" + node);
		tie(Tie.EVIDENCED_BY, node, evidence);
		tie(Tie.IN_DOCUMENT, evidence, documents[(int) (node % documents.length)]);
		return node;
	}

	private void tie(Tie tie, long from, long to) throws IOException {
		this.ties.get(tie).row(from, to);
	}

	private Sheet sheet(Kind kind) {
		return this.nodes.get(kind);
	}

	private Path file(Enum<?> content) {
		return this.folder.resolve(content.name().toLowerCase(Locale.ROOT) + ".csv");
	}

	private List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			arguments.add("--nodes=" + kind.labels + "=" + file(kind));
		}
		for (Tie tie : Tie.values()) {
			arguments.add("--relationships=" + tie + "=" + file(tie));
		}
		return arguments;
	}

	private static String[] joined(String[]... parts) {
		return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray(String[]::new);
	}

	private static Object[] joined(Object[]... parts) {
		return java.util.Arrays.stream(parts).flatMap(java.util.Arrays::stream).toArray();
	}

	@Override
	public void close() throws IOException {
		for (Sheet sheet : this.nodes.values()) {
			sheet.close();
		}
		for (Sheet sheet : this.ties.values()) {
			sheet.close();
		}
	}

}
