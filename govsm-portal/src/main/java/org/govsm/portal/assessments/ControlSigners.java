package org.govsm.portal.assessments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.framework.Control;
import org.govsm.portal.web.Caller;

/** Signers of controls: the roles of the portal that sign for each. */
public final class ControlSigners {

  private static final String AUTHORITY = "competent-authority";
  private static final Set<String> HEADS = Set.of("head-of-department", "head-of-office");

  private ControlSigners() {}

  /**
   * The roles that may sign for a control.
   *
   * @return codes of roles of the portal; none where no person is asked
   */
  public static Set<String> of(Control control) {
    Set<String> roles = new LinkedHashSet<>();
    control.attestedBy().forEach(signer -> roles.add(role(signer)));
    return roles;
  }

  /**
   * As what a caller signs for a control.
   *
   * @return the role as the catalogue names it; nothing for whoever may not sign
   */
  public static Optional<String> as(Control control, Caller by) {
    return control.attestedBy().stream()
        .filter(signer -> by.roles().contains(role(signer)))
        .findFirst();
  }

  private static String role(String signer) {
    return HEADS.contains(signer) ? AUTHORITY : signer;
  }

  /** Codes of roles, to be said in the language of whoever reads it. */
  static List<Message> words(Set<String> roles) {
    return roles.stream().map(role -> Message.of("role." + role)).toList();
  }
}
