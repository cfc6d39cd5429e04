/**
 * Acceptance of deliveries: delivery, receipt, inspection, objection, rework, acceptance and
 * rejection as a record of acts, and the count of accepted deliveries that certificates and bills
 * rest on. Start at {@link org.govsm.procurement.acceptance.AcceptanceProcess}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.acceptance;

import org.jspecify.annotations.NullMarked;
