package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.text.Message;

/** Collects what is wrong with the custody of one account. The rules are ours. */
final class CustodyFindings {

  private static final Citation METHOD =
      Citation.of("govsm, docs/custody.md", "Rules").force(Force.ADVISORY).cite();

  private final String accountId;
  private final List<Finding> found = new ArrayList<>();

  CustodyFindings(String accountId) {
    this.accountId = accountId;
  }

  void blocking(String code, Message text) {
    add(code, Weight.BLOCKING, text);
  }

  void warning(String code, Message text) {
    add(code, Weight.WARNING, text);
  }

  private void add(String code, Weight weight, Message text) {
    found.add(Finding.of("custody." + code, weight, text.with("account", accountId), METHOD));
  }

  static Message say(String code) {
    return Message.of("custody." + code);
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
