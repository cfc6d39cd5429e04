package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * Recoveries: how money that officers decided to recover came back, where no file of the bank tells
 * it. One person records it and another confirms it; the order is open until all of it is back.
 */
record Recoveries(BatchService service) {

  /** A person records how money came back. */
  static final String RECOVERED = "RECOVERED";

  /** Another person confirms that. */
  static final String CONFIRMED = "RECOVERY_CONFIRMED";

  /** What was recorded in error is dropped before it counts. */
  static final String DROPPED = "RECOVERY_DROPPED";

  /** The member of an order that has what came back. */
  static final String MEMBER = "recovered";

  /** What is given with what came back, beside the reason, which names the paper. */
  static final List<String> GIVEN = List.of("instrument", "number", "on", "sum");

  private static final Set<String> ALL = Set.of(RECOVERED, CONFIRMED, DROPPED);

  static boolean is(String decision) {
    return ALL.contains(decision);
  }

  /** What may be done of an order. */
  static List<String> choices(StoredOrder order) {
    if (order.toRecover().paise() == 0) {
      return List.of();
    }
    return order.returning().isPresent() ? List.of(CONFIRMED, DROPPED) : List.of(RECOVERED);
  }

  /** Why a person does not do it; nothing where they may. */
  static Optional<Message> against(StoredOrder order, String decision, Caller by) {
    return decision.equals(CONFIRMED)
        ? order.returning().flatMap(one -> one.againstConfirming(by.actor()))
        : Optional.empty();
  }

  /**
   * Keeps it.
   *
   * @param given what was given with the decision
   * @param reason the paper, or why it is dropped
   */
  StoredBatch decide(
      Transaction tx,
      StoredBatch one,
      StoredOrder order,
      String decision,
      Map<String, @Nullable Object> given,
      String reason,
      Caller by) {
    if (!choices(order).contains(decision)) {
      throw ProblemException.conflict(Message.of("payments.no-choice").with("order", order.id()));
    }
    against(order, decision, by)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    List<RecoveredMoney> all = new ArrayList<>(order.recovered());
    switch (decision) {
      case RECOVERED -> all.add(entered(order, given, reason, by));
      case CONFIRMED -> all.add(all.remove(all.size() - 1).confirmedBy(by.actor()));
      default -> all.remove(all.size() - 1);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", order.id());
    line.put(MEMBER, Tree.list(all, RecoveredMoney::toPlain));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("order", order.id());
    body.put(OrderDecisions.DECISION, decision);
    body.put("reason", reason);
    body.put("lines", List.of(line));
    return new Batches(tx).act(OrderDecisions.DECIDED, one, body, service.now(), by.actor());
  }

  private RecoveredMoney entered(
      StoredOrder order, Map<String, @Nullable Object> given, String reason, Caller by) {
    ProblemException.unlessNone(FreeTexts.decision("/reason", reason));
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : GIVEN) {
      ApiRequests.text(given, name).ifPresent(text -> tree.put(name, text.strip()));
    }
    tree.put("paper", reason);
    tree.put("by", by.actor());
    RecoveredMoney one = ProblemException.accepted(RecoveredMoney.fromPlain(tree));
    ProblemException.unlessNone(one.against(order.toRecover(), order.paidOn(), service.today()));
    return one;
  }
}
