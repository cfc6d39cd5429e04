/**
 * What a tender asks of bidders and gives them: securities, exemptions, the time to bid, and for
 * how long a bidder may be debarred. Start at {@link org.govsm.procurement.tender.Tenders}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.tender;

import org.jspecify.annotations.NullMarked;
