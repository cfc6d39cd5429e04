package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Part;

/** Words that stand twice in one list of terms: a metric named twice would count twice. */
final class Repeats {

  private final List<Fault> faults = new ArrayList<>();

  private Repeats() {}

  static List<Fault> in(Branch terms) {
    Repeats repeats = new Repeats();
    repeats.look(terms);
    return repeats.faults;
  }

  private void look(Branch branch) {
    for (Part part : branch.form().parts()) {
      switch (part.kind()) {
        case CODES -> words(branch, part.name());
        case FORM, CHOICE -> branch.branch(part.name()).ifPresent(this::look);
        case FORMS -> branch.branches(part.name()).forEach(this::look);
        default -> {}
      }
    }
  }

  private void words(Branch branch, String name) {
    List<String> words = branch.codes(name);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!seen.add(words.get(i))) {
        faults.add(branch.fault(name + "/" + i, "terms.repeated", Message.of("terms.repeated")));
      }
    }
  }
}
