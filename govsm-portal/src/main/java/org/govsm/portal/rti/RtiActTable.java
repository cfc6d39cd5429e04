package org.govsm.portal.rti;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Table of the acts on requests: what each asks for, and in which states it is done. */
final class RtiActTable {

  private static final List<String> OPEN = List.of(StoredRti.RECEIVED, StoredRti.PROPOSED);

  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          entry("gathered", List.of()),
          entry("proposed", List.of("documents")),
          entry("returned", List.of("reason")),
          entry("transferred", List.of("on", "to", "reason")),
          entry("transfer-confirmed", List.of()),
          entry("transfer-withdrawn", List.of("reason")),
          entry("part-transferred", List.of("on", "to", "part", "reason")),
          entry("fee-asked", List.of("on", "amount")),
          entry("fee-paid", List.of("on")),
          entry("noticed", List.of("on", "party", RtiSaid.CONFIDENTIAL)),
          entry("heard", List.of("on", "party", "reason")),
          entry(
              "decided",
              List.of(
                  "documents", "authority", "all", "reason", RtiDecision.LOOKED, RtiDecision.FEE)),
          entry("appealed", List.of("on", "reason")),
          entry("appeal-decided", List.of("result", "reason")),
          entry("second-appealed", List.of("on", "reason")),
          entry("second-decided", List.of("on", "result", "reason")),
          entry(
              RtiEntry.CORRECTED,
              List.of(
                  RtiEntry.RECEIVED,
                  RtiEntry.URGENT,
                  RtiEntry.NOT_URGENT,
                  RtiEntry.KIND,
                  RtiEntry.SUBJECT,
                  RtiEntry.FEE,
                  "reason")),
          entry(RtiEntry.CONFIRMED, List.of()),
          entry("erased", List.of()));

  private static final Map<String, List<String>> FROM =
      Map.ofEntries(
          entry("gathered", List.of(StoredRti.RECEIVED)),
          entry("proposed", List.of(StoredRti.RECEIVED)),
          entry("returned", List.of(StoredRti.PROPOSED)),
          entry("transferred", List.of(StoredRti.RECEIVED)),
          entry("transfer-confirmed", List.of(StoredRti.TRANSFERRED)),
          entry("transfer-withdrawn", List.of(StoredRti.TRANSFERRED)),
          entry("part-transferred", OPEN),
          entry("fee-asked", OPEN),
          entry("fee-paid", OPEN),
          entry("noticed", OPEN),
          entry("heard", OPEN),
          entry("decided", List.of(StoredRti.PROPOSED)),
          entry(RtiCopies.COPIED, OPEN),
          entry(
              "appealed",
              List.of(
                  StoredRti.RECEIVED,
                  StoredRti.PROPOSED,
                  StoredRti.TRANSFERRED,
                  StoredRti.ANSWERED)),
          entry("appeal-decided", List.of(StoredRti.APPEALED)),
          entry(
              "second-appealed", List.of(StoredRti.ANSWERED, StoredRti.APPEALED, StoredRti.CLOSED)),
          entry("second-decided", List.of(StoredRti.COMMISSION)),
          entry(RtiEntry.CORRECTED, StoredRti.STATES),
          entry(RtiEntry.CONFIRMED, StoredRti.STATES),
          entry("erased", List.of(StoredRti.ANSWERED, StoredRti.TRANSFERRED, StoredRti.CLOSED)));

  private RtiActTable() {}

  /** Whether there is an act. */
  static boolean has(String act) {
    return MEMBERS.containsKey(act);
  }

  /** What an act asks for. */
  static List<String> asked(String act) {
    return MEMBERS.getOrDefault(act, List.of());
  }

  /** Whether an act is done in a state. */
  static boolean isFrom(String act, String state) {
    return FROM.getOrDefault(act, List.of()).contains(state);
  }
}
