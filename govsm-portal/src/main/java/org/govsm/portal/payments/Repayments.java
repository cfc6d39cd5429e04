package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * Repayments: what was given back to the payee because more of an order came back than was to. One
 * person records it, and it counts as paid once another confirmed it.
 */
final class Repayments {

  /** More came back than was to, and a person records how it was given back. */
  static final String BOTH_CAME = "BOTH_CAME";

  /** Another person confirms that. */
  static final String CONFIRMED = "REPAYMENT_CONFIRMED";

  /** What was recorded in error is dropped before it counts. */
  static final String DROPPED = "REPAYMENT_DROPPED";

  /** The member that has what was given back. */
  static final String MEMBER = "repaid";

  private static final Set<String> ALL = Set.of(BOTH_CAME, CONFIRMED, DROPPED);

  private Repayments() {}

  static boolean is(String decision) {
    return ALL.contains(decision);
  }

  /** What was given back, as it is kept. */
  static List<RecoveredMoney> kept(Map<String, @Nullable Object> content) {
    return Recoverable.kept(content, MEMBER);
  }

  private static Optional<RecoveredMoney> waiting(StoredOrder order) {
    return order.repaid().stream().filter(one -> !one.isConfirmed()).findFirst();
  }

  /** What a person may do of an order. */
  static List<String> choices(StoredOrder order, Caller by) {
    return choices(order).stream().filter(choice -> against(order, choice, by).isEmpty()).toList();
  }

  private static List<String> choices(StoredOrder order) {
    boolean open = order.backBeyond().paise() > 0;
    if (waiting(order).isPresent()) {
      return open ? List.of(CONFIRMED, DROPPED) : List.of(DROPPED);
    }
    return open ? List.of(BOTH_CAME) : List.of();
  }

  private static Optional<Message> against(StoredOrder order, String choice, Caller by) {
    return choice.equals(CONFIRMED)
        ? waiting(order).flatMap(one -> one.againstConfirming(by.actor()))
        : Optional.empty();
  }

  /**
   * What was given back after a decision.
   *
   * @throws ProblemException where it is not open, or another person's
   */
  static List<RecoveredMoney> after(
      StoredOrder order,
      String decision,
      Map<String, @Nullable Object> given,
      String reason,
      LocalDate today,
      Caller by) {
    if (!choices(order).contains(decision)) {
      throw ProblemException.conflict(Message.of("payments.no-choice").with("order", order.id()));
    }
    against(order, decision, by)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    List<RecoveredMoney> all = new ArrayList<>(order.repaid());
    if (decision.equals(BOTH_CAME)) {
      RecoveredMoney one = Recoveries.read(given, reason, by);
      ProblemException.unlessNone(against(order, one, all, today));
      all.add(one);
      return all;
    }
    RecoveredMoney last = all.remove(all.size() - 1);
    if (decision.equals(CONFIRMED)) {
      ProblemException.unlessNone(against(order, last, all, today));
      all.add(last.confirmedBy(by.actor()));
    }
    return all;
  }

  private static List<InputFault> against(
      StoredOrder order, RecoveredMoney one, List<RecoveredMoney> others, LocalDate today) {
    List<InputFault> faults =
        new ArrayList<>(one.against(one.sum(), others, order.paidOn(), today));
    if (one.sum().compareTo(order.backBeyond()) > 0) {
      Message text = Message.of("payments.repaid-more").with("sum", order.backBeyond());
      faults.add(new InputFault("/sum", text.key(), text));
    }
    return faults;
  }
}
