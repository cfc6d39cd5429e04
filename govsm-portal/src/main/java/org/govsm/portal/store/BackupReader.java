package org.govsm.portal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.core.ledger.HashChain;
import org.jspecify.annotations.Nullable;

/** Restores one backup, of whom it may be. */
final class BackupReader {

  private final ZipInputStream zip;
  private final Map<String, Replay> replays;
  private final Signers signers;
  private final SigningKey own;
  private final SignedEntries entries = new SignedEntries();
  private final InputStream in;
  private final Map<String, CoveredHead> ends = new HashMap<>();
  private List<String> broken = List.of();
  private @Nullable ExportSignature signature;

  BackupReader(InputStream in, Map<String, Replay> replays, Signers signers, SigningKey own) {
    this.zip = new ZipInputStream(in);
    this.in = entries.reading(zip);
    this.replays = replays;
    this.signers = signers;
    this.own = own;
  }

  /** Gives what is broken, in words; nothing unless it is taken for the record. */
  List<String> read(UnitOfWork unit) {
    if (!unit.isEmpty()) {
      throw new BrokenBackupException("a backup is restored into an empty database only");
    }
    try {
      List<ChainHead> heads = manifest();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry.getName(), unit);
      }
      signers.require(Optional.ofNullable(signature), entries.text(), own);
      if (signers.forTheRecord()) {
        return asTold(unit, heads);
      }
      requireWhole(unit, heads);
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ChainHead> manifest() throws IOException {
    @Nullable ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(BackupFormat.MANIFEST)) {
      throw new BrokenBackupException("this is no backup of govsm");
    }
    entries.begin(BackupFormat.MANIFEST);
    return BackupFormat.heads(in.readAllBytes());
  }

  private void entry(String name, UnitOfWork unit) throws IOException {
    if (signature != null) {
      throw new BrokenBackupException("something was added after it was signed");
    } else if (name.equals(BackupFormat.SIGNATURE)) {
      entries.text();
      signature = ExportSignature.read(zip.readAllBytes());
      return;
    }
    entries.begin(name);
    if (name.startsWith(BackupFormat.EVIDENCE)) {
      evidence(name.substring(BackupFormat.EVIDENCE.length()), unit.evidence());
    } else if (name.startsWith(BackupFormat.EVENTS)) {
      events(name.substring(BackupFormat.EVENTS.length()), unit);
    } else if (name.equals(BackupFormat.CHECKPOINTS)) {
      checkpoints(unit.checkpoints());
    } else if (name.equals(BackupFormat.REPORT)) {
      broken = BackupFormat.broken(in.readAllBytes());
    } else {
      throw new BrokenBackupException("a backup has no entry " + name);
    }
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void evidence(String fileName, Evidence evidence) {
    String digest = evidence.keepUnlessKnown(in).digest();
    if (!digest.equals(BackupFormat.digest(fileName)) && !signers.forTheRecord()) {
      throw new BrokenBackupException("the file " + fileName + " has the hash " + digest);
    }
  }

  private void events(String department, UnitOfWork unit) throws IOException {
    EventLog events = unit.events();
    CoveredHead at = events.lockedHead(department);
    boolean whole = true;
    BufferedReader lines = lines();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      BackupFormat.Line line = BackupFormat.line(text);
      if (at.chain().flaw(line.seq, line.content, line.hash).isPresent()) {
        if (!signers.forTheRecord()) {
          throw broken(department, at.chain().length() + 1);
        }
        whole = false;
      }
      Event event = Event.of(line.seq, line.content, at.chain().head(), line.hash);
      events.insert(event);
      if (whole) {
        replay(event, unit);
      }
      at = at.with(HashChain.at(line.seq, line.hash));
    }
    ends.put(department, at);
    events.move(department, at);
  }

  private void replay(Event event, UnitOfWork unit) {
    @Nullable Replay replay = replays.get(event.kind());
    if (replay == null) {
      throw new BrokenBackupException("this version knows no event " + event.kind());
    } else if (signers.forTheRecord() && !hasFiles(event, unit)) {
      return;
    }
    try {
      replay.of(event, unit);
    } catch (IllegalStateException | StoreRefusal e) {
      throw new BrokenBackupException(
          "event " + event.seq() + " of " + event.department() + " cannot be replayed", e);
    }
  }

  private static boolean hasFiles(Event event, UnitOfWork unit) {
    return StateFiles.of(event).stream().allMatch(unit.evidence()::isWhole);
  }

  private void checkpoints(Checkpoints checkpoints) throws IOException {
    BufferedReader lines = lines();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      BackupFormat.Line line = BackupFormat.line(text);
      checkpoints.insertAsTold(line.seq, line.content, line.hash);
    }
    checkpoints.seal();
  }

  /** Not closed, as that would close the whole file. */
  private BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The ends that the export tells, right or not: what is broken there is broken here. */
  private List<String> asTold(UnitOfWork unit, List<ChainHead> heads) {
    for (ChainHead head : heads) {
      CoveredHead end = ends.getOrDefault(head.department(), CoveredHead.start(head.department()));
      unit.events()
          .move(
              head.department(),
              new CoveredHead(HashChain.at(head.seq(), head.hash()), end.cover()));
    }
    return broken;
  }

  private void requireWhole(UnitOfWork unit, List<ChainHead> heads) {
    if (!broken.isEmpty()) {
      throw new BrokenBackupException(
          "it says itself that it is broken: " + String.join("; ", broken));
    } else if (!unit.events().heads().equals(heads)) {
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
