package org.mreza.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where, when and on which facts something is looked at; see {@link MembershipQuery}.
 */
public record EvidenceFilter(@Nullable String region, @Nullable String from, @Nullable String until, boolean inferred,
		List<String> without) {

}
