package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.ledger.HashChain;

/** Backup reader: restores one backup, of whom it may be. */
final class BackupReader {

  private final BackupEntries entries;
  private final ExportSigners exportSigners;
  private final SigningKey own;
  private final Map<String, CoveredHead> ends = new HashMap<>();
  private List<String> broken = List.of();
  private boolean checkpointed;

  BackupReader(InputStream in, ExportSigners exportSigners, SigningKey own) {
    this.entries = new BackupEntries(in);
    this.exportSigners = exportSigners;
    this.own = own;
  }

  /** Gives what is broken, in words; nothing unless it is taken for the record. */
  List<String> read(Transaction tx) {
    if (!tx.isEmpty()) {
      throw new BrokenBackupException("a backup is restored into an empty database only");
    }
    try {
      return restored(tx);
    } catch (IOException | RuntimeException e) {
      throw entries.broken(e);
    }
  }

  private List<String> restored(Transaction tx) throws IOException {
    List<ChainHead> heads = List.of();
    for (Optional<String> name = entries.next(); name.isPresent(); name = entries.next()) {
      if (name.get().equals(BackupFormat.MANIFEST)) {
        heads = BackupFormat.heads(entries.bytes());
      } else {
        entry(name.get(), tx, heads);
      }
    }
    entries.require(exportSigners, own);
    if (!checkpointed) {
      throw new BrokenBackupException("the backup is not complete: it has no checkpoints");
    } else if (exportSigners.forTheRecord()) {
      return asTold(tx, heads);
    }
    requireWhole(tx, heads);
    return List.of();
  }

  private void entry(String name, Transaction tx, List<ChainHead> heads) throws IOException {
    if (name.startsWith(BackupFormat.EVIDENCE)) {
      evidence(name.substring(BackupFormat.EVIDENCE.length()), tx.evidence());
    } else if (name.startsWith(BackupFormat.EVENTS)) {
      String department = name.substring(BackupFormat.EVENTS.length());
      if (heads.stream().noneMatch(head -> head.department().equals(department))) {
        throw new BrokenBackupException(BackupFormat.MANIFEST + " names no such chain");
      }
      events(department, tx);
    } else if (name.equals(BackupFormat.CHECKPOINTS)) {
      checkpoints(tx.checkpoints());
    } else {
      broken = BackupFormat.broken(entries.bytes());
    }
  }

  private void evidence(String fileName, EvidenceStore evidenceStore) {
    String digest = evidenceStore.keepUnlessKnown(entries.in()).digest();
    if (!digest.equals(BackupFormat.digest(fileName)) && !exportSigners.forTheRecord()) {
      throw new BrokenBackupException("the file " + fileName + " has the hash " + digest);
    }
  }

  private void events(String department, Transaction tx) throws IOException {
    EventLog events = tx.events();
    CoveredHead at = events.chainHeads().locked(department);
    boolean whole = true;
    BackupLines lines = entries.lines();
    for (Optional<BackupFormat.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      BackupFormat.Line line = next.get();
      if (at.chain().flaw(line.seq, line.content, line.hash).isPresent()) {
        if (!exportSigners.forTheRecord()) {
          throw broken(department, at.chain().length() + 1);
        }
        whole = false;
      }
      Event event = Event.of(line.seq, line.content, at.chain().head(), line.hash);
      if (!event.department().equals(department) && !exportSigners.forTheRecord()) {
        throw new BrokenBackupException("it belongs to " + event.department());
      }
      events.insert(event);
      if (whole) {
        restore(event, tx);
      }
      at = at.with(HashChain.at(line.seq, line.hash));
    }
    ends.put(department, at);
    events.chainHeads().move(department, at);
  }

  private void restore(Event event, Transaction tx) {
    EventHandler handler =
        tx.handlers()
            .of(event.kind())
            .orElseThrow(
                () -> new BrokenBackupException("this version knows no event " + event.kind()));
    if (exportSigners.forTheRecord() && !hasFiles(event, tx)) {
      return;
    }
    requireFiles(event, tx);
    handler.restore(event, tx);
  }

  private static void requireFiles(Event event, Transaction tx) {
    String missing =
        tx.handlers().files(event).stream()
            .filter(digest -> tx.evidence().find(digest).isEmpty())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new BrokenBackupException("the backup is not complete: it lacks the file " + missing);
    }
  }

  private static boolean hasFiles(Event event, Transaction tx) {
    return tx.handlers().files(event).stream().allMatch(tx.evidence()::isWhole);
  }

  private void checkpoints(Checkpoints checkpoints) throws IOException {
    checkpointed = true;
    BackupLines lines = entries.lines();
    for (Optional<BackupFormat.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      BackupFormat.Line line = next.get();
      checkpoints.insertAsTold(line.seq, line.content, line.hash);
    }
    checkpoints.seal();
  }

  /** The ends that the export tells, right or not: what is broken there is broken here. */
  private List<String> asTold(Transaction tx, List<ChainHead> heads) {
    for (ChainHead head : heads) {
      CoveredHead end = ends.getOrDefault(head.department(), CoveredHead.start(head.department()));
      tx.events()
          .chainHeads()
          .move(
              head.department(),
              new CoveredHead(HashChain.at(head.seq(), head.hash()), end.cover()));
    }
    return broken;
  }

  private void requireWhole(Transaction tx, List<ChainHead> heads) {
    if (!broken.isEmpty()) {
      throw new BrokenBackupException(
          "it says itself that it is broken: " + String.join("; ", broken));
    } else if (!tx.events().heads().equals(heads)) {
      throw new BrokenBackupException("the backup is not complete: events are missing at an end");
    } else if (tx.checkpoints().firstBroken().isPresent()) {
      throw new BrokenBackupException("the chain of checkpoints is broken");
    }
    for (ChainHead head : heads) {
      ChainReport report = tx.events().verify(head.department());
      if (!report.isWhole()) {
        throw new BrokenBackupException(String.join("; ", report.faults()));
      }
    }
  }

  private static BrokenBackupException broken(String department, long seq) {
    return new BrokenBackupException("the chain of " + department + " is broken at event " + seq);
  }
}
