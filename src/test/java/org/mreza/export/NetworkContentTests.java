package org.mreza.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.Period;
import org.mreza.network.Assertion;
import org.mreza.network.LargeNetwork;
import org.mreza.network.Network;
import org.mreza.network.Tie;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Partition;
import org.mreza.network.measure.PartitionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a network goes into a file, with contexts such as the seed has none. */
class NetworkContentTests {

	private static final Network NETWORK = new Network(LargeNetwork.query(Tie.PARTNERSHIP), "release/1",
			List.of(new Network.Node("a", "A", 2), new Network.Node("b", "B", 3), new Network.Node("c", "C", 1)),
			List.of(new Network.Edge("a", "b", 2,
					List.of(shared("dated", Assertion.DERIVED), shared("open", Assertion.INFERRED))),
					new Network.Edge("b", "c", 0.5,
							List.of(shared("dated", Assertion.DERIVED), shared("also", Assertion.DERIVED)))));

	private static final Map<String, Period> PERIODS = Map.of("dated", Period.of("2019", "2020"), "also",
			Period.of("2019", "2020"));

	private final NetworkContent content = new NetworkContent(NETWORK, "Municipality",
			List.of(new Column("code", Column.Type.TEXT)), Map.of("a", Map.of("code", "1")),
			NodeMeasures.of(List.of(MeasureResult.of(NETWORK, Measure.DEGREE, null, false)),
					List.of(Partition.of(NETWORK, PartitionMethod.CONNECTED_COMPONENTS, null))),
			PERIODS);

	private static Network.Shared shared(String context, Assertion assertion) {
		return new Network.Shared(context, List.of("one"), List.of("other"), assertion);
	}

	@Test
	void aNodeHasItsFiguresAndWhatIsStoredOfIt() throws IOException {
		assertThat(this.content.nodeColumns()).extracting(Column::name)
			.containsExactly("contextCount", "degree", "connectedComponents", "code");
		assertThat(written()).startsWith("a A Municipality null [2, 1.0, 1, 1]",
				"b B Municipality null [3, 2.0, 1, null]", "c C Municipality null [1, 1.0, 1, null]");
	}

	@Test
	void anEdgeHasASpellForEachPeriodUnlessOneIsOpen() throws IOException {
		assertThat(this.content.traits()).isEqualTo(new FileMetadata.Traits(false, false, true, true));
		assertThat(written()).endsWith("a b 2.0 [] [2, 1, 0, INFERRED, [dated, open]]",
				"b c 0.5 [Period[start=2019-01-01, end=2020-12-31]] [2, 0, 0, DERIVED, [dated, also]]");
	}

	private List<String> written() throws IOException {
		List<String> written = new ArrayList<>();
		NetworkFile file = new NetworkFile() {
			@Override
			public void node(Node node) {
				written.add(
						node.id() + " " + node.label() + " " + node.kind() + " " + node.period() + " " + node.values());
			}

			@Override
			public void edge(Edge edge) {
				written.add(edge.source() + " " + edge.target() + " " + edge.weight() + " " + edge.periods() + " "
						+ edge.values());
			}

			@Override
			public void end() {
				throw new AssertionError("ended");
			}
		};
		this.content.writeNodes(file);
		this.content.writeEdges(file);
		return written;
	}

}
