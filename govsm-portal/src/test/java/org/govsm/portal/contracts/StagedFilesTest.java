package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.Sample;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.contracts.ImportStaging.Order;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large file is written in short steps: nobody waits for it, and nothing half-done stays. */
class StagedFilesTest extends StoreTest {

  private static final int ROWS = 2 * ImportSteps.STEP + 500;
  private static final Translations LANGUAGES =
      Translations.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));
  private static final String LEARNT = "2026-09-02T10:00:00Z";

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T06:00:00Z"));
  private final ReadingService readings =
      new ReadingService(
          new ReadingFiles(Layouts.shipped(), MetricDictionary.shipped(), LANGUAGES),
          clock,
          Authorisation.shipped());
  private final ContractService contracts = new ContractService(MetricDictionary.shipped(), clock);
  private ImportStaging staging;

  @BeforeEach
  void contractsAreThere() {
    staging = new ImportStaging(store, readings, clock, 0);
    for (String id : List.of("INV-2026-01", "INV-2026-02")) {
      Map<String, ?> terms = Json.readObject(Sample.terms(id, "100.00").getBytes(UTF_8));
      store.write(tx -> contracts.create(tx, terms, Caller.portal()));
    }
  }

  private static String file(int rows) {
    StringBuilder file = new StringBuilder(Sample.HEADINGS);
    for (int row = 0; row < rows; row++) {
      file.append("https://www.facebook.com/directorate")
          .append(row % (rows - 100))
          .append(",facebook,reach,2026-08-01,2026-09-01,")
          .append(row % 7)
          .append(',')
          .append(LEARNT)
          .append(",first-party,organic\n");
    }
    return file.append(
            "https://www.facebook.com/directoratebad,facebook,reach,2026-08-01,2026-09-01,many,")
        .append(LEARNT)
        .append(",first-party,organic\n")
        .toString();
  }

  private static Order order(String contract, FileSource source, long bytes) {
    return new Order(contract, "", Map.of(), source, bytes, Caller.portal());
  }

  private static Order order(String contract, String file) {
    byte[] bytes = file.getBytes(UTF_8);
    return order(contract, () -> new ByteArrayInputStream(bytes), bytes.length);
  }

  private ImportOutcome taken(Order order) {
    return staging.take(order, ImportProgress.UNSEEN, count -> store.write(count::apply));
  }

  /** A file at the end of which something happens, each time it is read to there. */
  private static FileSource hooked(String file, Runnable atEnd) {
    byte[] bytes = file.getBytes(UTF_8);
    return () ->
        new FilterInputStream(new ByteArrayInputStream(bytes)) {
          private int read;

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, Math.min(length, 8_000));
            read += Math.max(0, n);
            if (n > 0 && read > bytes.length - 8_000) {
              atEnd.run();
            }
            return n;
          }
        };
  }

  private long count(String table) {
    return store.<Long>read(
        tx -> tx.handle().createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private List<Event> imported(String contract) {
    List<Event> found = new ArrayList<>();
    store.read(
        tx -> {
          tx.events()
              .each(
                  "example-directorate",
                  Set.of(Imports.IMPORTED),
                  event -> {
                    if (contract.equals(event.body().get("contract"))) {
                      found.add(event);
                    }
                  });
          return tx;
        });
    return found;
  }

  private List<RowFlaw> flaws() {
    return store.read(
        tx -> {
          ReadingCheck check = new ReadingCheck(tx.handle());
          tx.events().each("example-directorate", ReadingCheck.KINDS, check::event);
          List<RowFlaw> flaws = new ArrayList<>();
          check.end(flaws::add);
          return flaws;
        });
  }

  @Test
  void a_file_that_is_written_in_steps_is_kept_as_one_that_is_written_at_once() {
    String file = file(ROWS);
    ImportOutcome inSteps = taken(order("INV-2026-01", file));
    ImportOutcome atOnce = store.write(tx -> readings.take(tx, order("INV-2026-02", file)));

    assertThat(inSteps.written()).isTrue();
    assertThat(inSteps.report().accepted()).isEqualTo(atOnce.report().accepted());
    assertThat(inSteps.report().duplicates()).isEqualTo(atOnce.report().duplicates());
    assertThat(inSteps.report().quarantined()).isOne();
    assertThat(inSteps.quarantined()).isEqualTo(atOnce.quarantined());
    assertThat(imported("INV-2026-01").get(0).body().get("rows"))
        .isEqualTo(imported("INV-2026-02").get(0).body().get("rows"));
    assertThat(flaws()).isEmpty();
    assertThat(count("staged_import")).isZero();
  }

  @Test
  void the_same_file_again_says_nothing_new_and_leaves_no_trace() {
    String file = file(ROWS);
    taken(order("INV-2026-01", file));
    long rows = count("reading");
    long lines = count("quarantined_line");
    long parts = count("evidence_part");

    ImportOutcome again = taken(order("INV-2026-01", file));

    assertThat(again.written()).isFalse();
    assertThat(again.report().number()).isOne();
    assertThat(count("reading")).isEqualTo(rows);
    assertThat(count("quarantined_line")).isEqualTo(lines);
    assertThat(count("evidence_part")).isEqualTo(parts);
    assertThat(imported("INV-2026-01")).hasSize(1);
  }

  @Test
  void another_department_writes_and_others_read_while_it_is_written() {
    AtomicInteger seen = new AtomicInteger();
    String file = file(ROWS);
    FileSource source =
        hooked(
            file,
            () -> {
              if (count("reading") > 0) {
                seen.incrementAndGet();
                contract("other-" + seen.get()); // of another department
                assertThat(flaws()).isEmpty();
                assertThat(
                        store.<Integer>read(
                            tx -> new ContractReadings(tx, "INV-2026-01").page(0, 10).size()))
                    .as("readings that count")
                    .isZero();
                assertThat(store.<LastImport>read(tx -> new Imports(tx).last("INV-2026-01")))
                    .isEqualTo(LastImport.NONE);
              }
            });

    ImportOutcome outcome = taken(order("INV-2026-01", source, file.length()));

    assertThat(seen.get()).isPositive();
    assertThat(outcome.report().accepted()).isPositive();
  }

  @Test
  void a_second_file_of_the_contract_is_held_off_meanwhile() {
    AtomicInteger refused = new AtomicInteger();
    String file = file(ROWS);
    FileSource source =
        hooked(
            file,
            () -> {
              if (count("reading") > 0) {
                assertThatThrownBy(
                        () -> store.write(tx -> readings.take(tx, order("INV-2026-01", file(200)))))
                    .isInstanceOf(StoreRefusal.class);
                refused.incrementAndGet();
              }
            });

    taken(order("INV-2026-01", source, file.length()));

    assertThat(refused.get()).isPositive();
    assertThat(imported("INV-2026-01")).hasSize(1);
  }

  @Test
  void what_fails_on_the_way_leaves_nothing() {
    String file = file(ROWS);
    FileSource source =
        hooked(
            file,
            () -> {
              if (count("reading") > 0) {
                throw new IllegalStateException("the disk failed");
              }
            });

    assertThatThrownBy(() -> taken(order("INV-2026-01", source, file.length())))
        .hasStackTraceContaining("the disk failed");

    for (String table :
        List.of("reading", "quarantined_line", "staged_import", "evidence", "evidence_part")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(taken(order("INV-2026-01", file)).report().number()).isOne();
  }

  @Test
  void where_the_last_transaction_is_not_asked_for_nothing_stays() {
    String done =
        staging.take(
            order("INV-2026-01", file(ROWS)), ImportProgress.UNSEEN, count -> "answered before");

    assertThat(done).isEqualTo("answered before");
    assertThat(count("reading")).isZero();
    assertThat(count("staged_import")).isZero();
  }

  @Test
  void what_a_killed_portal_left_is_taken_out_at_the_next_start() {
    StagedFiles left = new StagedFiles(store, readings, clock);
    left.add(order("INV-2026-01", file(ROWS)), ImportProgress.UNSEEN);
    assertThat(count("reading")).isPositive();
    assertThat(flaws()).isEmpty();

    clock.to(Instant.parse("2026-11-20T06:11:00Z")); // others may be writing until then
    new ImportStaging(store, readings, clock).takeOutLeft();

    for (String table : List.of("reading", "quarantined_line", "staged_import", "evidence_part")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void files_that_count_together_all_do_or_none() {
    try (StagedFiles both = staging.open()) {
      both.add(order("INV-2026-01", file(ROWS)), ImportProgress.UNSEEN);
      assertThatThrownBy(() -> both.add(order("INV-2026-01", "no table"), ImportProgress.UNSEEN))
          .isInstanceOf(ProblemException.class);
    }
    assertThat(count("reading")).isZero();

    try (StagedFiles both = staging.open()) {
      both.add(order("INV-2026-01", file(ROWS)), ImportProgress.UNSEEN);
      both.add(order("INV-2026-01", file(ROWS + 50)), ImportProgress.UNSEEN);
      List<ImportOutcome> outcomes = store.write(both::count);
      assertThat(outcomes).extracting(one -> one.report().number()).containsExactly(1, 2);
    }
    assertThat(imported("INV-2026-01")).hasSize(2);
    assertThat(flaws()).isEmpty();
  }

  @Test
  void turns_that_nobody_waits_for_are_forgotten() {
    taken(order("INV-2026-01", file(200)));

    assertThat(staging.turns().size()).isZero();
  }
}
