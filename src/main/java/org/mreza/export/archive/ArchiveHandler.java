package org.mreza.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.rate.RateLimit;
import org.mreza.checksum.Checksum;
import org.mreza.export.file.Head;
import org.mreza.graph.Refusal;
import org.mreza.source.Release;

/** Answers requests for the archive, which is made once for each release. */
@Component
class ArchiveHandler {

	private static final MediaType ZIP = new MediaType("application", "zip");

	/** In points of the rate limit. */
	private static final int COST = 1_000;

	private final Archives archives;

	private final RateLimit rates;

	private @Nullable Made made;

	ArchiveHandler(Archives archives, RateLimit rates) {
		this.archives = archives;
		this.rates = rates;
	}

	ServerResponse answer(ServerRequest request) throws IOException {
		this.rates.admit(request.servletRequest().getRemoteAddr()).charge(COST);
		Head head = this.archives.head();
		String tag = tag(head);
		return request.checkNotModified(tag)
			.map((unchanged) -> ServerResponse.from(unchanged).cacheControl(CacheControl.noCache()).build())
			.orElseGet(() -> sent(head, tag));
	}

	private ServerResponse sent(Head head, String tag) {
		Release release = head.release();
		try {
			Made archive = made(head);
			return ServerResponse.ok()
				.contentType(ZIP)
				.contentLength(Files.size(archive.file()))
				.eTag(tag)
				.cacheControl(CacheControl.noCache())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename("mreza-release-" + release.version() + ".zip")
							.build()
							.toString())
				.header("Mreza-Release", release.inOneLine())
				.header("Mreza-Totals", "nodes=" + head.nodes() + "; edges=" + head.edges())
				.build((incoming, outgoing) -> {
					Files.copy(archive.file(), outgoing.getOutputStream());
					return null;
				});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Archives of past releases may be on their way to someone, and stay until the end
	private synchronized Made made(Head head) throws IOException {
		Made known = this.made;
		if (known == null || !known.tag().equals(tag(head))) {
			Path file = Files.createTempFile("release", ".zip");
			file.toFile().deleteOnExit();
			try (OutputStream out = Files.newOutputStream(file)) {
				this.archives.write(out, head);
			}
			if (!tag(this.archives.head()).equals(tag(head))) {
				Files.delete(file);
				throw new Refusal(Refusal.Code.GRAPH_CHANGED,
						"The graph changed while the archive was made; try again.");
			}
			known = new Made(tag(head), file);
			this.made = known;
		}
		return known;
	}

	private static String tag(Head head) {
		return '"' + Checksum.of(head.release() + " " + head.nodes() + " " + head.edges()) + '"';
	}

	private record Made(String tag, Path file) {
	}

}
