package org.mreza.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Sends what no client would send, byte by byte. */
final class Wire {

	private final int port;

	private final Duration patience;

	Wire(int port, Duration patience) {
		this.port = port;
		this.patience = patience;
	}

	/**
	 * What came back.
	 *
	 * @param status 0 where the connection was closed without an answer
	 * @param headers all lines, in lower case
	 */
	record Answer(int status, String headers, String body, Duration time) {

		boolean isJson() {
			return this.headers.contains("content-type: application/json")
					|| this.headers.contains("content-type: application/graphql-response+json");
		}

	}

	/**
	 * The answer to a request.
	 * @throws UncheckedIOException if there is none in time
	 */
	Answer send(byte[] request) {
		long start = System.nanoTime();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(Math.toIntExact(this.patience.toMillis()));
			var received = new ByteArrayOutputStream();
			try {
				socket.getOutputStream().write(request);
			}
			catch (SocketException ex) {
				// Closed before all was sent; the answer may lie there to be read
			}
			try {
				socket.getInputStream().transferTo(received);
			}
			catch (SocketException ex) {
				// Closed before all was received; what came until then is the answer
			}
			return read(received.toByteArray(), Duration.ofNanos(System.nanoTime() - start));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Answer read(byte[] received, Duration time) {
		String all = new String(received, StandardCharsets.ISO_8859_1);
		int end = all.indexOf("\r\n\r\n");
		if (!all.startsWith("HTTP/1.1 ") || end < 0) {
			return new Answer(0, "", all, time);
		}
		String headers = all.substring(0, end).toLowerCase(Locale.ROOT);
		byte[] body = Arrays.copyOfRange(received, end + 4, received.length);
		return new Answer(Integer.parseInt(all, 9, 12, 10), headers, new String(
				headers.contains("transfer-encoding: chunked") ? joined(body) : body, StandardCharsets.UTF_8), time);
	}

	private static byte[] joined(byte[] chunks) {
		var whole = new ByteArrayOutputStream();
		String all = new String(chunks, StandardCharsets.ISO_8859_1);
		int from = 0;
		for (int line = all.indexOf("\r\n"); line > from; line = all.indexOf("\r\n", from)) {
			int size = Integer.parseInt(all, from, line, 16);
			whole.write(chunks, line + 2, size);
			from = line + 2 + size + 2;
			if (size == 0) {
				break;
			}
		}
		return whole.toByteArray();
	}

}
