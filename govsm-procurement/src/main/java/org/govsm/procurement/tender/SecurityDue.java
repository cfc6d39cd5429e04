package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.AnswerKey;
import org.govsm.procurement.question.Computation;

/**
 * Security that a bidder or contractor gives, as {@link Tenders#BID_SECURITY} and {@link
 * Tenders#PERFORMANCE_SECURITY} answer it: {@code law.decide(ProcurementQuestionKeys.BID_SECURITY,
 * facts).map(SecurityDue::of)}. What the case gave no fact for is not told.
 *
 * @param least the least percentage that may be asked
 * @param most the highest
 * @param leastAmount the least sum, of the value in the case
 * @param mostAmount the highest
 * @param withinRange whether the sum that the case offers lies between them
 * @param exempt whether none is owed
 * @param validToAtLeast the day up to which it must be valid
 */
public record SecurityDue(
    Optional<Percent> least,
    Optional<Percent> most,
    Optional<Money> leastAmount,
    Optional<Money> mostAmount,
    Optional<Boolean> withinRange,
    Optional<Boolean> exempt,
    Optional<LocalDate> validToAtLeast) {

  /**
   * The security of an answer.
   *
   * @param answer to one of those questions
   */
  public static SecurityDue of(Computation answer) {
    return new SecurityDue(
        answer.get(AnswerKey.percent("least")),
        answer.get(AnswerKey.percent("most")),
        answer.money("leastAmount"),
        answer.money("mostAmount"),
        answer.flag("withinRange"),
        answer.flag("exempt"),
        answer.day("validToAtLeast"));
  }
}
