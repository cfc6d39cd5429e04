package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;

/**
 * An export from which a repair takes what is lost. Nothing of it is believed: an event is taken
 * where it fits into the chain by its hash, a file where its bytes have the hash.
 */
final class Rescue implements AutoCloseable {

  private final @Nullable ZipFile zip;
  private final Map<String, Map<Long, BackupFormat.Line>> chains = new HashMap<>();

  private Rescue(@Nullable ZipFile zip) {
    this.zip = zip;
  }

  static Rescue of(Optional<Path> export) throws IOException {
    return new Rescue(export.isPresent() ? new ZipFile(export.get().toFile()) : null);
  }

  /** The event that goes on with a chain. */
  Optional<Event> next(String chain, HashChain at) {
    BackupFormat.@Nullable Line line =
        chains.computeIfAbsent(chain, this::read).get(at.length() + 1);
    return line == null || at.flaw(line.seq, line.content, line.hash).isPresent()
        ? Optional.empty()
        : Optional.of(Event.of(line.seq, line.content, at.head(), line.hash));
  }

  private Map<Long, BackupFormat.Line> read(String chain) {
    Map<Long, BackupFormat.Line> lines = new HashMap<>();
    try (InputStream in = open(BackupFormat.EVENTS + chain)) {
      BackupLines text = new BackupLines(in);
      for (Optional<BackupFormat.Line> line = text.next(); line.isPresent(); line = text.next()) {
        lines.put(line.get().seq, line.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** A file by its hash; without a byte where the export lacks it. */
  InputStream file(String digest) throws IOException {
    return open(BackupFormat.EVIDENCE + BackupFormat.fileName(digest));
  }

  private InputStream open(String name) throws IOException {
    @Nullable ZipEntry entry = zip == null ? null : zip.getEntry(name);
    return zip == null || entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
