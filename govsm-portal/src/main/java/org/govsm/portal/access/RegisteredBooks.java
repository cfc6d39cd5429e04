package org.govsm.portal.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;

/**
 * Registered books: the id of the rule book of a department, as it is registered or was at a time.
 * What has a day of its own is judged by that of its day, wherever its department is now.
 */
public final class RegisteredBooks {

  private static final int KEPT = 1_000;

  /** By what is registered now: what was before never changes. */
  private final LruCache<DepartmentRecord, List<DepartmentRecord>> known = new LruCache<>(KEPT);

  /** The book that applies now; nothing where none is registered. */
  public Optional<String> now(Transaction tx, String department) {
    return new Departments(tx).find(department).flatMap(DepartmentRecord::book);
  }

  /** The book that applied then; before the department was registered, that of its first record. */
  public Optional<String> then(Transaction tx, String department, Instant then) {
    return new Departments(tx)
        .find(department)
        .flatMap(now -> then(tx, now, then))
        .flatMap(DepartmentRecord::book);
  }

  /** The book that was registered at a time; nothing before the department was registered. */
  public Optional<String> at(Transaction tx, String department, Instant then) {
    return new Departments(tx)
        .find(department)
        .flatMap(now -> then(tx, now, then))
        .filter(one -> !one.madeAt().isAfter(then))
        .flatMap(DepartmentRecord::book);
  }

  /**
   * Whether it is on record which book applied then: not before the department was registered. One
   * that is not registered has the same at all times.
   */
  public boolean isKnown(Transaction tx, String department, Instant then) {
    return new Departments(tx)
        .find(department)
        .flatMap(now -> then(tx, now, then))
        .filter(one -> one.madeAt().isAfter(then))
        .isEmpty();
  }

  private Optional<DepartmentRecord> then(Transaction tx, DepartmentRecord now, Instant then) {
    if (now.version() == 1 || !now.madeAt().isAfter(then)) {
      return Optional.of(now);
    }
    return known.of(now, () -> new Departments(tx).versions(now.department())).stream()
        .filter(one -> one.version() == 1 || !one.madeAt().isAfter(then))
        .reduce((one, next) -> next);
  }
}
