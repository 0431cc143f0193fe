package org.mreza.export.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.export.kept.KeptFiles.Opened;
import org.mreza.failure.HttpRequestException;

/**
 * Sends files, whole or a range of them. What the server compresses on its way has a weak
 * tag, and neither a length nor a digest; a range is one of the file as it is.
 */
@Component
public class FileAnswers {

	private final KeptFiles files;

	private final Compression compression;

	FileAnswers(KeptFiles files, ServerProperties server) {
		this.files = files;
		this.compression = server.getCompression();
	}

	/**
	 * Says that the file which a client keeps is still the file; empty if it is not.
	 * @param tag of the file, a strong one
	 * @param type of the file
	 */
	public Optional<ServerResponse> unchanged(ServerRequest request, String tag, MediaType type) {
		return request.checkNotModified(tag(request, tag, type))
			.map((unchanged) -> ServerResponse.from(unchanged).headers((headers) -> keep(headers, type)).build());
	}

	/**
	 * Sends a file.
	 * @param key of what is always the same bytes; null if the file is not kept, because
	 * nobody knows for how long it holds
	 * @param making makes the file if it is not kept
	 */
	public ServerResponse of(ServerRequest request, @Nullable Object key, Making making) {
		Opened file = this.files.open(key, making);
		try {
			return of(request, file);
		}
		catch (RuntimeException | Error ex) {
			file.close();
			throw ex;
		}
	}

	private ServerResponse of(ServerRequest request, Opened file) {
		String tag = file.headers().getETag();
		MediaType type = Objects.requireNonNull(file.headers().getContentType());
		HttpHeaders headers = HttpHeaders.copyOf(file.headers());
		keep(headers, type);
		if (isCompressed(request, type)) {
			headers.remove("Repr-Digest");
		}
		if (tag == null) {
			return sent(file, headers, 0, file.bytes());
		}
		Optional<ServerResponse> unchanged = unchanged(request, tag, type);
		if (unchanged.isPresent()) {
			file.close();
			return unchanged.get();
		}
		headers.setETag(tag(request, tag, type));
		headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
		HttpRange range = range(request, tag);
		if (range == null) {
			return sent(file, headers, 0, file.bytes());
		}
		long start = range.getRangeStart(file.bytes());
		if (start >= file.bytes()) {
			throw HttpRequestException.range(file.bytes());
		}
		long end = range.getRangeEnd(file.bytes());
		headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + file.bytes());
		return sent(file, headers, start, end - start + 1);
	}

	private void keep(HttpHeaders headers, MediaType type) {
		headers.setCacheControl(CacheControl.noCache());
		if (isCompressible(type)) {
			headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
		}
	}

	/** The server leaves a file with a strong tag as it is, and compresses others. */
	private String tag(ServerRequest request, String tag, MediaType type) {
		return isCompressed(request, type) ? "W/" + tag : tag;
	}

	private boolean isCompressed(ServerRequest request, MediaType type) {
		return isCompressible(type) && header(request, HttpHeaders.RANGE) == null
				&& Objects.requireNonNullElse(header(request, HttpHeaders.ACCEPT_ENCODING), "").contains("gzip");
	}

	private boolean isCompressible(MediaType type) {
		return this.compression.getEnabled() && Arrays.stream(this.compression.getAllMimeTypes())
			.anyMatch((each) -> type.equalsTypeAndSubtype(MediaType.parseMediaType(each)));
	}

	/**
	 * The range that is asked for; null for the whole file, which answers several ranges,
	 * those that are none, and those of a file that is no longer the same.
	 */
	private static @Nullable HttpRange range(ServerRequest request, String tag) {
		String condition = header(request, HttpHeaders.IF_RANGE);
		if (!HttpMethod.GET.equals(request.method()) || (condition != null && !condition.equals(tag))) {
			return null;
		}
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(header(request, HttpHeaders.RANGE));
			return (ranges.size() == 1) ? ranges.getFirst() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable String header(ServerRequest request, String name) {
		return request.headers().firstHeader(name);
	}

	private static ServerResponse sent(Opened file, HttpHeaders headers, long start, long length) {
		HttpStatus status = headers.containsHeader(HttpHeaders.CONTENT_RANGE) ? HttpStatus.PARTIAL_CONTENT
				: HttpStatus.OK;
		return ServerResponse.status(status)
			.headers((all) -> all.putAll(headers))
			.contentLength(length)
			.build((incoming, outgoing) -> {
				try (FileChannel channel = file.channel()) {
					if (!HttpMethod.HEAD.matches(incoming.getMethod())) {
						send(channel, start, length, outgoing.getOutputStream());
					}
				}
				return null;
			});
	}

	private static void send(FileChannel file, long start, long length, OutputStream out) throws IOException {
		var target = Channels.newChannel(out);
		for (long sent = 0; sent < length;) {
			sent += file.transferTo(start + sent, length - sent, target);
		}
	}

}
