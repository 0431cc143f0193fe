package org.mreza.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.mreza.checksum.Checksum;
import org.mreza.release.CurrentRelease;

/**
 * Tells answers apart without asking the graph: the same question to the same release,
 * answered by the same code, has the same answer.
 */
@Component
public class EntityTags {

	private static final List<String> CODE = List.of("classpath*:org/mreza/**/*.class",
			"classpath*:graph-schema/**/*.graphqls");

	private final CurrentRelease release;

	private final JsonMapper json;

	private final String code;

	EntityTags(CurrentRelease release, JsonMapper json, ResourcePatternResolver resources) throws IOException {
		this.release = release;
		this.json = json;
		List<Resource> files = new ArrayList<>();
		for (String pattern : CODE) {
			files.addAll(Arrays.asList(resources.getResources(pattern)));
		}
		files.sort(Comparator.comparing(Resource::getDescription));
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (Resource file : files) {
			all.write(file.getContentAsByteArray());
		}
		this.code = Checksum.of(all.toByteArray());
	}

	/** The tag of an answer that the server may compress, which changes its bytes. */
	@Nullable String weak(@Nullable Object... question) {
		String tag = of(question);
		return (tag != null) ? "W/" + tag : null;
	}

	/**
	 * The entity tag of an answer; null where the service did not load the graph and so
	 * does not know when it changes.
	 * @param question all that decides what the answer is
	 */
	public @Nullable String of(@Nullable Object... question) {
		if (this.release.get().version() == 0) {
			return null;
		}
		List<Object> parts = List.of(this.code, this.release.get(), Arrays.asList(question));
		return '"' + Checksum.of(this.json.writeValueAsBytes(parts)) + '"';
	}

}
