package org.govsm.procurement.sealing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.core.ledger.CanonicalForm;

/** Indented tree: JSON with a member a line, so that a fault in it has a line of its own. */
final class IndentedTree {

  private IndentedTree() {}

  static String text(Object tree) {
    return text(tree, "\n") + "\n";
  }

  private static String text(Object tree, String line) {
    String within = line + "  ";
    if (tree instanceof Map<?, ?> members && !members.isEmpty()) {
      Map<String, String> said = new TreeMap<>();
      members.forEach((name, part) -> said.put(CanonicalForm.text(name), text(part, within)));
      return said.entrySet().stream()
          .map(one -> one.getKey() + ": " + one.getValue())
          .collect(Collectors.joining("," + within, "{" + within, line + "}"));
    } else if (tree instanceof Collection<?> parts && !parts.isEmpty()) {
      return parts.stream()
          .map(part -> text(part, within))
          .collect(Collectors.joining("," + within, "[" + within, line + "]"));
    }
    return CanonicalForm.text(tree);
  }
}
