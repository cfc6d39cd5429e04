package org.govsm.procurement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;

/**
 * Extension of the validity of bids: asked of every bidder, with what each answered. Who does not
 * answer in time refuses.
 *
 * @param asked when it was asked
 * @param until the last day that was asked for
 * @param answerBy the last instant for an answer
 * @param reason why it was needed
 * @param answers by the id of the bid
 */
public record ValidityExtension(
    Instant asked, LocalDate until, Instant answerBy, String reason, Map<String, Answer> answers) {

  /**
   * Keeps its own copy.
   *
   * @param asked see the record
   * @param until see the record
   * @param answerBy see the record
   * @param reason see the record
   * @param answers see the record
   */
  public ValidityExtension {
    answers = Map.copyOf(answers);
  }

  /**
   * Answer of a bidder.
   *
   * @param accepted whether its bid stays valid
   * @param securityUntil the day to which its bid security was extended
   */
  public record Answer(boolean accepted, Optional<LocalDate> securityUntil) {}

  static ValidityExtension of(AwardAct act) {
    Node part = act.part();
    return new ValidityExtension(
        act.at(),
        part.get("until", LocalDate.class),
        part.get("answerBy", OffsetDateTime.class).toInstant(),
        part.text("reason"),
        Map.of());
  }

  ValidityExtension answered(AwardAct act) {
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    Node part = act.part();
    more.put(
        part.text("bid"),
        new Answer(
            part.text("answer").equals("ACCEPTED"), part.find("securityUntil", LocalDate.class)));
    return new ValidityExtension(asked, until, answerBy, reason, more);
  }

  /** Whether a bidder agreed. */
  public boolean isAccepted(String bid) {
    return Optional.ofNullable(answers.get(bid)).filter(Answer::accepted).isPresent();
  }

  /** Whether a bidder said no. */
  boolean isDeclined(String bid) {
    return Optional.ofNullable(answers.get(bid)).filter(one -> !one.accepted()).isPresent();
  }

  /**
   * How a bidder stands to it.
   *
   * @return ACCEPTED, DECLINED, WAITING, or SILENT once the time to answer has ended
   */
  public String state(String bid, Instant asOf) {
    Answer answer = answers.get(bid);
    if (answer != null) {
      return answer.accepted() ? "ACCEPTED" : "DECLINED";
    }
    return asOf.isAfter(answerBy) ? "SILENT" : "WAITING";
  }
}
