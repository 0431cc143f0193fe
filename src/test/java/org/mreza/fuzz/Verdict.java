package org.mreza.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;

import org.mreza.failure.ApiException;
import org.mreza.fuzz.Wire.Answer;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** What no answer tells while the database is there. */
	private static final Set<String> NEVER = Set.of("INTERNAL", "DB_UNAVAILABLE", "QUERY_TIMEOUT", "GRAPH_CHANGED");

	private static final Set<String> CODES = codes();

	/** What belongs to the inside of the service. */
	private static final Pattern INSIDE = Pattern.compile("Exception|StackOverflow|OutOfMemory|\\bat [\\w.]+\\("
			+ "|\\b(?:java|jdk|jakarta|graphql|org|com|tools|io)\\.[a-z]\\w*\\.|\\b(?:MATCH|UNWIND|RETURN|CALL) "
			+ "|\\b(?:\\w*HashMap|ArrayList|Big(?:Integer|Decimal)|(?:Array|Object|Int|Float|Enum|Boolean|String|Null)Value)\\b");

	private static final Pattern QUOTED = Pattern.compile("['`].*|\\d+.*", Pattern.DOTALL);

	private final Duration most;

	/**
	 * Judges answers.
	 * @param most the longest that one may take
	 */
	Verdict(Duration most) {
		this.most = most;
	}

	private static Set<String> codes() {
		Set<String> codes = new HashSet<>();
		Arrays.stream(ApiException.Code.values()).map(Enum::name).forEach(codes::add);
		// What is no request is told by the name of its status
		Arrays.stream(HttpStatus.values()).filter(HttpStatus::is4xxClientError).map(Enum::name).forEach(codes::add);
		codes.removeAll(NEVER);
		return codes;
	}

	/** The rule that an answer breaks; null for none. */
	String on(Request request, Answer answer) {
		if (answer.status() == 0) {
			return "The connection was closed without an answer";
		}
		if (answer.time().compareTo(this.most) > 0) {
			return "It took longer than " + this.most;
		}
		if (answer.isJson() && !answer.body().isEmpty()) {
			String fault = told(answer);
			return (fault == null && answer.status() >= 500) ? "Status " + answer.status() : fault;
		}
		if (answer.status() >= 500) {
			return "Status " + answer.status();
		}
		if (answer.status() >= 400) {
			return inside(answer.body());
		}
		return (request.isGraphql() && answer.status() == 200) ? "No JSON" : null;
	}

	private static String told(Answer answer) {
		try {
			JsonNode body = JSON.readTree(answer.body());
			JsonNode errors = body.path("errors");
			if (answer.status() >= 400 && !errors.isArray()) {
				return body.has("error") ? "A failure in another form: " + body.properties().iterator().next().getKey()
						: "No errors with status " + answer.status();
			}
			return errors.valueStream().map(Verdict::told).filter(Objects::nonNull).findFirst().orElse(null);
		}
		catch (JacksonException ex) {
			return "The body is no JSON";
		}
	}

	private static String told(JsonNode error) {
		String code = error.at("/extensions/code").asString("none");
		return CODES.contains(code) ? inside(error.path("message").asString("")) : "Code " + code;
	}

	private static String inside(String message) {
		return INSIDE.matcher(message).find()
				? "It tells of the inside, as in: " + QUOTED.matcher(message).replaceFirst("…") : null;
	}

}
