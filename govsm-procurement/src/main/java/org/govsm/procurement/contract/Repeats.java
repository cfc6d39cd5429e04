package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/** Words that stand twice in one list of terms: a metric named twice would count twice. */
final class Repeats {

  private final List<InputFault> faults = new ArrayList<>();

  private Repeats() {}

  static List<InputFault> in(Node terms) {
    Repeats repeats = new Repeats();
    repeats.look(terms);
    return repeats.faults;
  }

  private void look(Node node) {
    for (Field field : node.form().parts()) {
      switch (field.kind()) {
        case CODES -> words(node, field.name());
        case FORM, CHOICE -> node.branch(field.name()).ifPresent(this::look);
        case FORMS -> node.branches(field.name()).forEach(this::look);
        default -> {}
      }
    }
  }

  private void words(Node node, String name) {
    List<String> words = node.codes(name);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!seen.add(words.get(i))) {
        faults.add(node.fault(name + "/" + i, "terms.repeated", Message.of("terms.repeated")));
      }
    }
  }
}
