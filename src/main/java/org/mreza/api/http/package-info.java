/**
 * GraphQL over HTTP: what a request must be, what an answer says besides its data, and
 * for how long it holds.
 */
@NullMarked
package org.mreza.api.http;

import org.jspecify.annotations.NullMarked;
