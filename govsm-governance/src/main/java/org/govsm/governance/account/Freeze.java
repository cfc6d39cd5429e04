package org.govsm.governance.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.tree.TreeReader;

/** Days on which accounts do not post because of the Model Code of Conduct. */
record Freeze(EffectivePeriod days, Optional<List<String>> accounts) {

  static Freeze read(TreeReader tree, List<String> known) {
    tree.only(List.of("from", "until", "accounts", "reference"));
    tree.require("from");
    tree.text("reference");
    LocalDate from = tree.day("from").orElse(LocalDate.MIN);
    LocalDate until = tree.day("until").orElse(LocalDate.MAX);
    if (!from.isBefore(until)) {
      tree.fault("until", "freeze.until", Message.of("fault.freeze-until"));
      until = LocalDate.MAX;
    }
    Optional<List<String>> accounts = tree.texts("accounts");
    if (!known.containsAll(accounts.orElse(List.of()))) {
      tree.fault("accounts", "freeze.accounts", Message.of("fault.freeze-accounts"));
    }
    return new Freeze(new EffectivePeriod(from, until), accounts);
  }

  boolean covers(String account, LocalDate day) {
    return days.contains(day) && accounts.map(named -> named.contains(account)).orElse(true);
  }
}
