package org.mreza.export.file;

import java.net.URI;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mreza.release.Release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The IRIs that linked data names things by. */
class NamespaceTests {

	@Test
	void everythingIsInIt() {
		Namespace namespace = new Namespace("https://example.org/mreza/");
		assertThat(namespace.schema()).isEqualTo("https://example.org/mreza/schema/");
		assertThat(namespace.node()).isEqualTo("https://example.org/mreza/node/");
		assertThat(namespace.release(new Release("release/3", 3, Instant.EPOCH, "c0ffee", true, null, null, null)))
			.isEqualTo("https://example.org/mreza/release/c0ffee");
	}

	@CsvSource({ "municipality/70980, municipality/70980", "person/Љиљана, person/Љиљана", "a/b c, a/b%20c",
			"a/50%, a/50%25", "a/b?c#d, a/b%3Fc%23d", "a/<b>, a/%3Cb%3E" })
	@ParameterizedTest
	void whateverAnIdHoldsIsAnIri(String id, String local) {
		assertThat(Namespace.local(id)).isEqualTo(local);
		assertThat(URI.create("urn:mreza:node/" + local)).satisfies((iri) -> assertThat(iri.isAbsolute()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mreza/", "/data/", "two words:" })
	void whatBeginsNoAbsoluteIriIsRefused(String base) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Namespace(base));
	}

}
