package org.govsm.procurement.rti;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.ledger.CanonicalForm;

/**
 * Packet for an applicant: the index of the whole case, the documents that are given, events, rule
 * editions and redactions, a manifest of SHA-256 of every file, and a page that verifies it
 * offline. What waits for the officer, or is withheld, is in the index and not in the packet.
 */
public final class InformationPacket implements ToPlain {

  /** The name of the manifest within the packet; {@code sha256sum -c} reads it too. */
  public static final String MANIFEST = "manifest.sha256";

  private final Map<String, Object> index;
  private final SortedMap<String, byte[]> entries;
  private final List<Ruling.Refer<Disclosure>> questions;

  InformationPacket(
      Map<String, Object> index,
      SortedMap<String, byte[]> entries,
      List<Ruling.Refer<Disclosure>> questions) {
    this.index = Collections.unmodifiableMap(index);
    this.entries = entries;
    this.questions = List.copyOf(questions);
  }

  /** The files of the packet by their paths, the manifest among them; the caller's own copies. */
  public SortedMap<String, byte[]> entries() {
    SortedMap<String, byte[]> copies = new TreeMap<>();
    entries.forEach((name, bytes) -> copies.put(name, bytes.clone()));
    return copies;
  }

  /**
   * What waits for the Public Information Officer, in the order of the documents.
   *
   * @return each question with the ground of the law and what is proposed; none where all is
   *     decided
   */
  public List<Ruling.Refer<Disclosure>> questions() {
    return questions;
  }

  /** The hash of the manifest, by which the whole packet is known: it belongs into the letter. */
  public String digest() {
    return CanonicalForm.digest(entries.getOrDefault(MANIFEST, new byte[0]));
  }

  /**
   * Writes the packet as a ZIP; the same packet gives the same bytes.
   *
   * @throws IOException if it cannot be written
   */
  public void writeZip(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }

  /** The index. */
  @Override
  public Map<String, Object> toPlain() {
    return index;
  }

  /** The hash of the manifest. */
  @Override
  public String toString() {
    return digest();
  }
}
