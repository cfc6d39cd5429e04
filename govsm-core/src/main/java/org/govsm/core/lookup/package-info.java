/**
 * Asking a register that can fail to answer.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.lookup;

import org.jspecify.annotations.NullMarked;
