package org.govsm.portal.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.decision.Checked;
import org.govsm.governance.custody.CustodyEntry;
import org.govsm.governance.custody.CustodyState;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Custody states of departments as of the head of their logs: whatever was read before is not read
 * again. The last entry that is known is held against the stored one, so that another node, a
 * restored backup and a write that was given up are seen.
 */
final class CustodyStates {

  private final Map<String, CustodyState> known = new ConcurrentHashMap<>();

  CustodyState of(Transaction tx, String department) {
    return whole(department, read(tx, department));
  }

  /** The state, or where the log is not as it was written. */
  Checked<CustodyState> read(Transaction tx, String department) {
    CustodyState before = known.getOrDefault(department, CustodyState.start(department));
    List<Map<String, @Nullable Object>> stored =
        new CustodyRecords(tx).entries(department, Math.max(1, before.size()));
    Optional<CustodyEntry> last = before.last();
    if (last.isPresent() && (stored.isEmpty() || !stored.get(0).equals(last.get().toPlain()))) {
      known.remove(department);
      return read(tx, department);
    }
    List<?> since = last.isPresent() ? stored.subList(1, stored.size()) : stored;
    Checked<CustodyState> state = before.resume(since);
    state
        .fold(Optional::of, faults -> Optional.<CustodyState>empty())
        .ifPresent(whole -> known.put(department, whole));
    return state;
  }

  static <T> T whole(String department, Checked<T> read) {
    return read.fold(
        value -> value,
        faults -> {
          throw new IllegalStateException("custody log of " + department + ": " + faults);
        });
  }
}
