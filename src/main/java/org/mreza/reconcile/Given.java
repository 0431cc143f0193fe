package org.mreza.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.api.http.Parameters;
import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;

/**
 * What is given in the address of a request or in a form.
 */
record Given(Map<String, String> values) {

	static Given of(ServerRequest request) {
		Map<String, String> given = new LinkedHashMap<>();
		Parameters.values(request).forEach((name, values) -> {
			if (values.size() > 1) {
				throw HttpRequestException
					.malformed("`" + name + "` is given " + values.size() + " times; expected once.");
			}
			given.put(name, values.getFirst());
		});
		if (given.containsKey("callback")) {
			throw ApiException
				.badInput("`callback` is not served: pages of any origin may ask without it; expected none.");
		}
		return new Given(given);
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** A text, empty where none is given. */
	String text(String name) {
		return this.values.getOrDefault(name, "");
	}

	/** A whole number of up to nine digits. */
	int number(String name, int least, int otherwise) {
		String text = text(name);
		if (text.isEmpty()) {
			return otherwise;
		}
		if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
			throw ApiException
				.badInput("`" + name + "` is `" + text + "`; expected a whole number from " + least + ".");
		}
		return Integer.parseInt(text);
	}

}
