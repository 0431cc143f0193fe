/**
 * What one request may ask for, what it is expected to cost and what it cost.
 */
@NullMarked
package org.mreza.api.limit;

import org.jspecify.annotations.NullMarked;
