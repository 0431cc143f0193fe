package org.mreza.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.mreza.failure.HttpRequestException;

/**
 * Tells failures of what no handler of ours answers, as the others are told: above all
 * addresses at which there is nothing.
 */
@Controller
class NoHandler implements ErrorController {

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	ResponseEntity<Map<String, Object>> tell(HttpServletRequest request, HttpServletResponse response) {
		complete(response);
		ErrorResponse told = new ErrorResponse(List.of(failure(request)));
		return ResponseEntity.status(told.status()).contentType(ContentNegotiation.JSON).body(told.body());
	}

	// Spring leaves out of `Allow` what it serves by itself wherever there is GET
	private static void complete(HttpServletResponse response) {
		String allowed = response.getHeader(HttpHeaders.ALLOW);
		if (allowed != null) {
			response.setHeader(HttpHeaders.ALLOW,
					Stream.concat(Arrays.stream(allowed.split(",")).map(String::strip), Stream.of("HEAD", "OPTIONS"))
						.distinct()
						.sorted()
						.collect(Collectors.joining(", ")));
		}
	}

	private static HttpRequestException failure(HttpServletRequest request) {
		// Nothing has failed where somebody asks for this page itself
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
		return new HttpRequestException(status, switch (status) {
			case NOT_FOUND -> "There is nothing at this address: expected /graphql, /graphiql/ or /export.";
			case METHOD_NOT_ALLOWED -> "This address does not know this method.";
			case INTERNAL_SERVER_ERROR -> "Something went wrong here.";
			default -> "The request was not understood: " + status.getReasonPhrase() + ".";
		});
	}

}
