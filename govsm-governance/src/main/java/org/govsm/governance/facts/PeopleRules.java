package org.govsm.governance.facts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** What must hold between the facts that are entered of a person. */
final class PeopleRules {

  private PeopleRules() {}

  static void check(Facts facts, List<InputFault> faults) {
    int index = 0;
    for (FactNode person : facts.at("people").items()) {
      String pointer = "/people/" + index++ + "/status";
      FactNode status = person.at("status");
      Optional<Boolean> active = person.at("active").flag();
      if (active.isPresent()
          && status.text().isPresent()
          && active.get() != status.isWord("ACTIVE")) {
        Message text = Message.of("fault.person-service");
        faults.add(new InputFault(pointer, "person.service", text));
      }
    }
  }
}
