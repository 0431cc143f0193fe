/**
 * What a compiled query is: its text, its placeholders, and the shape of its rows, which
 * becomes JSON.
 */
@NullMarked
package org.mreza.graph.plan;

import org.jspecify.annotations.NullMarked;
