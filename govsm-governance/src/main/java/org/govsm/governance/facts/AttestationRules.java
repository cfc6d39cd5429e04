package org.govsm.governance.facts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** What must hold between the parts of an attestation. */
final class AttestationRules {

  /** What a signature says in words; one that only holds the place signs nothing. */
  private static final List<String> WORDS =
      List.of("control", "subject", "statement", "person", "role");

  private AttestationRules() {}

  static void check(Facts facts, List<InputFault> faults) {
    int index = 0;
    for (FactNode signed : facts.at("attestations").items()) {
      String place = "/attestations/" + index++ + "/";
      words(signed, place, faults);
      String pointer = place + "expires";
      Optional<Moment> at = signed.at("signedAt").moment();
      Optional<Moment> expires = signed.at("expires").moment();
      if (at.isPresent()
          && expires.isPresent()
          && !at.get().start().isBefore(expires.get().end())) {
        Message text = Message.of("fault.attestation-expires");
        faults.add(new InputFault(pointer, "attestation.expires", text));
      }
    }
  }

  private static void words(FactNode signed, String place, List<InputFault> faults) {
    for (String name : WORDS) {
      FactNode word = signed.at(name);
      boolean none = word.isNone() && word.isText() && !name.equals("subject");
      if (word.placeholder().isPresent() || none) {
        Message text = Message.of("fault.attestation-word");
        faults.add(new InputFault(place + name, "attestation.word", text));
      }
    }
  }
}
