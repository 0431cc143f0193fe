package org.mreza.api.http;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells failures of what does not even reach the service as the others are told. */
final class ServerFailures extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		BareFailure told = BareFailure.of(response.getStatus(), request.getHeader(HttpHeaders.ACCEPT));
		SecurityHeadersFilter.HEADERS.forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		try {
			byte[] body = told.body();
			response.setContentType(told.type().toString());
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			// Whoever asked is gone
			this.container.getLogger().debug("A failure was not told", ex);
		}
	}

	@Component
	static final class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			factory.addContextCustomizers((context) -> {
				StandardHost host = (StandardHost) context.getParent();
				// In place of the server's own, which knows nothing but HTML
				host.setErrorReportValveClass(null);
				host.getPipeline().addValve(new ServerFailures());
			});
		}

	}

}
