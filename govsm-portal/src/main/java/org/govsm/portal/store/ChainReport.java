package org.govsm.portal.store;

import java.util.Optional;

/**
 * How far a chain is whole.
 *
 * @param department whose chain it is
 * @param events how many events were found whole, from the first
 * @param broken the first that is not, if any
 */
public record ChainReport(String department, long events, Optional<Broken> broken) {

  /**
   * Whether every event is as it was written.
   *
   * @return true if no event is broken
   */
  public boolean isWhole() {
    return broken.isEmpty();
  }

  /**
   * The first event of a chain that is not as it was written.
   *
   * @param seq its number
   * @param flaw a code: {@code gap} (one is missing before it), {@code changed} (its bytes or its
   *     hash), {@code columns} (what is searched differs from what was hashed), {@code head} (the
   *     chain ends elsewhere than its head says), {@code checkpoint} (a checkpoint saw another
   *     event at its place)
   */
  public record Broken(long seq, String flaw) {}
}
