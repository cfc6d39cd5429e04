package org.govsm.governance.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Tree of an answer with its sentence beside it, as {@code text}. */
public final class TextBeside {

  private TextBeside() {}

  /**
   * The tree.
   *
   * @param answer whose tree is an object
   */
  public static Map<String, @Nullable Object> of(Worded answer, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (answer.toPlain() instanceof Map<?, ?> fields) {
      fields.forEach((name, value) -> tree.put(String.valueOf(name), value));
    }
    tree.put("text", words.say(answer.said()));
    return tree;
  }
}
