package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Binding;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.plan.Find.FullText;
import org.mreza.graph.plan.Operand.Parameter;
import org.mreza.graph.plan.Operand.Variable;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Sought;
import org.mreza.name.Name;

/**
 * What a statement collects while it is compiled: variables, parameters, and what is
 * found before anything else. A value of a request becomes a parameter here and nothing
 * else, so none of it is ever part of the text.
 */
final class QueryBuilder {

	private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

	private final Map<Lookup, Variable> lookups = new HashMap<>();

	private final List<Binding> bindings = new ArrayList<>();

	private final List<Sought> sought = new ArrayList<>();

	private int variables;

	private int lists;

	private boolean reusable = true;

	String variable() {
		return "n" + this.variables++;
	}

	/** The variable of a list that is found once. */
	String list() {
		return "list" + this.lists++;
	}

	Parameter parameter(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return new Parameter(name);
	}

	/**
	 * The ids of the nodes of a kind that bear one of some names, or have an alias that
	 * does; the same names are looked up once.
	 * @param place where they are named
	 * @param closed whether all nodes of the kind are known
	 * @param names one or several
	 * @return what holds the list
	 */
	Variable named(String place, String kind, boolean closed, Object names) {
		return this.lookups.computeIfAbsent(new Lookup(kind, "is", names), (lookup) -> {
			String found = "found" + this.lookups.size();
			Parameter keys = parameter(Placeholder.then(names, (it) -> each(it, Name::key)));
			this.sought.add(new Sought(place, kind, closed, Placeholder.then(names, (it) -> each(it, Name::surface)),
					keys, found, null));
			return bound(new Binding.Named("names" + this.lookups.size(), found, kind, keys));
		});
	}

	/**
	 * Notes that a kind of which all nodes are known has to hold some.
	 * @param property the property that finds them
	 * @param values one or several
	 */
	void known(String place, String kind, String property, Object values) {
		Object all = Placeholder.then(values, (it) -> (it instanceof Collection<?> many) ? many : List.of(it));
		this.sought.add(new Sought(place, kind, true, all, parameter(all), null, property));
	}

	/** The same of those whose names begin so. */
	Variable beginning(String kind, Object name) {
		return this.lookups.computeIfAbsent(new Lookup(kind, "startsWith", name),
				(lookup) -> bound(new Binding.Matching("names" + this.lookups.size(), new FullText("x", kind, "names",
						parameter(Placeholder.then(name, (it) -> FullTextQuery.beginning((Name) it)))))));
	}

	/** The same of those whose names hold all words of a name, as whole words. */
	Variable containing(String kind, Object name) {
		return this.lookups.computeIfAbsent(new Lookup(kind, "contains", name),
				(lookup) -> bound(new Binding.Matching("names" + this.lookups.size(), words(kind, name, "x"))));
	}

	private Variable bound(Binding binding) {
		this.bindings.add(binding);
		return new Variable(binding.variable());
	}

	/** The nodes of a kind whose names hold all words of a name, as whole words. */
	FullText words(String kind, Object name, String var) {
		return new FullText(var, kind, "texts",
				parameter(Placeholder.then(name, (it) -> FullTextQuery.all((Name) it))));
	}

	/**
	 * What is made of each name; of those that a request gives, as soon as it gives them.
	 */
	private static Object each(Object names, Function<Name, String> made) {
		Collection<?> all = (names instanceof Collection<?> many) ? many : List.of(names);
		return all.stream().map((name) -> Placeholder.then(name, (it) -> made.apply((Name) it))).toList();
	}

	/** Notes that the statement depends on more than the structure of the variables. */
	void serveOnce() {
		this.reusable = false;
	}

	/**
	 * The statement.
	 * @param found what is found after the names, in front of the answer
	 */
	CompiledQuery build(List<Binding> found, Plan answer, boolean pretty) {
		this.bindings.addAll(found);
		return CompiledQuery.of(this.bindings, this.sought, answer, this.parameters, this.reusable, pretty);
	}

	private record Lookup(String kind, String operator, Object names) {
	}

}
