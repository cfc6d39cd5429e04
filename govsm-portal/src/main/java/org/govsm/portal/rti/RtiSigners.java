package org.govsm.portal.rti;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.assessments.EntrySigners;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Signers of a request: who can sign for its entry once two others corrected it. */
final class RtiSigners {

  private RtiSigners() {}

  /** The officers who had no part in it and did not answer; nothing where none corrected it. */
  static Optional<List<String>> of(
      Transaction tx, Caller caller, StoredRti one, List<RtiAct> acts) {
    List<String> corrected = RtiEntry.ofActs(acts).tookPart();
    Stream<String> answered =
        Optional.ofNullable(one.part("decided").get(RtiEntry.BY)).map(String::valueOf).stream();
    return Optional.of(Stream.concat(corrected.stream(), answered).toList())
        .filter(part -> !corrected.isEmpty())
        .map(part -> EntrySigners.without(tx, caller, one.department(), part));
  }
}
