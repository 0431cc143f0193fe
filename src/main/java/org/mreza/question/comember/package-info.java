/** Who shares partnerships and components with a municipality. */
@NullMarked
package org.mreza.question.comember;

import org.jspecify.annotations.NullMarked;
