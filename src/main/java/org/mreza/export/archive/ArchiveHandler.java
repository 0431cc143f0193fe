package org.mreza.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.rate.Budget;
import org.mreza.api.rate.RateLimit;
import org.mreza.checksum.Checksum;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.kept.FileAnswers;
import org.mreza.failure.ApiException;
import org.mreza.release.Release;

/** Answers requests for the archive of the release. */
@Component
class ArchiveHandler {

	static final MediaType ZIP = new MediaType("application", "zip");

	/** What it costs to make it, in points of the rate limit. */
	private static final int COST = 1_000;

	private final Archives archives;

	private final RateLimit rates;

	private final FileAnswers files;

	ArchiveHandler(Archives archives, RateLimit rates, FileAnswers files) {
		this.archives = archives;
		this.rates = rates;
		this.files = files;
	}

	ServerResponse answer(ServerRequest request) {
		Budget budget = this.rates.admit(request.servletRequest().getRemoteAddr());
		return this.files.of(request, this.archives.release(), (out) -> {
			budget.reserve(COST);
			return make(out);
		});
	}

	private HttpHeaders make(OutputStream out) throws IOException {
		MessageDigest digest = Checksum.digest();
		FileMetadata metadata = this.archives.metadata();
		this.archives.write(new DigestOutputStream(out, digest), metadata);
		if (!isSame(metadata, this.archives.metadata())) {
			throw new ApiException(ApiException.Code.GRAPH_CHANGED,
					"The graph changed while the archive was made; try again.");
		}
		return headers(metadata, HexFormat.of().formatHex(digest.digest()));
	}

	private static boolean isSame(FileMetadata one, FileMetadata other) {
		return one.release().equals(other.release()) && one.nodes() == other.nodes() && one.edges() == other.edges();
	}

	private static HttpHeaders headers(FileMetadata metadata, String sha256) {
		Release release = metadata.release();
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(ZIP);
		headers.setETag('"' + sha256 + '"');
		headers.setContentDisposition(
				ContentDisposition.attachment().filename("mreza-release-" + release.version() + ".zip").build());
		headers.set("Mreza-Release", release.inOneLine());
		headers.set("Mreza-Totals", "nodes=" + metadata.nodes() + "; edges=" + metadata.edges());
		return headers;
	}

}
