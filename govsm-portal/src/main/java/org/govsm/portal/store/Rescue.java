package org.govsm.portal.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
 * An export from which a repair takes what is lost: an event where it fits into the chain by its
 * hash, a file where its bytes have the hash. It is believed only where its signature is: then it
 * tells where a chain ends whose head is lost.
 */
final class Rescue implements AutoCloseable {

  private final @Nullable ZipFile zip;
  private final Map<String, Map<Long, BackupFormat.Line>> chains = new HashMap<>();

  private final Optional<String> whyNotBelieved;

  private Rescue(@Nullable ZipFile zip, Optional<String> whyNotBelieved) {
    this.zip = zip;
    this.whyNotBelieved = whyNotBelieved;
  }

  static Rescue of(Optional<Path> export, ExportSigners signers, SigningKey own)
      throws IOException {
    return export.isEmpty()
        ? new Rescue(null, Optional.of(""))
        : new Rescue(new ZipFile(export.get().toFile()), refused(export.get(), signers, own));
  }

  private static Optional<String> refused(Path export, ExportSigners signers, SigningKey own)
      throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(export))) {
      BackupEntries.require(file, signers, own);
      return Optional.empty();
    } catch (BrokenBackupException e) {
      return Optional.of("; the export is not believed: " + e.getMessage());
    }
  }

  /** Whether it may tell where a chain ends, which no hash proves: only by its signature. */
  boolean isBelieved() {
    return whyNotBelieved.isEmpty();
  }

  /** Why it may not, in words. */
  String whyNotBelieved() {
    return whyNotBelieved.orElse("");
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
                    events
                        .find(chain, line.seq)
                        .filter(one -> !one.hash().equals(line.hash))
                        .stream())
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
