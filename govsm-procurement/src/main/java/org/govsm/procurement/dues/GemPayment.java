package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/**
 * Payment on GeM: due so many days after the acceptance certificate (CRAC); interest for whole
 * months of delay only, since how a part of a month counts was not found.
 */
final class GemPayment {

  static final String DAYS = "gem.payment.days";
  private static final String INTEREST = "gem.payment.interest";

  private GemPayment() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.GEM_PAYMENT)
        .by(DAYS, INTEREST)
        .roles("payment")
        .asks(Fact.number("amount", "rupees"))
        .answers(
            Fact.day("dueOn"),
            Fact.number("daysLate", "days"),
            Fact.number("wholeMonths", "months"),
            Fact.number("daysBeyond", "days"),
            Fact.number("interest", "rupees"),
            Fact.text("payee"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(GemPayment::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<LocalDate> due =
        inquiry
            .askOrIndicated(DAYS)
            .flatMap(found -> found.number("days"))
            .flatMap(days -> accepted(inquiry).map(day -> day.plusDays(days.longValue())));
    answer.put("dueOn", due);
    Optional<LocalDate> paid = inquiry.known().day("payment");
    if (paid.isPresent() && due.isPresent()) {
      late(due.get(), paid.get(), inquiry, answer);
    }
  }

  private static Optional<LocalDate> accepted(Inquiry inquiry) {
    return inquiry.known().day("acceptance");
  }

  private static void late(LocalDate due, LocalDate paid, Inquiry inquiry, Workings.Draft answer) {
    Delay delay = Delay.of(due, paid);
    answer.put("daysLate", BigDecimal.valueOf(delay.days()));
    notBeforeAcceptance(DAYS, paid, inquiry);
    if (delay.days() > 0) {
      Optional<Money> amount = inquiry.needMoney("amount");
      Optional<Outputs> rate = inquiry.askOrIndicated(INTEREST);
      rate.ifPresent(found -> interest(found, delay, amount, inquiry, answer));
    }
  }

  static void notBeforeAcceptance(String table, LocalDate paid, Inquiry inquiry) {
    if (accepted(inquiry).filter(paid::isBefore).isPresent()) {
      Message text = Message.of("dues.paid-before-acceptance");
      inquiry.find(table, "PAID_BEFORE_ACCEPTANCE", Finding.Weight.WARNING, text);
    }
  }

  private static void interest(
      Outputs rate, Delay delay, Optional<Money> amount, Inquiry inquiry, Workings.Draft answer) {
    answer.put("wholeMonths", BigDecimal.valueOf(delay.months()));
    answer.put("daysBeyond", BigDecimal.valueOf(delay.daysBeyond()));
    Optional<Percent> percent = Rates.percent(rate, "percentPerMonth");
    if (amount.isPresent() && percent.isPresent()) {
      Fraction sum =
          Fraction.of(amount.get())
              .times(Fraction.of(percent.get()))
              .times(Fraction.of(delay.months()));
      answer.put("interest", sum.rupees(RoundingMode.HALF_UP));
      answer.put("payee", rate.get("payee")).put("rounding", Rates.ROUNDING);
    }
    delay.partOfMonth(INTEREST, inquiry);
  }

  /** How late a payment is; nothing where it is in time. */
  record Delay(long days, long months, long daysBeyond) {

    static Delay of(LocalDate due, LocalDate paid) {
      if (!paid.isAfter(due)) {
        return new Delay(0, 0, 0);
      }
      long months = ChronoUnit.MONTHS.between(due, paid);
      long beyond = ChronoUnit.DAYS.between(due.plusMonths(months), paid);
      return new Delay(ChronoUnit.DAYS.between(due, paid), months, beyond);
    }

    void partOfMonth(String table, Inquiry inquiry) {
      if (daysBeyond > 0) {
        Message text = Message.of("dues.part-month").with("days", daysBeyond);
        inquiry.find(table, "PART_OF_MONTH_NOT_COUNTED", Finding.Weight.WARNING, text);
      }
    }
  }
}
