package org.mreza.source.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.mreza.source.read.RawStatement;
import org.mreza.source.read.Source;

/**
 * What every source may refer to, and none but a register may state.
 *
 * @param names under which it is known
 * @param ids of all that registers state
 * @param lists that registers alone fill
 */
record Registers(RegisterNames names, Set<String> ids, Set<String> lists) {

	static Registers of(List<Source<IdentifiedStatement>> registers, List<Source<RawStatement>> all) {
		List<IdentifiedStatement> stated = registers.stream()
			.flatMap((register) -> register.statements().stream())
			.toList();
		return new Registers(
				new RegisterNames(stated, all.stream().flatMap((source) -> source.statements().stream()).toList()),
				stated.stream().map(IdentifiedStatement::id).collect(Collectors.toUnmodifiableSet()),
				stated.stream().map((statement) -> statement.raw().list()).collect(Collectors.toUnmodifiableSet()));
	}

}
