package org.govsm.procurement.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/** Consequence that a tender or policy was seen to attach to a service. */
public final class SeenConsequence implements ToPlain {

  private final Wording said;
  private final List<Citation> citations;

  SeenConsequence(Wording said, List<Citation> citations) {
    this.said = said;
    this.citations = List.copyOf(citations);
  }

  /**
   * What follows.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String said(String language) {
    return said.in(language);
  }

  /**
   * Where it was seen, and how sure that is.
   *
   * @return at least one citation
   */
  public List<Citation> citations() {
    return citations;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("said", said.toPlain());
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }
}
