package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.AnswerKey;
import org.govsm.procurement.question.Computation;

/**
 * Interest that is owed for late payment, as {@link Dues#LATE_PAYMENT} answers it: {@code
 * law.decide(ProcurementQuestionKeys.LATE_PAYMENT, facts).map(LateInterest::of)}.
 *
 * @param applies whether the law owes interest in this case
 * @param dueOn the last day on which payment was in time; nothing where the case gives months
 * @param daysLate the days from then to the payment; nothing where the case gives months
 * @param monthsLate the whole months that interest is owed for
 * @param annualRate the rate, a multiple of the bank rate
 * @param interest the interest, rounded once
 * @param total the amount with the interest
 */
public record LateInterest(
    Optional<Boolean> applies,
    Optional<LocalDate> dueOn,
    Optional<Integer> daysLate,
    Optional<Integer> monthsLate,
    Optional<Percent> annualRate,
    Optional<Money> interest,
    Optional<Money> total) {

  /**
   * The interest of an answer.
   *
   * @param answer to that question
   */
  public static LateInterest of(Computation answer) {
    return new LateInterest(
        answer.flag("applies"),
        answer.day("dueOn"),
        answer.number("daysLate").map(BigDecimal::intValueExact),
        answer.number("monthsLate").map(BigDecimal::intValueExact),
        answer.get(AnswerKey.percent("annualRate")),
        answer.money("interest"),
        answer.money("total"));
  }
}
