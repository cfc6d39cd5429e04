package org.govsm.procurement.tender;

import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Outputs;

/** What a table of an exemption from a security answers. */
final class Exemptions {

  private Exemptions() {}

  /** Whether it answers so, and not only indicates it. */
  static boolean says(Decision<Outputs> decision, boolean exempt) {
    return decision.ruling() instanceof Ruling.Answer<Outputs> found
        && found.value().get("exempt").filter(Boolean.valueOf(exempt)::equals).isPresent();
  }
}
