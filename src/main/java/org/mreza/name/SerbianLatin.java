package org.mreza.name;

import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationRegularFilter;

/** Lower-case Serbian text of either script in Latin, by Lucene's Serbian rules. */
final class SerbianLatin extends Analyzer {

	static final SerbianLatin REGULAR = new SerbianLatin(SerbianNormalizationRegularFilter::new);

	static final SerbianLatin BALD = new SerbianLatin(SerbianNormalizationFilter::new);

	private final UnaryOperator<TokenStream> rules;

	private SerbianLatin(UnaryOperator<TokenStream> rules) {
		this.rules = rules;
	}

	String of(String lowerCase) {
		return normalize("name", lowerCase).utf8ToString();
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		Tokenizer whole = new KeywordTokenizer();
		return new TokenStreamComponents(whole, this.rules.apply(whole));
	}

	@Override
	protected TokenStream normalize(String field, TokenStream in) {
		return this.rules.apply(in);
	}

}
