package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of eight megabytes, where this machine lets us make one. */
class FullDiskTest {

  private static final int SEED = 8;

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    boolean made = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
    assumeTrue(made, "a disk of eight megabytes can be made as root on Linux only");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", "-l", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Test
  void a_start_says_so_and_leaves_nothing_that_is_in_the_way_of_the_next() throws Exception {
    Path ballast = disk.resolve("ballast");
    Path key = disk.resolve("signing.key");
    DatabaseConfig config = DatabaseConfig.inFolder(disk.resolve("data"));
    fillUp(ballast);

    assertThatThrownBy(() -> Store.open(config, PortalEvents.of(TestFiles::read)))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageStartingWith("the disk of " + disk.resolve("data") + " is full");
    assertThatThrownBy(() -> SigningKey.in(key)).isInstanceOf(IOException.class);

    Files.delete(ballast);
    assertThat(SigningKey.in(key).fingerprint()).isEqualTo(SigningKey.in(key).fingerprint());
    try (Store store = Store.open(config, PortalEvents.of(TestFiles::read))) {
      assertThat(store.isDiskRefusing()).isFalse();
    }
    assertThat(disk).isDirectoryNotContaining("glob:**.new");
  }

  private static void fillUp(Path ballast) {
    byte[] page = new byte[4096];
    assertThatThrownBy(
            () -> {
              while (true) {
                Files.write(ballast, page, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_write_is_refused_whole_and_the_store_works_on_once_there_is_room() throws IOException {
    Path ballast = disk.resolve("ballast");
    DatabaseConfig config = DatabaseConfig.inFolder(disk.resolve("data"));
    try (Store store = Store.open(config, PortalEvents.of(TestFiles::read))) {
      event(store);
      Files.write(ballast, new byte[1_000_000]);

      assertThat(fill(store).reason()).isEqualTo(Reason.DISK);
      StoreRefusal refused =
          catchThrowableOfType(StoreRefusal.class, () -> create(store, new byte[2_000_000]));

      assertThat(refused.reason()).isEqualTo(Reason.DISK);
      store.write(tx -> true);
      assertThat(store.isDiskRefusing()).as("a change of nothing tells nothing").isTrue();
      long events = whole(store);
      assertThat(events).isEqualTo(1);
      assertThat(store.read(tx -> new Contracts(tx).current("c1")).isPresent()).isFalse();

      Files.delete(ballast);
      create(store, new byte[10]);
      assertThat(store.isDiskRefusing()).isFalse();
      long after = whole(store);
      assertThat(after).isEqualTo(3);
    }
    TestDatabase database = new TestDatabase(config, () -> {});
    assertThat(
            database.count(
                "select count(*) from evidence_part where upload not in"
                    + " (select upload from evidence)"))
        .isZero();
    assertThat(database.rows("pragma integrity_check").toString()).isEqualTo("[[ok]]");
  }

  /** What is refused last when files come in until no more does. */
  private static StoreRefusal fill(Store store) {
    Random random = new Random(SEED);
    byte[] file = new byte[200_000];
    while (true) {
      random.nextBytes(file);
      try {
        store.keep(new ByteArrayInputStream(file));
      } catch (StoreRefusal refused) {
        return refused;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void create(Store store, byte[] file) {
    Random random = new Random(SEED);
    random.nextBytes(file);
    store.write(
        tx -> {
          new Contracts(tx).create("c1", "d", Map.of(), StoreTest.NOW, StoreTest.ACTOR);
          tx.evidence().keep(file);
          return event(tx);
        });
  }

  private static void event(Store store) {
    store.write(FullDiskTest::event);
  }

  private static Event event(Transaction tx) {
    return tx.events().append("d", "k", StoreTest.NOW, StoreTest.ACTOR, Map.of());
  }

  private static long whole(Store store) {
    ChainReport report = store.read(tx -> tx.events().verify("d"));
    assertThat(report.broken()).isEmpty();
    return report.events();
  }
}
