/**
 * Bills of a supplier: the invoice held against contract, acceptance and certificate, its GST, what
 * is deducted, what is paid, by when, and the interest for paying late. Start at {@link
 * org.govsm.procurement.bill.BillRequest}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.govsm.procurement.bill;

import org.jspecify.annotations.NullMarked;
