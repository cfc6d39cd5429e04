package org.govsm.procurement.annex;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Row of the table of a clause: a label and what is laid down, or a blank to fill.
 *
 * @param id the part, such as {@code quantity}; unique in its clause
 * @param label what it is
 * @param text what is laid down; empty for a blank
 * @param hint what to think of in a blank; nothing where the label says it
 * @param blank the number of the blank; nothing where the row is filled
 */
public record AnnexRow(
    String id, String label, String text, Optional<String> hint, Optional<Integer> blank)
    implements ToPlain {

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("label", label);
    blank.ifPresentOrElse(
        number -> tree.put("blank", BigDecimal.valueOf(number)), () -> tree.put("text", text));
    hint.ifPresent(question -> tree.put("hint", question));
    return tree;
  }
}
