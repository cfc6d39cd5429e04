/**
 * What is due, when, and to whom: acceptance and payment on GeM, its charges, interest for late
 * payment, advances, taxes at source. Start at {@link org.govsm.procurement.dues.Dues}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.dues;

import org.jspecify.annotations.NullMarked;
