/**
 * Messages of ISO 20022 between the one who pays and the bank: a batch as pain.001, and pain.002,
 * camt.052, camt.053 and camt.054 as answers. Start at {@link
 * org.govsm.procurement.iso20022.CreditTransferInitiation} and {@link
 * org.govsm.procurement.iso20022.BankFile}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.iso20022;

import org.jspecify.annotations.NullMarked;
