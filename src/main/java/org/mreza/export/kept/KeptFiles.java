package org.mreza.export.kept;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Keeps files on disk, those that were asked lately. A file is whole before anyone reads
 * it, so that its length is known and whatever fails is told before its first byte.
 */
@Component
class KeptFiles implements DisposableBean {

	/** What is not asked for so long makes room. */
	private static final Duration UNASKED = Duration.ofHours(1);

	/** The folder that the files are in as long as the service runs. */
	final Path folder;

	private final Cache<Object, Kept> files;

	KeptFiles(@Value("${mreza.limit.kept-files:1GB}") DataSize most) throws IOException {
		this.folder = Files.createTempDirectory("files");
		this.files = Caffeine.newBuilder()
			.maximumWeight(most.toKilobytes())
			.<Object, Kept>weigher((key, file) -> (int) Math.min(file.bytes() / 1024 + 1, Integer.MAX_VALUE))
			.expireAfterAccess(UNASKED)
			// A file that is made keeps those waiting that share its place in the table
			.initialCapacity(1024)
			.executor(Runnable::run)
			.removalListener((key, file, cause) -> delete(Objects.requireNonNull(file).path()))
			.build();
	}

	/**
	 * Opens a file, which can be read to its end even if it is deleted meanwhile.
	 * @param key of what is always the same bytes; null if the file is not kept, because
	 * nobody knows for how long it holds
	 * @param making makes the file if it is not kept
	 */
	Opened open(@Nullable Object key, Making making) {
		try {
			return (key != null) ? kept(key, making) : once(making);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Opened kept(Object key, Making making) {
		Opened[] opened = new Opened[1];
		this.files.asMap().compute(key, (same, known) -> {
			try {
				Kept file = (known != null && Files.exists(known.path())) ? known : made(making);
				opened[0] = file.open();
				return file;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return opened[0];
	}

	private Opened once(Making making) throws IOException {
		Kept file = made(making);
		try {
			return file.open();
		}
		finally {
			Files.delete(file.path());
		}
	}

	private Kept made(Making making) throws IOException {
		Path path = Files.createTempFile(this.folder, "file", "");
		try {
			HttpHeaders headers = written(path, making);
			return new Kept(path, headers, Files.size(path));
		}
		catch (IOException | RuntimeException | Error ex) {
			Files.delete(path);
			throw ex;
		}
	}

	private static HttpHeaders written(Path path, Making making) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
			return making.write(out);
		}
	}

	private static void delete(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void destroy() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

	private record Kept(Path path, HttpHeaders headers, long bytes) {

		Opened open() throws IOException {
			return new Opened(FileChannel.open(this.path), this.headers, this.bytes);
		}

	}

	/**
	 * A file to be read.
	 *
	 * @param headers what tells of it
	 */
	record Opened(FileChannel channel, HttpHeaders headers, long bytes) implements AutoCloseable {

		@Override
		public void close() {
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
