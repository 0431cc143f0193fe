/** Where readers reach the service. */
@NullMarked
package org.mreza.address;

import org.jspecify.annotations.NullMarked;
