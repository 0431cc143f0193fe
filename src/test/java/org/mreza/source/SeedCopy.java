package org.mreza.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy of the seed, to be changed. */
final class SeedCopy {

	static final String LIP_2 = "source/lip-2-results/statements.yaml";

	static final String PRO = "source/pro-34-municipalities/statements.yaml";

	static final String MUNICIPALITIES = "register/municipalities.csv";

	static final String REGIONS = "register/regions.csv";

	private final Path directory;

	SeedCopy(Path directory) {
		this.directory = directory;
		try {
			FileSystemUtils.copyRecursively(new ClassPathResource("seed").getFile().toPath(), directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String location() {
		return "file:" + this.directory;
	}

	String text(String file) {
		try {
			return Files.readString(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SeedCopy write(String file, String text) {
		return write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	SeedCopy write(String file, byte[] bytes) {
		try {
			Files.write(this.directory.resolve(file), bytes);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Replaces the first occurrence of a text. */
	SeedCopy replace(String file, String text, String by) {
		int at = index(file, text);
		return write(file, new StringBuilder(text(file)).replace(at, at + text.length(), by).toString());
	}

	/** Removes what stands from one text to the next occurrence of another. */
	SeedCopy cut(String file, String from, String to) {
		int at = index(file, from);
		return write(file, new StringBuilder(text(file)).delete(at, text(file).indexOf(to, at + 1)).toString());
	}

	SeedCopy delete(String path) {
		FileSystemUtils.deleteRecursively(this.directory.resolve(path).toFile());
		return this;
	}

	SeedCopy move(String file, String to) {
		return write(to, text(file)).delete(file);
	}

	/**
	 * Where a text first occurs, as a problem names the position: at the sign », if it
	 * has one.
	 */
	String position(String file, String text) {
		String plain = text.replace("»", "");
		String before = text(file).substring(0, index(file, plain) + Math.max(0, text.indexOf('»')));
		int line = 1 + (int) before.chars().filter((each) -> each == '\n').count();
		return file + ":" + line + ":" + (before.length() - before.lastIndexOf('\n'));
	}

	private int index(String file, String text) {
		assertThat(text(file)).contains(text);
		return text(file).indexOf(text);
	}

}
