/**
 * Files that are whole before they are sent, and kept for whoever asks next.
 */
@NullMarked
package org.mreza.export.kept;

import org.jspecify.annotations.NullMarked;
