package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractReadings;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.ImportRequest;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.RecordedImport;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends StoreTest {

  private static final int THREADS = 8;
  private static final int TIMES = 20;

  @Test
  void many_writers_of_one_department_leave_a_chain_without_a_gap() throws Exception {
    together(
        thread -> {
          for (int i = 0; i < TIMES; i++) {
            event(DEPARTMENT, "k" + thread);
          }
          return 0;
        });

    assertThat(verify(DEPARTMENT)).isEqualTo(THREADS * TIMES);
  }

  @Test
  void many_writers_of_several_departments_do_not_mix_them() throws Exception {
    together(
        thread -> {
          for (int i = 0; i < TIMES; i++) {
            event("d" + (thread + i) % 3, "k");
          }
          return 0;
        });

    assertThat(verify("d0") + verify("d1") + verify("d2")).isEqualTo(THREADS * TIMES);
  }

  @Test
  void of_many_amendments_to_one_version_one_is_made_and_the_others_are_told() throws Exception {
    contract("c1");

    List<Boolean> made =
        together(
            thread -> {
              try {
                store.write(
                    tx ->
                        new Contracts(tx)
                            .amend("c1", 1, Map.of("by", BigDecimal.valueOf(thread)), NOW, ACTOR));
                return true;
              } catch (StoreRefusal e) {
                assertThat(e.reason()).isEqualTo(Reason.STALE);
                return false;
              }
            });

    assertThat(made).containsOnlyOnce(true);
    List<Contract> versions = store.read(tx -> new Contracts(tx).versions("c1"));
    assertThat(versions).extracting(Contract::version).containsExactly(1, 2);
    assertThat(verify(DEPARTMENT)).isEqualTo(2);
  }

  @Test
  void one_key_many_times_at_once_gives_everybody_the_first_answer() throws Exception {
    for (int round = 0; round < TIMES; round++) {
      String id = "c" + round;
      List<String> answers =
          together(
              thread ->
                  new String(
                      store
                          .write(
                              tx ->
                                  tx.idempotencyKeys()
                                      .once("post", id, "sha256:1", NOW, () -> made(tx, id)))
                          .body(),
                      StandardCharsets.UTF_8));

      assertThat(answers).hasSize(THREADS).containsOnly("made " + id);
    }
  }

  private static StoredAnswer made(Transaction tx, String id) {
    new Contracts(tx).create(id, DEPARTMENT, Map.of(), NOW, ACTOR);
    return StoredAnswer.of(201, Map.of(), ("made " + id).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void no_amendment_that_read_before_it_wrote_is_lost() throws Exception {
    contract("c1");

    together(
        thread ->
            store.write(
                tx -> {
                  int seen = new Contracts(tx).current("c1").orElseThrow().version();
                  return amendUnlessStale(tx, seen);
                }));

    List<Contract> versions = store.read(tx -> new Contracts(tx).versions("c1"));
    Event last = store.read(tx -> tx.events().page(DEPARTMENT, 0, 100)).get(versions.size() - 1);
    assertThat(last.body()).containsEntry("version", BigDecimal.valueOf(versions.size()));
    assertThat(verify(DEPARTMENT)).isEqualTo(versions.size());
  }

  private static boolean amendUnlessStale(Transaction tx, int seen) {
    try {
      new Contracts(tx).amend("c1", seen, Map.of(), NOW, ACTOR);
      return true;
    } catch (StoreRefusal e) {
      return false;
    }
  }

  @Test
  void the_same_contract_is_made_once() throws Exception {
    List<Boolean> made =
        together(
            thread -> {
              try {
                contract("c1");
                return true;
              } catch (StoreRefusal e) {
                assertThat(e.reason()).isEqualTo(Reason.EXISTS);
                return false;
              }
            });

    assertThat(made).containsOnlyOnce(true);
    assertThat(verify(DEPARTMENT)).isEqualTo(1);
  }

  @Test
  void the_same_file_is_kept_and_counted_once() throws Exception {
    contract("c1");
    String text = "a,2026-11-01,5,2026-11-03T00:00:00Z\n";

    List<RecordedImport> reports =
        together(
            thread -> {
              ImportRequest request =
                  new ImportRequest("c1", keep(text), TestFiles.FORMAT, Map.of());
              return store.write(tx -> new Imports(tx).take(request, TestFiles::read, NOW, ACTOR));
            });

    assertThat(reports).extracting(RecordedImport::accepted).containsOnlyOnce(1L);
    assertThat(reports).extracting(RecordedImport::number).containsOnly(1);
    long readings = store.read(tx -> (long) new ContractReadings(tx, "c1").page(0, 100_000).size());
    assertThat(readings).isEqualTo(1);
    assertThat(database.tamper("delete from evidence_part")).isEqualTo(1);
  }

  @Test
  void the_same_idempotency_key_does_the_work_once() throws Exception {
    List<String> answers =
        together(
            thread ->
                new String(
                    store
                        .write(
                            tx ->
                                tx.idempotencyKeys()
                                    .once("post", "k", "sha256:1", NOW, () -> answer(tx, thread)))
                        .body(),
                    StandardCharsets.UTF_8));

    assertThat(answers).containsOnly(answers.get(0));
    assertThat(verify(DEPARTMENT)).isEqualTo(1);
  }

  private static StoredAnswer answer(Transaction tx, int thread) {
    tx.events().append(DEPARTMENT, "k" + thread, NOW, ACTOR, Map.of());
    return StoredAnswer.of(201, Map.of(), new byte[] {(byte) ('0' + thread)});
  }

  /** Does the same in all threads, which start together. */
  private static <T> List<T> together(IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        tasks.add(
            () -> {
              start.await();
              return work.apply(thread);
            });
      }
      return results(threads.invokeAll(tasks));
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> List<T> results(List<Future<T>> futures)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private long verify(String department) {
    ChainReport report = store.read(tx -> tx.events().verify(department));
    assertThat(report.broken()).isEmpty();
    return report.events();
  }
}
