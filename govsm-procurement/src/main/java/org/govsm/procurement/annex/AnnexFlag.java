package org.govsm.procurement.annex;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;

/**
 * Flag on a clause: what an officer must know of it before the bid is published.
 *
 * @param isVoid whether the rule says that it has no effect; otherwise an officer must decide
 * @param text a sentence
 * @param citation the rule
 */
public record AnnexFlag(boolean isVoid, String text, Citation citation) implements ToPlain {

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("void", isVoid);
    tree.put("text", text);
    tree.put("citation", citation.toPlain());
    return tree;
  }
}
