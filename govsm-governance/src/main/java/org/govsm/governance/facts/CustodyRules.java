package org.govsm.governance.facts;

import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** An entry of the custody log says of which account it is, under one of two names. */
final class CustodyRules {

  private CustodyRules() {}

  static void check(Facts facts, List<InputFault> faults) {
    for (String log : List.of("custody", "custodyLog")) {
      int index = 0;
      for (FactNode entry : facts.at(log).items()) {
        if (!entry.at("account").or(entry.at("accountId")).isGiven()) {
          String pointer = "/" + log + "/" + index + "/account";
          Message text = Message.of("input.required").with("says", "account, accountId");
          faults.add(new InputFault(pointer, "tree.required", text));
        }
        index++;
      }
    }
  }
}
