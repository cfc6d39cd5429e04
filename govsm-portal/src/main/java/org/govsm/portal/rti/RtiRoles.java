package org.govsm.portal.rti;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ActRoles;
import org.govsm.portal.web.Caller;

/**
 * Roles of requests: the records officer receives, gathers and proposes; the legal officer is the
 * Public Information Officer; the competent authority hears the first appeal. Two of these are
 * never one person: that is for the service.
 */
final class RtiRoles {

  static final String RECEIVE = "received";

  private static final String RECORDS = "records-officer";
  private static final String INFORMATION = "legal-officer";

  static final ActRoles ACTS =
      new ActRoles(
          Map.ofEntries(
              entry(RECEIVE, List.of(RECORDS)),
              entry("gathered", List.of(RECORDS)),
              entry("proposed", List.of(RECORDS)),
              entry("copied", List.of(RECORDS, INFORMATION)),
              entry("returned", List.of(INFORMATION)),
              entry("transferred", List.of(RECORDS, INFORMATION)),
              entry("transfer-confirmed", List.of(RECORDS, INFORMATION)),
              entry("transfer-withdrawn", List.of(RECORDS, INFORMATION)),
              entry("part-transferred", List.of(RECORDS, INFORMATION)),
              entry("fee-asked", List.of(RECORDS, INFORMATION)),
              entry("fee-paid", List.of(RECORDS, INFORMATION)),
              entry("noticed", List.of(RECORDS, INFORMATION)),
              entry("heard", List.of(RECORDS, INFORMATION)),
              entry("decided", List.of(INFORMATION)),
              entry("appealed", List.of(RECORDS)),
              entry("appeal-decided", List.of("competent-authority")),
              entry("second-appealed", List.of(RECORDS, INFORMATION)),
              entry("second-decided", List.of(RECORDS, INFORMATION)),
              entry(RtiEntry.CORRECTED, List.of(RECORDS, INFORMATION)),
              entry(RtiEntry.CONFIRMED, List.of(RECORDS, INFORMATION)),
              entry("erased", List.of(RECORDS, INFORMATION))));

  private RtiRoles() {}

  /** Whether somebody may know who asks. */
  static boolean seesApplicant(Caller by) {
    return by.isAnyOf(List.of(RECORDS, INFORMATION));
  }
}
