package org.mreza.graph.schema;

import java.util.List;

import org.mreza.failure.StartException;

/** The files of the schema do not fit together; the service does not start with them. */
public final class SchemaException extends StartException {

	private static final long serialVersionUID = 1L;

	public SchemaException(List<String> faults) {
		super("The schema cannot be answered", faults);
	}

}
