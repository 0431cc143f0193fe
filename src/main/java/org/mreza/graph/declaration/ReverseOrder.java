package org.mreza.graph.declaration;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValueDefinition;
import org.apache.commons.lang3.StringUtils;

/** Makes of each order the one the other way round. */
final class ReverseOrder {

	private static final Map<String, String> OPPOSITES = Map.of("Fewest", "Most", "Smallest", "Largest", "Earliest",
			"Latest");

	private static final Pattern ASCENDING = Pattern.compile("_ASC$");

	private ReverseOrder() {
	}

	/** Adds to an order that ascends the one the other way round. */
	static void addTo(Declarations schema, String type, EnumValueDefinition order) {
		Matcher ascending = ASCENDING.matcher(order.getName());
		if (!ascending.find() || !order.hasDirective("order")) {
			return;
		}
		String words = (order.getDescription() != null) ? order.getDescription().getContent() : order.getName();
		String first = StringUtils.substringBefore(words, " ");
		String reversed = OPPOSITES.containsKey(first) ? OPPOSITES.get(first) + words.substring(first.length())
				: words.split("[,.]", 2)[0] + ", the other way round.";
		Directive by = order.getDirectives("order")
			.getFirst()
			.transform(
					(builder) -> builder.argument(Argument.newArgument("descending", BooleanValue.of(true)).build()));
		schema.add("enum", type, reversed, ascending.replaceFirst("_DESC"), " " + AstPrinter.printAst(by));
	}

}
