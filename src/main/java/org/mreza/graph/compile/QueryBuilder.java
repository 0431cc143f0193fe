package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Binding;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.plan.Find.FullText;
import org.mreza.graph.plan.Operand.Parameter;
import org.mreza.graph.plan.Operand.Variable;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Predicate.Operator;
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
	 * @param key the property that holds the keys
	 * @param names one or several
	 * @return what holds the list
	 */
	Variable named(String kind, String key, Object names) {
		return this.lookups.computeIfAbsent(new Lookup(kind, key, Operator.IN, names),
				(lookup) -> bound(new Binding.Named("names" + this.lookups.size(), kind, key, Operator.IN,
						parameter(Placeholder.then(names, QueryBuilder::keys)))));
	}

	/** The same of those whose names begin so. */
	Variable beginning(String kind, String key, Object name) {
		return this.lookups.computeIfAbsent(new Lookup(kind, key, Operator.STARTS_WITH, name),
				(lookup) -> bound(new Binding.Named("names" + this.lookups.size(), kind, key, Operator.STARTS_WITH,
						parameter(key(name)))));
	}

	/** The same of those whose names hold all words of a name, as whole words. */
	Variable containing(String kind, Object name) {
		return this.lookups.computeIfAbsent(new Lookup(kind, "words", Operator.IN, name),
				(lookup) -> bound(new Binding.Containing("names" + this.lookups.size(), words(kind, name, "x"))));
	}

	private Variable bound(Binding binding) {
		this.bindings.add(binding);
		return new Variable(binding.variable());
	}

	/** The nodes of a kind whose names hold all words of a name, as whole words. */
	FullText words(String kind, Object name, String var) {
		return new FullText(var, kind, parameter(Placeholder.then(name, (it) -> FullTextQuery.all((Name) it))));
	}

	private static Object keys(Object names) {
		Collection<?> all = (names instanceof Collection<?> many) ? many : List.of(names);
		return all.stream().map(QueryBuilder::key).toList();
	}

	private static Object key(Object name) {
		return Placeholder.then(name, (it) -> ((Name) it).key());
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
		return CompiledQuery.of(this.bindings, answer, this.parameters, this.reusable, pretty);
	}

	private record Lookup(String kind, String key, Operator operator, Object names) {
	}

}
