package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.govsm.portal.PortalEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite does otherwise than PostgreSQL: one unit of work writes at a time. */
class OneWriterTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(DatabaseConfig.inFolder(folder), PortalEvents.of(TestFiles::read));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void who_reads_keeps_four_megabytes_of_the_file_at_most_as_many_may_read() {
    assertThat(
            cache(
                store.read(
                    tx -> tx.handle().select("pragma cache_size").mapTo(Integer.class).one())))
        .isEqualTo(4_000);
    assertThat(
            cache(
                store.write(
                    tx -> tx.handle().select("pragma cache_size").mapTo(Integer.class).one())))
        .isEqualTo(16_000);
  }

  /** SQLite says KiB as a number below zero. */
  private static int cache(int size) {
    return -size;
  }

  @Test
  void who_reads_sees_what_was_there_before_and_waits_for_nobody() throws Exception {
    event();
    CompletableFuture<Void> wrote = new CompletableFuture<>();
    CompletableFuture<Void> end = new CompletableFuture<>();
    CompletableFuture<Event> writing =
        CompletableFuture.supplyAsync(
            () ->
                store.write(
                    tx -> {
                      Event event = append(tx);
                      wrote.complete(null);
                      end.join();
                      return event;
                    }));
    wrote.get(1, TimeUnit.MINUTES);

    long meanwhile = store.read(tx -> tx.events().verify("d")).events();
    end.complete(null);
    writing.get(1, TimeUnit.MINUTES);

    assertThat(meanwhile).isEqualTo(1);
    long afterwards = store.read(tx -> tx.events().verify("d")).events();
    assertThat(afterwards).isEqualTo(2);
  }

  @Test
  void a_unit_of_work_that_writes_within_another_is_a_fault_and_no_lock_for_ever() {
    assertThatIllegalStateException()
        .isThrownBy(() -> store.write(tx -> store.write(OneWriterTest::append)));
    event();
  }

  @Test
  void what_fails_within_a_unit_of_work_leaves_the_writer_free_and_nothing_behind() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      append(tx);
                      throw new IllegalArgumentException("ours");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    event();
    long events = store.read(tx -> tx.events().verify("d")).events();
    assertThat(events).isEqualTo(1);
  }

  @Test
  void the_log_is_short_again_after_a_large_file() throws IOException {
    byte[] file = new byte[30_000_000];
    new Random(1).nextBytes(file);
    store.keep(new ByteArrayInputStream(file));
    event();

    assertThat(folder.resolve("govsm.db-wal").toFile().length()).isLessThan(17_000_000);
    assertThat(folder.resolve("govsm.db").toFile().length()).isLessThan(32_000_000);
  }

  private void event() {
    store.write(OneWriterTest::append);
  }

  private static Event append(Transaction tx) {
    return tx.events().append("d", "k", StoreTest.NOW, StoreTest.ACTOR, Map.of());
  }
}
