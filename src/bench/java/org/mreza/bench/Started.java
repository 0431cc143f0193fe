package org.mreza.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A process that listens on a port.
 *
 * @param name what it is, for whoever waits
 */
record Started(String name, Process process, int port, Path log) implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	/** Starts a process and waits until its port is open. */
	static Started of(String name, int port, Path log, Map<String, String> environment, String... command)
			throws IOException, InterruptedException {
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		var started = new Started(name, builder.start(), port, log);
		started.await();
		return started;
	}

	private void await() throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isOpen()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IOException(this.name + " did not start:\n" + Files.readString(this.log));
			}
			Thread.sleep(20);
		}
	}

	private boolean isOpen() {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1_000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The processor time that it took so far. */
	Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
