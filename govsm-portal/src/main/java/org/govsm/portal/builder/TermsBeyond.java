package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import org.govsm.core.document.Schema;
import org.govsm.procurement.contract.Shapes;

/** Terms beyond the form: members that are kept as they are, and that no page shows. */
final class TermsBeyond {

  private static final List<String> MADE = List.of("currency", "buyer", "requirement");

  private TermsBeyond() {}

  static List<String> of(Map<String, ?> terms) {
    Schema schema = BuilderPart.schema("", Shapes.shipped());
    return terms.keySet().stream()
        .filter(name -> !MADE.contains(name))
        .filter(name -> schema.part(name).isEmpty() || !isShown(name))
        .toList();
  }

  private static boolean isShown(String name) {
    return BuilderPart.all().stream()
        .anyMatch(part -> part.isRow() ? part.list().equals(name) : part.members().contains(name));
  }
}
