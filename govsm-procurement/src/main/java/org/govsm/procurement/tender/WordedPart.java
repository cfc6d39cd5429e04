package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Worded part of a tender, such as a clause: read in the language of the reader, else in English.
 *
 * @param text by language; empty where the part has no words
 */
record WordedPart(Map<?, ?> text) implements NamedValue {

  static WordedPart of(Node part) {
    return of(Stream.of(part.toPlain())).get(0);
  }

  static List<WordedPart> of(Stream<?> parts) {
    return parts
        .map(
            part ->
                new WordedPart(
                    part instanceof Map<?, ?> form && form.get("text") instanceof Map<?, ?> text
                        ? text
                        : Map.of()))
        .toList();
  }

  /** Whether it has words, none of them longer than it is told at once. */
  boolean isShort(int longest) {
    return !text.isEmpty()
        && text.values().stream().allMatch(one -> String.valueOf(one).length() <= longest);
  }

  @Override
  public Object code() {
    return name("en");
  }

  @Override
  public String name(Messages words) {
    return name(words.language());
  }

  private String name(String language) {
    return String.valueOf(text.containsKey(language) ? text.get(language) : text.get("en"));
  }
}
