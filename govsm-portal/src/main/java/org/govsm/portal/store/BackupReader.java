package org.govsm.portal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;

/** Restores one backup. */
final class BackupReader {

  private final ZipInputStream zip;
  private final Map<String, Replay> replays;

  BackupReader(InputStream in, Map<String, Replay> replays) {
    this.zip = new ZipInputStream(in);
    this.replays = replays;
  }

  /** Gives how many departments there are. */
  int read(UnitOfWork unit) {
    if (!unit.isEmpty()) {
      throw new BrokenBackupException("a backup is restored into an empty database only");
    }
    try {
      List<ChainHead> heads = manifest();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry.getName(), unit);
      }
      requireWhole(unit, heads);
      return heads.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ChainHead> manifest() throws IOException {
    @Nullable ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(BackupFormat.MANIFEST)) {
      throw new BrokenBackupException("this is no backup of govsm");
    }
    return BackupFormat.heads(zip.readAllBytes());
  }

  private void entry(String name, UnitOfWork unit) throws IOException {
    if (name.startsWith(BackupFormat.EVIDENCE)) {
      evidence(name.substring(BackupFormat.EVIDENCE.length()), unit.evidence());
    } else if (name.startsWith(BackupFormat.EVENTS)) {
      events(name.substring(BackupFormat.EVENTS.length()), unit);
    } else if (name.equals(BackupFormat.CHECKPOINTS)) {
      checkpoints(unit.checkpoints());
    } else {
      throw new BrokenBackupException("a backup has no entry " + name);
    }
  }

  private void evidence(String fileName, Evidence evidence) {
    String digest = evidence.keepUnlessKnown(zip).digest();
    if (!digest.equals(BackupFormat.digest(fileName))) {
      throw new BrokenBackupException("the file " + fileName + " has the hash " + digest);
    }
  }

  private void events(String department, UnitOfWork unit) throws IOException {
    EventLog events = unit.events();
    CoveredHead head = events.lockedHead(department);
    HashChain chain = head.chain();
    BufferedReader lines = lines();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      BackupFormat.Line line = BackupFormat.line(text);
      Optional<HashChain.Flaw> flaw = chain.flaw(line.seq, line.content, line.hash);
      if (flaw.isPresent()) {
        throw broken(department, chain.length() + 1);
      }
      Event event = Event.of(line.seq, line.content, chain.head(), line.hash);
      events.insert(event);
      replay(event, unit);
      chain = HashChain.at(line.seq, line.hash);
      head = head.with(chain);
    }
    events.move(department, head);
  }

  private void replay(Event event, UnitOfWork unit) {
    @Nullable Replay replay = replays.get(event.kind());
    if (replay == null) {
      throw new BrokenBackupException("this version knows no event " + event.kind());
    }
    try {
      replay.of(event, unit);
    } catch (IllegalStateException | StoreRefusal e) {
      throw new BrokenBackupException(
          "event " + event.seq() + " of " + event.department() + " cannot be replayed", e);
    }
  }

  private void checkpoints(Checkpoints checkpoints) throws IOException {
    BufferedReader lines = lines();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      BackupFormat.Line line = BackupFormat.line(text);
      checkpoints.insert(Checkpoint.of(line.seq, line.content, line.hash));
    }
  }

  /** Not closed, as that would close the whole file. */
  private BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
  }

  private static void requireWhole(UnitOfWork unit, List<ChainHead> heads) {
    if (!unit.events().heads().equals(heads)) {
      throw new BrokenBackupException("the backup is not complete: events are missing at an end");
    } else if (unit.checkpoints().firstBroken().isPresent()) {
      throw new BrokenBackupException("the chain of checkpoints is broken");
    }
    for (ChainHead head : heads) {
      ChainReport report = unit.events().verify(head.department());
      if (!report.isWhole()) {
        throw broken(head.department(), report.events() + 1);
      }
    }
  }

  private static BrokenBackupException broken(String department, long seq) {
    return new BrokenBackupException("the chain of " + department + " is broken at event " + seq);
  }
}
