package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Term;

/** Something that must be in order before a transition, and what asks for it. */
public final class Guard {

  private final String machine;
  private final String code;
  private final Citation citation;
  private final boolean ownDefault;

  Guard(String machine, String code, CitedBasis basis) {
    this.machine = requireNonNull(machine, "machine");
    this.code = requireNonNull(code, "code");
    citation = basis.citation();
    ownDefault = basis.ownDefault();
  }

  /**
   * The guard.
   *
   * @return its code; that of the control where it is one, such as {@code GSM-OBJ-01}
   */
  public String code() {
    return code;
  }

  /** What asks for it. */
  public Citation citation() {
    return citation;
  }

  /**
   * Whether only the author of the machine asks for it, and no text of others does.
   *
   * @return true for a default of the design
   */
  public boolean isOwnDefault() {
    return ownDefault;
  }

  /**
   * What must be in order.
   *
   * @return a term that {@link StateMachine#words} has in the languages of the file
   */
  public Term name() {
    return new Term(machine + ".guard." + code);
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("ownDefault", ownDefault);
    tree.put("citation", citation.toPlain());
    return tree;
  }

  @Override
  public String toString() {
    return code;
  }
}
