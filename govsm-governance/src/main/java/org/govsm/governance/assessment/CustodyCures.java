package org.govsm.governance.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.process.GuardAnswer;
import org.govsm.governance.facts.FactPlace;

/** Custody cures: the event of the custody log that puts a guard about the keys in order. */
final class CustodyCures {

  private static final Map<String, String> BY_GUARD =
      Map.of(
          "GSM-ACC-05", "ISSUED",
          "backup-holder", "BACKUP_NAMED",
          "custody-rotated", "ROTATED",
          "custody-transferred", "TRANSFERRED",
          "outgoing-revoked", "REVOKED",
          "mfa-enrolled-again", "MFA_ENROLLED",
          "apps-revoked", "APP_REVOKED");

  private static final String KEYS = "GSM-ACC-05";
  private static final String HOLDER = "custody.holder";

  /** Record and log against each other about the second factor. */
  static final String AGAINST = "guard.mfa-against";

  /** No second factor in the log, and nothing in the record. */
  static final String NOT_LOGGED = "guard.mfa-log";

  /** Keys that nobody holds. */
  private static final String UNHELD = "guard.no-issue";

  private static final String SECOND_FACTOR = "LAW-CG-03";

  private CustodyCures() {}

  /** Whether the log will answer what nobody said yet, once the keys are issued. */
  static boolean willAnswer(String guard, GuardAnswer answer) {
    return guard.equals(SECOND_FACTOR) && answer instanceof GuardAnswer.Unknown;
  }

  /** The event of the log for a guard that it will answer. */
  static FactPlace place(String guard) {
    return new FactPlace("", event(guard, List.of(NOT_LOGGED)), StepCures.CUSTODY);
  }

  /** Whether an event of the log is missing for a guard that the log otherwise does not answer. */
  static boolean isUnlogged(Collection<String> said) {
    return said.contains(AGAINST) || said.contains(NOT_LOGGED);
  }

  /** Whether the log answers a guard. */
  static boolean cures(String guard) {
    return BY_GUARD.containsKey(guard);
  }

  /**
   * The event to record next.
   *
   * @param said the sentences and words in which it is said what is wrong
   * @return empty where no single event puts it in order
   */
  static String event(String guard, Collection<String> said) {
    if (isUnlogged(said)) {
      return "MFA_ENROLLED";
    } else if (guard.equals("custody-transferred") && said.contains(UNHELD)) {
      return "ISSUED";
    } else if (guard.equals(KEYS)) {
      if (said.contains(KEYS + ".no-holder")) {
        return "ISSUED";
      } else if (said.contains(KEYS + ".rotate")) {
        return "ROTATED";
      } else if (said.contains(KEYS + ".left") || said.contains(KEYS + ".vendor")) {
        return said.contains(HOLDER) ? "TRANSFERRED" : "REVOKED";
      } else if (said.contains(KEYS + ".no-backup")) {
        return "BACKUP_NAMED";
      } else if (said.contains(KEYS + ".order")) {
        return "";
      }
    }
    return BY_GUARD.getOrDefault(guard, "");
  }
}
