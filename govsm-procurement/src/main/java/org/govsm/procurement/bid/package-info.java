/**
 * Bids of a tender: what a bidder offers and what is known of the bidder, in one canonical form,
 * and how a price stays with its bidder until the time to open it. Start at {@link
 * org.govsm.procurement.bid.Bid}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.bid;

import org.jspecify.annotations.NullMarked;
