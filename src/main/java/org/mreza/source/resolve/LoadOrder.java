package org.mreza.source.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.mreza.source.read.Source;

/** Puts each register behind those that it refers to. */
final class LoadOrder {

	private final Map<String, Source<ResolvedStatement>> owners = new HashMap<>();

	private final Map<String, Source<ResolvedStatement>> ordered = new LinkedHashMap<>();

	private final Set<String> underWay = new HashSet<>();

	private LoadOrder(List<Source<ResolvedStatement>> registers) {
		registers.forEach((register) -> register.statements()
			.forEach((statement) -> this.owners.putIfAbsent(statement.id(), register)));
	}

	static List<Source<ResolvedStatement>> of(List<Source<ResolvedStatement>> registers) {
		LoadOrder order = new LoadOrder(registers);
		registers.forEach(order::append);
		return List.copyOf(order.ordered.values());
	}

	private void append(Source<ResolvedStatement> register) {
		if (!this.underWay.add(register.name())) {
			return;
		}
		register.statements()
			.stream()
			.flatMap((statement) -> statement.values().values().stream())
			.flatMap((value) -> (value instanceof Collection<?> many) ? many.stream() : Stream.ofNullable(value))
			.flatMap((value) -> Stream.ofNullable(this.owners.get(value)))
			.forEach(this::append);
		this.ordered.put(register.name(), register);
	}

}
