package org.mreza.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the service and its database, and fails as networks and databases do.
 * What has fallen silent stays so; whoever wants an answer has to connect anew.
 */
public final class FaultProxy implements AutoCloseable {

	private static final Behaviour PASSING = (link, answer, bytes) -> link.write(answer, bytes);

	private final int database;

	private final int port;

	private final Set<Link> links = ConcurrentHashMap.newKeySet();

	private volatile Behaviour behaviour = PASSING;

	private volatile ServerSocket door;

	/** A proxy that refuses until it is told otherwise. */
	public FaultProxy(int database) throws IOException {
		this.database = database;
		this.door = open(0);
		this.port = this.door.getLocalPort();
		this.door.close();
	}

	public int port() {
		return this.port;
	}

	/** How many connections there are. */
	public int connections() {
		return this.links.size();
	}

	public void pass() throws IOException {
		behave(PASSING);
	}

	/** Accepts connections, and lets nothing through. */
	public void fallSilent() throws IOException {
		behave((link, answer, bytes) -> link.silent = true);
	}

	/** Lets nothing through of a connection any more once a text was sent on it. */
	public void fallSilentAt(String text) throws IOException {
		behave((link, answer, bytes) -> {
			link.silent |= !answer && new String(bytes, StandardCharsets.UTF_8).contains(text);
			PASSING.pass(link, answer, bytes);
		});
	}

	/** Lets nothing through any more once a text was sent. */
	public void fallSilentAfter(String text) throws IOException {
		behave((link, answer, bytes) -> {
			if (!answer && new String(bytes, StandardCharsets.UTF_8).contains(text)) {
				fallSilent();
				link.silent = true;
			}
			PASSING.pass(link, answer, bytes);
		});
	}

	/** Lets so much of each answer through in a second. */
	public void drip(int bytesPerSecond) throws IOException {
		int drop = Math.max(1, bytesPerSecond / 16);
		behave((link, answer, bytes) -> {
			for (int i = 0; i < bytes.length; i += drop) {
				byte[] part = Arrays.copyOfRange(bytes, i, Math.min(i + drop, bytes.length));
				Thread.sleep(answer ? Duration.ofSeconds(part.length).dividedBy(bytesPerSecond) : Duration.ZERO);
				PASSING.pass(link, answer, part);
			}
		});
	}

	/** Lets answers through late. */
	public void delay(Duration time) throws IOException {
		behave((link, answer, bytes) -> {
			Thread.sleep(answer ? time : Duration.ZERO);
			PASSING.pass(link, answer, bytes);
		});
	}

	/** Resets connections in the middle of an answer of some length. */
	public void reset(int length, int times) throws IOException {
		AtomicInteger left = new AtomicInteger(times);
		behave((link, answer, bytes) -> {
			link.answered = answer ? link.answered + bytes.length : 0;
			if (link.answered > length && left.getAndDecrement() > 0) {
				link.reset();
			}
			PASSING.pass(link, answer, bytes);
		});
	}

	/** Ends all connections, and accepts none. */
	public void refuse() throws IOException {
		this.door.close();
		for (Link link : this.links) {
			link.reset();
		}
	}

	private void behave(Behaviour next) throws IOException {
		this.behaviour = next;
		if (this.door.isClosed()) {
			ServerSocket opened = open(this.port);
			this.door = opened;
			Thread.ofVirtual().start(() -> accept(opened));
		}
	}

	private static ServerSocket open(int port) throws IOException {
		return new ServerSocket(port, 500, InetAddress.getLoopbackAddress());
	}

	private void accept(ServerSocket opened) {
		try {
			while (true) {
				Link link = new Link(opened.accept(), new Socket(InetAddress.getLoopbackAddress(), this.database));
				this.links.add(link);
				Thread.ofVirtual().start(() -> pump(link, false));
				Thread.ofVirtual().start(() -> pump(link, true));
			}
		}
		catch (IOException ex) {
			// The door was closed
		}
	}

	private void pump(Link link, boolean answer) {
		byte[] buffer = new byte[8192];
		try (link) {
			var from = (answer ? link.database : link.service).getInputStream();
			for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
				this.behaviour.pass(link, answer, Arrays.copyOf(buffer, read));
			}
		}
		catch (IOException | InterruptedException ex) {
			// One of the ends was closed
		}
		finally {
			this.links.remove(link);
		}
	}

	@Override
	public void close() {
		try {
			refuse();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Behaviour {

		/**
		 * What becomes of some bytes.
		 * @param answer whether they come from the database
		 */
		void pass(Link link, boolean answer, byte[] bytes) throws IOException, InterruptedException;

	}

	/** A connection of the service, and the one of the proxy behind it. */
	private static final class Link implements AutoCloseable {

		private final Socket service;

		private final Socket database;

		private volatile boolean silent;

		private volatile int answered;

		Link(Socket service, Socket database) {
			this.service = service;
			this.database = database;
		}

		void write(boolean answer, byte[] bytes) throws IOException {
			if (!this.silent) {
				(answer ? this.service : this.database).getOutputStream().write(bytes);
			}
		}

		void reset() throws IOException {
			this.service.setSoLinger(true, 0);
			close();
		}

		@Override
		public void close() throws IOException {
			this.service.close();
			this.database.close();
		}

	}

}
