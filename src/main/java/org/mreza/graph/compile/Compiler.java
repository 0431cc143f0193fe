package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

import org.mreza.failure.ApiException;
import org.mreza.graph.Limits;
import org.mreza.graph.plan.Binding;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Operand.Variable;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.schema.GraphSchema;

/**
 * Compiles the whole selection below a field into one Cypher statement. Lists and pages
 * become nested {@code COLLECT} subqueries.
 */
public final class Compiler {

	/** So many nodes show that more than one fits. */
	private static final int AMBIGUOUS = 2;

	private final GraphSchema schema;

	private final Limits limits;

	private final boolean pretty;

	private final QueryBuilder builder = new QueryBuilder();

	private final FieldMatches matches;

	private final NodeCompiler nodes;

	private final PageCompiler pages;

	/**
	 * Begins a statement.
	 * @param variables what the request gives, for what cannot wait
	 * @param pretty whether people read the text
	 */
	public Compiler(GraphQLSchema schema, Map<String, ?> variables, Limits limits, boolean pretty) {
		this.schema = new GraphSchema(schema);
		this.limits = limits;
		this.pretty = pretty;
		this.matches = new FieldMatches(this.builder, this.schema);
		this.nodes = new NodeCompiler(this.schema, this::path);
		this.pages = new PageCompiler(this.builder, this.schema, limits, variables, this.matches, this.nodes);
	}

	/** The statement of a field that enters the graph. */
	public CompiledQuery root(GraphQLFieldDefinition definition, ExecutableNormalizedField field) {
		var step = new Step("", definition, this.schema.pattern(definition), field);
		List<Binding> found = new ArrayList<>();
		Plan answer = step.arguments().containsKey("ids") ? eachOf(step) : path(step, found);
		return this.builder.build(found, answer, this.pretty);
	}

	/**
	 * The statement of what is selected of many nodes of one kind.
	 * @param ids the name under which their ids are given beside the variables
	 */
	public CompiledQuery nodes(GraphQLNamedOutputType kind, List<ExecutableNormalizedField> selection, String ids) {
		String var = this.builder.variable();
		List<Binding> row = new ArrayList<>();
		Plan node = this.nodes.compile(var, kind, selection, false, row);
		var wanted = this.builder.parameter(Placeholder.beside(ids));
		var match = new Match(this.schema.all(kind), "", var);
		match.where(new Compare(new Property(var, "id"), Operator.IN, wanted));
		return this.builder.build(List.of(), new Plan.ById(match.find(), row, node), this.pretty);
	}

	/** The nodes of given ids, in the order of these; null where there is none. */
	private Plan eachOf(Step step) {
		String var = this.builder.variable();
		var match = new Match(step.pattern(), "", var);
		match.where(new Compare(new Property(var, "id"), Operator.EQUAL, new Variable("id")));
		List<Binding> row = new ArrayList<>();
		Plan node = this.nodes.compile(var, step.type(), step.selection(), false, row);
		return new Plan.EachOf(this.builder.parameter(Placeholder.then(step.argument("ids"), this::few)), match.find(),
				row, node);
	}

	private Object few(Object ids) {
		int wanted = ((List<?>) ids).size();
		if (wanted > this.limits.pageSize()) {
			throw ApiException
				.badInput("`ids` names " + wanted + " nodes; it may name " + this.limits.pageSize() + ".");
		}
		return ids;
	}

	private Plan path(Step step, List<Binding> row) {
		GraphQLNamedOutputType type = step.type();
		if (this.schema.isConnection(type)) {
			return this.pages.compile(step, (GraphQLObjectType) type, row);
		}
		String var = this.builder.variable();
		List<Binding> inner = new ArrayList<>();
		if (step.isList()) {
			Order order = Order.of(this.schema, type, step.field(), null);
			Find find = this.matches.list(step, var, type, order).find();
			Plan node = this.nodes.compile(var, type, step.selection(), false, inner);
			return new Plan.Nodes(new Plan.Rows(find, Predicate.ALWAYS,
					order.sortKeys(var, this.matches.counts(step, order)), false, null, inner), node,
					step.hasRequiredElements());
		}
		Find find = this.matches.one(step, var).find();
		Plan node = this.nodes.compile(var, type, step.selection(), false, inner);
		return new Plan.One(find, inner, node, step.field().getName(), step.pattern().isRoot() ? AMBIGUOUS : 1);
	}

}
