package org.govsm.portal.queries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.portal.assessments.EntrySigners;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Correction signers: the officers of a department who can still sign for a case whose entry two
 * others corrected, as they had no part in it.
 */
final class CorrectionSigners {

  /** Acts after which an officer had a part in the correction, or in what it is about. */
  private static final Set<String> TAKING_PART =
      Set.of("CORRECT", "CONFIRM", "MEET", "REPLY", "CLOSE");

  private CorrectionSigners() {}

  /** Who can sign; nothing where nobody corrected the entry. */
  static Optional<List<String>> of(Transaction tx, Caller caller, StoredQuery one, DeskCase read) {
    return Optional.of(read)
        .filter(it -> !it.correctedBy().isEmpty())
        .map(it -> without(tx, caller, one, it, Stream.of()));
  }

  /** Who could after an act of the caller; nothing where the act leaves that as it is. */
  static Optional<List<String>> after(
      Transaction tx, Caller caller, StoredQuery one, DeskCase read, String act) {
    boolean corrected = !read.correctedBy().isEmpty() || act.equals("CORRECT");
    return corrected && TAKING_PART.contains(act)
        ? Optional.of(without(tx, caller, one, read, Stream.of(caller.actor())))
        : Optional.empty();
  }

  private static List<String> without(
      Transaction tx, Caller caller, StoredQuery one, DeskCase read, Stream<String> more) {
    List<String> part =
        Stream.of(read.correctedBy().stream(), read.settledBy().stream(), more)
            .flatMap(it -> it)
            .toList();
    return EntrySigners.without(tx, caller, one.department(), part);
  }
}
