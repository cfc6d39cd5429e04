package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;

/**
 * How far the posts of each account are known: up to the last instant to which a reading of any of
 * them reaches. After it others may have gone out, which no figure shows.
 */
final class ListEnds {

  /** Readings that do not say of which account they are. */
  private static final String ANY = "";

  private static final class Known {
    private final TreeSet<LocalDate> out = new TreeSet<>();
    private Instant last = Instant.MIN;
    private LocalDate lastDay = LocalDate.MIN;
  }

  private final Map<String, Known> byAccount = new HashMap<>();

  /** A reading of a post. */
  void add(Reading reading, Instant published) {
    Known known = byAccount.computeIfAbsent(reading.account().orElse(ANY), a -> new Known());
    known.out.add(LocalDate.ofInstant(published, Reading.INDIA));
    boolean whole = !reading.retrievedAt().isBefore(reading.to());
    Instant end = whole ? reading.to() : reading.retrievedAt();
    if (end.isAfter(known.last)) {
      known.last = end;
      known.lastDay = LocalDate.ofInstant(end, reading.zone());
    }
  }

  /**
   * Up to when the posts of a period are known, where that is not its end: of the account of which
   * least is known. What names no account may be of any.
   */
  Optional<Instant> before(BillingPeriod period) {
    return byAccount.entrySet().stream()
        .filter(one -> hasPosts(one.getValue(), period))
        .filter(one -> byAccount.entrySet().stream().noneMatch(o -> covers(o, one, period)))
        .map(one -> one.getValue().last)
        .min(Comparator.naturalOrder());
  }

  private static boolean hasPosts(Known known, BillingPeriod period) {
    return !known.out.subSet(period.from(), period.until()).isEmpty();
  }

  private static boolean covers(
      Map.Entry<String, Known> other, Map.Entry<String, Known> one, BillingPeriod period) {
    boolean same = other.getKey().equals(one.getKey());
    return (same || other.getKey().equals(ANY) || one.getKey().equals(ANY))
        && (!other.getValue().last.isBefore(Scope.startOf(period.until()))
            || !other.getValue().lastDay.isBefore(period.until()));
  }
}
