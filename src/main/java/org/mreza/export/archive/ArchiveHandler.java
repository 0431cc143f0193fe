package org.mreza.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

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
import org.mreza.export.file.FileMetadata;
import org.mreza.failure.ApiException;
import org.mreza.release.Release;

/** Answers requests for the archive, which is made once for each release. */
@Component
class ArchiveHandler {

	private static final MediaType ZIP = new MediaType("application", "zip");

	/** In points of the rate limit. */
	private static final int COST = 1_000;

	private final Archives archives;

	private final RateLimit rates;

	/** Where archives are as long as the service runs. */
	final Path folder;

	private @Nullable Made made;

	private @Nullable Made past;

	ArchiveHandler(Archives archives, RateLimit rates) throws IOException {
		this.archives = archives;
		this.rates = rates;
		this.folder = Files.createTempDirectory("releases");
		this.folder.toFile().deleteOnExit();
	}

	ServerResponse answer(ServerRequest request) {
		this.rates.admit(request.servletRequest().getRemoteAddr()).charge(COST);
		try {
			Made archive = made(this.archives.release());
			return request.checkNotModified(archive.tag())
				.map((unchanged) -> ServerResponse.from(unchanged).cacheControl(CacheControl.noCache()).build())
				.orElseGet(archive::sent);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private synchronized Made made(Release release) throws IOException {
		Made known = this.made;
		if (known == null || !known.metadata().release().equals(release)) {
			known = make();
			// The one before may be on its way to someone; the one before that is not
			if (this.past != null) {
				Files.deleteIfExists(this.past.file());
			}
			this.past = this.made;
			this.made = known;
		}
		return known;
	}

	private Made make() throws IOException {
		Path file = Files.createTempFile(this.folder, "release", ".zip");
		file.toFile().deleteOnExit();
		MessageDigest digest = Checksum.digest();
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
			FileMetadata metadata = this.archives.metadata();
			this.archives.write(out, metadata);
			if (!isSame(metadata, this.archives.metadata())) {
				throw new ApiException(ApiException.Code.GRAPH_CHANGED,
						"The graph changed while the archive was made; try again.");
			}
			return new Made(metadata, file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException | RuntimeException | Error ex) {
			Files.delete(file);
			throw ex;
		}
	}

	private static boolean isSame(FileMetadata one, FileMetadata other) {
		return one.release().equals(other.release()) && one.nodes() == other.nodes() && one.edges() == other.edges();
	}

	/**
	 * An archive that is whole.
	 *
	 * @param metadata what the graph held
	 * @param sha256 of the file, in hexadecimal
	 */
	private record Made(FileMetadata metadata, Path file, long bytes, String sha256) {

		String tag() {
			return '"' + this.sha256 + '"';
		}

		ServerResponse sent() {
			Release release = this.metadata.release();
			return ServerResponse.ok()
				.contentType(ZIP)
				.contentLength(this.bytes)
				.eTag(tag())
				.cacheControl(CacheControl.noCache())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename("mreza-release-" + release.version() + ".zip")
							.build()
							.toString())
				.header("Mreza-Release", release.inOneLine())
				.header("Mreza-Totals", "nodes=" + this.metadata.nodes() + "; edges=" + this.metadata.edges())
				.build((incoming, outgoing) -> {
					Files.copy(this.file, outgoing.getOutputStream());
					return null;
				});
		}

	}

}
