package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.CompiledQuery;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Shape;
import org.mreza.name.Name;

/**
 * What a statement collects while it is compiled: variables, parameters, and the names
 * that are looked up before anything else. A value of a request becomes a parameter here
 * and nothing else, so none of it is ever part of the text.
 */
final class QueryBuilder {

	private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

	private final List<String> lookups = new ArrayList<>();

	private int variables;

	private boolean reusable = true;

	String variable() {
		return "n" + this.variables++;
	}

	String parameter(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return "$" + name;
	}

	/**
	 * The ids of the nodes of a kind that bear a name, or have an alias that does. They
	 * are looked up once, in front of the statement, because only then does the planner
	 * start at an index.
	 * @param key the property that holds the key
	 * @return the variable that holds the list
	 */
	String named(String kind, String key, String operator, Object keys) {
		String fits = operator + " " + parameter(keys) + " RETURN x.id";
		return lookup("MATCH (x:" + kind + ") WHERE x." + key + " " + fits + " UNION MATCH (a:Alias)-[:NAMES]->(x:"
				+ kind + ") WHERE a.nameKey " + fits);
	}

	/**
	 * The clauses that find the nodes of a kind which are called by all words of a name,
	 * as whole words, or have an alias that is.
	 */
	String containing(String kind, Object name, String var) {
		return "CALL db.index.fulltext.queryNodes('words', "
				+ parameter(Placeholder.then(name, (it) -> FullTextQuery.all((Name) it)))
				+ ") YIELD node MATCH (node)-[:NAMES]->{0,1}(" + var + ":" + kind + ")";
	}

	/**
	 * What is found in front of the statement, once and from where it is named, because
	 * the planner does not turn a condition on what is related around.
	 * @return the variable that holds the list
	 */
	String lookup(String query) {
		String list = "names" + this.lookups.size();
		this.lookups.add("COLLECT { " + query + " } AS " + list);
		return list;
	}

	/** Notes that the statement depends on more than the structure of the variables. */
	void serveOnce() {
		this.reusable = false;
	}

	CompiledQuery returning(String expression, Shape shape) {
		String with = this.lookups.isEmpty() ? "" : "WITH " + String.join("\nWITH *, ", this.lookups) + "\n";
		return new CompiledQuery(with + "RETURN " + expression + " AS answer", this.parameters, shape, this.reusable);
	}

	/**
	 * A statement that answers for many nodes of a kind at once: an id and the answer in
	 * each entry.
	 */
	CompiledQuery returningByIds(String kind, String var, String expression, Shape shape, Placeholder ids) {
		return returning("COLLECT { MATCH (" + var + ":" + kind + ") WHERE " + var + ".id IN " + parameter(ids)
				+ " RETURN [" + var + ".id, " + expression + "] }", shape);
	}

}
