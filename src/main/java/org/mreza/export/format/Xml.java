package org.mreza.export.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvFile;

/** XML as it is written, which stays well-formed whatever texts hold. */
final class Xml {

	private final XMLStreamWriter out;

	Xml(OutputStream out) {
		try {
			// By characters: on bytes, the writer of the JDK takes surrogates apart
			this.out = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Opens the outermost element.
	 * @param attributes names and values in turn
	 */
	void document(String name, String namespace, String... attributes) throws IOException {
		write(() -> {
			this.out.writeStartDocument("UTF-8", "1.0");
			this.out.writeCharacters("\n");
			this.out.writeStartElement(name);
			this.out.writeDefaultNamespace(namespace);
			attributes(attributes);
		});
	}

	/**
	 * Opens an element.
	 * @param attributes names and values in turn; one whose value is null is left out
	 */
	void open(String name, @Nullable String... attributes) throws IOException {
		write(() -> {
			this.out.writeCharacters("\n");
			this.out.writeStartElement(name);
			attributes(attributes);
		});
	}

	/** An element with nothing in it. */
	void empty(String name, @Nullable String... attributes) throws IOException {
		write(() -> {
			this.out.writeEmptyElement(name);
			attributes(attributes);
		});
	}

	/** An element with a text in it. */
	void text(String name, String text, @Nullable String... attributes) throws IOException {
		write(() -> {
			this.out.writeStartElement(name);
			attributes(attributes);
			this.out.writeCharacters(clean(text));
			this.out.writeEndElement();
		});
	}

	void close() throws IOException {
		write(this.out::writeEndElement);
	}

	void end() throws IOException {
		write(() -> {
			this.out.writeEndDocument();
			this.out.writeCharacters("\n");
			this.out.flush();
		});
	}

	private void attributes(@Nullable String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				this.out.writeAttribute(String.valueOf(attributes[i]), clean(value));
			}
		}
	}

	/** A value as text. */
	static String print(Object value) {
		return (value instanceof List<?> list)
				? String.join(CsvFile.BETWEEN, list.stream().map(String::valueOf).toList()) : value.toString();
	}

	/** A text with U+FFFD for what XML 1.0 cannot hold. */
	static String clean(String text) {
		return text.codePoints().allMatch(Xml::isAllowed) ? text
				: text.codePoints()
					.map((each) -> isAllowed(each) ? each : 0xFFFD)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean isAllowed(int each) {
		return (each >= ' ' && each <= 0xD7FF) || each == '\t' || each == '\n' || each == '\r'
				|| (each >= 0xE000 && each <= 0xFFFD) || each >= 0x10000;
	}

	private static void write(Writing writing) throws IOException {
		try {
			writing.write();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private interface Writing {

		void write() throws XMLStreamException;

	}

}
