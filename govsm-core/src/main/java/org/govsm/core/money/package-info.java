/** Exact sums and percentages: paise without loss, rounding only where a call names it. */
@NullMarked
package org.govsm.core.money;

import org.jspecify.annotations.NullMarked;
