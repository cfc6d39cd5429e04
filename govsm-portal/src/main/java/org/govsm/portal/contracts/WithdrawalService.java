package org.govsm.portal.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;

/** Withdrawal service: an upload that should not have been no longer counts, and stays seen. */
record WithdrawalService(ReadingService readings, Clock clock) {

  /**
   * What was withdrawn.
   *
   * @param again uploads of later files that were read again, because some of their figures were
   *     left out as known by the withdrawn one
   */
  record Outcome(List<Integer> withdrawn, List<Integer> again) {}

  /** The withdrawals of a contract. */
  Withdrawals of(Transaction tx, String contract) {
    return new StoredWithdrawals(tx).of(contract);
  }

  /**
   * The uploads that go with one, of those that still count: of the same file, or with figures of a
   * longer period that are counted of its cases too.
   */
  List<RecordedImport> same(Transaction tx, String contract, RecordedImport report) {
    return new Imports(tx)
        .counting(contract).stream()
            .filter(one -> isSame(one, report) || restsOn(one, report))
            .toList();
  }

  private static boolean restsOn(RecordedImport one, RecordedImport other) {
    return CountedFile.of(one).filter(file -> file.with().contains(other.number())).isPresent();
  }

  private static boolean isSame(RecordedImport one, RecordedImport other) {
    return one.file().equals(other.file())
        && one.format().equals(other.format())
        && Objects.equals(
            one.context().get(FileContext.SHEET), other.context().get(FileContext.SHEET));
  }

  /**
   * Withdraws an upload, and every other of the same file.
   *
   * @throws ProblemException with status 404 if there is none, 409 if it was withdrawn before, and
   *     422 without a reason
   */
  Outcome withdraw(Transaction tx, String contract, int number, String said, Caller by) {
    String reason = said.strip();
    RecordedImport report = readings.imported(tx, contract, number).report();
    new Contracts(tx).hold(contract);
    new StagedImports(tx).requireFree(contract);
    List<InputFault> faults = of(tx, contract).check(number, reason);
    if (faults.stream().anyMatch(one -> one.pointer().isEmpty())) {
      throw ProblemException.conflict(faults.get(0).text());
    }
    ProblemException.unlessNone(faults);
    FreeTexts.refuse(Map.of("reason", reason));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Integer> withdrawn = new ArrayList<>();
    for (RecordedImport one : same(tx, contract, report)) {
      new StoredWithdrawals(tx).withdraw(contract, one.number(), reason, now, by.actor());
      withdrawn.add(one.number());
    }
    return new Outcome(withdrawn, again(tx, contract, number, now, by));
  }

  /** The withdrawal of an upload; empty where it counts. */
  Optional<Withdrawal> find(Transaction tx, String contract, int number) {
    return of(tx, contract).find(number);
  }

  /**
   * Takes in again those files that came after one that was withdrawn, and of which figures were
   * left out as known.
   *
   * @return the numbers of the imports that came of it
   */
  private List<Integer> again(
      Transaction tx, String contract, int withdrawn, Instant at, Caller by) {
    List<Integer> again = new ArrayList<>();
    for (RecordedImport later : new Imports(tx).counting(contract)) {
      if (later.number() > withdrawn && later.duplicates() > 0) {
        ImportProblems.read(ImportProblems::pointer, () -> takenAgain(tx, later, withdrawn, at, by))
            .ifPresent(one -> again.add(one.number()));
      }
    }
    return again;
  }

  private Optional<RecordedImport> takenAgain(
      Transaction tx, RecordedImport later, int withdrawn, Instant at, Caller by) {
    Message why =
        Message.of("import.taken-again")
            .with("number", later.number())
            .with("withdrawn", withdrawn);
    return new Imports(tx)
        .again(
            later,
            (asked, bytes, sink) -> {
              sink.recognised(later.notes().recognised());
              sink.note(readings.files().said(why));
              readings.files().read(asked, bytes, sink);
            },
            at,
            by.actor());
  }
}
