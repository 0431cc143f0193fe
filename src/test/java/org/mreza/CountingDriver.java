package org.mreza;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Counts the statements that the service sends to its database, whoever in it sends them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountingDriver implements BeanPostProcessor {

	private final Queue<String> statements = new ConcurrentLinkedQueue<>();

	/** Begins to count anew. */
	public void reset() {
		statements.clear();
	}

	/** How many statements were sent since the count began. */
	public int count() {
		return statements.size();
	}

	/** Which texts were sent since the count began. */
	public Set<String> texts() {
		return new TreeSet<>(statements);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? counting(Driver.class, driver) : bean;
	}

	private <T> T counting(Class<T> type, T runner) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if ("executableQuery".equals(method.getName())) {
					throw new UnsupportedOperationException("Statements sent this way are not counted yet");
				}
				if ("run".equals(method.getName())) {
					statements.add((arguments[0] instanceof Query query) ? query.text() : String.valueOf(arguments[0]));
				}
				for (int i = 0; arguments != null && i < arguments.length; i++) {
					if (arguments[i] instanceof TransactionCallback<?> work) {
						arguments[i] = counting(work);
					}
				}
				try {
					return counting(method.invoke(runner, arguments));
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private <T> TransactionCallback<T> counting(TransactionCallback<T> work) {
		return (transaction) -> work.execute(counting(TransactionContext.class, transaction));
	}

	private Object counting(Object answer) {
		return switch (answer) {
			case Session session -> counting(Session.class, session);
			case Transaction transaction -> counting(Transaction.class, transaction);
			case null, default -> answer;
		};
	}

}
