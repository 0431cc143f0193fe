package org.mreza.graph.cypher;

/** A Cypher text while it is written, on one line or a clause a line. */
final class CypherText {

	private final StringBuilder text = new StringBuilder(1 << 10);

	private final boolean pretty;

	private int depth;

	CypherText(boolean pretty) {
		this.pretty = pretty;
	}

	void add(String part) {
		this.text.append(part);
	}

	/** Begins a clause. */
	void clause(String part) {
		if (!this.text.isEmpty()) {
			separate();
		}
		this.text.append(part);
	}

	/** Begins a subquery. */
	void open(String keyword) {
		this.text.append(keyword).append(" {");
		this.depth++;
	}

	void close() {
		this.depth--;
		separate();
		this.text.append('}');
	}

	private void separate() {
		this.text.append(this.pretty ? "\n" + "  ".repeat(this.depth) : " ");
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
