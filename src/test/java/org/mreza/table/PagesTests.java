package org.mreza.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

import org.mreza.failure.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens between pages, which over HTTP nobody could bring about at will. */
class PagesTests {

	private final List<Asked> asked = new ArrayList<>();

	@Test
	void pagesOfTwoReleasesMakeNoTable() {
		Pages pages = pages(Duration.ofMinutes(1), (page) -> page(this.asked.size(), "next"));
		Page first = pages.first();
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> pages.after(first))
			.satisfies((failure) -> assertThat(failure.getExtensions()).containsEntry("code", "GRAPH_CHANGED"));
	}

	@Test
	void pagesOfOneReleaseFollowOneAnother() {
		Pages pages = pages(Duration.ofMinutes(1), (page) -> page(7, (page.after() == null) ? "next" : null));
		Page last = pages.after(pages.first());
		assertThat(last.next()).isNull();
		assertThat(this.asked).containsExactly(new Asked(100, null), new Asked(100, "next"));
	}

	@Test
	void aPageThatWouldBeTooLargeIsHalvedForGood() {
		Pages pages = pages(Duration.ofMinutes(1),
				(page) -> (page.size() > 30) ? failure("QUERY_TOO_COSTLY", 0) : page(7, "next"));
		pages.after(pages.first());
		assertThat(this.asked).extracting(Asked::size).containsExactly(100, 50, 25, 25);
	}

	@Test
	void aClientWaitsForPointsBetweenPagesAndNotForTheFirst() {
		Pages pages = pages(Duration.ofMinutes(1),
				(page) -> (this.asked.size() == 2) ? failure("RATE_LIMITED", 0) : page(7, "next"));
		pages.after(pages.first());
		assertThat(this.asked).hasSize(3);
		Pages refused = pages(Duration.ofMinutes(1), (page) -> failure("RATE_LIMITED", 1));
		assertThatExceptionOfType(AbortExecutionException.class).isThrownBy(refused::first)
			.satisfies((failure) -> assertThat(failure.toExecutionResult().getErrors().getFirst().getExtensions())
				.containsEntry("code", "RATE_LIMITED"));
	}

	@Test
	void noClientWaitsLongerThanATableMayTake() {
		Pages pages = pages(Duration.ofSeconds(30),
				(page) -> (page.after() != null) ? failure("RATE_LIMITED", 31) : page(7, "next"));
		Page first = pages.first();
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> pages.after(first))
			.withMessageStartingWith("The table would take longer than 30 s;");
	}

	private Pages pages(Duration time, Function<Asked, ExecutionGraphQlResponse> engine) {
		this.asked.clear();
		return new Pages((size, after) -> {
			Asked page = new Asked(size, after);
			this.asked.add(page);
			return engine.apply(page);
		}, JsonMapper.builder().build(), 100, time);
	}

	private static ExecutionGraphQlResponse page(int release, String next) {
		Map<String, Object> place = new HashMap<>();
		place.put("hasNextPage", next != null);
		place.put("endCursor", next);
		return response(ExecutionResult.newExecutionResult()
			.data(Map.of("list", Map.of("nodes", List.of(), "__total", 0, "__place", place)))
			.extensions(Map.of("release", release))
			.build());
	}

	private static ExecutionGraphQlResponse failure(String code, long retryAfter) {
		return response(ExecutionResult.newExecutionResult()
			.addError(GraphQLError.newError()
				.message(code)
				.extensions(Map.of("code", code, "retryAfter", retryAfter))
				.build())
			.build());
	}

	private static ExecutionGraphQlResponse response(ExecutionResult result) {
		Part rows = new Part("nodes", Part.Shape.ROWS, "Node", false, false, List.of());
		Part list = new Part("list", Part.Shape.PAGE, "List", false, false, List.of(rows));
		Selection selection = new Selection(new ListPath(List.of(list, rows)), List.of(), List.of(),
				PageSizeOrigin.CLIENT, List.of());
		ExecutionInput input = ExecutionInput.newExecutionInput("{ list { nodes { id } } }")
			.graphQLContext(Map.of(Selection.class, selection))
			.build();
		return new DefaultExecutionGraphQlResponse(input, result);
	}

	private record Asked(int size, @Nullable String after) {
	}

}
