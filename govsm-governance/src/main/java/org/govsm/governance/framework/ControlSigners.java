package org.govsm.governance.framework;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Signers of controls: the roles of officers that sign for each. The catalogue names the head of
 * the department or of the office; either is the competent authority.
 */
public final class ControlSigners {

  private static final String AUTHORITY = "competent-authority";
  private static final Set<String> HEADS = Set.of("head-of-department", "head-of-office");

  private ControlSigners() {}

  /**
   * The roles that may sign for a control.
   *
   * @return codes of roles; none where no person is asked
   */
  public static Set<String> of(Control control) {
    Set<String> roles = new LinkedHashSet<>();
    control.attestedBy().forEach(signer -> roles.add(role(signer)));
    return roles;
  }

  /**
   * As what somebody signs for a control.
   *
   * @param roles the roles that the person has
   * @return the role as the catalogue names it; nothing for whoever may not sign
   */
  public static Optional<String> as(Control control, Collection<String> roles) {
    return control.attestedBy().stream().filter(one -> roles.contains(role(one))).findFirst();
  }

  private static String role(String signer) {
    return HEADS.contains(signer) ? AUTHORITY : signer;
  }
}
