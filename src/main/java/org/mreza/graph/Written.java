package org.mreza.graph;

/** A part of an answer that is written already. */
public interface Written {

	/** How many objects it holds. */
	int objects();

}
