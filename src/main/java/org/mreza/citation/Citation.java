package org.mreza.citation;

/**
 * How an answer is cited.
 *
 * @param text for readers
 * @param bibtex an entry of a BibTeX file
 * @param cslJson a list of one item of the Citation Style Language, as JSON
 */
public record Citation(String text, String bibtex, String cslJson) {

}
