package org.govsm.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.core.testing.Golden;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An export of November 2026, which is never made anew: the demonstration, a second department with
 * an account and keys, a certified contract, and users who came, changed and went. Whatever becomes
 * of the code, what was kept is kept.
 */
class FrozenBackupTest {

  private static final Path FROZEN = Path.of("src/test/resources/frozen");
  private static final Path EXPORT = FROZEN.resolve("2026-11.zip");

  @ParameterizedTest
  @EnumSource
  void is_restored_to_the_same_heads_events_and_rows_and_exported_again_as_it_was(Engine engine)
      throws IOException {
    try (TestDatabase database = engine.create();
        Store store = Store.open(database.config(), PortalEvents.shipped())) {
      assertThat(BackupImport.into(store, EXPORT, TestPortal.CLOCK, Exporter.of(EXPORT))).isEmpty();

      assertThat(content(exported(store))).isEqualTo(content(Files.readAllBytes(EXPORT)));
      Golden.assertSame(FROZEN.resolve("2026-11.txt"), heads(store) + rows(database));
    }
  }

  private static String heads(Store store) {
    return store.read(tx -> tx.events().heads()).stream()
        .map(head -> head.department() + " " + head.seq() + " " + head.hash() + "\n")
        .collect(joining());
  }

  /** How many rows a table has. */
  private static String rows(TestDatabase database) throws IOException {
    try (TestDatabase sqlite = new TestDatabase(DatabaseConfig.temporary(), () -> {});
        Store names = Store.open(sqlite.config(), PortalEvents.shipped())) {
      assertThat(names.brokenChains()).isEmpty();
      return sqlite.tables().stream()
          .sorted()
          .map(table -> table + " " + database.count("select count(*) from " + table) + "\n")
          .collect(joining());
    }
  }

  private static byte[] exported(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Backup(store).write(out);
    return out.toByteArray();
  }

  /** Each file but the signature, byte for byte. */
  private static Map<String, String> content(byte[] export) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        content.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
      }
    }
    assertThat(content.remove("signature.json")).isNotNull();
    return content;
  }
}
