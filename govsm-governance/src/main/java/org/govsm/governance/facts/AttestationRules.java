package org.govsm.governance.facts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;

/** What must hold between the parts of an attestation. */
final class AttestationRules {

  private AttestationRules() {}

  static void check(Facts facts, List<Fault> faults) {
    int index = 0;
    for (Fact signed : facts.at("attestations").items()) {
      String pointer = "/attestations/" + index++ + "/expires";
      Optional<Moment> at = signed.at("signedAt").moment();
      Optional<Moment> expires = signed.at("expires").moment();
      if (at.isPresent()
          && expires.isPresent()
          && !at.get().start().isBefore(expires.get().end())) {
        Message text = Message.of("fault.attestation-expires");
        faults.add(new Fault(pointer, "attestation.expires", text));
      }
    }
  }
}
