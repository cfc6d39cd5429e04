package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.text.Message;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.CountedDays;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.payment.CertificateBasis.CountedBy;
import org.govsm.procurement.response.CountedCases;
import org.govsm.procurement.response.ResponseCases;
import org.jspecify.annotations.Nullable;

/**
 * Recount of files of cases by a calendar that has changed. What a certificate rests on stays as it
 * was counted; of all else, figures that come out otherwise take the place of the former ones.
 */
final class CaseRecount {

  private final ContractServices services;
  private final StoredCalendar calendar;

  CaseRecount(ContractServices services, StoredCalendar calendar) {
    this.services = services;
    this.calendar = calendar;
  }

  /**
   * What is kept of the cases of a file of figures.
   *
   * @param file the hash of the file of cases
   */
  record Cases(
      String file,
      LocalDate from,
      LocalDate until,
      Instant givenAt,
      int terms,
      Optional<CountedBy> calendar) {

    static Optional<Cases> of(RecordedImport report) {
      return report.context().get(FileContext.CASES) instanceof Map<?, ?> kept
          ? Optional.of(
              new Cases(
                  String.valueOf(report.context().get(FileContext.EVIDENCE)),
                  LocalDate.parse(String.valueOf(kept.get("from"))),
                  LocalDate.parse(String.valueOf(kept.get("until"))),
                  OffsetDateTime.parse(String.valueOf(kept.get("givenAt"))).toInstant(),
                  Integer.parseInt(String.valueOf(kept.get("termsVersion"))),
                  kept.get("calendar") instanceof Map<?, ?> named
                      ? Optional.of(CountedBy.of(named))
                      : Optional.empty()))
          : Optional.empty();
    }

    /** Counts them again. */
    Checked<CountedCases> count(Transaction tx, Terms by, StoredCalendar calendar) {
      ResponseCases read = CaseFiles.read(() -> tx.evidence().open(file));
      return CountedCases.of(by, Optional.of(calendar.days()), read, from, until, givenAt);
    }
  }

  /** Counts the files of a contract again. */
  List<Message> of(Transaction tx, WrittenContract contract, Caller by) {
    List<Message> done = new ArrayList<>();
    for (RecordedImport report : new Imports(tx).counting(contract.id())) {
      Cases.of(report)
          .filter(cases -> isOfThis(cases) && isCounting(tx, report))
          .flatMap(cases -> again(tx, contract, report, cases, by))
          .ifPresent(done::add);
    }
    return done;
  }

  private boolean isOfThis(Cases cases) {
    return cases.calendar().filter(one -> one.id().equals(calendar.calendar())).isPresent();
  }

  /** It may have been withdrawn meanwhile, with another upload of the same file. */
  private boolean isCounting(Transaction tx, RecordedImport report) {
    return services.withdrawals().find(tx, report.contract(), report.number()).isEmpty();
  }

  private Optional<Message> again(
      Transaction tx, WrittenContract contract, RecordedImport report, Cases cases, Caller by) {
    return cases
        .count(tx, contract.terms(), calendar)
        .fold(Optional::of, faults -> Optional.<CountedCases>empty())
        .filter(counted -> !isSame(tx, report, counted))
        .map(
            counted -> {
              boolean stays = isCertified(tx, contract, cases);
              if (!stays) {
                replace(tx, contract, report, counted, by);
              }
              return Message.of(stays ? "calendars.stays" : "calendars.recounted")
                  .with("upload", report.number())
                  .with("contract", contract.terms().title());
            });
  }

  private boolean isCertified(Transaction tx, WrittenContract contract, Cases cases) {
    List<String> certified =
        new StoredCertificates(tx)
            .of(contract.id()).stream().map(StoredCertificate::period).toList();
    return CountedDays.periods(contract.terms(), cases.from(), cases.until()).stream()
        .anyMatch(period -> certified.contains(period.id()));
  }

  private void replace(
      Transaction tx,
      WrittenContract contract,
      RecordedImport report,
      CountedCases counted,
      Caller by) {
    Message why =
        Message.of("calendars.counted-again")
            .with("number", report.number())
            .with("calendar", calendar.calendar())
            .with("version", calendar.version());
    String reason = String.valueOf(services.readings().files().said(why).get("en"));
    services.withdrawals().withdraw(tx, contract.id(), report.number(), reason, by);
    byte[] rows =
        CaseFiles.file(
            contract.terms(),
            counted,
            report.context(),
            () -> new ContractReadings(tx, contract.id()));
    EvidenceFile kept = tx.evidence().keepUnlessKnown(new ByteArrayInputStream(rows));
    ImportRequest request =
        new ImportRequest(
            contract.id(), kept, report.format(), context(report, contract.stored().version()));
    ImportProblems.read(
        ImportProblems::pointer,
        () ->
            new Imports(tx)
                .take(
                    request,
                    (asked, bytes, sink) -> {
                      sink.recognised(report.notes().recognised());
                      sink.note(services.readings().files().said(why));
                      counted
                          .missing()
                          .forEach(one -> sink.note(services.readings().files().said(one)));
                      services.readings().files().read(asked, bytes, sink);
                    },
                    services.readings().now(),
                    by.actor()));
  }

  private Map<String, Object> context(RecordedImport report, int version) {
    Map<String, Object> context = new LinkedHashMap<>();
    report.context().forEach((name, kept) -> put(context, name, kept));
    Map<String, Object> cases = new LinkedHashMap<>();
    if (report.context().get(FileContext.CASES) instanceof Map<?, ?> kept) {
      kept.forEach((name, one) -> put(cases, String.valueOf(name), one));
    }
    cases.put("termsVersion", BigDecimal.valueOf(version));
    cases.put("calendar", CaseFiles.named(calendar));
    context.put(FileContext.CASES, cases);
    context.put("learntAt", services.readings().now().toString());
    return context;
  }

  private static void put(Map<String, Object> tree, String name, @Nullable Object kept) {
    if (kept != null) {
      tree.put(name, kept);
    }
  }

  /** Whether a file has these figures; when they were given is left aside. */
  static boolean isSame(Transaction tx, RecordedImport report, CountedCases counted) {
    try (InputStream file = tx.evidence().open(report.file().digest())) {
      return figures(file.readAllBytes()).equals(figures(counted.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> figures(byte[] file) {
    return new String(file, UTF_8)
        .lines()
        .map(line -> line.substring(0, Math.max(0, line.lastIndexOf(','))))
        .toList();
  }
}
