package org.mreza.export.kept;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeptFilesTests {

	/** How often each file was made. */
	private final List<String> made = new ArrayList<>();

	private KeptFiles files;

	@BeforeEach
	void open() throws IOException {
		this.files = new KeptFiles(DataSize.ofKilobytes(3));
	}

	@AfterEach
	void close() throws IOException {
		this.files.destroy();
		assertThat(this.files.folder).doesNotExist();
	}

	private KeptFiles.Opened opened(String key) {
		return this.files.open(key, (out) -> {
			this.made.add(key);
			out.write(key.repeat(500).getBytes(StandardCharsets.UTF_8));
			return new HttpHeaders();
		});
	}

	private void read(String key) throws IOException {
		try (KeptFiles.Opened file = opened(key)) {
			assertWhole(key, file);
		}
	}

	private static void assertWhole(String key, KeptFiles.Opened file) throws IOException {
		assertThat(file.bytes()).isEqualTo(500L * key.length());
		assertThat(new String(Channels.newInputStream(file.channel()).readAllBytes(), StandardCharsets.UTF_8))
			.isEqualTo(key.repeat(500));
	}

	private long kept() throws IOException {
		try (var files = Files.list(this.files.folder)) {
			return files.count();
		}
	}

	@Test
	void aFileIsMadeOnce() throws IOException {
		read("a");
		read("a");
		assertThat(this.made).containsExactly("a");
	}

	@Test
	void aFileWithoutAKeyIsNotKept() throws IOException {
		try (KeptFiles.Opened file = this.files.open(null, (out) -> {
			out.write(new byte[] { 1, 2, 3 });
			return new HttpHeaders();
		})) {
			assertThat(Channels.newInputStream(file.channel()).readAllBytes()).containsExactly(1, 2, 3);
			assertThat(kept()).isZero();
		}
	}

	@Test
	void moreThanThereIsRoomForIsNotKeptAndReadToItsEndAllTheSame() throws IOException {
		try (KeptFiles.Opened first = opened("a"); KeptFiles.Opened large = opened("large file")) {
			for (String key : List.of("b", "c", "d", "e")) {
				read(key);
			}
			assertThat(kept()).isEqualTo(3);
			assertWhole("a", first);
			assertWhole("large file", large);
		}
	}

	@Test
	void whatSomebodyElseDeletesIsMadeAnew() throws IOException {
		read("a");
		try (var files = Files.list(this.files.folder)) {
			for (var file : files.toList()) {
				Files.delete(file);
			}
		}
		read("a");
		assertThat(this.made).containsExactly("a", "a");
	}

	@Test
	void whatFailsLeavesNothing() throws IOException {
		assertThatIllegalStateException().isThrownBy(() -> this.files.open("a", (out) -> {
			out.write(1);
			throw new IllegalStateException();
		}));
		assertThat(kept()).isZero();
		read("a");
	}

}
