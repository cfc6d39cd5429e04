package org.govsm.portal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.govsm.portal.events.EventService;
import org.govsm.portal.store.BrokenBackupException;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;

/** Import of an export into a store; what is wrong with the file is said with its name. */
final class BackupImport {

  private BackupImport() {}

  static List<String> into(Store store, Path backup, Clock clock, ExportSigners exportSigners)
      throws IOException {
    return reading(
        Optional.of(backup),
        () ->
            new EventService(clock)
                .restore(
                    store,
                    () -> new BufferedInputStream(Files.newInputStream(backup)),
                    exportSigners));
  }

  /** Work that reads an export. */
  @FunctionalInterface
  interface Reading<T> {
    T work() throws IOException;
  }

  /** Says what is wrong with the export, in words of whoever gave it. */
  static <T> T reading(Optional<Path> backup, Reading<T> reading) throws IOException {
    try {
      return reading.work();
    } catch (BrokenBackupException | StoreRefusal | IOException e) {
      if (backup.isEmpty()) {
        throw e;
      }
      throw notImported(backup.get(), why(e), e);
    }
  }

  private static String why(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file; see --import";
    } else if (e instanceof ZipException || e instanceof EOFException) {
      return "it is not whole (" + e.getMessage() + "); export it again";
    }
    return e instanceof StoreRefusal refusal
        ? Shipped.english().say(refusal.text())
        : String.valueOf(e.getMessage());
  }

  private static IOException notImported(Path backup, String why, Exception e) {
    return new IOException("cannot import " + backup.toAbsolutePath() + ": " + why, e);
  }
}
