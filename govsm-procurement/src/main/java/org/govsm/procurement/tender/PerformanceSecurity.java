package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/** Performance security: its range on the contract value, and its validity. */
final class PerformanceSecurity {

  static final String PERCENT = "performance-security.percent";
  private static final String EXEMPTION = "performance-security.exemption";
  private static final String VALIDITY = "performance-security.validity";
  private static final String CHECK = "CHECK_AGAINST_CONTRACT_VALUE";
  private static final String GAP = "TWO_DAY_GAP_BETWEEN_ORDERS";
  private static final int GAP_DAYS = 2;

  private PerformanceSecurity() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Tenders.PERFORMANCE_SECURITY)
        .by(PERCENT)
        .asks(
            Fact.number("contractValue", "rupees"),
            Fact.number("value", "rupees"),
            Fact.number("performanceSecurity", "rupees"))
        .by(EXEMPTION, VALIDITY)
        .roles("completion")
        .answers(
            Fact.number("least", "percent"),
            Fact.number("most", "percent"),
            Fact.number("leastAmount", "rupees"),
            Fact.number("mostAmount", "rupees"),
            Fact.number("percentOffered", "percent"),
            Fact.flag("withinRange"),
            Fact.number("percentOfEstimate", "percent"),
            Fact.flag("belowLeastOfEstimate"),
            Fact.flag("exempt"),
            Fact.day("validToAtLeast"),
            Fact.code("flag", List.of(CHECK, GAP)),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked((evaluation, answer) -> work(book, evaluation, answer));
  }

  /** Where no security is owed, its percentage and its validity are not asked. */
  private static void work(RuleBook book, Evaluation evaluation, Computation.Draft answer) {
    Optional<Decision<Outputs>> exempt =
        evaluation.look(EXEMPTION).filter(found -> Exemptions.says(found, true));
    if (exempt.isPresent()) {
      evaluation.take(exempt.get());
      answer.put("exempt", true);
      return;
    }
    range(book, evaluation, answer);
    evaluation.known().day("completion").ifPresent(day -> validity(day, evaluation, answer));
  }

  private static void range(RuleBook book, Evaluation evaluation, Computation.Draft answer) {
    evaluation
        .askOrIndicated(PERCENT)
        .ifPresent(
            found -> {
              PercentRange range = new PercentRange(PERCENT, found);
              range.percent(answer);
              Optional<Money> contract = evaluation.money("contractValue");
              contract.ifPresentOrElse(
                  sum -> onContract(range, sum, evaluation, answer),
                  () -> onEstimate(range, evaluation, answer));
              if (isBetweenOrders(book, evaluation)) {
                answer.put("flag", GAP);
              }
            });
  }

  private static void onContract(
      PercentRange range, Money sum, Evaluation evaluation, Computation.Draft answer) {
    range.amounts(sum, answer);
    evaluation
        .money("performanceSecurity")
        .ifPresent(security -> range.offered(security, sum, answer, evaluation));
  }

  /** The rule is on the contract value: on the estimate it can only be looked at, not judged. */
  private static void onEstimate(
      PercentRange range, Evaluation evaluation, Computation.Draft answer) {
    Optional<Money> security = evaluation.money("performanceSecurity");
    if (security.isEmpty()) {
      return;
    }
    Optional<Money> estimate = evaluation.money("value").filter(sum -> !sum.equals(Money.ZERO));
    if (estimate.isEmpty()) {
      Message open = Message.of("tender.security-not-compared");
      evaluation.find(
          PERCENT,
          "SECURITY_NOT_COMPARED",
          Finding.Weight.WARNING,
          open.with("fact", new Term("fact.contractValue")));
    }
    if (estimate.isPresent()) {
      Fraction points = Rates.points(security.get(), estimate.get());
      answer.put("percentOfEstimate", Rates.shown(points));
      answer.put("belowLeastOfEstimate", range.isBelow(points));
      answer.put("flag", CHECK);
      Message text = Message.of("tender.security-on-estimate");
      evaluation.find(PERCENT, CHECK, Finding.Weight.WARNING, text);
    }
  }

  /** Whether the law is not sure on this day, but is two days before and two days after. */
  private static boolean isBetweenOrders(RuleBook book, Evaluation evaluation) {
    Optional<LocalDate> day = evaluation.known().day("publication");
    return day.isPresent()
        && !isSure(book, evaluation, day.get())
        && isSure(book, evaluation, day.get().minusDays(GAP_DAYS))
        && isSure(book, evaluation, day.get().plusDays(GAP_DAYS));
  }

  private static boolean isSure(RuleBook book, Evaluation evaluation, LocalDate day) {
    Ruling<Outputs> ruling =
        book.decide(PERCENT, evaluation.known().toDraft().day("publication", day).done()).ruling();
    return ruling instanceof Ruling.Answer<Outputs>;
  }

  private static void validity(
      LocalDate completion, Evaluation evaluation, Computation.Draft answer) {
    evaluation
        .askOrIndicated(VALIDITY)
        .flatMap(found -> found.number("extraDays"))
        .ifPresent(days -> answer.put("validToAtLeast", completion.plusDays(days.longValue())));
  }
}
