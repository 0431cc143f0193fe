package org.mreza.source.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;

import org.mreza.source.problem.Problems;
import org.mreza.source.read.RawStatement;
import org.mreza.source.read.Source;

/** Makes what sources wrote down what the graph can hold. */
public final class Resolver {

	private final GraphQLSchema schema;

	private final Problems problems;

	public Resolver(GraphQLSchema schema, Problems problems) {
		this.schema = schema;
		this.problems = problems;
	}

	/**
	 * The sound statements of each source, whatever the order that the sources come in; a
	 * source stands behind those that it refers to.
	 */
	public List<Source<ResolvedStatement>> resolve(List<Source<RawStatement>> sources) {
		List<Source<RawStatement>> raw = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
		// What stands in a register is identified by what stands in it alone
		Identifier plain = new Identifier(RegisterNames.NONE);
		List<Source<IdentifiedStatement>> stated = raw.stream()
			.filter(Source::register)
			.map((register) -> register.<IdentifiedStatement>map(plain::identify))
			.toList();
		Registers registers = Registers.of(stated, raw);
		Identifier identifier = new Identifier(registers.names());
		ConsistencyCheck check = new ConsistencyCheck(this.problems, registers);
		List<Source<IdentifiedStatement>> others = raw.stream()
			.filter((source) -> !source.register())
			.map((source) -> source.<IdentifiedStatement>map(identifier::identify))
			.toList();
		return agreed(Stream
			.concat(LoadOrder.of(resolved(stated, registers, check)).stream(),
					resolved(others, registers, check).stream())
			.toList(), check);
	}

	private List<Source<ResolvedStatement>> resolved(List<Source<IdentifiedStatement>> sources, Registers registers,
			ConsistencyCheck check) {
		return sources.stream().map((source) -> {
			References references = new References(this.problems, registers, check.within(source).keySet());
			Passages passages = new Passages(this.problems, registers.names(), Keys.of(this.schema, "Evidence"),
					source);
			StatementResolver resolver = new StatementResolver(this.schema, registers.names(), references, passages);
			List<ResolvedStatement> sound = new ArrayList<>();
			for (IdentifiedStatement statement : source.statements()) {
				// What could not be read may hold more that is wrong
				ResolvedStatement resolved = resolver.resolve(statement);
				if (statement.raw().sound()) {
					sound.add(resolved);
				}
			}
			return new Source<>(source.documents(), source.leftOut(), source.register(), sound);
		}).toList();
	}

	/** How a thing is known that several sources state, the first of them tells. */
	private static List<Source<ResolvedStatement>> agreed(List<Source<ResolvedStatement>> sources,
			ConsistencyCheck check) {
		Map<String, ResolvedStatement> first = new HashMap<>();
		sources.forEach(
				(source) -> source.statements().forEach((statement) -> first.putIfAbsent(statement.id(), statement)));
		return sources.stream().map((source) -> source.map((statement) -> {
			ResolvedStatement other = Objects.requireNonNull(first.get(statement.id()));
			check.between(other, statement);
			return statement.knownAs(other);
		})).toList();
	}

}
