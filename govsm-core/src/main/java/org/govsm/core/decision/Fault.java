package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Something wrong with the form of what was given: no law behind it, only the document's own shape.
 *
 * @param pointer where, as a JSON pointer such as {@code /facts/value}; empty for the whole
 * @param code a stable code of the kind of fault
 * @param text what is wrong and what to do
 */
public record Fault(String pointer, String code, Message text) {

  /**
   * Checks that nothing is missing.
   *
   * @param pointer see the record
   * @param code see the record
   * @param text see the record
   */
  public Fault {
    requireNonNull(pointer, "pointer");
    requireNonNull(code, "code");
    requireNonNull(text, "text");
  }

  /**
   * The published tree form, as problem details list it.
   *
   * @param words the language of the sentence
   * @return pointer, code and message
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pointer", pointer);
    tree.put("code", code);
    tree.put("message", words.say(text));
    return tree;
  }
}
