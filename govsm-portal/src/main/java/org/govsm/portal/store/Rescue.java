package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    BackupFormat.@Nullable Line line = lines(chain).get(at.length() + 1);
    return line == null || at.flaw(line.seq, line.content, line.hash).isPresent()
        ? Optional.empty()
        : Optional.of(Event.of(line.seq, line.content, at.head(), line.hash));
  }

  /** The number of the last event that the export has of a chain; 0 without one. */
  long last(String chain) {
    return lines(chain).keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The first event here in whose place the export has another one. */
  Optional<Event> otherHere(String chain, EventLog events) {
    return new TreeMap<>(lines(chain))
        .values().stream()
            .flatMap(
                line ->
                    events.find(chain, line.seq).filter(here -> !here.hash().equals(line.hash)).stream())
            .findFirst();
  }

  private Map<Long, BackupFormat.Line> lines(String chain) {
    return chains.computeIfAbsent(BackupFormat.EVENTS + chain, this::read);
  }

  /** Whose chains the export has. */
  List<String> departments() {
    return zip == null
        ? List.of()
        : zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(BackupFormat.EVENTS))
            .map(name -> name.substring(BackupFormat.EVENTS.length()))
            .toList();
  }

  /** Where the export tells otherwise than a chain that is whole here, in words. */
  List<String> otherThan(String chain, EventLog events) {
    for (BackupFormat.Line line : new TreeMap<>(lines(chain)).values()) {
      Optional<Event> here = events.find(chain, line.seq);
      if (here.isEmpty() || !here.get().hash().equals(line.hash)) {
        return List.of(
            "the export has "
                + (here.isEmpty() ? "an event " : "another event ")
                + line.seq
                + " of "
                + chain
                + (here.isEmpty() ? " behind the last one here" : "")
                + ", and what comes after it: nothing of that was taken");
      }
    }
    return List.of();
  }

  /** The checkpoint that goes on with their chain. */
  Optional<Checkpoint> checkpoint(HashChain at) {
    BackupFormat.@Nullable Line line =
        chains.computeIfAbsent(BackupFormat.CHECKPOINTS, this::read).get(at.length() + 1);
    return line == null || at.flaw(line.seq, line.content, line.hash).isPresent()
        ? Optional.empty()
        : Optional.of(Checkpoint.of(line.seq, line.content, line.hash));
  }

  private Map<Long, BackupFormat.Line> read(String name) {
    Map<Long, BackupFormat.Line> lines = new HashMap<>();
    try (InputStream in = open(name)) {
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
