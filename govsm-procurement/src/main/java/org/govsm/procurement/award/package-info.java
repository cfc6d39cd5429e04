/**
 * Award of a tender: what each bidder is told, what the order is made of, by when the contract is
 * signed, and for every loser what price would have won. Start at {@link
 * org.govsm.procurement.award.AwardPlan}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.award;

import org.jspecify.annotations.NullMarked;
