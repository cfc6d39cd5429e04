package org.govsm.governance.account;

import java.util.Map;
import java.util.Set;

/**
 * Agency acts: what people of an agency do on what a desk has on record. It answers as it is told;
 * every decision, and every other act, is an officer's. An own choice of govsm.
 */
public final class AgencyActs {

  /** Where the acts are done. */
  public enum Desk {
    /** Queries of the public: it answers them in the role of a responder. */
    QUERY,
    /** Orders, complaints and requests for information: it enters them, and puts right a slip. */
    LEGAL_REQUEST,
    /** What others wrote on the accounts: it tells authors what officers decided. */
    MODERATION,
    /** Pilots: it drafts a charter, and records results. */
    PILOT,
    /**
     * Keys of accounts: it reports a breach. What it holds itself, it gives back as their holder.
     */
    CUSTODY
  }

  private static final Map<Desk, Set<String>> ACTS =
      Map.of(
          Desk.QUERY, Set.of("ROUTE", "INTERIM", "REPLY", "CORRECT"),
          Desk.LEGAL_REQUEST, Set.of("CORRECT"),
          Desk.MODERATION, Set.of("NOTIFY", "APPEAL", "TELL_OUTCOME"),
          Desk.PILOT, Set.of("CHARTER", "MEASURE"),
          Desk.CUSTODY, Set.of("COMPROMISE_REPORTED"));

  private AgencyActs() {}

  /**
   * Whether people of an agency may do an act.
   *
   * @param act the kind of act, by its code
   */
  public static boolean may(Desk desk, String act) {
    return ACTS.getOrDefault(desk, Set.of()).contains(act);
  }
}
