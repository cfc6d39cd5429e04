package org.govsm.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.operations.DailyBackups.Outcome;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill of {@code docs/operate/run.md}: what a department kept in a folder goes by its daily
 * backups to PostgreSQL and back into a folder, and every stream is what it was.
 */
class RestoreDrillTest {

  private static final Path FROM_A_FOLDER = Path.of("src/test/resources/frozen/2026-11.zip");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneId.of("Asia/Kolkata"));

  @TempDir Path folder;

  @Test
  void a_folder_goes_to_postgresql_and_back_and_every_stream_is_what_it_was() throws IOException {
    Map<String, String> kept = digests(FROM_A_FOLDER);
    Path there = restoredAndBackedUp(FROM_A_FOLDER, Engine.POSTGRESQL, "there");
    Path back = restoredAndBackedUp(there, Engine.SQLITE, "back");

    assertThat(kept).hasSizeGreaterThan(5);
    assertThat(digests(there)).isEqualTo(kept);
    assertThat(digests(back)).isEqualTo(kept);
  }

  /** Restores a backup into an empty database, checks all of it, and writes the backup of a day. */
  private Path restoredAndBackedUp(Path backup, Engine engine, String name) throws IOException {
    BackupPlan plan = new BackupPlan(folder.resolve(name), LocalTime.MIDNIGHT, 1);
    try (TestDatabase database = engine.create();
        Store store = Store.open(database.config(), PortalEvents.shipped())) {
      new Backup(store).restore(() -> Files.newInputStream(backup), Exporter.of(backup));
      new IntegrityCheck(store).whole();
      assertThat(store.brokenChains()).isEmpty();
      DailyBackups backups = new DailyBackups(plan, CLOCK);
      backups.look(store);
      assertThat(backups.state().outcome()).isEqualTo(Outcome.WRITTEN);
    }
    return plan.folder().resolve("govsm-2026-11-29.zip");
  }

  /** The digest of each stream; who signed it is another installation each time. */
  private static Map<String, String> digests(Path backup) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        digests.put(entry.getName(), sha256(zip.readAllBytes()));
      }
    }
    assertThat(digests.remove("signature.json")).isNotNull();
    return digests;
  }

  private static String sha256(byte[] bytes) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
