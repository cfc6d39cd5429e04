package org.govsm.procurement.award;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Performance security of who was awarded, held against the tender and the rules. */
final class PerformanceActs {

  private static final String PART = "performanceSecurity";
  private static final String VALIDITY = "performance-security.validity";
  private static final String PAID = "ONLINE_PAYMENT";

  private final AwardActing acting;
  private final AwardRecord record;
  private final TenderLaw law;
  private final Securities securities;
  private final String bid;

  PerformanceActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
    law = new TenderLaw(acting.book(), record.tender().tender().evaluation().facts());
    securities = new Securities(record, acting.book());
    bid = acting.part().text("bid");
  }

  void received() {
    Optional<Allocation> part = securities.part(bid);
    Optional<Node> asked = record.tender().tender().node().branch(PART);
    if (part.isEmpty()) {
      acting.refuse("NOT_AWARDED_TO", "award.act.performance-nobody", bid);
    } else if (asked.isEmpty()) {
      acting.refuse("NOT_ASKED", "award.act.performance-not-asked", bid);
    } else if (record.performanceSecurity(bid).isPresent()) {
      acting.refuse("RECEIVED", "award.act.performance-received", bid);
    } else {
      amount(asked.get(), part.get());
      form();
      validity();
    }
  }

  /** The percentage is of the contract value, which is not above what was awarded. */
  private void amount(Node asked, Allocation part) {
    Percent percent = asked.get("percent", Percent.class);
    Money least = percent.of(part.amount(), RoundingMode.UP);
    Money sum = acting.part().get("amount", Money.class);
    if (sum.compareTo(least) < 0) {
      acting.refer(
          "performance-security",
          Message.of("award.act.performance-short")
              .with("sum", sum)
              .with("percent", percent)
              .with("least", least),
          clause());
    }
  }

  private void form() {
    List<String> forms = securities.performanceForms();
    String form = acting.part().text("form");
    if (!forms.isEmpty() && !forms.contains(form)) {
      acting.refer(
          "performance-security",
          Message.of("award.act.performance-form").with("form", new Term(form)),
          clause());
    }
  }

  /** What is paid into the account of the buyer does not expire. */
  private void validity() {
    Optional<LocalDate> ends =
        record
            .tender()
            .tender()
            .node()
            .branch("contractPeriod")
            .flatMap((Node period) -> period.find("endDate", LocalDate.class));
    Optional<Decision<Outputs>> rule = law.look(VALIDITY, Map.of());
    if (acting.part().text("form").equals(PAID) || ends.isEmpty() || rule.isEmpty()) {
      return;
    }
    if (rule.get().ruling() instanceof Ruling.Answer<Outputs> answer) {
      answer
          .value()
          .number("extraDays")
          .map(days -> ends.get().plusDays(days.longValue()))
          .filter(least -> isBefore(least))
          .ifPresent(
              least ->
                  acting.refer(
                      "performance-security",
                      Message.of("award.act.performance-validity").with("least", least),
                      rule.get().trace().steps().stream()
                          .findFirst()
                          .map(Step::citation)
                          .orElseGet(this::clause)));
    }
  }

  private boolean isBefore(LocalDate least) {
    return acting
        .part()
        .find("validUntil", LocalDate.class)
        .filter(until -> !until.isBefore(least))
        .isEmpty();
  }

  private Citation clause() {
    return record.tender().tender().clause(PART);
  }
}
