/**
 * Annex to a bid made from a requirement: scope of work, KPIs, payment and special terms in English
 * and Hindi. Start at {@link org.govsm.procurement.annex.Annex}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.annex;

import org.jspecify.annotations.NullMarked;
