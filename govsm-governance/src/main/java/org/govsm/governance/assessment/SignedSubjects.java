package org.govsm.governance.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;

/** Subjects of a control: what it finds in the facts, one by one, before anybody signed. */
final class SignedSubjects {

  private static final int MOST_NAMED = 20;

  private final Map<String, String> known;
  private final Set<String> toCome;
  private final List<Term> missing;

  /**
   * Subjects as they were found.
   *
   * @param known each with the hash of what the facts hold of it, or a blank text
   * @param toCome those of them that are not there for anybody yet
   * @param missing the facts without which they are not known
   */
  SignedSubjects(Map<String, String> known, Set<String> toCome, Collection<Term> missing) {
    this.known = new LinkedHashMap<>(known);
    this.toCome = Set.copyOf(toCome);
    this.missing = missing.stream().distinct().toList();
  }

  /** Whether the facts that tell the subjects are not known. */
  boolean areOpen() {
    return known.isEmpty() && !missing.isEmpty();
  }

  /** What can be signed for, to be narrowed. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>(known);
    hashes.keySet().removeAll(toCome);
    return hashes;
  }

  /** Why nothing can be signed about all of them; nothing where they are known. */
  Optional<Message> openness() {
    return areOpen()
        ? Optional.of(Message.of("fault.attestation-subject-open").with("missing", missing))
        : Optional.empty();
  }

  /** Why a subject that is known is signed for only later. */
  Optional<Message> early(String subject) {
    return Optional.of(subject)
        .filter(toCome::contains)
        .map(one -> Message.of("fault.attestation-subject-to-come").with("subject", one));
  }

  /**
   * Why nothing can be signed about a subject; nothing where it can.
   *
   * @param signed subjects of which something was signed before, so that it can be taken back
   */
  Optional<Message> objection(String subject, Collection<String> signed) {
    if (known.containsKey(subject) || signed.contains(subject)) {
      return Optional.empty();
    } else if (areOpen()) {
      return openness();
    }
    return Optional.of(
        known.isEmpty()
            ? Message.of("fault.attestation-subject-none")
            : NearestName.told("fault.attestation-subject", subject, known.keySet())
                .with("known", known.keySet().stream().limit(MOST_NAMED).toList()));
  }
}
