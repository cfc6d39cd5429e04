package org.govsm.governance.framework;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signers of controls: the roles of officers that sign for each. The catalogue names the head of
 * the department or of the office; either is the competent authority.
 */
public final class ControlSigners {

  private static final String AUTHORITY = "competent-authority";
  private static final Set<String> HEADS = Set.of("head-of-department", "head-of-office");

  /** Of whom one is left where two others corrected an entry together. */
  private static final List<String> THIRD =
      List.of("legal-officer", "nodal-officer", "head-of-department");

  /**
   * Who else confirms an act on record, where the one whom the catalogue names did it, or it names
   * nobody: nobody signs for an act of their own.
   */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "GSM-VAL-11", List.of("head-of-department"),
          "GSM-RES-06", List.of("nodal-officer", "head-of-department"),
          "GSM-LEG-06", THIRD,
          "LAW-GR-01", THIRD,
          "LAW-IT-05", THIRD,
          "LAW-IT-08", THIRD,
          "LAW-IT-09", THIRD,
          "LAW-IT-10", THIRD,
          "LAW-IT-18", THIRD,
          "LAW-RT-02", THIRD);

  private ControlSigners() {}

  /** The roles of which one signs for an entry that two others corrected, as codes. */
  public static Set<String> ofCorrection() {
    return THIRD.stream().map(ControlSigners::role).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The roles that may sign for a control, as the catalogue names them: its own, and who else may
   * confirm an act on record.
   *
   * @return none where no person is asked
   */
  public static List<String> named(Control control) {
    return Stream.concat(
            control.attestedBy().stream(), BESIDE.getOrDefault(control.id(), List.of()).stream())
        .distinct()
        .toList();
  }

  /**
   * The roles that may sign for a control.
   *
   * @return codes of roles; none where no person is asked
   */
  public static Set<String> of(Control control) {
    Set<String> roles = new LinkedHashSet<>();
    named(control).forEach(signer -> roles.add(role(signer)));
    return roles;
  }

  /**
   * As what somebody signs for a control.
   *
   * @param roles the roles that the person has
   * @return the role as the catalogue names it; nothing for whoever may not sign
   */
  public static Optional<String> as(Control control, Collection<String> roles) {
    return named(control).stream().filter(one -> roles.contains(role(one))).findFirst();
  }

  private static String role(String signer) {
    return HEADS.contains(signer) ? AUTHORITY : signer;
  }
}
