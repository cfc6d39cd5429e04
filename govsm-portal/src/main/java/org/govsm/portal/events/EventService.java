package org.govsm.portal.events;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Event service: reads what happened, holds it against its hashes, and takes it elsewhere. */
public record EventService(Clock clock) {

  /**
   * The departments of which something happened.
   *
   * @return the end of the chain of each, ordered by department
   */
  public List<ChainHead> departments(Transaction tx) {
    return tx.events().heads();
  }

  /**
   * Events of a department, the oldest first.
   *
   * @param after the number of the last event that is known already; 0 for the first page
   * @return the events; fewer than the limit when there are no more
   * @throws ProblemException with status 404 if nothing happened in such a department
   */
  public List<Event> page(Transaction tx, String department, long after, int limit) {
    require(tx, department);
    return tx.events().page(department, after, limit);
  }

  /**
   * Makes every hash of a department again.
   *
   * @throws ProblemException with status 404 if nothing happened in such a department
   */
  public ChainReport verify(Transaction tx, String department) {
    require(tx, department);
    return tx.events().check(department);
  }

  /**
   * Makes sure that something happened in a department.
   *
   * @throws ProblemException with status 404 if nothing did
   */
  void require(Transaction tx, String department) {
    if (!tx.chains().written().contains(department)) {
      throw ProblemException.notFound("events.no-department", department);
    }
  }

  /**
   * Takes the checkpoint of today, unless there is one.
   *
   * @return the checkpoint, if it was taken now
   * @throws org.govsm.portal.store.StoreRefusal if one before is not as it was written
   */
  public Optional<Checkpoint> takeCheckpoint(Transaction tx) {
    tx.checkpoints().requireWhole();
    return tx.checkpoints().take(LocalDate.now(clock), clock.instant());
  }

  /** The checkpoints of all days. */
  public List<Checkpoint> checkpoints(Transaction tx) {
    return tx.checkpoints().all();
  }

  /**
   * Writes all events and evidence as one file.
   *
   * @throws IOException if it cannot be written
   */
  public void export(Store store, OutputStream out) throws IOException {
    new Backup(store).write(out);
  }

  /**
   * Restores a file that was exported into an empty store.
   *
   * @return what is broken, in words; nothing unless it is taken for the record
   * @throws IOException if it cannot be read
   */
  public List<String> restore(Store store, Backup.Source file, ExportSigners exportSigners)
      throws IOException {
    return new Backup(store).restore(file, exportSigners);
  }
}
