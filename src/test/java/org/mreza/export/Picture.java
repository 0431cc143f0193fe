package org.mreza.export;

import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Draws {@code docs/network.svg} of
 * {@code network.gexf?via=COMPONENT&atLeast=2&measure=DEGREE&partition=GREEDY_MODULARITY},
 * without nodes that have no edge, with the class path of {@link Gephi}. The same file
 * always makes the same picture.
 */
final class Picture {

	/** Light enough for labels upon them; those of groups, the largest first. */
	private static final int[] COLOURS = { 0xf4a582, 0x92c5de, 0xb8e186, 0xd9b8e8 };

	private static final int MARGIN = 12;

	private static final int OTHERS = 0xd5d8dc;

	private Picture() {
	}

	public static void main(String[] arguments) throws Exception {
		Lookup lookup = Lookup.getDefault();
		ProjectController projects = lookup.lookup(ProjectController.class);
		projects.newProject();
		ImportController importer = lookup.lookup(ImportController.class);
		Container container = importer.importFile(new File(arguments[0]));
		importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
		GraphModel model = lookup.lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
		arrange(model);
		PreviewProperties look = lookup.lookup(PreviewController.class).getModel().getProperties();
		look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
		look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 11));
		look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
		look.putValue(PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(new Color(0x1a1a1a)));
		look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 3f);
		look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
		look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 90f);
		look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
		look.putValue(PreviewProperty.EDGE_CURVED, false);
		look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(new Color(0xb5bac2)));
		look.putValue(PreviewProperty.EDGE_THICKNESS, 1f);
		look.putValue(PreviewProperty.MARGIN, 12f);
		ExportController exporter = lookup.lookup(ExportController.class);
		exporter.exportFile(new File(arguments[1]), exporter.getExporter("svg"));
		frame(Path.of(arguments[1]));
		System.exit(0);
	}

	/** Gives the picture a white ground, and room for what reaches beyond its edge. */
	private static void frame(Path picture) throws IOException {
		String svg = Files.readString(picture);
		Matcher box = Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"").matcher(svg);
		box.find();
		long[] edges = new long[4];
		for (int i = 0; i < edges.length; i++) {
			edges[i] = Math.round(Double.parseDouble(box.group(i + 1))) + ((i < 2) ? -MARGIN : 2 * MARGIN);
		}
		String place = "x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"".formatted(edges[0], edges[1], edges[2], edges[3]);
		Files.writeString(picture, svg.replaceAll("(?s)<!DOCTYPE.*?>\\s*", "")
			.replaceAll("(?s)<svg.*?>",
					"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %d %d\">\n    <rect %s fill=\"#fff\"/>"
						.formatted(edges[0], edges[1], edges[2], edges[3], place)));
	}

	private static void arrange(GraphModel model) {
		Graph graph = model.getGraph();
		Random random = new Random(1);
		for (Node node : graph.getNodes().toArray()) {
			if (graph.getDegree(node) == 0) {
				graph.removeNode(node);
				continue;
			}
			node.setX(random.nextFloat() * 160 - 80);
			node.setY(random.nextFloat() * 100 - 50);
			node.setSize((float) (8 + ((Number) node.getAttribute("degree")).doubleValue() * 0.9));
			int group = ((Number) node.getAttribute("greedyModularity")).intValue() - 1;
			node.setColor(new Color((group < COLOURS.length) ? COLOURS[group] : OTHERS));
		}
		ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
		layout.setGraphModel(model);
		layout.resetPropertiesValues();
		layout.setThreadsCount(1);
		layout.setScalingRatio(90.0);
		layout.setGravity(1.0);
		layout.setStrongGravityMode(false);
		layout.setAdjustSizes(true);
		layout.initAlgo();
		for (int step = 0; step < 2_000 && layout.canAlgo(); step++) {
			layout.goAlgo();
		}
		layout.endAlgo();
	}

}
