package org.mreza.fuzz;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

import org.apache.commons.lang3.StringUtils;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.fuzz.Wire.Answer;

/**
 * Requests at random, most of which nobody should send: each is answered in time, or
 * refused in words for whoever sent it, and the service stays as it was.
 * <p>
 * {@code -Dmreza.fuzz.requests=50000} tries more of them, {@code -Dmreza.fuzz.seed=2}
 * others, and {@code -Dmreza.fuzz.only=17} the one of this number alone.
 */
@MrezaTest
class FuzzTests {

	private static final Log LOG = LogFactory.getLog(FuzzTests.class);

	private static final int REQUESTS = Integer.getInteger("mreza.fuzz.requests", 2_000);

	private static final long SEED = Long.getLong("mreza.fuzz.seed", 1);

	private static final int ONLY = Integer.getInteger("mreza.fuzz.only", -1);

	/** For how many seconds threads may be on their way to their end. */
	private static final int PATIENCE = 30;

	/** What pools and caches may grow by. */
	private static final int MORE_THREADS = 30;

	/** What is kept of operations grows with them, up to a share of the heap. */
	private static final long MORE_MEGABYTES = Math.clamp(REQUESTS / 20, 100L,
			Math.max(100L, (Runtime.getRuntime().maxMemory() >> 20) / 4));

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private GraphQlSource source;

	@Value("${mreza.limit.operation-time}")
	private Duration time;

	private final Findings findings = new Findings();

	@Test
	void theServiceAnswersOrRefusesWhateverIsSentAndStaysAsItWas() throws InterruptedException {
		var vitals = new Vitals(this.endpoint);
		Map<String, String> answers = vitals.answers();
		int threads = Vitals.threads();
		long heap = Vitals.heap();
		var requests = new RandomRequests(this.source.schema(), this.endpoint);
		try (ErrorLog log = new ErrorLog()) {
			for (int i = Math.max(ONLY, 0); i < ((ONLY < 0) ? REQUESTS : ONLY + 1) && !this.findings.areEnough(); i++) {
				if (i > 0 && i % 500 == 0) {
					LOG.info("%d requests, %d kinds of failures".formatted(i, this.findings.told().size()));
				}
				send(i, requests.next(new Chance(SEED * 1_000_000 + i)), log);
			}
		}
		for (int i = 0; i < PATIENCE && Vitals.threads() > threads + MORE_THREADS; i++) {
			Thread.sleep(1_000);
		}
		SoftAssertions.assertSoftly((all) -> {
			all.assertThat(this.findings.told()).isEmpty();
			all.assertThat(vitals.health("liveness")).isEqualTo(200);
			all.assertThat(vitals.health("readiness")).isEqualTo(200);
			all.assertThat(vitals.answers()).isEqualTo(answers);
			all.assertThat(Vitals.threads()).isLessThanOrEqualTo(threads + MORE_THREADS);
			all.assertThat(Vitals.heap()).isLessThanOrEqualTo(heap + MORE_MEGABYTES);
		});
	}

	private void send(int number, Request request, ErrorLog log) {
		var wire = new Wire(this.endpoint.port(), this.time);
		String fault;
		String told;
		try {
			Answer answer = wire.send(request.bytes());
			fault = new Verdict(this.time).on(request, answer);
			told = answer.status() + " " + StringUtils.abbreviate(answer.body(), 300);
		}
		catch (UncheckedIOException ex) {
			fault = "No answer within " + this.time;
			told = "nothing";
		}
		String logged = log.taken();
		if (fault != null || !logged.isEmpty()) {
			this.findings.add(fault + (logged.isEmpty() ? "" : " [" + logged + "]"), number, request, told);
		}
	}

}
