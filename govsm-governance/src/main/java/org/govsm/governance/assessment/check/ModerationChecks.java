package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.moderation.ModerationDecision;

/** GSM-CON-08, 09 and 10: what the moderation policy covers, and that decisions follow it. */
final class ModerationChecks {

  /** Decisions that take nothing from anybody. */
  private static final List<String> NOTHING_TAKEN =
      List.of(
          "KEEP", "REPLY", "WARN", "RESTRICT", "REPORT_TO_PLATFORM", "REFER_TO_POLICE", "ESCALATE");

  private ModerationChecks() {}

  static List<CheckResult> copyright(CheckInput input) {
    return covers(input, "copyright");
  }

  static List<CheckResult> additionAndDeletion(CheckInput input) {
    return covers(input, "addition", "deletion");
  }

  /** A department without a policy needs none where nobody else can add content. */
  private static List<CheckResult> covers(CheckInput input, String... clauses) {
    if (input.policy("moderation").isNone()) {
      List<CheckResult> needed = PolicyChecks.moderationPublished(input);
      if (needed.get(0).outcome() != Outcome.FAIL) {
        return needed;
      }
    }
    return List.of(Require.covers(input.policy("moderation", "clauses"), clauses));
  }

  static List<CheckResult> followed(CheckInput input) {
    FactNode grounds = input.policy("grounds");
    OrdersOnRecord orders = new OrdersOnRecord(input);
    return input.each("moderation", decision -> followed(decision, grounds, orders));
  }

  static boolean isOfOrder(FactNode decision) {
    return decision.at("ground").isOneOf(ModerationDecision.groundsOfOrders());
  }

  /**
   * Nothing is taken from an author by an order that fell, that came later, or of which the records
   * do not show neither; what was given back is taken no more.
   */
  static Optional<CheckResult> againstOrder(FactNode decision, OrdersOnRecord orders) {
    return decision
        .at("orderRef")
        .text()
        .filter(one -> isOfOrder(decision))
        .flatMap(
            order ->
                orders
                    .against(order, decision)
                    .filter(why -> !isByAnother(decision, orders))
                    .map(why -> against(order, decision, why)));
  }

  /** Whether one of the orders that were named since stands, when it was named. */
  private static boolean isByAnother(FactNode decision, OrdersOnRecord orders) {
    return decision.at("furtherOrders").items().stream()
        .anyMatch(
            further ->
                further
                    .at("orderRef")
                    .text()
                    .filter(order -> orders.against(order, further).isEmpty())
                    .isPresent());
  }

  private static CheckResult against(String order, FactNode decision, CheckResult why) {
    return decision.at("restored").is(true)
        ? CheckResult.notApplicable(Message.of("GSM-CON-10.given-back").with("order", order))
        : why;
  }

  private static CheckResult followed(FactNode decision, FactNode grounds, OrdersOnRecord orders) {
    if (!isTaken(decision)) {
      return CheckResult.notApplicable(Message.of("GSM-CON-10.nothing-taken"));
    }
    Optional<CheckResult> against = againstOrder(decision, orders);
    if (against.filter(found -> found.outcome() == Outcome.NOT_APPLICABLE).isPresent()) {
      return against.get();
    }
    List<CheckResult> verdicts = new ArrayList<>();
    verdicts.add(against.orElseGet(() -> ground(decision, grounds)));
    verdicts.add(Require.given(decision.at("archiveRef").or(decision.at("copyRef"))));
    return CheckResult.all(verdicts);
  }

  /** Whether a decision took something, as each does until it says otherwise. */
  static boolean isTaken(FactNode decision) {
    return !decision.at("action").isOneOf(NOTHING_TAKEN);
  }

  /** An order that is on record is a ground of the law, and need not stand in the policy. */
  private static CheckResult ground(FactNode decision, FactNode grounds) {
    FactNode ground = decision.at("ground");
    Optional<String> given = ground.text();
    if (given.isEmpty() || ground.bareDenial().isPresent()) {
      return Require.given(ground);
    } else if (ground.isOneOf(ModerationDecision.groundsOfOrders())
        && decision.at("orderRef").isGiven()) {
      return CheckResult.pass(
          Message.of("GSM-CON-10.order")
              .with("ground", given.get())
              .with("order", decision.at("orderRef").text().orElse("")));
    } else if (grounds.isAbsent()) {
      return CheckResult.unknown(List.of("policies.grounds"));
    } else if (grounds.items().stream().anyMatch(one -> one.isWord(given.get()))) {
      return CheckResult.pass(Message.of("GSM-CON-10.published").with("ground", given.get()));
    } else if (Require.hasGap(grounds)) {
      return CheckResult.unknown(List.of("policies.grounds"));
    }
    Message text = Message.of("GSM-CON-10.unpublished").with("ground", given.get());
    return CheckResult.fail(text).values(List.of(given.get()));
  }
}
