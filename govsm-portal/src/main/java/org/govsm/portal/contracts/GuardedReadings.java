package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PartyFigures;
import org.govsm.procurement.contract.PublicFigures;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Quarantined;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;

/** Guard of readings: a file is refused by the first row that its sender may not give. */
final class GuardedReadings {

  private static final String OWN_LAYOUTS = "govsm.";

  private static final String ON_RECORD =
      "select k.* from reading k where k.contract = :contract and k.platform = :platform"
          + " and not exists (select 1 from import_withdrawal w where w.contract = k.contract"
          + " and w.import_no = k.import_no) order by k.retrieved_at, k.id";

  private final Terms terms;

  private final boolean own;
  private final boolean ofSupplier;
  private final boolean speaksForSupplier;
  private final FileContext said;
  private final MetricDictionary dictionary;
  private final WithdrawnCounts withdrawn;
  private final ReturningFigures returning;
  private final Runnable atEnd;

  /** What is on record of a metric that the parties count, where a party said that it did. */
  private final Map<String, List<Reading>> onRecord = new HashMap<>();

  private final Map<String, Integer> uploads = new HashMap<>();

  private GuardedReadings(
      Terms terms,
      boolean own,
      Caller by,
      FileContext said,
      MetricDictionary dictionary,
      WithdrawnCounts withdrawn,
      ReturningFigures returning,
      Runnable atEnd) {
    this.terms = terms;
    this.returning = returning;
    this.atEnd = atEnd;
    this.own = own;
    this.ofSupplier = own && OfficerStatements.isSupplier(by);
    this.speaksForSupplier = OfficerStatements.speaksForSupplier(by);
    this.said = said;
    this.dictionary = dictionary;
    this.withdrawn = withdrawn;
  }

  static GuardedReadings of(
      Transaction tx,
      String contract,
      Layout layout,
      FileContext said,
      MetricDictionary dictionary,
      Caller by) {
    boolean own = layout.id().startsWith(OWN_LAYOUTS);
    boolean ofSupplier = own && OfficerStatements.isSupplier(by);
    Map<Integer, ReadingRows.Source> sources = ReadingMapper.sources(tx.handle(), contract);
    WithdrawnCounts withdrawn =
        ofSupplier ? WithdrawnCounts.of(tx, contract, sources) : WithdrawnCounts.none();
    ReturningFigures returning = ReturningFigures.of(tx, contract, sources, said);
    GuardedReadings guard =
        new GuardedReadings(
            terms(tx, contract),
            own,
            by,
            said,
            dictionary,
            withdrawn,
            returning,
            () -> returning.require(tx, contract, said, by));
    boolean counted = sources.values().stream().anyMatch(one -> one.countedBy().isPresent());
    if (own && (counted || said.countedBy().isPresent())) {
      guard.remember(tx, contract, sources);
    }
    return guard;
  }

  private static Terms terms(Transaction tx, String contract) {
    return Terms.fromPlain(new Contracts(tx).current(contract).orElseThrow().terms()).orThrow();
  }

  /** By which both parties count. */
  Optional<Reconciliation> rule() {
    return terms.reconciliation();
  }

  private void remember(Transaction tx, String contract, Map<Integer, ReadingRows.Source> sources) {
    Map<String, List<Reading>> newest = new HashMap<>();
    tx.handle()
        .createQuery(ON_RECORD)
        .bind("contract", contract)
        .bind("platform", Kpi.CONTRACT)
        .map(new ReadingMapper(sources, Integer.MAX_VALUE))
        .forEach(one -> newest.merge(place(one), List.of(one), GuardedReadings::later));
    newest.values().stream()
        .flatMap(List::stream)
        .forEach(one -> onRecord.computeIfAbsent(one.metric(), key -> new ArrayList<>()).add(one));
    sources.values().forEach(one -> uploads.putIfAbsent(one.digest(), one.number()));
  }

  /** Where both parties count, what one gave is not later than what the other did. */
  private String place(Reading one) {
    boolean both = rule().filter(rule -> rule.isOf(one.metric())).isPresent();
    return both
        ? one.identity() + "\n" + one.evidence().flatMap(Evidence::countedBy).orElse("")
        : one.identity();
  }

  /** Readings come in the order in which they were given: of one time, all stand. */
  private static List<Reading> later(List<Reading> before, List<Reading> one) {
    return before.get(0).retrievedAt().equals(one.get(0).retrievedAt())
        ? Stream.concat(before.stream(), one.stream()).toList()
        : one;
  }

  /**
   * A sink that refuses what may not be given, and gives on all else.
   *
   * @param zones asks of figures that are on record with another time zone, which only layouts of
   *     our own let a row say
   */
  ImportSink before(ImportSink sink, KnownZones.Look zones) {
    return new ImportSink() {
      @Override
      public void accept(Reading reading) {
        require(reading);
        returning.see(reading);
        if (own) {
          zones.against(reading).ifPresent(why -> refuse(reading, why));
        }
        sink.accept(reading);
      }

      @Override
      public void quarantine(QuarantinedLine line) {
        sink.quarantine(line);
      }

      @Override
      public void quarantineUnlisted(long faults) {
        sink.quarantineUnlisted(faults);
      }

      @Override
      public void note(Map<String, ?> note) {
        sink.note(note);
      }

      @Override
      public void read(Map<String, ?> given) {
        sink.read(given);
      }

      @Override
      public void recognised(Map<String, ?> recognised) {
        sink.recognised(recognised);
      }
    };
  }

  /**
   * Refuses a file that brings back what was withdrawn, once all of it was read.
   *
   * @throws org.govsm.portal.web.ProblemException as {@link WithdrawnCounts#requireNotWithdrawn}
   */
  void requireNotReturned() {
    atEnd.run();
  }

  private void require(Reading reading) {
    if (ofSupplier) {
      PartyFigures.bySupplier(reading, said.countedBy().isPresent(), said.evidence().isPresent())
          .ifPresent(why -> refuse(reading, why));
      if (!isOnRecord(reading)) {
        withdrawn.against(reading, rule()).ifPresent(why -> refuse(reading, why));
      }
    }
    PublicFigures.unseen(reading, dictionary).ifPresent(why -> refuse(reading, why));
    if (reading.platform().equals(Kpi.CONTRACT)) {
      List<Reading> known = onRecord.getOrDefault(reading.metric(), List.of());
      PartyFigures.ofTwo(reading, known, rule(), speaksForSupplier, said.evidence().isPresent())
          .ifPresent(why -> refuse(reading, why));
      for (Reading before : known) {
        PartyFigures.against(reading, before, terms.id(), rule())
            .ifPresent(why -> refuse(reading, why.with("upload", upload(before))));
      }
    }
  }

  /** Whether somebody who may has stated it again since. */
  private boolean isOnRecord(Reading reading) {
    return onRecord.getOrDefault(reading.metric(), List.of()).stream()
        .anyMatch(
            one ->
                one.identity().equals(reading.identity()) && one.figure().equals(reading.figure()));
  }

  private int upload(Reading before) {
    return before.evidence().map(Evidence::file).map(uploads::get).orElse(0);
  }

  private static void refuse(Reading reading, Message why) {
    throw ImportProblems.refusal(Quarantined.fault(ReadingRows.line(reading), why).pointer(), why);
  }
}
