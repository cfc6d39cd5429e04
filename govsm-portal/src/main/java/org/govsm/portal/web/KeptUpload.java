package org.govsm.portal.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kept upload: a file that came with a request and is read after it. What a killed process left of
 * them is taken away at the next start, as all files in {@link UploadFolder}.
 */
public final class KeptUpload implements FileSource, AutoCloseable {

  private final Path file;

  private KeptUpload(Path file) {
    this.file = file;
  }

  static KeptUpload of(Path upload) throws IOException {
    Path kept = upload.resolveSibling(UploadFolder.keptName(upload));
    return new KeptUpload(Files.move(upload, kept));
  }

  @Override
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  /** Takes it away. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
