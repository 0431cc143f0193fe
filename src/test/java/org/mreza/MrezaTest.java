package org.mreza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running service. All such tests share one context and its database, whose
 * statements are counted; they have its {@link Endpoint} injected.
 */
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ CountingDriver.class, Endpoint.class })
@Retention(RetentionPolicy.RUNTIME)
// The tests ask for as much as they like; who they forward for may spend little
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "mreza.limit.rate.unlimited=127.0.0.1,::1", "mreza.limit.rate.points=1",
				"mreza.limit.rate.burst=40", "server.tomcat.remoteip.internal-proxies=127.0.0.1/32" })
@Tag("service")
@Target(ElementType.TYPE)
public @interface MrezaTest {

}
