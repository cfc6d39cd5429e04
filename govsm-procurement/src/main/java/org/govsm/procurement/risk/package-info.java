/**
 * Red flags of procurement, by the formulas of Cardinal: each tells numbers and harmless causes,
 * and accuses nobody. Start at {@link org.govsm.procurement.risk.RedFlags}.
 */
@NullMarked
package org.govsm.procurement.risk;

import org.jspecify.annotations.NullMarked;
