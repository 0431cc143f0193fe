package org.mreza.bench;

/**
 * How large a generated graph is. A graph is made of districts of ten thousand
 * municipalities that know one another only through hubs, so that what surrounds a
 * municipality is the same in every size.
 *
 * @see Generator
 */
enum Size {

	S(10_000), M(100_000), L(1_000_000);

	private final int municipalities;

	Size(int municipalities) {
		this.municipalities = municipalities;
	}

	int municipalities() {
		return this.municipalities;
	}

}
