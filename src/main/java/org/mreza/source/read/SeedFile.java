package org.mreza.source.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

import org.springframework.core.io.Resource;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/** One file of a seed. What cannot be read of it becomes a problem. */
record SeedFile(Resource resource, Problems problems) implements Comparable<SeedFile> {

	/** The path as people look for it: relative to the seed. */
	String path() {
		return address().replaceFirst(".*/(?=(register|source)/)", "");
	}

	/** The name without its folder and its ending. */
	String name() {
		return path().replaceFirst(".*/", "").replaceFirst("\\..*", "");
	}

	private String address() {
		return this.resource.toString().replaceAll("[\\[\\]]", "");
	}

	SeedFile beside(String name) {
		try {
			return new SeedFile(this.resource.createRelative(name), this.problems);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** The text, or null if it is damaged or there is none. */
	@Nullable String text() {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(this.resource.getContentAsByteArray());
			CharBuffer chars = CharBuffer.allocate(bytes.remaining());
			CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
			String text = chars.flip().toString();
			if (end.isError()) {
				this.problems.add(SourcePosition.behind(path(), text),
						"this is no UTF-8: byte %02X at offset %d.".formatted(bytes.get(), bytes.position() - 1));
				return null;
			}
			if (!text.isBlank()) {
				return text.startsWith("\uFEFF") ? text.substring(1) : text;
			}
			this.problems.add(SourcePosition.start(path()), "the file is empty.");
		}
		catch (IOException ex) {
			this.problems.add(SourcePosition.start(path()), "cannot be read: " + ex.getMessage() + ".");
		}
		return null;
	}

	/** The text as YAML, or null if it is none. */
	@Nullable Node yaml() {
		String text = text();
		if (text == null) {
			return null;
		}
		try {
			Node root = new Yaml().compose(new StringReader(text));
			if (root == null) {
				this.problems.add(SourcePosition.start(path()), "the file is empty.");
			}
			return root;
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			Mark context = ex.getContextMark();
			this.problems.add(new SourcePosition(path(), mark.getLine() + 1, mark.getColumn() + 1), "this is no YAML: "
					+ ((context != null) ? ex.getContext() + " from line " + (context.getLine() + 1) + " on, " : "")
					+ ex.getProblem() + ".");
		}
		catch (ReaderException ex) {
			this.problems.add(SourcePosition.behind(path(), text.substring(0, ex.getPosition())),
					"this is no YAML: the character U+%04X is not allowed.".formatted(ex.getCodePoint()));
		}
		catch (YAMLException ex) {
			this.problems.add(SourcePosition.start(path()), "this is no YAML: " + ex.getMessage() + ".");
		}
		return null;
	}

	@Override
	public int compareTo(SeedFile other) {
		return address().compareTo(other.address());
	}

}
