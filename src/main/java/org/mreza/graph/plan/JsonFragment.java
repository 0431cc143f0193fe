package org.mreza.graph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

import org.mreza.graph.Written;

/**
 * A part of an answer as its JSON, complete in itself.
 *
 * @param json the JSON; null when there is nothing, or when something is missing that the
 * schema promises
 * @param objects how many objects it holds
 * @param errors what is wrong with it
 */
public record JsonFragment(@Nullable String json, int objects,
		List<FieldError> errors) implements JacksonSerializable, Written {

	public static final JsonFragment NOTHING = new JsonFragment(null, 0, List.of());

	/**
	 * Something that the schema promises and the graph does not keep.
	 *
	 * @param path where, from the beginning of this part
	 */
	record FieldError(List<Object> path, String message) {

		private GraphQLError at(ResultPath place) {
			List<Object> full = new ArrayList<>(place.toList());
			full.addAll(this.path);
			return GraphQLError.newError()
				.message(this.message)
				.path(full)
				.errorType(ErrorType.DataFetchingException)
				.extensions(Map.of("code", "INTERNAL"))
				.build();
		}

	}

	/** What a field at a place is answered with. */
	public Object at(ResultPath place) {
		return DataFetcherResult.newResult()
			.data((this.json != null) ? this : null)
			.errors(this.errors.stream().map((error) -> error.at(place)).toList())
			.build();
	}

	/** What a field that is a list is answered with. */
	public static Object each(List<JsonFragment> parts, ResultPath place) {
		return DataFetcherResult.newResult()
			.data(parts.stream().map((part) -> (part.json() != null) ? part : null).toList())
			.errors(IntStream.range(0, parts.size())
				.boxed()
				.flatMap((i) -> parts.get(i).errors().stream().map((error) -> error.at(place.segment(i))))
				.toList())
			.build();
	}

	@Override
	public void serialize(JsonGenerator out, SerializationContext context) {
		out.writeRawValue(this.json);
	}

	@Override
	public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer type) {
		serialize(out, context);
	}

}
