/** Asking a register that can fail to answer. */
@NullMarked
package org.govsm.core.lookup;

import org.jspecify.annotations.NullMarked;
