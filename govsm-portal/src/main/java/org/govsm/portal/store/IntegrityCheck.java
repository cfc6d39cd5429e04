package org.govsm.portal.store;

import java.util.Set;
import java.util.TreeSet;

/**
 * Integrity check: says which chains are not as they were written, and lets nobody write to them.
 * Of a start it looks at the ends and counts of all chains; all of it is read once a day.
 */
public final class IntegrityCheck {

  private final Store store;

  /** Checks of a store. */
  public IntegrityCheck(Store store) {
    this.store = store;
  }

  /** Checks heads and counts; only of a chain that does not fit, all is read. */
  public void quick() {
    for (String chain : store.read(tx -> tx.chains().suspicious())) {
      verify(chain);
    }
  }

  /** Reads all chains, and holds all rows against them. */
  public void whole() {
    Set<String> chains = new TreeSet<>(store.readOnly());
    chains.addAll(
        store.read(tx -> tx.chains().all())); // of one that is gone, nothing is broken any more
    chains.forEach(this::verify);
    checkpoints();
  }

  private void checkpoints() {
    store.integrity().checkpoints(store.read(tx -> tx.checkpoints().firstBroken()));
  }

  /** Looks again at what was broken, as somebody may have repaired it. */
  public void again() {
    store.integrity().broken().forEach(report -> verify(report.department()));
    if (store.areCheckpointsBroken()) {
      checkpoints();
    }
  }

  private void verify(String chain) {
    store.read(tx -> tx.events().check(chain));
  }
}
