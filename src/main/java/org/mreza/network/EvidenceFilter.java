package org.mreza.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;

/**
 * Where, when and on which facts something is looked at; see {@link MembershipQuery}.
 */
public record EvidenceFilter(@Nullable Name region, @Nullable String from, @Nullable String until, boolean inferred,
		List<String> without) {

}
