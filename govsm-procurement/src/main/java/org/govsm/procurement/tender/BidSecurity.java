package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/** Bid security: its range, who is exempt, its validity, its return. */
final class BidSecurity {

  static final String PERCENT = "bid-security.percent";
  private static final String EXEMPTION = "bid-security.exemption.";
  private static final List<String> EXEMPTIONS =
      Stream.of("mse", "startup", "registered", "local", "method").map(EXEMPTION::concat).toList();
  private static final String VALIDITY = "bid-security.validity";
  private static final String REFUND = "bid-security.refund";
  private static final int MOST_DAYS = 3650;

  private BidSecurity() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Tenders.BID_SECURITY)
        .by(PERCENT)
        .asks(Fact.number("value", "rupees"), Fact.number("bidSecurity", "rupees"))
        .byIfKnown(EXEMPTIONS.toArray(String[]::new))
        .by(VALIDITY, REFUND)
        .passesOn("stage")
        .roles("bidClosing", "award")
        .asks(Fact.between("bidValidityDays", "days", 1, MOST_DAYS))
        .answers(
            Fact.number("least", "percent"),
            Fact.number("most", "percent"),
            Fact.number("leastAmount", "rupees"),
            Fact.number("mostAmount", "rupees"),
            Fact.number("percentOffered", "percent"),
            Fact.flag("withinRange"),
            Fact.flag("exempt"),
            Fact.code("exemption", EXEMPTIONS.stream().map(BidSecurity::code).toList()),
            Fact.number("due", "rupees"),
            Fact.day("finalBidValidity"),
            Fact.day("validToAtLeast"),
            Fact.number("refundDays", "days"),
            Fact.day("refundBy"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked((evaluation, answer) -> work(book, evaluation, answer));
  }

  /** A part that nothing was given for is not asked; with nothing at all the range is. */
  private static void work(RuleBook book, Evaluation evaluation, Computation.Draft answer) {
    boolean bidder =
        EXEMPTIONS.stream().anyMatch(table -> isAsked(book, table, evaluation.known()));
    boolean validity =
        evaluation.known().day("bidClosing").isPresent() || knows(evaluation, "bidValidityDays");
    boolean refund =
        evaluation.known().day("award").isPresent() && book.question(REFUND).isPresent();
    boolean amounts = knows(evaluation, "value") || knows(evaluation, "bidSecurity");
    Optional<Decision<Outputs>> ground = bidder ? ground(evaluation) : Optional.empty();
    boolean told = refund || isTold(ground, evaluation);
    if (ground.isPresent()
        ? isRangeKnown(evaluation)
        : amounts || !(bidder || validity || refund)) {
      range(told, evaluation, answer);
    }
    if (bidder) {
      exemption(ground, told, evaluation, answer);
    }
    if (validity) {
      validity(told, evaluation, answer);
    }
    if (refund) {
      refund(evaluation, answer);
    }
  }

  /**
   * Whether one part can be told: what the others lack is then told beside it, and a further fact
   * does not take it away.
   */
  private static boolean isTold(Optional<Decision<Outputs>> ground, Evaluation evaluation) {
    boolean valid =
        evaluation.known().day("bidClosing").isPresent() && knows(evaluation, "bidValidityDays");
    List<Decision<Outputs>> grounds = exemptions(evaluation).toList();
    boolean none =
        !grounds.isEmpty() && grounds.stream().allMatch(one -> Exemptions.says(one, false));
    return ground.isPresent() || isRangeKnown(evaluation) || valid || none;
  }

  private static boolean knows(Evaluation evaluation, String fact) {
    return evaluation.known().fact(fact).isPresent();
  }

  private static boolean isAsked(RuleBook book, String table, Case known) {
    return book.question(table).stream()
        .flatMap(question -> question.facts().stream())
        .anyMatch(fact -> known.fact(fact.name()).isPresent());
  }

  /** Who is exempt owes nothing: what is not published on the percentage is not asked then. */
  private static boolean isRangeKnown(Evaluation evaluation) {
    return knows(evaluation, "value")
        && evaluation
            .look(PERCENT)
            .filter(percent -> percent.ruling() instanceof Ruling.Answer<Outputs>)
            .isPresent();
  }

  /** Where nothing is published on the percentage, nobody is asked for the value. */
  private static void range(boolean isTold, Evaluation evaluation, Computation.Draft answer) {
    Optional<Outputs> percent = evaluation.askOrIndicated(PERCENT);
    boolean none =
        percent.isEmpty()
            && evaluation
                .look(PERCENT)
                .filter(found -> found.ruling() instanceof Ruling.Refer<Outputs>)
                .isPresent();
    Optional<Money> value =
        isTold || none ? evaluation.money("value") : evaluation.needMoney("value");
    percent.ifPresent(
        found -> {
          PercentRange range = new PercentRange(PERCENT, found);
          range.percent(answer);
          value.ifPresent(sum -> range.amounts(sum, answer));
          Optional<Money> offered = evaluation.money("bidSecurity");
          if (value.isPresent() && offered.isPresent()) {
            range.offered(offered.get(), value.get(), answer, evaluation);
          } else if (value.isEmpty() && isTold) {
            evaluation.find(
                PERCENT,
                "SECURITY_NOT_COMPARED",
                Finding.Weight.WARNING,
                Message.of("tender.security-not-compared").with("fact", new Term("fact.value")));
          }
        });
  }

  /**
   * One ground is enough: the others need not be known, and what they lack does not count. Where
   * another part is told, an exemption that is not known yet is told beside it.
   */
  private static void exemption(
      Optional<Decision<Outputs>> ground,
      boolean isTold,
      Evaluation evaluation,
      Computation.Draft answer) {
    if (ground.isPresent()) {
      evaluation.take(ground.get());
      answer.put("exempt", true).put("exemption", code(ground.get().question()));
      answer.put("due", Money.ZERO);
      return;
    }
    List<Decision<Outputs>> all = exemptions(evaluation).toList();
    all.forEach(
        one -> {
          if (isTold && one.ruling() instanceof Ruling.Undetermined<Outputs>) {
            evaluation.consult(one.question());
          } else {
            evaluation.take(one);
          }
        });
    if (all.stream().allMatch(one -> Exemptions.says(one, false))) {
      answer.put("exempt", false);
      answer.put("due", evaluation.money("bidSecurity"));
    }
  }

  private static Optional<Decision<Outputs>> ground(Evaluation evaluation) {
    return exemptions(evaluation).filter(one -> Exemptions.says(one, true)).findFirst();
  }

  private static Stream<Decision<Outputs>> exemptions(Evaluation evaluation) {
    return EXEMPTIONS.stream().flatMap(table -> evaluation.look(table).stream());
  }

  private static String code(String table) {
    return "EXEMPT_" + table.substring(EXEMPTION.length()).toUpperCase(Locale.ROOT);
  }

  private static void validity(boolean isTold, Evaluation evaluation, Computation.Draft answer) {
    Optional<LocalDate> closing = evaluation.known().day("bidClosing");
    Optional<BigDecimal> days =
        evaluation.known().fact("bidValidityDays").map(BigDecimal.class::cast);
    if (!isTold) {
      evaluation.needDay("bidClosing");
      evaluation.needNumber("bidValidityDays");
    }
    Optional<BigDecimal> extra =
        evaluation.askOrIndicated(VALIDITY).flatMap(answered -> answered.number("extraDays"));
    if (closing.isPresent() && days.isPresent()) {
      LocalDate valid = closing.get().plusDays(days.get().longValue());
      answer.put("finalBidValidity", valid);
      answer.put("validToAtLeast", extra.map(more -> valid.plusDays(more.longValue())));
    } else if (isTold) {
      Message text = Message.of("tender.validity-open");
      String lacking = closing.isEmpty() ? "bidClosing" : "bidValidityDays";
      evaluation.find(
          VALIDITY,
          "VALIDITY_OPEN",
          Finding.Weight.WARNING,
          text.with("fact", new Term("fact." + lacking)));
    }
  }

  private static void refund(Evaluation evaluation, Computation.Draft answer) {
    LocalDate award = evaluation.known().day("award").orElseThrow();
    evaluation.know("stage", "AFTER_AWARD");
    evaluation
        .askOrIndicated(REFUND)
        .flatMap(answered -> answered.number("days"))
        .ifPresent(
            days ->
                answer.put("refundDays", days).put("refundBy", award.plusDays(days.longValue())));
  }
}
