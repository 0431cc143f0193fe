package org.mreza.graph.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;

import org.mreza.page.Cursor;
import org.mreza.page.Edition;
import org.mreza.page.Page;
import org.mreza.page.PageArguments;

/**
 * Cuts a page out of a list that a question found. Its cursors belong to the edition, and
 * to the fields and arguments that lead to the list.
 */
final class PageFetcher implements DataFetcher<Page<?>> {

	private final DataFetcher<?> whole;

	private final Edition edition;

	/**
	 * @param property the property that holds the whole list
	 */
	PageFetcher(String property, Edition edition) {
		this.whole = PropertyDataFetcher.fetching(property);
		this.edition = edition;
	}

	@Override
	public Page<?> get(DataFetchingEnvironment env) throws Exception {
		List<?> all = (List<?>) Objects.requireNonNull(this.whole.get(env));
		PageArguments asked = PageArguments.of(env.getField().getName(), env.getArguments(), Page.SIZE, Page.LARGEST);
		return Page.of(all, asked, new Cursor(scope(env.getExecutionStepInfo()), 1));
	}

	private String scope(ExecutionStepInfo list) {
		Map<String, Object> arguments = new LinkedHashMap<>(list.getArguments());
		arguments.keySet().removeAll(PageArguments.NAMES);
		StringBuilder scope = new StringBuilder().append(this.edition.number())
			.append(list.getFieldDefinition().getName())
			.append(arguments);
		for (ExecutionStepInfo step = list.getParent(); step.hasParent(); step = step.getParent()) {
			scope.append(step.getFieldDefinition().getName());
			if (step.getPath().isListSegment()) {
				scope.append(step.getPath().getSegmentIndex());
			}
			scope.append(step.getArguments());
		}
		return scope.toString();
	}

}
