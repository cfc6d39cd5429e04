package org.govsm.portal.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;

/** Room for uploaded packs in memory, where one takes many times the length of its file. */
public final class PackRoom {

  /** The length of all files that wait, and of all that are in force. */
  public static final long BYTES =
      Math.max(2L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 128);

  private PackRoom() {}

  /** The length of the files of editions; the same file counts once. */
  public static long bytes(Transaction tx, Collection<StoredPack> editions) {
    return editions.stream().map(StoredPack::file).distinct().mapToLong(f -> bytes(tx, f)).sum();
  }

  private static long bytes(Transaction tx, String file) {
    return tx.evidence().find(file).map(EvidenceFile::bytes).orElse(0L);
  }

  /** The first of some files that fit together; a portal may start with less memory than before. */
  public static List<String> fitting(Transaction tx, List<String> files) {
    List<String> fitting = new ArrayList<>();
    long all = 0;
    for (String file : files) {
      long length = bytes(tx, file);
      if (all + length <= BYTES) {
        fitting.add(file);
        all += length;
      }
    }
    return fitting;
  }
}
