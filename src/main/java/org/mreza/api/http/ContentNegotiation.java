package org.mreza.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.failure.HttpRequestException;

/** The forms in which an answer can be given. */
final class ContentNegotiation {

	/** Of old: who asks for it is told of failures by the body alone. */
	static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

	static final MediaType RESPONSE = new MediaType("application", "graphql-response+json", StandardCharsets.UTF_8);

	private ContentNegotiation() {
	}

	/** The form that whoever asks likes best. */
	static MediaType best(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepted.isEmpty()) {
			return JSON;
		}
		return accepted.stream()
			.filter((each) -> each.getQualityValue() > 0)
			.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
			.flatMap((each) -> List.of(JSON, RESPONSE).stream().filter(each::includes))
			.findFirst()
			.orElseThrow(() -> new HttpRequestException(HttpStatus.NOT_ACCEPTABLE,
					"`Accept` names no form of the answer: expected application/graphql-response+json or application/json."));
	}

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			return request.headers().accept();
		}
		catch (InvalidMediaTypeException ex) {
			throw HttpRequestException.malformed("`Accept` is no list of media types.");
		}
	}

}
