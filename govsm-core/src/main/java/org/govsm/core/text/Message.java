package org.govsm.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A sentence not yet in any language: a key and the values that go into it. {@link Messages#say}
 * makes the text. Values may be sums, percentages, days, numbers, {@link Term}s, {@link
 * NamedValue}s, other messages, lists of these, or plain strings, which are shown as they are.
 *
 * @param key the key under which each language has its text
 * @param values the values by the names that the text uses, in the order given
 */
public record Message(String key, Map<String, Object> values) {

  /**
   * Keeps its own copy of the values, of lists among them too.
   *
   * @param key see the record
   * @param values see the record
   */
  public Message {
    requireNonNull(key, "key");
    values = MessageValues.of(values);
  }

  /** A message without values. */
  public static Message of(String key) {
    return new Message(key, MessageValues.NONE);
  }

  /**
   * The same message with one value more.
   *
   * @param name the name by which the text uses it
   * @param value a list is copied
   * @return a new message
   */
  public Message with(String name, Object value) {
    return new Message(key, MessageValues.of(values).with(name, requireNonNull(value, name)));
  }
}
