package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/**
 * Payment on GeM: due within so many days, of which the day of the acceptance certificate (CRAC) is
 * the first where the order of the Ministry counts it so; interest for each day of delay, pro rata
 * of a month of fixed length.
 */
final class GemPayment {

  static final String DAYS = "gem.payment.days";
  private static final String INTEREST = "gem.payment.interest";
  private static final String PART = "gem.payment.interest.part-month";
  private static final String FROM_ACCEPTANCE = "ACCEPTANCE_DAY";

  private GemPayment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.GEM_PAYMENT)
        .by(DAYS, INTEREST, PART)
        .roles("payment")
        .asks(Fact.number("amount", "rupees"))
        .answers(
            Fact.day("dueOn"),
            Fact.number("daysLate", "days"),
            Fact.number("percentPerMonth", "percent"),
            Fact.number("monthDays", "days"),
            Fact.number("interest", "rupees"),
            Fact.text("payee"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(GemPayment::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Outputs> term = evaluation.askOrIndicated(DAYS);
    Optional<LocalDate> accepted = evaluation.known().day("acceptance");
    Optional<LocalDate> due = term.flatMap(found -> accepted.flatMap(day -> due(found, day)));
    answer.put("dueOn", due);
    Optional<LocalDate> paid = evaluation.known().day("payment");
    if (paid.isPresent() && due.isPresent()) {
      DayCount delay = DayCount.after(due.get(), paid.get());
      answer.put("daysLate", BigDecimal.valueOf(delay.days()));
      if (isReadInTwoWays(term.get(), delay)) {
        ask(paid.get(), evaluation);
      } else if (delay.days() > 0) {
        late(delay, evaluation, answer);
      }
    }
  }

  /** The last day in time. */
  private static Optional<LocalDate> due(Outputs term, LocalDate accepted) {
    LocalDate first = isFirst(term) ? accepted : accepted.plusDays(1);
    return term.number("days").map(days -> DayCount.lastDayOfDays(first, days.longValue()));
  }

  private static boolean isFirst(Outputs term) {
    return term.get("firstDay").filter(FROM_ACCEPTANCE::equals).isPresent();
  }

  private static void late(DayCount delay, Evaluation evaluation, Computation.Draft answer) {
    Optional<Money> amount = evaluation.needMoney("amount");
    Optional<Outputs> rate = evaluation.askOrIndicated(INTEREST);
    Optional<Outputs> part = evaluation.askOrIndicated(PART);
    if (rate.isPresent() && part.isPresent()) {
      interest(rate.get(), part.get(), delay, amount, answer);
    }
  }

  private static void interest(
      Outputs rate,
      Outputs part,
      DayCount delay,
      Optional<Money> amount,
      Computation.Draft answer) {
    Optional<BigDecimal> month = part.number("monthDays");
    answer.put("percentPerMonth", Rates.percent(rate, "percentPerMonth"));
    answer.put("monthDays", month);
    Optional<Fraction> share =
        Rates.percent(rate, "percentPerMonth")
            .map(Fraction::of)
            .flatMap(
                percent ->
                    month.map(
                        days ->
                            percent.times(Fraction.of(delay.days())).dividedBy(Fraction.of(days))));
    if (amount.isPresent() && share.isPresent()) {
      answer.put("interest", Rates.due(Fraction.of(amount.get()).times(share.get())));
      answer.put("payee", rate.get("payee")).put("rounding", Rates.ROUNDING);
    }
  }

  /**
   * The order says "10 days thereafter", its example counts the day of acceptance: on the one day
   * on which the two differ an officer decides.
   */
  private static boolean isReadInTwoWays(Outputs term, DayCount delay) {
    return isFirst(term) && delay.days() == 1;
  }

  private static void ask(LocalDate paid, Evaluation evaluation) {
    Citation cited = evaluation.provisions(DAYS).get(0);
    Message text = Message.of("dues.gem-last-day").with("day", paid);
    evaluation.refer(new Ruling.Refer<>(text, cited, Optional.empty()));
  }
}
