package org.mreza.source.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

import org.mreza.checksum.Checksum;
import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/** The rows of a register, each of which is stated by its line. */
final class RegisterRows {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
		.setTrim(true)
		.setIgnoreEmptyLines(true)
		.get();

	private final SeedFile file;

	private final String list;

	private final GraphQLInputObjectType type;

	private final Problems problems;

	RegisterRows(SeedFile file, String list, GraphQLInputObjectType type, Problems problems) {
		this.file = file;
		this.list = list;
		this.type = type;
		this.problems = problems;
	}

	/** The rows, or null if the file or its header cannot be read. */
	@Nullable List<RawStatement> read() {
		String text = this.file.text();
		if (text == null) {
			return null;
		}
		int line = 0;
		try (CSVParser parser = CSVParser.parse(text, CSV)) {
			line = (int) parser.getCurrentLineNumber();
			if (!header(parser.getHeaderNames())) {
				return null;
			}
			List<String> lines = text.lines().toList();
			List<RawStatement> statements = new ArrayList<>();
			for (CSVRecord row : parser) {
				line = (int) parser.getCurrentLineNumber();
				statements.add(statement(row, parser.getHeaderNames().size(), lines.get(line - 1), position(line)));
			}
			return statements;
		}
		catch (IllegalArgumentException _) {
			this.problems.add(position(1), "expected the name of each column once, found one twice or not at all.");
		}
		catch (IOException | UncheckedIOException ex) {
			String reason = (ex.getCause() instanceof CSVException cause) ? cause.getMessage() : ex.getMessage();
			this.problems.add(position(line + 1), "this is no CSV: " + reason + ".");
		}
		return null;
	}

	private SourcePosition position(int line) {
		return new SourcePosition(this.file.path(), line, 1);
	}

	private boolean header(List<String> columns) {
		int before = this.problems.count();
		for (String column : columns) {
			if (!isCell(this.type.getField(column))) {
				this.problems.add(position(1), InputCoercion.unknown(column, this.type));
			}
		}
		for (GraphQLInputObjectField field : this.type.getFields()) {
			if (isNeeded(field) && !columns.contains(field.getName())) {
				this.problems.add(position(1), "the column `" + field.getName() + "` is missing.");
			}
		}
		return this.problems.count() == before;
	}

	// An object such as `said` has no column
	private static boolean isCell(@Nullable GraphQLInputObjectField field) {
		return field != null && !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
	}

	private static boolean isNeeded(GraphQLInputObjectField field) {
		return isCell(field) && GraphQLTypeUtil.isNonNull(field.getType());
	}

	private RawStatement statement(CSVRecord row, int columns, String line, SourcePosition position) {
		int before = this.problems.count();
		if (row.size() != columns) {
			this.problems.add(position, "the row has " + row.size() + " cells, and the header " + columns + ".");
		}
		else if (line.chars().filter((each) -> each == '"').count() % 2 != 0) {
			this.problems.add(position, "expected a row on one line, found the end of one that began before.");
		}
		boolean shifted = this.problems.count() > before;
		Map<String, @Nullable Object> values = values(row, position, shifted ? new Problems() : this.problems);
		Map<String, @Nullable Object> passage = new LinkedHashMap<>();
		passage.put("line", position.line());
		passage.put("from", 0);
		passage.put("to", line.codePointCount(0, line.length()));
		passage.put("surface", row.isSet("name") ? row.get("name") : null);
		passage.put("sha256", Checksum.of(line));
		values.put("said", Map.of("evidence", List.of(passage), "assertion", "STATED"));
		return new RawStatement(this.list, this.type, Collections.unmodifiableMap(values), Map.of("", position),
				this.problems.count() == before);
	}

	private Map<String, @Nullable Object> values(CSVRecord row, SourcePosition position, Problems problems) {
		ScalarCoercion scalars = new ScalarCoercion(problems);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : this.type.getFields()) {
			String cell = row.isSet(field.getName()) ? row.get(field.getName()) : "";
			if (!cell.isEmpty()) {
				values.put(field.getName(), scalars.value(cell, field, position));
			}
			else if (isNeeded(field)) {
				problems.add(position, "`" + field.getName() + "` must not be empty.");
			}
		}
		return values;
	}

}
