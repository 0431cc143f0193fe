package org.mreza.api.limit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large the operations of a document are, with each fragment counted wherever it is
 * spread. Fragments are measured once each and never spread, so that a document which
 * would grow without bounds is measured as fast as any.
 */
final class DocumentSize {

	private final Document document;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> measured = new HashMap<>();

	private DocumentSize(Document document) {
		this.document = document;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	/** The size of the operation that is the largest in each respect. */
	static Size of(Document document) {
		return new DocumentSize(document).largest();
	}

	private Size largest() {
		List<Size> sizes = this.document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> of(operation.getSelectionSet()).with(operation.getDirectives()))
			.toList();
		return new Size(most(sizes, Size::depth), most(sizes, Size::nesting), most(sizes, Size::fields),
				most(sizes, Size::rootFields), most(sizes, Size::aliases), most(sizes, Size::directives));
	}

	private static int most(List<Size> sizes, ToIntFunction<Size> respect) {
		return sizes.stream().mapToInt(respect).max().orElse(0);
	}

	private Size of(@Nullable SelectionSet selections) {
		Size size = Size.NONE;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				size = size.beside(of(selection));
			}
		}
		return size;
	}

	private Size of(Selection<?> selection) {
		return switch (selection) {
			case Field field -> of(field.getSelectionSet()).below(field).with(field.getDirectives());
			case InlineFragment fragment -> of(fragment.getSelectionSet()).with(fragment.getDirectives());
			case FragmentSpread spread -> of(spread.getName()).spread().with(spread.getDirectives());
			default -> Size.NONE;
		};
	}

	private Size of(String fragment) {
		Size known = this.measured.get(fragment);
		if (known != null || !this.fragments.containsKey(fragment)) {
			return (known != null) ? known : Size.NONE;
		}
		// Where a fragment leads back to itself, the document is not valid anyway
		this.measured.put(fragment, Size.NONE);
		FragmentDefinition definition = this.fragments.get(fragment);
		Size size = of(definition.getSelectionSet()).with(definition.getDirectives());
		this.measured.put(fragment, size);
		return size;
	}

	/**
	 * The size of a part of a document.
	 *
	 * @param depth how deep fields lie within one another
	 * @param nesting how deep fragments are spread within one another
	 * @param fields how many there are
	 * @param rootFields how many of them lie within no other
	 * @param aliases how many of them are renamed
	 */
	record Size(int depth, int nesting, int fields, int rootFields, int aliases, int directives) {

		private static final Size NONE = new Size(0, 0, 0, 0, 0, 0);

		private Size beside(Size other) {
			return new Size(Math.max(this.depth, other.depth), Math.max(this.nesting, other.nesting),
					sum(this.fields, other.fields), sum(this.rootFields, other.rootFields),
					sum(this.aliases, other.aliases), sum(this.directives, other.directives));
		}

		private Size below(Field field) {
			return new Size(this.depth + 1, this.nesting, sum(this.fields, 1), 1,
					sum(this.aliases, (field.getAlias() != null) ? 1 : 0), this.directives);
		}

		private Size spread() {
			return new Size(this.depth, this.nesting + 1, this.fields, this.rootFields, this.aliases, this.directives);
		}

		private Size with(List<Directive> directives) {
			return new Size(this.depth, this.nesting, this.fields, this.rootFields, this.aliases,
					sum(this.directives, directives.size()));
		}

		private static int sum(int one, int other) {
			return (int) Math.min((long) one + other, Integer.MAX_VALUE);
		}

	}

}
