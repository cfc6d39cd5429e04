/**
 * Procedures of procurement as processes that run: from the decision how something may be bought to
 * the signed contract. Start at {@link org.govsm.procurement.process.ProcurementProcess}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.process;

import org.jspecify.annotations.NullMarked;
