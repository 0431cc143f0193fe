package org.mreza.export;

import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Prints what Gephi reads; {@link Gephi} starts it. */
final class GephiReader {

	private GephiReader() {
	}

	public static void main(String[] arguments) throws Exception {
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		Lookup lookup = Lookup.getDefault();
		ProjectController projects = lookup.lookup(ProjectController.class);
		projects.newProject();
		ImportController importer = lookup.lookup(ImportController.class);
		Container container = importer.importFile(new File(arguments[0]));
		// To process a container empties its report
		container.getReport().getIssues(1_000).forEachRemaining((issue) -> {
			if (issue.getLevel() != Issue.Level.INFO) {
				out.println(Gephi.ISSUE + issue.getLevel() + " " + issue.getMessage());
			}
		});
		importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
		GraphModel model = lookup.lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
		Graph graph = model.getGraph();
		for (var node : graph.getNodes().toArray()) {
			out.println("node " + node.getId() + " | " + node.getLabel()
					+ Stream.of(arguments)
						.skip(1)
						.map((column) -> " | " + value(node, column))
						.collect(Collectors.joining()));
		}
		for (var edge : graph.getEdges().toArray()) {
			out.println("edge " + edge.getSource().getId() + (edge.isDirected() ? " -> " : " -- ")
					+ edge.getTarget().getId() + " " + edge.getWeight()
					+ ((edge.getTypeLabel() != null) ? " " + edge.getTypeLabel() : ""));
		}
		System.exit(0);
	}

	private static Object value(Element element, String column) {
		for (Column each : element.getTable()) {
			if (each.getTitle().equals(column)) {
				return element.getAttribute(each);
			}
		}
		return "no such column";
	}

}
