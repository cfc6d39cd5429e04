package org.govsm.portal.publication;

import java.util.Optional;

/**
 * Id of a contracting process: a published tender with all that came of it, or a contract without
 * one.
 *
 * @param kind {@code contract} or {@code tender}: by the alphabet as lists have them
 * @param id that of the tender within its department, or of the contract
 */
public record ProcessId(String department, String kind, String id) {

  static final String TENDER = "tender";
  static final String CONTRACT = "contract";

  static ProcessId tender(String department, String id) {
    return new ProcessId(department, TENDER, id);
  }

  static ProcessId contract(String department, String id) {
    return new ProcessId(department, CONTRACT, id);
  }

  /** A process by its place in the list of its department. */
  static Optional<ProcessId> of(String department, String place) {
    int dash = place.indexOf('-');
    String kind = place.substring(0, Math.max(0, dash));
    return kind.equals(TENDER) || kind.equals(CONTRACT)
        ? Optional.of(new ProcessId(department, kind, place.substring(dash + 1)))
        : Optional.empty();
  }

  /** A process of a department by its ocid. */
  static Optional<ProcessId> of(String department, String ocid, OcidPrefix prefix) {
    String begins = prefix.code() + "-" + escaped(department) + "-";
    return ocid.startsWith(begins)
        ? of(department, ocid.substring(begins.length()))
        : Optional.empty();
  }

  /** Where it stands in the list of its department. */
  String place() {
    return kind + "-" + id;
  }

  /** Its number within the publisher. Dashes of a department are doubled: no two numbers meet. */
  String number() {
    return escaped(department) + "-" + place();
  }

  private static String escaped(String department) {
    return department.replace("-", "--");
  }
}
