package org.mreza.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that asks and waits, with as little work of its own as HTTP/1.1 allows,
 * because it shares the processors with what it measures.
 */
final class Client implements AutoCloseable {

	private static final int LARGEST = 16 * 1024 * 1024;

	private final int port;

	private final String head;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	private byte[] body = new byte[1 << 16];

	private int length;

	Client(int port, String path) throws IOException {
		this.port = port;
		connect();
		this.head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
				+ "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
	}

	private void connect() throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(120_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.out = this.socket.getOutputStream();
	}

	/** The bytes of a request with this body. */
	byte[] request(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		byte[] start = (this.head + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		byte[] all = Arrays.copyOf(start, start.length + bytes.length);
		System.arraycopy(bytes, 0, all, start.length, bytes.length);
		return all;
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @return its body
	 * @throws IOException if the answer is not 200, or tells of errors
	 */
	String ask(byte[] request) throws IOException {
		exchange(request);
		return new String(this.body, 0, this.length, StandardCharsets.UTF_8);
	}

	/** Like {@link #ask}, without making a string of the answer. */
	void exchange(byte[] request) throws IOException {
		this.out.write(request);
		this.length = 0;
		String status = line();
		int announced = -1;
		boolean last = false;
		String header = line();
		while (!header.isEmpty()) {
			if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
				announced = Integer.parseInt(header.substring(15).strip());
			}
			last |= header.equalsIgnoreCase("connection: close");
			header = line();
		}
		if (announced >= 0) {
			read(announced);
		}
		else {
			for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
				read(chunk);
				line();
			}
			line();
		}
		if (last) {
			close();
			connect();
		}
		String beginning = new String(this.body, 0, Math.min(this.length, 12), StandardCharsets.US_ASCII);
		if (!status.contains(" 200") || beginning.toLowerCase(Locale.ROOT).contains("\"errors\"")) {
			throw new IOException(status + "\n" + new String(this.body, 0, this.length, StandardCharsets.UTF_8));
		}
	}

	private int chunk() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private void read(int more) throws IOException {
		if (this.length + more > this.body.length) {
			if (this.length + more > LARGEST) {
				throw new IOException("The answer is larger than " + LARGEST + " bytes");
			}
			this.body = Arrays.copyOf(this.body, (this.length + more) * 2);
		}
		if (this.in.readNBytes(this.body, this.length, more) < more) {
			throw new EOFException("The connection ended within an answer");
		}
		this.length += more;
	}

	private String line() throws IOException {
		var line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The connection ended before an answer");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
