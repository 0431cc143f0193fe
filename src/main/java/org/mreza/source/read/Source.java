package org.mreza.source.read;

import java.util.List;
import java.util.function.Function;

/**
 * One source: the documents it declares and what they state.
 *
 * @param documents the source's own document first
 * @param leftOut the lines of its own document that state nothing
 * @param register whether every source may refer to it
 * @param statements what they state, at one stage on its way into the graph
 * @param <S> that stage
 */
public record Source<S>(List<Document> documents, List<LeftOutLine> leftOut, boolean register, List<S> statements) {

	/** What its evidence is named after. */
	public String name() {
		return this.documents.getFirst().id().substring("document/".length());
	}

	/** The same source with its statements one stage further. */
	public <T> Source<T> map(Function<? super S, ? extends T> stage) {
		return new Source<>(this.documents, this.leftOut, this.register,
				this.statements.stream().<T>map(stage).toList());
	}

}
