package org.mreza.fuzz;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** The errors that the service logs, each in one line. */
final class ErrorLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Queue<String> errors = new ConcurrentLinkedQueue<>();

	ErrorLog() {
		start();
		this.root.addAppender(this);
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
			this.errors.add((event.getThrowableProxy() != null) ? told(event.getThrowableProxy()) : event.getMessage());
		}
	}

	/** What was thrown, where, and below what of our own. */
	private static String told(IThrowableProxy thrown) {
		List<String> places = Stream.of(thrown.getStackTraceElementProxyArray())
			.map(StackTraceElementProxy::getSTEAsString)
			.toList();
		Stream<String> ours = places.stream().skip(1).filter((place) -> place.contains("org.mreza"));
		return Stream.concat(Stream.of(thrown.getClassName()), Stream.concat(places.stream().limit(1), ours.limit(1)))
			.collect(Collectors.joining(" ")) + ((thrown.getCause() != null) ? " by " + told(thrown.getCause()) : "");
	}

	/** What was logged first since this was asked last; empty for nothing. */
	String taken() {
		String first = Objects.requireNonNullElse(this.errors.peek(), "");
		this.errors.clear();
		return first;
	}

	@Override
	public void close() {
		this.root.detachAppender(this);
	}

}
