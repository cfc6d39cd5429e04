package org.govsm.portal.payments;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.StoredBill;

/**
 * A bill that is passed for payment.
 *
 * @param supplier what the supplier is called
 * @param against why it cannot be paid now; nothing where it can
 * @param warning that an earlier order of it went out: it is paid again with a reason alone
 * @param changing whether another account of its payee is proposed and not decided on yet
 */
public record PayableBill(
    StoredBill bill,
    String supplier,
    Optional<Message> against,
    Optional<Message> warning,
    boolean changing) {}
