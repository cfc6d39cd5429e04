package org.govsm.governance.policy;

import org.govsm.core.document.Node;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Words of a department in both languages, which stand in a sentence of either. */
record BothLanguages(String english, String hindi) implements NamedValue {

  static BothLanguages of(Node node) {
    return new BothLanguages(node.text("en"), node.text("hi"));
  }

  @Override
  public Object code() {
    return english;
  }

  @Override
  public String name(Messages words) {
    return words.language().equals("hi") ? hindi : english;
  }
}
