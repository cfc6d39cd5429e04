package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.measurement.Reading;

/**
 * Alike entries on record: those of the same account, day, sum and direction of which one has a
 * reference of the bank and the other has none. Each is named once.
 */
final class AlikeEntries {

  private final List<StoredEntry> kept;
  private final Set<String> named = new HashSet<>();

  private AlikeEntries(List<StoredEntry> kept) {
    this.kept = kept;
  }

  /** Those that may be alike to one of these: an entry is taken on its day or later. */
  static AlikeEntries of(
      Versions<StoredEntry> entries, String department, List<AccountEntry> told) {
    Optional<LocalDate> first = told.stream().map(AccountEntry::day).min(LocalDate::compareTo);
    return new AlikeEntries(
        first
            .map(
                day ->
                    entries.list(
                        "department = ? and taken_at >= ? order by id",
                        department,
                        day.atStartOfDay(Reading.INDIA).toInstant()))
            .orElse(List.of()));
  }

  /** The id of the first that may be the same and was not named yet. */
  Optional<String> next(AccountEntry one) {
    return kept.stream()
        .filter(each -> !named.contains(each.id()) && one.mayBe(each.content()))
        .map(StoredEntry::id)
        .findFirst()
        .filter(named::add);
  }
}
