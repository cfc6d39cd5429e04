/**
 * Exact sums and percentages: paise without loss, rounding only where a call names it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.core.money;

import org.jspecify.annotations.NullMarked;
