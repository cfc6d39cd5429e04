/**
 * Procedures of procurement as processes that run: from the decision how something may be bought to
 * the signed contract. Start at {@link org.govsm.procurement.process.ProcurementProcess}.
 */
@NullMarked
package org.govsm.procurement.process;

import org.jspecify.annotations.NullMarked;
