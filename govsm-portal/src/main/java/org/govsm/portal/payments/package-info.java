/** Payments: payees and their accounts, batches of bills, and what banks answer. */
@NullMarked
package org.govsm.portal.payments;

import org.jspecify.annotations.NullMarked;
