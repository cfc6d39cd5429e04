package org.govsm.portal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Who signed an export: what an operator compares and gives as {@code --signed-by}. */
public final class Exporter {

  private Exporter() {}

  /** Takes what that installation signed. */
  public static ExportSigners of(Path export) throws IOException {
    return of(Files.readAllBytes(export));
  }

  public static ExportSigners of(byte[] export) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(BackupFormat.SIGNATURE)) {
          String by = ExportSignature.read(zip.readAllBytes()).fingerprint();
          return new ExportSigners(Optional.of(by), false);
        }
      }
    }
    return ExportSigners.OWN;
  }
}
