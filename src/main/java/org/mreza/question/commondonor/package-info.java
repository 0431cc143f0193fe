/** Which donors programmes or municipalities have in common. */
@NullMarked
package org.mreza.question.commondonor;

import org.jspecify.annotations.NullMarked;
