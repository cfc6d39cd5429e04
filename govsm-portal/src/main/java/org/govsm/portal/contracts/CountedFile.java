package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.payment.CertificateBasis.CountedBy;
import org.govsm.procurement.response.CountedCases;
import org.govsm.procurement.response.GivenCases;
import org.jspecify.annotations.Nullable;

/**
 * File of cases of which an import was counted, and all that its figures rest on beside it.
 *
 * @param number of the import
 * @param file the hash of the file of cases
 * @param party who counted
 * @param terms the version of the terms
 * @param with the other imports of which figures of longer periods are counted
 * @param calendar by which office hours were counted
 * @param first the import that someone uploaded, where a later calendar had it counted again
 */
record CountedFile(
    int number,
    String file,
    String party,
    LocalDate from,
    LocalDate until,
    Instant givenAt,
    int terms,
    List<Integer> with,
    Optional<CountedBy> calendar,
    Optional<Integer> first) {

  /** What a recount keeps of the import that it takes the place of. */
  static final String FIRST = "recountOf";

  /** Of an import; nothing where its figures were not counted of cases. */
  static Optional<CountedFile> of(RecordedImport report) {
    return report.context().get(FileContext.CASES) instanceof Map<?, ?> kept
        ? Optional.of(
            new CountedFile(
                report.number(),
                String.valueOf(report.context().get(FileContext.EVIDENCE)),
                String.valueOf(report.context().get(FileContext.COUNTED_BY)),
                LocalDate.parse(String.valueOf(kept.get("from"))),
                LocalDate.parse(String.valueOf(kept.get("until"))),
                OffsetDateTime.parse(String.valueOf(kept.get("givenAt"))).toInstant(),
                Integer.parseInt(String.valueOf(kept.get("termsVersion"))),
                numbers(kept.get("with")),
                kept.get("calendar") instanceof Map<?, ?> named
                    ? Optional.of(CountedBy.of(named))
                    : Optional.empty(),
                Optional.ofNullable(kept.get(FIRST))
                    .map(number -> Integer.parseInt(String.valueOf(number)))))
        : Optional.empty();
  }

  private static List<Integer> numbers(@Nullable Object kept) {
    return kept instanceof List<?> all
        ? all.stream().map(one -> Integer.parseInt(String.valueOf(one))).toList()
        : List.of();
  }

  /** Those of a contract that are needed for the longer periods of some days, the newest first. */
  static List<CountedFile> beside(
      Transaction tx, String contract, Terms terms, String party, LocalDate from, LocalDate until) {
    if (CountedCases.longer(terms, from, until).isEmpty()) {
      return List.of();
    }
    List<CountedFile> all = new ArrayList<>();
    for (RecordedImport report : new Imports(tx).counting(contract)) {
      of(report)
          .filter(one -> one.party().equals(party))
          .filter(one -> one.isBeside(terms, from, until))
          .ifPresent(all::add);
    }
    Collections.reverse(all);
    return all;
  }

  private boolean isBeside(Terms rule, LocalDate first, LocalDate end) {
    boolean other = !first.isBefore(until) || !from.isBefore(end);
    return other
        && CountedCases.longer(rule, first, end).stream()
            .anyMatch(own -> own.from().isBefore(until) && from.isBefore(own.until()));
  }

  /** The cases, to be counted now. */
  GivenCases given(Transaction tx) {
    return GivenCases.of(CaseFiles.read(() -> tx.evidence().open(file)), from, until, givenAt);
  }

  /** The cases, which stay counted by the calendar by which they were. */
  GivenCases counted(Transaction tx, String department) {
    GivenCases cases = given(tx);
    return new GivenCases(
        cases.cases(), from, until, givenAt, kept(tx, department).map(StoredCalendar::days));
  }

  private Optional<StoredCalendar> kept(Transaction tx, String department) {
    return calendar.flatMap(
        by ->
            new WorkingCalendars(tx)
                .find(department, by.id(), by.version())
                .filter(one -> one.digest().equals(by.digest())));
  }

  /** The other imports of a contract with which it was counted. */
  List<CountedFile> others(Transaction tx, String contract) {
    return with.isEmpty()
        ? List.of()
        : new Imports(tx)
            .of(contract).stream()
                .filter(one -> with.contains(one.number()))
                .flatMap(one -> of(one).stream())
                .sorted(Comparator.comparing(one -> with.indexOf(one.number())))
                .toList();
  }

  /** Counts them again, with the files with which they were counted. */
  Checked<CountedCases> count(
      Transaction tx, String contract, Terms by, Optional<StoredCalendar> now) {
    String department = new Contracts(tx).current(contract).orElseThrow().department();
    List<GivenCases> others =
        others(tx, contract).stream().map(one -> one.counted(tx, department)).toList();
    return CountedCases.of(by, now.map(StoredCalendar::days), given(tx), others);
  }
}
