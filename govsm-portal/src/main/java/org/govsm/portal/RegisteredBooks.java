package org.govsm.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;

/**
 * Registered books: the rule book of a department, as it is registered or was at a time. A contract
 * is judged by that of its own day, wherever its department is now.
 */
final class RegisteredBooks {

  private static final int KEPT = 1_000;

  /** By what is registered now: what was before never changes. */
  private final LruCache<DepartmentRecord, List<DepartmentRecord>> known = new LruCache<>(KEPT);

  /** The book that applies now. */
  RuleBook now(Transaction tx, Law law, String department) {
    return book(law, new Departments(tx).find(department));
  }

  /** The book that applied then; before the department was registered, that of its first record. */
  RuleBook then(Transaction tx, Law law, String department, Instant then) {
    return book(law, new Departments(tx).find(department).flatMap(now -> then(tx, now, then)));
  }

  private Optional<DepartmentRecord> then(Transaction tx, DepartmentRecord now, Instant then) {
    if (now.version() == 1 || !now.madeAt().isAfter(then)) {
      return Optional.of(now);
    }
    return known.of(now, () -> new Departments(tx).versions(now.department())).stream()
        .filter(one -> one.version() == 1 || !one.madeAt().isAfter(then))
        .reduce((one, next) -> next);
  }

  private static RuleBook book(Law law, Optional<DepartmentRecord> department) {
    return department
        .flatMap(DepartmentRecord::book)
        .flatMap(law.library()::book)
        .orElseGet(() -> law.book(Law.UNION));
  }
}
