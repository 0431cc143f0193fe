package org.mreza.graph;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for. Every limit is on by default.
 *
 * @param tokens of a document, comments among them
 * @param grammarDepth how deep the rules of the grammar may lie within one another
 * @param depth how deep fields may lie within one another
 * @param aliases how many fields may be renamed
 * @param rootFields of an operation
 * @param directives of an operation
 * @param fields of an operation
 * @param inputDepth how deep lists and objects may lie within one another in the value of
 * an argument, with what variables stand for
 * @param inputValues how many values the arguments of an operation may hold, and its
 * variables: lists, objects, and what is in them
 * @param inputObjects how many of them may be objects, such as the conditions of a filter
 * @param cost how many objects the answer to an operation may be expected to hold
 * @param planning how much the database may have to plan for an operation, where each
 * path counts twice as much as the one that it starts from
 * @param pageSize how many nodes a page may hold, and how many a request may name by id
 * @param groups how many groups a list may fall into
 * @param objects how many objects an answer may hold
 * @param transactionTime how long one statement may take in the database
 * @param planningTime how long an operation may wait until the database has planned the
 * statements that are new to it
 * @param retryTime how long a statement is sent again while the database cannot be
 * reached
 * @param operationTime how long all statements of an operation may take together
 * @param silence after how long without a word the database is taken for gone
 */
@ConfigurationProperties("mreza.limit")
public record Limits(@DefaultValue("4000") int tokens, @DefaultValue("250") int grammarDepth,
		@DefaultValue("20") int depth, @DefaultValue("30") int aliases, @DefaultValue("20") int rootFields,
		@DefaultValue("50") int directives, @DefaultValue("4000") int fields, @DefaultValue("20") int inputDepth,
		@DefaultValue("1000") int inputValues, @DefaultValue("50") int inputObjects, @DefaultValue("20000") int cost,
		@DefaultValue("10000") int planning, @DefaultValue("100") int pageSize, @DefaultValue("10000") int groups,
		@DefaultValue("50000") int objects, @DefaultValue("8s") Duration transactionTime,
		@DefaultValue("8s") Duration planningTime, @DefaultValue("3s") Duration retryTime,
		@DefaultValue("10s") Duration operationTime, @DefaultValue("3s") Duration silence) {

	/**
	 * How many plans are kept: one for 4 MB of heap, with the text and the syntax tree
	 * that belong to it. They take 230 bytes for each character of the statement: 0.8 MB
	 * where it is as long as the longest of the ready-made questions.
	 */
	public static int plans() {
		return (int) (Runtime.getRuntime().maxMemory() / (4L << 20));
	}

	/** How many nodes a page holds that does not say. */
	public int defaultPageSize() {
		return Math.min(20, this.pageSize);
	}

}
