package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.CountedDays;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.response.CountedCases;
import org.jspecify.annotations.Nullable;

/**
 * Recount of files of cases by a calendar that has changed. What a certificate rests on stays as it
 * was counted; of all else, figures that come out otherwise take the place of the former ones.
 */
record CaseRecount(ContractServices services, StoredCalendar calendar) {

  /**
   * Counts the files of a contract again: all that no certificate rests on, where one comes out
   * otherwise, as figures of longer periods are counted of several.
   */
  List<Message> of(Transaction tx, WrittenContract contract, Caller by) {
    List<Message> done = new ArrayList<>();
    List<RecordedImport> open = new ArrayList<>();
    boolean other = false;
    for (RecordedImport report : new Imports(tx).counting(contract.id())) {
      Optional<CountedFile> cases = CountedFile.of(report).filter(this::isOfThis);
      if (cases.isPresent()) {
        boolean stays = isCertified(tx, contract, cases.get());
        boolean differs = differs(tx, contract, report, cases.get());
        other |= differs && !stays;
        if (!stays) {
          open.add(report);
        } else if (differs) {
          done.add(said("calendars.stays", contract, report));
        }
      }
    }
    if (other) {
      open.forEach(report -> withdraw(tx, contract, report, by));
      open.forEach(report -> again(tx, contract, report, by));
      open.forEach(report -> done.add(said("calendars.recounted", contract, report)));
    }
    return done;
  }

  private static Message said(String key, WrittenContract contract, RecordedImport report) {
    return Message.of(key)
        .with("upload", report.number())
        .with("contract", contract.terms().title());
  }

  private boolean isOfThis(CountedFile cases) {
    return cases.calendar().filter(one -> one.id().equals(calendar.calendar())).isPresent();
  }

  private boolean differs(
      Transaction tx, WrittenContract contract, RecordedImport report, CountedFile cases) {
    return cases
        .count(tx, contract.id(), contract.terms(), Optional.of(calendar))
        .fold(counted -> !isSame(tx, report, counted), faults -> false);
  }

  /** It may have been withdrawn already, with another upload of the same file. */
  private void withdraw(
      Transaction tx, WrittenContract contract, RecordedImport report, Caller by) {
    if (services.withdrawals().find(tx, contract.id(), report.number()).isEmpty()) {
      String reason = String.valueOf(services.readings().files().said(why(report)).get("en"));
      services.withdrawals().withdraw(tx, contract.id(), report.number(), reason, by);
    }
  }

  private Message why(RecordedImport report) {
    return Message.of("calendars.counted-again")
        .with("number", report.number())
        .with("calendar", calendar.calendar())
        .with("version", calendar.version());
  }

  private boolean isCertified(Transaction tx, WrittenContract contract, CountedFile cases) {
    List<String> certified =
        new StoredCertificates(tx)
            .of(contract.id()).stream().map(StoredCertificate::period).toList();
    return CountedDays.periods(contract.terms(), cases.from(), cases.until()).stream()
        .anyMatch(period -> certified.contains(period.id()));
  }

  private void again(Transaction tx, WrittenContract contract, RecordedImport report, Caller by) {
    CountedFile file = CountedFile.of(report).orElseThrow();
    List<CountedFile> beside =
        CountedFile.beside(
            tx, contract.id(), contract.terms(), file.party(), file.from(), file.until());
    CountedCases counted =
        ProblemException.accepted(
            CountedCases.of(
                contract.terms(),
                Optional.of(calendar.days()),
                file.given(tx),
                beside.stream()
                    .map(one -> one.counted(tx, contract.stored().department()))
                    .toList()));
    byte[] rows =
        CaseFiles.file(
            contract.terms(),
            counted,
            report.context(),
            () -> new ContractReadings(tx, contract.id()));
    EvidenceFile kept = tx.evidence().keepUnlessKnown(new ByteArrayInputStream(rows));
    ImportRequest request =
        new ImportRequest(
            contract.id(),
            kept,
            report.format(),
            context(report, file, contract.stored().version(), beside));
    ImportProblems.read(
        ImportProblems::pointer,
        () ->
            new Imports(tx)
                .take(
                    request,
                    (asked, bytes, sink) -> {
                      sink.recognised(report.notes().recognised());
                      sink.note(services.readings().files().said(why(report)));
                      counted
                          .missing()
                          .forEach(one -> sink.note(services.readings().files().said(one)));
                      services.readings().files().read(asked, bytes, sink);
                    },
                    services.readings().now(),
                    by.actor()));
  }

  private Map<String, Object> context(
      RecordedImport report, CountedFile file, int version, List<CountedFile> beside) {
    Map<String, Object> context = new LinkedHashMap<>();
    report.context().forEach((name, kept) -> put(context, name, kept));
    Map<String, Object> cases = new LinkedHashMap<>();
    if (report.context().get(FileContext.CASES) instanceof Map<?, ?> kept) {
      kept.forEach((name, one) -> put(cases, String.valueOf(name), one));
    }
    cases.put("termsVersion", BigDecimal.valueOf(version));
    cases.put("calendar", CaseFiles.named(calendar));
    cases.put(CountedFile.FIRST, BigDecimal.valueOf(file.first().orElse(report.number())));
    cases.remove("with");
    cases.putAll(CaseFiles.with(beside));
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
