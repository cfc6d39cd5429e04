package org.govsm.procurement.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;

/**
 * Section of an annex.
 *
 * @param id general, scope, buyer, kpi, payment or special
 * @param number its number in the document, from 1
 * @param title the heading
 * @param clauses in order
 */
public record AnnexSection(String id, int number, String title, List<AnnexClause> clauses)
    implements ToPlain {

  /**
   * Keeps its own copy.
   *
   * @param id see the record
   * @param number see the record
   * @param title see the record
   * @param clauses see the record
   */
  public AnnexSection {
    clauses = List.copyOf(clauses);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("number", String.valueOf(number));
    tree.put("title", title);
    tree.put("clauses", Tree.list(clauses, AnnexClause::toPlain));
    return tree;
  }
}
