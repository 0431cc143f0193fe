/** Whether stated numbers agree with the members that documents name. */
@NullMarked
package org.mreza.question.reconciliation;

import org.jspecify.annotations.NullMarked;
