package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * How far the posts of each account are known: up to the last instant to which a reading of one of
 * them reaches. After it others may have gone out, which no figure shows.
 */
final class ListEnds {

  /** Readings that do not say of which account they are. */
  private static final String ANY = "";

  /** The last instant to which posts of a day were read, and the last day in the source's zone. */
  private record Reach(Instant last, LocalDate day) {

    static Reach of(Reading reading) {
      boolean over = !reading.retrievedAt().isBefore(reading.to());
      Instant end = over ? reading.to() : reading.retrievedAt();
      return new Reach(end, ZoneDays.of(end, reading.zone()));
    }

    Reach or(Reach other) {
      return new Reach(
          last.isAfter(other.last) ? last : other.last, day.isAfter(other.day) ? day : other.day);
    }

    boolean covers(BillingPeriod period) {
      return !last.isBefore(Scope.startOf(period.until())) || !day.isBefore(period.until());
    }
  }

  private final Map<String, TreeMap<LocalDate, Reach>> byAccount = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** A reading of a post. */
  void add(Scope scope, Reading reading, Instant published) {
    String account =
        reading
            .account()
            .map(name -> names.computeIfAbsent(name, n -> named(scope, reading, n)))
            .orElse(ANY);
    byAccount
        .computeIfAbsent(account, a -> new TreeMap<>())
        .merge(ZoneDays.of(published, Reading.INDIA), Reach.of(reading), Reach::or);
  }

  private static String named(Scope scope, Reading reading, String name) {
    return scope.names().account(reading.platform(), name);
  }

  /** Whether any post of an account was read so late that all of a period would be known. */
  boolean covers(String account, BillingPeriod period) {
    return byAccount.getOrDefault(account, new TreeMap<>()).values().stream()
        .anyMatch(reach -> reach.covers(period));
  }

  /**
   * Up to when the posts of a period are known, where that is not its end: of the account of which
   * least is known. What names no account may be of any.
   */
  Optional<Instant> before(BillingPeriod period) {
    Map<String, Reach> known = new HashMap<>();
    byAccount.forEach(
        (account, days) -> {
          LocalDate first = period.from().minusDays(1); // a day of its source may begin so early
          if (!days.subMap(period.from(), period.until()).isEmpty()) {
            Collection<Reach> all = days.subMap(first, period.until()).values();
            known.put(account, all.stream().reduce(Reach::or).orElseThrow());
          }
        });
    Optional<Reach> any = Optional.ofNullable(known.remove(ANY));
    if (any.isPresent()) {
      known.replaceAll((account, reach) -> reach.or(any.get()));
      known.putIfAbsent(ANY, known.values().stream().reduce(any.get(), Reach::or));
    }
    return known.values().stream()
        .filter(reach -> !reach.covers(period))
        .map(Reach::last)
        .min(Comparator.naturalOrder());
  }
}
