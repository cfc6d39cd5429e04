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

  /** What counts did not come after all: one person says so, and it counts until another does. */
  static final String WITHDRAWN = "RECOVERY_WITHDRAWN";

  /** It came, whatever one person said: it goes on counting. */
  static final String KEPT = "RECOVERY_KEPT";

  /** The member that has what came back. */
  static final String MEMBER = "recovered";

  private static final String NUMBER = "number";

  /** What is given with what came back, beside the reason, which names the paper. */
  static final List<String> GIVEN = List.of("instrument", NUMBER, "on", "sum");

  private static final Set<String> ALL = Set.of(RECOVERED, CONFIRMED, DROPPED, WITHDRAWN, KEPT);

  /** The box of a form that chooses what did not come. */
  private static final String CHOSEN = "withdrawn";

  private Recoveries() {}

  static boolean is(String decision) {
    return ALL.contains(decision);
  }

  /** What may be done of a payment. */
  static List<String> choices(Recoverable one) {
    List<String> choices = new ArrayList<>();
    boolean open = one.toRecover().paise() > 0;
    if (one.returning().isPresent()) {
      choices.addAll(open ? List.of(CONFIRMED, DROPPED) : List.of(DROPPED));
    } else if (open) {
      choices.add(RECOVERED);
    }
    if (one.withdrawing().isPresent()) {
      choices.addAll(List.of(WITHDRAWN, KEPT));
    } else if (one.recovered().stream().anyMatch(RecoveredMoney::counts)) {
      choices.add(WITHDRAWN);
    }
    return choices;
  }

  /** The same, less what is for another person. */
  static List<String> choices(Recoverable one, Caller by) {
    return choices(one).stream().filter(act -> against(one, act, by).isEmpty()).toList();
  }

  /** Why a person does not do it; nothing where they may. */
  private static Optional<Message> against(Recoverable one, String decision, Caller by) {
    return switch (decision) {
      case CONFIRMED -> one.returning().flatMap(back -> back.againstConfirming(by.actor()));
      case WITHDRAWN -> one.withdrawing().flatMap(back -> back.againstWithdrawing(by.actor()));
      default -> Optional.empty();
    };
  }

  /** Whether something that one person recorded or withdrew waits for another. */
  static boolean isWaiting(List<RecoveredMoney> back) {
    return back.stream().anyMatch(one -> !one.isConfirmed() || one.isWithdrawing());
  }

  /** The ends of the kinds of work items that wait for a person. */
  static List<String> tasks(Recoverable one, Caller by) {
    List<String> tasks = new ArrayList<>();
    boolean open = one.toRecover().paise() > 0;
    if (one.returning().isEmpty() && open) {
      tasks.add("recover");
    } else if (one.returning().isPresent() && (!open || against(one, CONFIRMED, by).isEmpty())) {
      tasks.add("recovered");
    }
    if (one.withdrawing().isPresent() && against(one, WITHDRAWN, by).isEmpty()) {
      tasks.add("recovery-withdrawn");
    }
    return tasks;
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
      case WITHDRAWN -> all.set(named(all, given), withdrawn(all, given, reason, by));
      case KEPT -> all.replaceAll(back -> back.isWithdrawing() ? back.kept() : back);
      default -> all.remove(all.size() - 1);
    }
    return all;
  }

  private static RecoveredMoney withdrawn(
      List<RecoveredMoney> all, Map<String, @Nullable Object> given, String reason, Caller by) {
    ProblemException.unlessNone(FreeTexts.decision("/reason", reason));
    return all.get(named(all, given)).withdrawnBy(by.actor(), reason);
  }

  /**
   * The place of what did not come: what one person named, else by its number, else the only one.
   */
  private static int named(List<RecoveredMoney> all, Map<String, @Nullable Object> given) {
    Optional<String> number = ApiRequests.text(given, NUMBER);
    List<RecoveredMoney> counting = all.stream().filter(RecoveredMoney::counts).toList();
    List<RecoveredMoney> proposed =
        counting.stream().filter(RecoveredMoney::isWithdrawing).toList();
    List<RecoveredMoney> among = proposed.isEmpty() ? counting : proposed;
    List<RecoveredMoney> found =
        among.stream()
            .filter(back -> number.map(back::isNumbered).orElse(among.size() == 1))
            .toList();
    if (found.isEmpty()) {
      throw PaymentFaults.fault("/" + NUMBER, "payments.recovery-which");
    }
    return all.lastIndexOf(found.get(found.size() - 1));
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
    RecoveredMoney back = read(given, reason, by);
    ProblemException.unlessNone(
        back.against(one.toRecover(), one.recovered(), one.paidOn(), today));
    return back;
  }

  /** What was given of money. */
  static RecoveredMoney read(Map<String, @Nullable Object> given, String reason, Caller by) {
    ProblemException.unlessNone(FreeTexts.decision("/reason", reason));
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : GIVEN) {
      ApiRequests.text(given, name).ifPresent(text -> tree.put(name, text.strip()));
    }
    tree.put("paper", reason);
    tree.put("by", by.actor());
    return ProblemException.accepted(RecoveredMoney.fromPlain(tree));
  }

  /** Whose turn it is with what is to be recovered; nothing where all of it is back. */
  static Optional<String> turn(Recoverable one, Page page) {
    Optional<String> doubting = one.withdrawing().flatMap(RecoveredMoney::withdrawnBy);
    if (doubting.isPresent()) {
      return Optional.of(turn("payments.turn-not-recovered", doubting.get(), page));
    }
    if (one.toRecover().paise() == 0) {
      return Optional.empty();
    }
    String barred = one.returning().map(RecoveredMoney::by).orElse("");
    String key = barred.isEmpty() ? "payments.turn-recover" : "payments.turn-confirm";
    return Optional.of(turn(key, barred, page));
  }

  private static String turn(String key, String barred, Page page) {
    return page.words()
        .say(
            Message.of(key)
                .with("who", page.roleWords(PaymentRoles.ACTS.of(OrderDecisions.DECIDED)))
                .with("person", page.person(barred)));
  }

  /** What was typed of money that came back: sums as people write them. */
  static Map<String, String> typed(Form form) {
    Map<String, String> typed = new LinkedHashMap<>();
    GIVEN.forEach(name -> form.text(name).ifPresent(text -> typed.put(name, text)));
    typed.computeIfPresent(
        "sum", (name, text) -> TypedNumber.read(text).map(BigDecimal::toPlainString).orElse(text));
    if (form.text(OrderDecisions.DECISION).filter(WITHDRAWN::equals).isPresent()) {
      form.text(CHOSEN).ifPresent(number -> typed.put(NUMBER, number));
    }
    return typed;
  }
}
