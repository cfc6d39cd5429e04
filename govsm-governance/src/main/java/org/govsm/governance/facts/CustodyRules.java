package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The entries of each account, in the order of the log. */
  static Map<String, List<FactNode>> byAccount(FactNode log) {
    Map<String, List<FactNode>> entries = new HashMap<>();
    for (FactNode entry : log.items()) {
      entry
          .at("account")
          .or(entry.at("accountId"))
          .written()
          .ifPresent(id -> entries.computeIfAbsent(id, i -> new ArrayList<>()).add(entry));
    }
    entries.replaceAll((id, own) -> List.copyOf(own));
    return entries;
  }
}
