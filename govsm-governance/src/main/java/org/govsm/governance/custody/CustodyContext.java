package org.govsm.governance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is known beside a custody log of those whose keys it tells: which accounts are compromised,
 * and who works under a contract that has ended.
 *
 * @param compromised by the id of the account since when it is in that state
 * @param ended by the id of the person
 */
public record CustodyContext(Map<String, Instant> compromised, Map<String, EndedContract> ended) {

  /** Nothing is known beside the log. */
  public static final CustodyContext NONE = new CustodyContext(Map.of(), Map.of());

  /** The trees given stay as they are. */
  public CustodyContext {
    compromised = Map.copyOf(compromised);
    ended = Map.copyOf(ended);
  }

  /**
   * A contract that has ended.
   *
   * @param id what it is called
   * @param last its last day
   */
  public record EndedContract(String id, LocalDate last) {}
}
