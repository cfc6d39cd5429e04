package org.govsm.governance.assessment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;

/** Subjects of a control: what it finds in the facts, one by one, before anybody signed. */
final class SignedSubjects {

  private static final int MOST_NAMED = 20;

  private final Set<String> known;
  private final List<Term> missing;

  /**
   * Subjects as they were found.
   *
   * @param missing the facts without which they are not known
   */
  SignedSubjects(Collection<String> known, Collection<Term> missing) {
    this.known = new LinkedHashSet<>(known);
    this.missing = missing.stream().distinct().toList();
  }

  /** Whether the facts that tell the subjects are not known. */
  boolean areOpen() {
    return known.isEmpty() && !missing.isEmpty();
  }

  /**
   * Why nothing can be signed about a subject; nothing where it can.
   *
   * @param signed subjects of which something was signed before, so that it can be taken back
   */
  Optional<Message> objection(String subject, Collection<String> signed) {
    if (known.contains(subject) || signed.contains(subject)) {
      return Optional.empty();
    } else if (areOpen()) {
      return Optional.of(Message.of("fault.attestation-subject-open").with("missing", missing));
    }
    return Optional.of(
        known.isEmpty()
            ? Message.of("fault.attestation-subject-none")
            : NearestName.told("fault.attestation-subject", subject, known)
                .with("known", known.stream().limit(MOST_NAMED).toList()));
  }
}
