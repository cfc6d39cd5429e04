package org.govsm.governance.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.check.SignedRecords;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** Events that come from outside, such as orders: nobody can sign for one before it has come. */
final class SignedEvents {

  /** By the list of facts, what says when one of them came. */
  private static final Map<String, String> CAME =
      Map.of(
          "orders", "receivedAt",
          "complaints", "receivedAt",
          "queries", "receivedAt",
          "rtiRequests", "receivedAt",
          "incidents", "noticedAt");

  private final Facts facts;
  private Optional<Map<String, Moment>> came = Optional.empty();
  private Optional<Map<String, Moment>> corrected = Optional.empty();

  SignedEvents(Facts facts) {
    this.facts = facts;
  }

  /** Whether something was signed surely before the event that it is about. */
  boolean isAhead(Attestation signed, Optional<String> subject) {
    return subject
        .map(one -> came().get(one))
        .filter(event -> signed.signedAt().isBefore(event))
        .isPresent();
  }

  /** Whether the post that it is about was surely corrected since it was signed, or its entry. */
  boolean isCorrected(Attestation signed, Optional<String> subject) {
    return subject
        .map(one -> corrected().get(one))
        .filter(event -> signed.signedAt().isBefore(event))
        .isPresent();
  }

  private Map<String, Moment> corrected() {
    Map<String, Moment> known =
        corrected.orElseGet(
            () -> {
              Map<String, Moment> read = new HashMap<>();
              read(facts.each("posts"), "correctedAt", read);
              SignedRecords.listsOfEntries()
                  .forEach(list -> read(facts.each(list), "entryCorrectedAt", read));
              return read;
            });
    corrected = Optional.of(known);
    return known;
  }

  /** By its id; of two of one id the first that came. */
  private Map<String, Moment> came() {
    Map<String, Moment> known = came.orElseGet(this::read);
    came = Optional.of(known);
    return known;
  }

  private Map<String, Moment> read() {
    Map<String, Moment> first = new HashMap<>();
    CAME.forEach((list, when) -> read(facts.each(list), when, first));
    return first;
  }

  private static void read(List<FactNode> items, String when, Map<String, Moment> first) {
    for (FactNode item : items) {
      Optional<Moment> at = item.at(when).moment();
      Optional<String> id = item.at("id").text();
      if (at.isPresent() && id.isPresent()) {
        first.merge(id.get(), at.get(), (one, other) -> other.isBefore(one) ? other : one);
      }
    }
  }
}
