package org.mreza.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request as it goes over the wire. */
final class Request {

	/** So much of each part is shown. */
	private static final int SHOWN = 500;

	private static final String JSON = "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\n";

	private final String method;

	private final String target;

	private final String headers;

	private final byte[] body;

	/**
	 * A request.
	 * @param target the path with its query component, which nothing encodes any further
	 * @param headers lines, each with its end
	 */
	Request(String method, String target, String headers, byte[] body) {
		this.method = method;
		this.target = target;
		this.headers = headers;
		this.body = body;
	}

	static Request get(String target) {
		return new Request("GET", target, "", new byte[0]);
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static Request post(String json) {
		return post(json.getBytes(StandardCharsets.UTF_8));
	}

	static Request post(byte[] body) {
		return new Request("POST", "/graphql", JSON, body);
	}

	Request with(String otherHeaders) {
		return new Request(this.method, this.target, otherHeaders, this.body);
	}

	/** The same to an address that goes on. */
	Request to(String more) {
		return new Request(this.method, this.target + more, this.headers, this.body);
	}

	/** The same to the same by another method. */
	Request by(String otherMethod) {
		return new Request(otherMethod, this.target, this.headers, this.body);
	}

	/** Whether it asks the endpoint, which answers in JSON alone. */
	boolean isGraphql() {
		return this.target.matches("(?s)/graphql(\\?.*)?") && List.of("GET", "POST").contains(this.method);
	}

	byte[] bytes() {
		byte[] head = (this.method + " " + this.target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ this.headers + ((this.body.length > 0) ? "Content-Length: " + this.body.length + "\r\n" : "")
				+ "\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] bytes = new byte[head.length + this.body.length];
		System.arraycopy(head, 0, bytes, 0, head.length);
		System.arraycopy(this.body, 0, bytes, head.length, this.body.length);
		return bytes;
	}

	int length() {
		return this.target.length() + this.headers.length() + this.body.length;
	}

	@Override
	public String toString() {
		String text = new String(this.body, StandardCharsets.UTF_8);
		return this.method + " " + cut(this.target)
				+ (JSON.equals(this.headers) ? "" : " [" + cut(this.headers.strip()) + "]")
				+ (text.isEmpty() ? "" : "\n    " + cut(text));
	}

	private static String cut(String text) {
		String shown = (text.length() > SHOWN) ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
		return shown.replaceAll("\\p{Cntrl}", "�");
	}

}
