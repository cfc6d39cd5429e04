package org.govsm.procurement.scorecard;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * What was spent under an amount that is paid at actuals.
 *
 * @param amount the id of the amount
 * @param rupees how much; nothing where it could not be read
 * @param reasons why it could not be read
 * @param trail the readings
 * @param notes what is to be known of the readings
 */
public record Spent(
    String amount,
    Optional<Interval> rupees,
    List<Message> reasons,
    Trail trail,
    List<Message> notes) {

  /** Keeps each reason once. */
  public Spent {
    reasons = reasons.size() < 2 ? List.copyOf(reasons) : reasons.stream().distinct().toList();
  }
}
