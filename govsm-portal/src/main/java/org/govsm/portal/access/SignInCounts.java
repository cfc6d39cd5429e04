package org.govsm.portal.access;

import java.time.Instant;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Counts of failed sign-ins of late, by the hash of a name or an address. */
public final class SignInCounts {

  private static final RowMapper<Count> ROW = RecordMapper.of(Count.class);

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public SignInCounts(Transaction tx) {
    this.handle = tx.handle();
  }

  /**
   * Count of failures.
   *
   * @param failures since the last success
   * @param waitUntil until when nothing is tried
   */
  public record Count(int failures, Instant lastAt, Instant waitUntil) {}

  /** The count of a subject; empty if nothing failed. */
  public Optional<Count> find(String subject) {
    return handle
        .select("select * from sign_in_count where subject = ? for update", subject)
        .map(ROW)
        .findOne();
  }

  /** Sets the count of a subject. */
  public void put(String subject, Count count) {
    String change =
        "update sign_in_count set failures = :failures, last_at = :last, wait_until = :until"
            + " where subject = :subject";
    if (execute(change, subject, count) == 0) {
      execute(
          "insert into sign_in_count (subject, failures, last_at, wait_until)"
              + " values (:subject, :failures, :last, :until)",
          subject,
          count);
    }
  }

  private int execute(String sql, String subject, Count count) {
    return handle
        .createUpdate(sql)
        .bind("subject", subject)
        .bind("failures", count.failures())
        .bind("last", Sql.instant(count.lastAt()))
        .bind("until", Sql.instant(count.waitUntil()))
        .execute();
  }

  /** Forgets a subject. */
  public void clear(String subject) {
    handle.execute("delete from sign_in_count where subject = ?", subject);
  }

  int forget(Instant before) {
    return handle
        .createUpdate("delete from sign_in_count where last_at < :before and wait_until < :before")
        .bind("before", Sql.instant(before))
        .execute();
  }
}
