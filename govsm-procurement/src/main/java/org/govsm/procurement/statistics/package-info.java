/**
 * Statistics of purchases: each number with its query, its day, what was counted and what was left
 * out, and published figures beside it. Start at {@link
 * org.govsm.procurement.statistics.PurchaseStatistics}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.statistics;

import org.jspecify.annotations.NullMarked;
