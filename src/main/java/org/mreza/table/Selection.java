package org.mreza.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.mreza.failure.ApiException;

/**
 * What of an answer makes a table: the elements of one list are its rows. What is
 * selected of them makes the columns, named from there; what stands beside the list, on
 * the way to it, is repeated in each row, named from the answer.
 *
 * @param columns in the order in which they are selected
 * @param leftOut other lists on the way, which make tables of their own
 * @param unsized the lists within a row that whoever asks did not choose the length of
 */
record Selection(ListPath path, List<Column> columns, List<String> leftOut, PageSizeOrigin author,
		List<Column> unsized) {

	/**
	 * Reads an operation that is valid.
	 * @throws AbortExecutionException if it makes no table
	 */
	static Selection of(ExecutionContext context, PageRequest page) {
		Part answer = Part.answer(context);
		var selection = new Selection(ListPath.of(answer, page.path()), new ArrayList<>(), new ArrayList<>(),
				page.author(), new ArrayList<>());
		selection.addBeside(answer, 0, new Column("", 0, List.of(), false, ""), "");
		Set<String> names = new HashSet<>();
		selection.columns.forEach((column) -> refuseUnless(names.add(column.name()),
				"Two columns are named `" + column.name() + "`; give the field of one of them an alias."));
		return selection;
	}

	/**
	 * Adds what stands on the way to the list.
	 * @param place how many parts of the way lead to the parent; -1 where it is beside
	 * @param way from the element of a list that the parent lies in
	 * @param name of the parent, from the answer
	 */
	private void addBeside(Part parent, int place, Column way, String name) {
		for (Part part : parent.parts()) {
			Column to = way.to(part);
			String full = full(name, part);
			if (isOnTheWay(part, place)) {
				addOnTheWay(part, place + 1, to, full);
			}
			else if (part.shape().isListOfObjects()) {
				this.leftOut.add(name.isEmpty() ? part.key() : name + "." + part.key());
			}
			else if (place > 0 && this.path.isPage(place - 1)) {
				// How many there are, and whether more: the table tells
			}
			else if (part.parts().isEmpty()) {
				this.columns.add(new Column(full, to.level(), to.path(), to.many(), to.type()));
			}
			else {
				addBeside(part, -1, to, full);
			}
		}
	}

	private static String full(String name, Part part) {
		return name.isEmpty() ? part.key() : part.isNameless() ? name : name + "." + part.key();
	}

	private boolean isOnTheWay(Part part, int place) {
		return place >= 0 && place < this.path.parts().size() && this.path.parts().get(place).key().equals(part.key());
	}

	private void addOnTheWay(Part part, int place, Column to, String name) {
		if (!part.shape().isList()) {
			addBeside(part, place, to, name);
			return;
		}
		Column element = new Column("", to.level() + 1, List.of(), false, "");
		if (place < this.path.parts().size()) {
			addBeside(part, place, element, name);
		}
		else if (part.parts().isEmpty()) {
			this.columns.add(new Column(part.key(), element.level(), List.of(), false, part.type()));
		}
		else {
			addWithin(part, element);
		}
	}

	private void addWithin(Part parent, Column way) {
		for (Part part : parent.parts()) {
			Column to = way.to(part);
			if (part.mayGoOn() && (this.author == PageSizeOrigin.DOCUMENT || !part.isSized())) {
				this.unsized.add(to);
			}
			if (part.parts().isEmpty()) {
				this.columns.add(to);
			}
			else {
				addWithin(part, to);
			}
		}
	}

	/** The keys on the way to the list, joined by dots; empty where there is none. */
	String name() {
		return this.path.shortName();
	}

	/** The page of the outermost list, if that has pages. */
	JsonNode page(JsonNode answer) {
		JsonNode node = answer;
		for (int place = 0; place < this.path.parts().size(); place++) {
			node = node.path(this.path.parts().get(place).key());
			if (this.path.isRead(place)) {
				return node;
			}
		}
		return MissingNode.getInstance();
	}

	/** How many elements of the outermost list an answer has. */
	long outermost(JsonNode answer) {
		JsonNode node = answer;
		for (Part part : this.path.parts()) {
			node = node.path(part.key());
			if (part.shape().isList()) {
				return node.size();
			}
		}
		return 0;
	}

	/**
	 * Writes the rows that an answer has, and tells how many.
	 * @throws AbortExecutionException if a list goes on where nobody who asks chose that
	 * it should end
	 */
	long write(JsonNode answer, TableFile file) throws IOException {
		return descend(answer, 0, List.of(answer), file);
	}

	private long descend(JsonNode node, int place, List<JsonNode> objects, TableFile file) throws IOException {
		if (place == this.path.parts().size()) {
			file.row(cells(objects));
			return 1;
		}
		Part part = this.path.parts().get(place);
		JsonNode child = node.path(part.key());
		if (!part.shape().isList()) {
			refuseUnless(!this.path.isPage(place) || this.path.isRead(place) || !Continuation.isMissed(child),
					"A list of `" + this.path.name() + "` has more than a page holds; ask for that list alone, with a "
							+ "filter for what it lies in.");
			return descend(child, place + 1, objects, file);
		}
		long rows = 0;
		for (JsonNode element : elements(child)) {
			List<JsonNode> longer = new ArrayList<>(objects);
			longer.add(element);
			rows += descend(element, place + 1, longer, file);
		}
		return rows;
	}

	/** Of a list of lists, what is in these. */
	private static List<JsonNode> elements(JsonNode list) {
		return list.valueStream()
			.flatMap((each) -> each.isArray() ? elements(each).stream() : Stream.of(each))
			.toList();
	}

	private List<@Nullable Object> cells(List<JsonNode> objects) {
		for (Column list : this.unsized) {
			refuseUnless(!isMissed(objects.getLast(), list.path()),
					"A row has more in `" + list.name() + "` than "
							+ ((this.author == PageSizeOrigin.CLIENT)
									? "a page of it holds: say by `first` how many a cell may hold."
									: "the document asks for: send its text with a larger `first` there."));
		}
		List<@Nullable Object> cells = new ArrayList<>();
		this.columns.forEach((column) -> cells.add(column.cell(objects)));
		return cells;
	}

	private static boolean isMissed(@Nullable JsonNode node, List<String> path) {
		if (node == null) {
			return false;
		}
		if (node.isArray()) {
			return node.valueStream().anyMatch((each) -> isMissed(each, path));
		}
		return path.isEmpty() ? Continuation.isMissed(node)
				: isMissed(node.get(path.getFirst()), path.subList(1, path.size()));
	}

	static void refuseUnless(boolean condition, String message) {
		if (!condition) {
			throw ApiException.badInput(message).aborting();
		}
	}

}
