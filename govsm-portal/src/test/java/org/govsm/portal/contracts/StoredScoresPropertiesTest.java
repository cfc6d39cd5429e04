package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Tree;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestFiles;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateBasis;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.Certificates;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal makes of stored readings is what the domain makes of all rows in memory. */
class StoredScoresPropertiesTest extends StoreTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final String ID = "K-1";

  private static final List<Instant> TAKEN =
      List.of(
          Instant.parse("2026-05-03T06:00:00Z"),
          Instant.parse("2026-05-30T06:00:00Z"),
          Instant.parse("2026-06-04T06:00:00Z"),
          Instant.parse("2026-08-10T06:00:00Z"));

  /** Of which a certificate is issued after each. */
  private static final List<String> PERIODS = List.of("2026-04", "2026-04", "2026-05", "2026-06");

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("2026-04-20"),
          LocalDate.parse("2026-05-10"),
          LocalDate.parse("2026-06-20"),
          LocalDate.parse("2026-09-30"));

  /** A row, and the import that brought it. */
  private record Row(int number, Instant takenAt, Reading reading) {}

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-04-02T06:00:00Z"));
  private final ContractService contracts = new ContractService(METRICS, clock);
  private final ScoreCaches caches = new ScoreCaches();
  private final BoardService boards = new BoardService(contracts, METRICS, caches);
  private final CertificateService certificates =
      new CertificateService(contracts, METRICS, clock, caches);
  private final List<Row> rows = new ArrayList<>();

  private void create(long seed) {
    Map<String, ?> terms = Json.readObject(SeededReadings.terms(ID, seed).getBytes(UTF_8));
    store.write(tx -> contracts.create(tx, terms, Caller.portal()));
  }

  private void take(SeededReadings seeded, Instant at) {
    clock.to(at);
    EvidenceFile file = keep("file of " + at);
    List<Reading> all = seeded.file(file.digest(), at);
    ImportRequest request = new ImportRequest(ID, file, TestFiles.FORMAT, Map.of());
    RecordedImport made =
        store.write(
            tx ->
                new Imports(tx)
                    .take(request, (asked, bytes, sink) -> all.forEach(sink::accept), at, ACTOR));
    all.forEach(one -> rows.add(new Row(made.number(), at, one)));
  }

  private void withdraw(int number, Instant at) {
    store.write(
        tx -> {
          if (new StoredWithdrawals(tx).of(ID).find(number).isEmpty()) {
            new StoredWithdrawals(tx).withdraw(ID, number, "why", at, ACTOR);
          }
          return tx;
        });
  }

  /** All rows up to an import; those after a claimed one were learnt when they were taken in. */
  private Readings inMemory(int lastImport, int claimed) {
    List<Reading> all = new ArrayList<>();
    for (Row row : rows) {
      if (row.number() <= lastImport) {
        all.add(row.number() > claimed ? learnt(row) : row.reading());
      }
    }
    return ReadingBook.of(all);
  }

  private static Reading learnt(Row row) {
    Reading one = row.reading();
    var draft =
        Reading.of(one.subject(), one.platform(), one.metric())
            .window(one.from(), one.to())
            .zone(one.zone())
            .figure(one.figure())
            .source(one.source(), one.retrievedAt())
            .origin(one.origin())
            .learntAt(row.takenAt());
    one.account().ifPresent(draft::account);
    one.published().ifPresent(draft::published);
    one.evidence().ifPresent(draft::evidence);
    return draft.done();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void boards_and_certificates_are_those_of_a_book_of_all_rows(long seed) {
    create(seed);
    SeededReadings seeded = new SeededReadings(seed);
    for (Instant at : TAKEN) {
      take(seeded, at);
      for (LocalDate day : DAYS) {
        sameBoard(day);
      }
      sameCertificate(PERIODS.get(TAKEN.indexOf(at)), LocalDate.ofInstant(at, Reading.INDIA));
    }
  }

  private Terms terms() {
    return store.read(tx -> contracts.current(tx, ID)).terms();
  }

  private void sameBoard(LocalDate day) {
    Board board = store.read(tx -> boards.board(tx, ID, Optional.of("2026-06"), day));
    BelievedImports believed = new BelievedImports(contracts);
    int upTo = store.read(tx -> believed.of(tx, contracts.current(tx, ID), "2026-06", day));
    List<Scorecard> expected =
        Scorecards.upTo(
            terms(),
            METRICS,
            inMemory(Integer.MAX_VALUE, upTo),
            board.period(),
            day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant().minusNanos(1),
            new ValueCache());

    assertThat(Tree.list(board.cards(), Scorecard::toPlain))
        .isEqualTo(Tree.list(expected, Scorecard::toPlain));
  }

  private void sameCertificate(String period, LocalDate asOf) {
    List<IssuedCertificate> before = store.read(tx -> certificates.list(tx, ID));
    IssuedCertificate issued =
        store.write(tx -> certificates.issue(tx, ID, period, asOf, Caller.portal())).certificate();
    CertificateBasis basis = issued.document().basis();
    List<IssuedCertificate> counted =
        before.stream().filter(one -> basis.issued().orElseThrow().contains(one.id())).toList();
    Certificate expected =
        ProblemException.accepted(
            basis.make(
                Certificates.of(METRICS),
                terms(),
                inMemory(basis.lastImport(), basis.claimed().orElseThrow()),
                period,
                issued.stored().asOf(),
                CertificateArchive.series(counted)));

    assertThat(issued.document().text())
        .isEqualTo(CertificateDocument.of(issued.id(), expected, basis).text());
    assertThat(store.read(tx -> certificates.remake(tx, issued)).toPlain())
        .isEqualTo(expected.toPlain());
    assertThat(store.read(tx -> certificates.remakeNow(tx, issued)).toPlain())
        .isEqualTo(expected.toPlain());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {101, 102})
  void readings_in_memory_come_as_the_database_gives_them(long seed) {
    create(seed);
    SeededReadings seeded = new SeededReadings(seed);
    Random random = new Random(seed);
    KeptReadings kept = new KeptReadings();
    for (Instant at : TAKEN) {
      take(seeded, at);
      if (TAKEN.indexOf(at) % 2 == 1) { // the second and the fourth
        withdraw(1 + random.nextInt(2) + TAKEN.indexOf(at) / 2, at);
      }
      for (int i = 0; i < 20; i++) {
        Selection selection = selection(random);
        CertificateBasis basis =
            new CertificateBasis(
                1,
                random.nextInt(5),
                Optional.of(random.nextInt(5)),
                List.of(),
                Optional.empty(),
                true,
                new CertificateBasis.Withdrawn(random.nextInt(3), random.nextInt(3)));

        List<Reading> inMemory =
            store.read(tx -> all(ContractReadings.of(tx, ID, kept).upTo(tx, basis), selection));
        List<Reading> stored =
            store.read(tx -> all(ContractReadings.spanBySpan(tx, ID).upTo(tx, basis), selection));

        LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
        List<Reading> byDay =
            store.read(tx -> all(ContractReadings.by(tx, ID, day).upTo(tx, basis), selection));

        assertThat(inMemory).as("%s", selection.metric()).isEqualTo(stored);
        assertThat(byDay).as("%s by %s", selection.metric(), day).isEqualTo(stored);
      }
    }
  }

  /** A first file is written by a shorter way than one that comes to readings that are there. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {201, 202, 203})
  void a_first_file_is_kept_as_one_that_comes_later(long seed) {
    create(seed);
    contract("K-2");
    Instant at = TAKEN.get(3);
    SeededReadings seeded = new SeededReadings(seed);
    String digest = keep("a file").digest();
    List<Reading> twice = new ArrayList<>(seeded.file(digest, at));
    twice.addAll(seeded.file(digest, at));
    twice.addAll(twice.subList(0, 40));
    Reading other =
        Reading.of("other", "facebook", "reach")
            .at(at)
            .figure(Figure.empty())
            .source("first-party", at)
            .done();

    ImportWriter.Counts first = write(ID, 1, twice);
    write("K-2", 1, List.of(other));
    ImportWriter.Counts second = write("K-2", 2, twice);

    assertThat(first).isEqualTo(second);
    assertThat(first.duplicates()).isGreaterThan(40);
  }

  private ImportWriter.Counts write(String contract, int number, List<Reading> all) {
    ImportRequest request = new ImportRequest(contract, keep("a file"), TestFiles.FORMAT, Map.of());
    return store.write(
        tx ->
            ImportWriter.write(
                tx.handle(),
                request,
                number,
                InputStream.nullInputStream(),
                (asked, bytes, sink) -> all.forEach(sink::accept)));
  }

  private static Selection selection(Random random) {
    List<String> all =
        List.of("youtube/views", "youtube/likes", "youtube/followers", "contract/accepted");
    String[] one = all.get(random.nextInt(all.size())).split("/", -1);
    Instant known = TAKEN.get(random.nextInt(TAKEN.size())).plusSeconds(random.nextInt(2) * 99L);
    Instant from = Instant.parse("2026-03-31T18:30:00Z").plusSeconds(random.nextInt(86_400 * 60));
    Instant until = from.plusSeconds(random.nextInt(86_400 * 60));
    Selection.Draft draft = Selection.of(one[0], one[1], known);
    if (random.nextInt(4) == 0) {
      draft.origin("all");
    }
    return random.nextBoolean() ? draft.publishedIn(from, until) : draft.touching(from, until);
  }

  private static List<Reading> all(Readings readings, Selection selection) {
    List<Reading> all = new ArrayList<>();
    readings.each(selection, all::add);
    return all;
  }
}
