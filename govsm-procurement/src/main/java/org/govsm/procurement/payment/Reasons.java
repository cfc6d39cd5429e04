package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.NamedValue;
import org.govsm.core.text.Term;

/** Sentences in no language: the code of each and the values that go into it. */
final class Reasons {

  private Reasons() {}

  static Map<String, Object> plain(Message message) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", message.key());
    message.values().forEach((name, value) -> tree.put(name, value(value)));
    return tree;
  }

  static List<Object> plain(List<Message> messages) {
    return Tree.list(messages, Reasons::plain);
  }

  static Object value(Object value) {
    if (value instanceof Message message) {
      return plain(message);
    } else if (value instanceof Term term) {
      return term.code();
    } else if (value instanceof NamedValue named) {
      return named.code();
    }
    return value instanceof List<?> list ? Tree.list(list, Reasons::value) : value;
  }
}
