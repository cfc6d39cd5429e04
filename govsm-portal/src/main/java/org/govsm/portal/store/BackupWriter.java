package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govsm.core.ledger.HashChain;

/** Backup writer: writes one backup, says what of it is broken, and signs it. */
final class BackupWriter {

  private static final int PAGE = 500;

  private final ZipOutputStream zip;
  private final SigningKey key;
  private final SignedEntries entries = new SignedEntries();
  private final OutputStream out;
  private final List<String> broken = new ArrayList<>();

  BackupWriter(OutputStream out, SigningKey key) {
    this.zip = new ZipOutputStream(out);
    this.out = entries.writing(zip);
    this.key = key;
  }

  /** Gives how many departments there are. */
  int write(Transaction tx) {
    try {
      List<ChainHead> heads = tx.events().heads();
      entry(BackupFormat.MANIFEST);
      out.write(BackupFormat.manifest(heads));
      evidence(tx.evidence());
      for (ChainHead head : heads) {
        events(tx.events(), head);
      }
      entry(BackupFormat.CHECKPOINTS);
      for (Checkpoint one : tx.checkpoints().all()) {
        line(one.seq(), one.hash(), one.content());
      }
      tx.checkpoints()
          .firstBroken()
          .ifPresent(seq -> broken.add("checkpoint " + seq + " is not as it was written"));
      entry(BackupFormat.REPORT);
      out.write(BackupFormat.report(broken));
      sign();
      return heads.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sign() throws IOException {
    byte[] signature = ExportSignature.of(key, entries.text()).bytes();
    zip.putNextEntry(new ZipEntry(BackupFormat.SIGNATURE));
    zip.write(signature);
  }

  private void evidence(EvidenceStore evidenceStore) throws IOException {
    List<EvidenceFile> page = evidenceStore.page("", PAGE);
    while (!page.isEmpty()) {
      for (EvidenceFile file : page) {
        entry(BackupFormat.EVIDENCE + BackupFormat.fileName(file.digest()));
        try (InputStream bytes = evidenceStore.open(file.digest())) {
          bytes.transferTo(out);
        } catch (StoreRefusal e) {
          broken.add("the file " + file.digest() + " is not what was stored");
        }
      }
      page = evidenceStore.page(page.get(page.size() - 1).digest(), PAGE);
    }
  }

  private void events(EventLog events, ChainHead head) throws IOException {
    String department = head.department();
    entry(BackupFormat.EVENTS + department);
    HashChain chain = HashChain.start(department);
    boolean whole = true;
    List<Event> page = events.page(department, 0, PAGE);
    while (!page.isEmpty()) {
      for (Event event : page) {
        line(event.seq(), event.hash(), event.content());
        if (whole && chain.flaw(event.seq(), event.content(), event.hash()).isPresent()) {
          whole = false;
          broken.add("the chain of " + department + " is broken at event " + (chain.length() + 1));
        }
        chain = HashChain.at(event.seq(), event.hash());
      }
      page = events.page(department, page.get(page.size() - 1).seq(), PAGE);
    }
    if (whole && !chain.equals(HashChain.at(head.seq(), head.hash()))) {
      broken.add("the chain of " + department + " ends elsewhere than its head says");
    }
  }

  private void line(long seq, String hash, byte[] content) throws IOException {
    out.write((seq + " " + hash + " ").getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.write('\n');
  }

  private void entry(String name) throws IOException {
    entries.begin(name);
    zip.putNextEntry(new ZipEntry(name));
  }

  /** What of it is broken, in words. */
  List<String> broken() {
    return List.copyOf(broken);
  }

  void finish() throws IOException {
    zip.finish();
  }
}
