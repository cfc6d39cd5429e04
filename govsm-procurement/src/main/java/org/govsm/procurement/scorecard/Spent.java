package org.govsm.procurement.scorecard;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * What an amount comes to that is not fixed: what was spent, a part of it, a rate for what was
 * counted, or milestones that were accepted.
 *
 * @param amount the id of the amount
 * @param rupees how much, unrounded; nothing where it could not be read
 * @param why how it comes to that
 * @param reasons why it could not be read
 * @param trail the readings
 * @param notes what is to be known of the readings
 */
public record Spent(
    String amount,
    Optional<Interval> rupees,
    Message why,
    List<Message> reasons,
    Trail trail,
    List<Message> notes) {

  /** Keeps each reason once. */
  public Spent {
    reasons = reasons.size() < 2 ? List.copyOf(reasons) : reasons.stream().distinct().toList();
  }
}
