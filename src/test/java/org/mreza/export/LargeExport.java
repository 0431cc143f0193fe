package org.mreza.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mreza.citation.Citation;
import org.mreza.export.file.Column;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.Namespace;
import org.mreza.export.file.Period;
import org.mreza.export.file.SourceDocument;
import org.mreza.export.format.Format;
import org.mreza.failure.ApiException;
import org.mreza.network.LargeNetwork;
import org.mreza.network.Network;
import org.mreza.network.Parameter;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Partition;
import org.mreza.network.measure.PartitionMethod;
import org.mreza.release.Release;

/**
 * Projects, measures and writes the largest network that there may be, in each format,
 * and prints how many nodes and edges went into each file; {@link LargeExportTests}
 * starts it.
 */
final class LargeExport {

	/** What a node and an edge begin with, or each line of a table ends with. */
	private static final Map<Format, List<String>> MARKS = Map.of(Format.GEXF, List.of("<node id=", "<edge id="),
			Format.GRAPHML, List.of("<node id=", "<edge source="), Format.JSON, List.of("{\"id\":", "{\"source\":"),
			Format.JSONLD, List.of(",\"@type\":[\"", "{\"@type\":\"Tie\""), Format.GEOJSON,
			List.of("\"type\":\"Point\"", "\"type\":\"LineString\""), Format.NODES_CSV, List.of("\r\n"),
			Format.EDGES_CSV, List.of("\r\n"));

	private static final List<Measure> MEASURES = List.of(Measure.DEGREE, Measure.PAGERANK, Measure.CLUSTERING);

	private LargeExport() {
	}

	public static void main(String[] arguments) throws IOException {
		Network network = LargeNetwork.make();
		System.out.println(network.edges().stream().mapToInt(Network.Edge::getSharedCount).sum() + " shares");
		NetworkContent content = content(network);
		for (Format format : Format.values()) {
			var counting = new Counting(MARKS.get(format));
			new Export(format, metadata(content), content).writeTo(counting);
			System.out.println(format + " " + Arrays.toString(counting.counts));
		}
		for (Measure measure : List.of(Measure.BETWEENNESS, Measure.HARMONIC)) {
			try {
				MeasureResult.of(network, measure, null, false);
				System.out.println(measure + " was not refused");
			}
			catch (ApiException refusal) {
				System.out.println(measure + " " + refusal.getExtensions().get("code"));
			}
		}
	}

	private static NetworkContent content(Network network) {
		List<Column> columns = List.of(new Column("code", Column.Type.TEXT), new Column("name", Column.Type.TEXT),
				new Column("nameCyrillic", Column.Type.TEXT), new Column("population", Column.Type.INTEGER),
				new Column("latitude", Column.Type.NUMBER), new Column("longitude", Column.Type.NUMBER));
		Map<String, Map<String, Object>> stored = new LinkedHashMap<>();
		for (Network.Node node : network.nodes()) {
			int place = stored.size();
			stored.put(node.node(),
					Map.of("code", String.valueOf(place), "name", node.name(), "nameCyrillic", "Општина " + place,
							"population", place, "latitude", 42 + place / 5_000.0, "longitude", 19 + place / 5_000.0));
		}
		Map<String, Period> periods = new LinkedHashMap<>();
		network.edges()
			.stream()
			.flatMap((edge) -> edge.shared().stream())
			.forEach((shared) -> periods.computeIfAbsent(shared.context(),
					(context) -> Period.of("2019", (context.hashCode() % 2 == 0) ? "2020" : "2021-06")));
		return new NetworkContent(network, "Municipality", columns, stored,
				NodeMeasures.of(MEASURES.stream().map((each) -> MeasureResult.of(network, each, null, false)).toList(),
						Stream.of(PartitionMethod.values()).map((each) -> Partition.of(network, each, null)).toList()),
				periods);
	}

	private static FileMetadata metadata(NetworkContent content) {
		return new FileMetadata("Large", new FileMetadata.Address("http://localhost", "/export/network"),
				new Namespace("urn:mreza:"), content.traits(),
				new Release("release/1", 1, Instant.EPOCH, "", true, null, null, null),
				List.of(new Parameter("via", "COMPONENT")), content.definitions(), content.nodeCount(),
				content.edgeCount(), List.of(new SourceDocument("Document", null, null, null)),
				new Citation("", "", "[]"), content.nodeColumns(), content.edgeColumns());
	}

	/** Counts how often each of several texts went by, and keeps nothing. */
	private static final class Counting extends OutputStream {

		private final byte[][] texts;

		private final int[] matched;

		private final int[] counts;

		private Counting(List<String> texts) {
			this.texts = texts.stream().map((text) -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
			this.matched = new int[texts.size()];
			this.counts = new int[texts.size()];
		}

		@Override
		public void write(int each) {
			for (int i = 0; i < this.texts.length; i++) {
				// Enough, since no text begins anew within itself
				this.matched[i] = (each == this.texts[i][this.matched[i]]) ? this.matched[i] + 1
						: (each == this.texts[i][0]) ? 1 : 0;
				if (this.matched[i] == this.texts[i].length) {
					this.matched[i] = 0;
					this.counts[i]++;
				}
			}
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			for (int i = 0; i < length; i++) {
				write(bytes[offset + i]);
			}
		}

	}

}
