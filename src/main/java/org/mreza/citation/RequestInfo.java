package org.mreza.citation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was asked, and where.
 *
 * @param url the address of the endpoint, or empty where it is not known
 * @param query the text of the document
 * @param variables as they were sent
 */
record RequestInfo(String url, String query, Map<String, @Nullable Object> variables) {

	static final RequestInfo ELSEWHERE = new RequestInfo("", "", Map.of());

}
