package org.govsm.portal.payments;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Page;

/** Next act on a batch: what comes next by its state and its orders, and which roles do it. */
final class NextAct {

  private static final List<String> SECOND = List.of("approved", "closed", "cancelled");

  private NextAct() {}

  /** The act; empty text where nothing is to be done any more. */
  static String of(StoredBatch one, List<StoredOrder> orders) {
    return switch (one.state()) {
      case StoredBatch.DRAFT -> "approved";
      case StoredBatch.APPROVED -> "made";
      case StoredBatch.MADE -> "sent";
      case StoredBatch.WITHDRAWING -> "cancelled";
      case StoredBatch.CLOSED, StoredBatch.CANCELLED -> one.open() > 0 ? "decided" : "";
      default ->
          one.open() > 0
              ? "decided"
              : orders.stream().anyMatch(StoredOrder::isAwaited) ? "answered" : "closed";
    };
  }

  /** What comes next, and whose turn it is but theirs who did what comes before. */
  static String turn(Page page, String what, String act, String barred) {
    return page.words()
        .say(
            Message.of(barred.isEmpty() ? "payments.turn" : "payments.turn-second")
                .with("what", page.say(what))
                .with("who", page.roleWords(PaymentRoles.ACTS.of(act)))
                .with("person", page.person(barred)));
  }

  /**
   * Who does not do it, as they did what comes before; empty text where anybody of the roles may.
   */
  static String barred(StoredBatch one, List<StoredBatchAct> acts, String act) {
    if (!SECOND.contains(act)) {
      return "";
    }
    return act.equals("cancelled")
        ? acts.stream()
            .filter(done -> done.kind().equals("recalled"))
            .reduce((first, last) -> last)
            .map(StoredBatchAct::actor)
            .orElse("")
        : one.preparedBy();
  }
}
