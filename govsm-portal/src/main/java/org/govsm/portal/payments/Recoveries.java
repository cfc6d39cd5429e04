package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * Recoveries: how money that officers decided to recover came back, where no file of the bank tells
 * it. One person records it and another confirms it; it is to be recovered until all of it is back.
 */
final class Recoveries {

  /** A person records how money came back. */
  static final String RECOVERED = "RECOVERED";

  /** Another person confirms that. */
  static final String CONFIRMED = "RECOVERY_CONFIRMED";

  /** What was recorded in error is dropped before it counts. */
  static final String DROPPED = "RECOVERY_DROPPED";

  /** The member that has what came back. */
  static final String MEMBER = "recovered";

  /** What is given with what came back, beside the reason, which names the paper. */
  static final List<String> GIVEN = List.of("instrument", "number", "on", "sum");

  private static final Set<String> ALL = Set.of(RECOVERED, CONFIRMED, DROPPED);

  private Recoveries() {}

  static boolean is(String decision) {
    return ALL.contains(decision);
  }

  /** What may be done of a payment. */
  static List<String> choices(Recoverable one) {
    if (one.toRecover().paise() == 0) {
      return List.of();
    }
    return one.returning().isPresent() ? List.of(CONFIRMED, DROPPED) : List.of(RECOVERED);
  }

  /** The same, less what is for another person. */
  static List<String> choices(Recoverable one, Caller by) {
    return choices(one).stream().filter(act -> against(one, act, by).isEmpty()).toList();
  }

  /** Why a person does not do it; nothing where they may. */
  private static Optional<Message> against(Recoverable one, String decision, Caller by) {
    return decision.equals(CONFIRMED)
        ? one.returning().flatMap(back -> back.againstConfirming(by.actor()))
        : Optional.empty();
  }

  /** Whether something of it is a person's to do. */
  static boolean waitsFor(Recoverable one, Caller by) {
    return !choices(one).isEmpty() && against(one, CONFIRMED, by).isEmpty();
  }

  /**
   * What came back of a payment after a decision.
   *
   * @param given what was given with the decision
   * @param reason the paper, or why it is dropped
   * @throws ProblemException where it is not open, or another person's
   */
  static List<RecoveredMoney> after(
      Recoverable one,
      String decision,
      Map<String, @Nullable Object> given,
      String reason,
      LocalDate today,
      Caller by) {
    if (!choices(one).contains(decision)) {
      throw ProblemException.conflict(Message.of("payments.no-choice").with("order", one.id()));
    }
    against(one, decision, by)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    List<RecoveredMoney> all = new ArrayList<>(one.recovered());
    switch (decision) {
      case RECOVERED -> all.add(entered(one, given, reason, today, by));
      case CONFIRMED -> all.add(confirmed(one, all, today, by));
      default -> all.remove(all.size() - 1);
    }
    return all;
  }

  /** Other money may have come back since it was recorded. */
  private static RecoveredMoney confirmed(
      Recoverable one, List<RecoveredMoney> all, LocalDate today, Caller by) {
    RecoveredMoney back = all.remove(all.size() - 1);
    ProblemException.unlessNone(back.against(one.toRecover(), all, one.paidOn(), today));
    return back.confirmedBy(by.actor());
  }

  private static RecoveredMoney entered(
      Recoverable one,
      Map<String, @Nullable Object> given,
      String reason,
      LocalDate today,
      Caller by) {
    ProblemException.unlessNone(FreeTexts.decision("/reason", reason));
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : GIVEN) {
      ApiRequests.text(given, name).ifPresent(text -> tree.put(name, text.strip()));
    }
    tree.put("paper", reason);
    tree.put("by", by.actor());
    RecoveredMoney back = ProblemException.accepted(RecoveredMoney.fromPlain(tree));
    ProblemException.unlessNone(
        back.against(one.toRecover(), one.recovered(), one.paidOn(), today));
    return back;
  }

  /** Whose turn it is with what is to be recovered; nothing where all of it is back. */
  static Optional<String> turn(Recoverable one, Page page) {
    if (one.toRecover().paise() == 0) {
      return Optional.empty();
    }
    String barred = one.returning().map(RecoveredMoney::by).orElse("");
    Message said =
        Message.of(barred.isEmpty() ? "payments.turn-recover" : "payments.turn-confirm")
            .with("who", page.roleWords(PaymentRoles.ACTS.of(OrderDecisions.DECIDED)))
            .with("person", page.person(barred));
    return Optional.of(page.words().say(said));
  }

  /** What was typed of money that came back: sums as people write them. */
  static Map<String, String> typed(Form form) {
    Map<String, String> typed = new LinkedHashMap<>();
    GIVEN.forEach(name -> form.text(name).ifPresent(text -> typed.put(name, text)));
    typed.computeIfPresent(
        "sum", (name, text) -> TypedNumber.read(text).map(BigDecimal::toPlainString).orElse(text));
    return typed;
  }

  /** What came back, in words. */
  static Message said(RecoveredMoney back) {
    return Message.of(back.isConfirmed() ? "payments.recovered" : "payments.recovered-waits")
        .with("sum", back.sum())
        .with("instrument", Message.of("payments.instrument." + back.instrument()))
        .with("number", back.number())
        .with("day", back.on())
        .with("paper", back.paper());
  }
}
