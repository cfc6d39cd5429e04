/**
 * Disbursement: payment orders in batches with control totals, the register of the payees' bank
 * accounts, the answers of the bank, and their reconciliation. Start at {@link
 * org.govsm.procurement.disbursement.PaymentBatch}; {@link
 * org.govsm.procurement.disbursement.BatchProcess} says which act is allowed.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.disbursement;

import org.jspecify.annotations.NullMarked;
