package org.mreza.api.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Tells failures of what no handler of ours answers, as the others are told: above all
 * addresses at which there is nothing.
 */
@Controller
class NoHandler implements ErrorController {

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	ResponseEntity<byte[]> tell(HttpServletRequest request, HttpServletResponse response) {
		complete(response);
		// Nothing has failed where somebody asks for this page itself
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code
				: HttpStatus.NOT_FOUND.value();
		BareFailure told = BareFailure.of(status, request.getHeader(HttpHeaders.ACCEPT));
		return ResponseEntity.status(told.status())
			.contentType(told.type())
			.cacheControl(CacheControl.noStore())
			.varyBy(HttpHeaders.ACCEPT)
			.body(told.body());
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

}
