package org.mreza.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole graph as networkx, whichever version is there, and igraph read it. */
@MrezaTest
class ReaderTests {

	@Autowired
	private Endpoint endpoint;

	@TempDir
	private Path directory;

	private String size;

	@BeforeEach
	void download() throws IOException {
		for (String format : List.of("gexf", "graphml", "nodes.csv", "edges.csv")) {
			Files.writeString(this.directory.resolve("graph." + format), get(format));
		}
		JsonNode graph = Endpoint.json(this.endpoint.send("/export/graph.json", UnaryOperator.identity()));
		this.size = graph.get("nodes").size() + " " + graph.get("edges").size();
	}

	private String get(String format) {
		return this.endpoint.send("/export/graph." + format, UnaryOperator.identity()).body();
	}

	@Test
	void networkxKeepsWhatWasStatedBesideItsOwnTimes() throws IOException {
		assumeTrue(Program.works("python3", "-c", "import networkx"), "needs Python with networkx");
		assertThat(run("python3", "read.py", """
				import networkx as nx
				for g in (nx.read_gexf("graph.gexf"), nx.read_graphml("graph.graphml")):
				    print(len(g), g.number_of_edges())
				g = nx.read_gexf("graph.gexf")
				phase = g.nodes["component/lip-2-phase-1"]
				print(phase["nodeKind"], phase["start_"], phase["end_"], phase["start"], phase["end"])
				""")).containsExactly(this.size, this.size, "Component 2019-06 2019-10 2019-06-01 2019-10-31");
	}

	@Test
	void igraphFindsBothEndsOfEveryEdge() throws IOException {
		assumeTrue(Program.works("Rscript", "-e", "library(igraph)"), "needs R with igraph");
		assertThat(run("Rscript", "read.R", """
				suppressMessages(library(igraph))
				tell <- function(g) {
				  ends <- unlist(as_data_frame(g, "edges")[c("from", "to")])
				  cat(vcount(g), ecount(g), sum(is.na(ends) | ends == ""), "\\n")
				}
				g <- read_graph("graph.graphml", format = "graphml")
				tell(g)
				cat(intersect(tolower(vertex_attr_names(g)), c("name", "type", "weight", "start", "end")), "\\n")
				tell(graph_from_data_frame(read.csv("graph.edges.csv"), vertices = read.csv("graph.nodes.csv")))
				""")).extracting(String::strip).containsExactly(this.size + " 0", "", this.size + " 0");
	}

	private List<String> run(String program, String name, String script) throws IOException {
		return Program.run(this.directory, program, Files.writeString(this.directory.resolve(name), script).toString());
	}

}
