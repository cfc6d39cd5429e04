/**
 * Evaluation of bids: who is responsive, in which order the responsive bids stand, and why, by what
 * the tender states and within what the law allows. Start at {@link
 * org.govsm.procurement.evaluation.BidEvaluation}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.evaluation;

import org.jspecify.annotations.NullMarked;
