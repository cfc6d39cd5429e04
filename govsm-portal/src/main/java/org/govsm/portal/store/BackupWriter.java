package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one backup. */
final class BackupWriter {

  private static final int PAGE = 500;

  private final ZipOutputStream zip;

  BackupWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Gives how many departments there are. */
  int write(UnitOfWork unit) {
    try {
      List<ChainHead> heads = unit.events().heads();
      entry(BackupFormat.MANIFEST);
      zip.write(BackupFormat.manifest(heads));
      evidence(unit.evidence());
      for (ChainHead head : heads) {
        events(unit.events(), head.department());
      }
      entry(BackupFormat.CHECKPOINTS);
      for (Checkpoint one : unit.checkpoints().all()) {
        line(one.seq(), one.hash(), one.content());
      }
      return heads.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void evidence(Evidence evidence) throws IOException {
    List<EvidenceFile> page = evidence.page("", PAGE);
    while (!page.isEmpty()) {
      for (EvidenceFile file : page) {
        entry(BackupFormat.EVIDENCE + BackupFormat.fileName(file.digest()));
        try (InputStream bytes = evidence.raw(file.digest())) {
          bytes.transferTo(zip);
        }
      }
      page = evidence.page(page.get(page.size() - 1).digest(), PAGE);
    }
  }

  private void events(EventLog events, String department) throws IOException {
    entry(BackupFormat.EVENTS + department);
    List<Event> page = events.page(department, 0, PAGE);
    while (!page.isEmpty()) {
      for (Event event : page) {
        line(event.seq(), event.hash(), event.content());
      }
      page = events.page(department, page.get(page.size() - 1).seq(), PAGE);
    }
  }

  private void line(long seq, String hash, byte[] content) throws IOException {
    zip.write((seq + " " + hash + " ").getBytes(StandardCharsets.US_ASCII));
    zip.write(content);
    zip.write('\n');
  }

  private void entry(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
  }

  void finish() throws IOException {
    zip.finish();
  }
}
