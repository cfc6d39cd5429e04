package org.govsm.governance.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.SignedRecords;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.tree.PersonKey;

/**
 * Own acts: nobody confirms by a signature what they did themselves and put on record, nor an entry
 * that they corrected, or whose correction they confirmed.
 */
final class OwnActs {

  private OwnActs() {}

  /** Why a yes about a subject does not count; nothing where it is no act of the one who signs. */
  static Optional<Message> objection(
      Facts facts, Control control, Attestation signed, Optional<String> subject) {
    if (!signed.confirmed() || subject.isEmpty()) {
      return Optional.empty();
    }
    String of = subject.get();
    return Stream.concat(
            own(SignedRecords.doers(facts, control.id(), of), signed, "attest.own-act"),
            own(SignedRecords.correctors(facts, control.id(), of), signed, "attest.own-correction"))
        .findFirst()
        .map(text -> text.with("subject", of));
  }

  private static Stream<Message> own(List<String> officers, Attestation signed, String key) {
    return officers.stream()
        .filter(by -> PersonKey.same(by, signed.person()))
        .map(by -> Message.of(key).with("person", by));
  }
}
