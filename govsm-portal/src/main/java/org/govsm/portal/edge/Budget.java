package org.govsm.portal.edge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Amounts that are held for a while: never more than so much by one holder, nor by all together.
 */
final class Budget {

  private final long mostOfOne;
  private final long most;
  private final Map<String, Long> held = new HashMap<>();
  private long all;

  Budget(long mostOfOne, long most) {
    this.mostOfOne = mostOfOne;
    this.most = most;
  }

  /** How an amount is given back, once; empty where there is no room for it now. */
  synchronized Optional<Runnable> take(String holder, long amount) {
    long mine = held.getOrDefault(holder, 0L);
    if (all + amount > most || mine + amount > mostOfOne) {
      return Optional.empty();
    }
    held.put(holder, mine + amount);
    all += amount;
    return Optional.of(() -> giveBack(holder, amount));
  }

  private synchronized void giveBack(String holder, long amount) {
    held.computeIfPresent(holder, (who, mine) -> mine > amount ? mine - amount : null);
    all -= amount;
  }

  /** Whether the holder has no room left, whatever the others hold. */
  synchronized boolean isFullFor(String holder) {
    return held.getOrDefault(holder, 0L) >= mostOfOne;
  }

  synchronized long all() {
    return all;
  }
}
