package org.govsm.procurement.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Procedure;

/**
 * A condition that the book of the buyer makes for a procedure.
 *
 * @param code such as {@code AWARD_E_PUBLISHED}
 * @param citation the provision, how sure it is, and whether it binds
 * @param met whether the facts of the purchase say so already
 */
public record LawCondition(String code, Citation citation, boolean met) implements ToPlain {

  static LawCondition of(Procedure.Condition given) {
    return new LawCondition(given.code(), given.citation(), given.isMet().orElse(false));
  }

  /** What is asked, in the words of the pack. */
  public Term name() {
    return new Term(code);
  }

  /** Whether a step waits for it: an advisory one is only told. */
  public boolean binds() {
    return citation.force() == Force.BINDING;
  }

  /**
   * The published tree form.
   *
   * @return code, citation and met
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("citation", citation.toPlain());
    tree.put("met", met);
    return tree;
  }
}
