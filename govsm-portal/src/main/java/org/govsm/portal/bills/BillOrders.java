package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Bill orders: what orders to the bank, which are kept elsewhere, say of a bill. */
public interface BillOrders {

  /** No orders. */
  BillOrders NONE =
      new BillOrders() {
        @Override
        public List<Message> notices(Transaction tx, StoredBill bill) {
          return List.of();
        }

        @Override
        public void payingByHand(
            Transaction tx, StoredBill bill, String reference, Optional<String> earlier) {
          // nothing stands against it
        }

        @Override
        public List<PaidBill> booked(Transaction tx, String contract) {
          return List.of();
        }

        @Override
        public boolean mayPay(Transaction tx, StoredBill bill) {
          return false;
        }

        @Override
        public boolean isAccountIn(Transaction tx, String department, String text) {
          return false;
        }
      };

  /** What an officer must know: money that was booked twice, and what to do about it. */
  List<Message> notices(Transaction tx, StoredBill bill);

  /**
   * Refuses a payment by hand of a bill that was perhaps paid by an order, and a reference that
   * repeats the number of an account.
   *
   * @param earlier why it is paid although an earlier order went out
   */
  void payingByHand(Transaction tx, StoredBill bill, String reference, Optional<String> earlier);

  /** What the bank booked for the bills of a contract, and what came back, each once. */
  List<PaidBill> booked(Transaction tx, String contract);

  /** Whether the bank paid something of a bill, or may still do so. */
  boolean mayPay(Transaction tx, StoredBill bill);

  /** Whether a text repeats the number of an account that a department knows. */
  boolean isAccountIn(Transaction tx, String department, String text);

  /** Refuses an invoice the number of which repeats that of an account. */
  default void refuseAccount(
      Transaction tx, String department, Map<String, @Nullable Object> given) {
    ApiRequests.text(ApiRequests.object(given, "invoice"), "number")
        .ifPresent(number -> refuseAccountIn(tx, department, number, "/invoice/number"));
  }

  /** Refuses a text that repeats the number of an account, at its place. */
  default void refuseAccountIn(Transaction tx, String department, String text, String pointer) {
    if (isAccountIn(tx, department, text)) {
      throw ProblemException.of(Faults.at(pointer, "payments.number-in-text"));
    }
  }
}
