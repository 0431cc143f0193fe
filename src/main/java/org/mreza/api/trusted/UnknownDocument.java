package org.mreza.api.trusted;

import java.util.Map;

import graphql.execution.AbortExecutionException;

/** A request names a document that the service does not know. */
public final class UnknownDocument extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	// Clients know this error by its message or by its code; both are those of Apollo
	UnknownDocument() {
		super("PersistedQueryNotFound");
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", "PERSISTED_QUERY_NOT_FOUND");
	}

}
