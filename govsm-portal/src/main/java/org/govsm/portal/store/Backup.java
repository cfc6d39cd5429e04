package org.govsm.portal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Backup of all events and evidence as one ZIP file: backup, upgrade and the way from one database
 * to another in one. What is in the tables besides is made of the events again. Answers kept for
 * idempotency keys are not part of it.
 *
 * <p>The file has, in this order, {@code backup.json} with the heads of all chains, {@code
 * evidence/} with each file under its hash, {@code events/} with a text per department, {@code
 * checkpoints.txt}, {@code report.json} with what was found broken, and {@code signature.json}. A
 * line of these texts is the number, the hash and the content that was hashed, parted by spaces.
 */
public final class Backup {

  private final Store store;

  /** Backups of a store. */
  public Backup(Store store) {
    this.store = store;
  }

  /**
   * Writes all as it is at one moment. Memory does not grow with it, and others go on writing.
   *
   * @param out takes the file; not closed
   * @return what of it is broken, in words
   * @throws IOException if it cannot be written
   */
  public List<String> write(OutputStream out) throws IOException {
    BackupWriter writer = new BackupWriter(out, store.signingKey());
    run(() -> store.read(writer::write));
    writer.finish();
    return writer.broken();
  }

  /**
   * Reads a backup of this installation to its end: its signature holds for every byte that was
   * written.
   *
   * @throws IOException if it cannot be read
   * @throws BrokenBackupException if it is another than was signed
   */
  public void verify(Source file) throws IOException {
    try (InputStream in = file.open()) {
      run(() -> BackupEntries.require(in, ExportSigners.OWN, store.signingKey()));
    }
  }

  /**
   * Restores a backup into an empty store: all of it, or nothing when this throws. Nothing of it is
   * used before its signature was checked, and every hash is made again on the way.
   *
   * @param file opens the file: first it is read for its signature, then for what it says
   * @return what is broken, in words; nothing unless it is taken for the record
   * @throws IOException if it cannot be read
   * @throws BrokenBackupException if the store is not empty, somebody else signed it, a chain or a
   *     file is broken or not complete, or there is an event of a kind that no handler knows
   */
  public List<String> restore(Source file, ExportSigners exportSigners) throws IOException {
    List<String> broken = new ArrayList<>();
    try (InputStream in = file.open()) {
      run(() -> BackupEntries.require(in, exportSigners, store.signingKey()));
    }
    try (InputStream in = file.open()) {
      BackupReader reader = new BackupReader(in, exportSigners, store.signingKey());
      run(() -> broken.addAll(store.once(reader::read)));
    }
    return broken;
  }

  /** A file that can be read more than once. */
  @FunctionalInterface
  public interface Source {

    /**
     * Opens it.
     *
     * @return its bytes from the start
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;
  }

  private static void run(Runnable work) throws IOException {
    try {
      work.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
