package org.mreza.page;

/**
 * The edition of all that is listed. A place in a list is one only in the same edition.
 */
@FunctionalInterface
public interface Edition {

	/** The number of the edition that answers now. */
	long number();

}
