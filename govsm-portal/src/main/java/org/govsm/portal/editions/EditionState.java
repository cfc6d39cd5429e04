package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Edition state: how an edition of a pack stands on a day. */
public enum EditionState {
  /** It waits for a second person, and decides nothing. */
  UPLOADED("uploaded"),
  /** It counts from a later day. */
  SCHEDULED("scheduled"),
  /** It decides. */
  IN_FORCE("in-force"),
  /** It decided until another edition came in its place. */
  REPLACED("replaced"),
  /** It was taken back before its day. */
  WITHDRAWN("withdrawn");

  /** Of two editions from one day, that which was ordered later stands. */
  static final Comparator<StoredPack> BY_ORDER =
      Comparator.<StoredPack, LocalDate>comparing(one -> one.from().orElseThrow())
          .thenComparing(StoredPack::orderedAs);

  private final String code;

  EditionState(String code) {
    this.code = code;
  }

  /** The word. */
  public String code() {
    return code;
  }

  /** How an edition stands. */
  public static EditionState of(StoredPack edition, List<StoredPack> all, LocalDate day) {
    if (edition.withdrawn()) {
      return WITHDRAWN;
    } else if (edition.from().isEmpty()) {
      return UPLOADED;
    } else if (edition.from().get().isAfter(day)) {
      return SCHEDULED;
    }
    return newest(all, day).filter(edition::equals).isPresent() ? IN_FORCE : REPLACED;
  }

  /**
   * The edition that decides.
   *
   * @return empty where that which comes with govsm does
   */
  public static Optional<StoredPack> newest(List<StoredPack> all, LocalDate day) {
    return all.stream()
        .filter(one -> one.isOrdered() && !one.from().orElseThrow().isAfter(day))
        .max(BY_ORDER);
  }
}
