/**
 * Red flags of procurement, by the formulas of Cardinal: each tells numbers and harmless causes,
 * and accuses nobody. Start at {@link org.govsm.procurement.risk.RedFlags}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.risk;

import org.jspecify.annotations.NullMarked;
