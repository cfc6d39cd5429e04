package org.govsm.governance.assessment;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.tree.PersonKey;

/** Own acts: nobody confirms by a signature what they did themselves and put on record. */
final class OwnActs {

  private record Place(String list, String member) {}

  private static final Place COMPLAINTS = new Place("complaints", "metBy");

  /** Where the records stand of which a control asks another person. */
  private static final Map<String, Place> PLACES =
      Map.of(
          "GSM-VAL-11",
          new Place("moderation", "moderator"),
          "GSM-LEG-06",
          COMPLAINTS,
          "LAW-IT-05",
          new Place("orders", "metBy"),
          "LAW-IT-08",
          COMPLAINTS,
          "LAW-IT-09",
          COMPLAINTS,
          "LAW-IT-10",
          new Place("infoOrders", "metBy"));

  private OwnActs() {}

  /** Why a yes about a subject does not count; nothing where it is no act of the one who signs. */
  static Optional<Message> objection(
      Facts facts, Control control, Attestation signed, Optional<String> subject) {
    Optional<Place> place = Optional.ofNullable(PLACES.get(control.id()));
    if (!signed.confirmed() || place.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    return facts.each(place.get().list()).stream()
        .filter(one -> one.at("id").text().filter(subject.get()::equals).isPresent())
        .flatMap(one -> one.at(place.get().member()).text().stream())
        .filter(by -> PersonKey.same(by, signed.person()))
        .findFirst()
        .map(by -> Message.of("attest.own-act").with("person", by).with("subject", subject.get()));
  }
}
