package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An act on a request that counts.
 *
 * @param on the day that was stated
 * @param at when it was put on record
 */
record RtiDone(String kind, LocalDate on, Instant at, Map<String, @Nullable Object> content) {

  private static final String NOTICE = "noticed";

  /** The acts that count, in order: a notice about another subject counts no more. */
  static List<RtiDone> of(List<RecordActs.Act> acts) {
    List<RtiDone> all = acts.stream().map(RtiDone::of).toList();
    int since =
        all.stream()
            .filter(one -> one.content().get(RtiEntry.SUBJECT) != null)
            .filter(one -> one.kind().equals(RtiEntry.CONFIRMED))
            .reduce((earlier, later) -> later)
            .map(all::indexOf)
            .orElse(0);
    return all.stream()
        .filter(one -> !one.kind().equals(NOTICE) || all.indexOf(one) >= since)
        .toList();
  }

  private static RtiDone of(RecordActs.Act act) {
    LocalDate on = LocalDate.parse(StoredTree.text(act.content(), "on"));
    return new RtiDone(act.kind(), on, act.madeAt(), act.content());
  }

  LocalDate recorded() {
    return Moments.day(at);
  }

  /** The day from which it counts: no day that is typed back proves more than the record. */
  LocalDate counts() {
    return recorded().isAfter(on) ? recorded() : on;
  }

  /** Whether it counts once another officer has confirmed it. */
  private boolean isWaiting() {
    return content.get(StoredRti.AWAITS) != null;
  }

  /** The first act of a kind. */
  static Optional<RtiDone> first(List<RtiDone> done, String kind) {
    return done.stream().filter(act -> act.kind().equals(kind)).findFirst();
  }

  /** The transfer that stands: none that was taken back, or that no other officer has confirmed. */
  static Optional<RtiDone> transfer(List<RtiDone> done) {
    Optional<RtiDone> stands = Optional.empty();
    Optional<RtiDone> waits = Optional.empty();
    for (RtiDone act : done) {
      switch (act.kind()) {
        case "transferred" -> {
          stands = act.isWaiting() ? Optional.empty() : Optional.of(act);
          waits = Optional.of(act);
        }
        case "transfer-confirmed" -> stands = waits;
        case "transfer-withdrawn" -> stands = Optional.empty();
        default -> {
          // says nothing of a transfer
        }
      }
    }
    return stands;
  }
}
