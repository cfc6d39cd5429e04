package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.document.Field;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.TermsLabels;

/**
 * Field words: what controls and their choices are called. A field has a sentence by its name, or
 * by its name within another; one that has neither, as that of a host's own shape, is called as its
 * schema says.
 */
final class FieldWords {

  private static final String CODE = "builder.code.";

  /** Lists of words in which the order says nothing. */
  private static final Set<String> SETS =
      Set.of("platforms", "languages", "kpis", "covers", "amounts", "metrics", "ifMet", "changes");

  private final Messages words;

  FieldWords(Messages words) {
    this.words = words;
  }

  /** Whether the order of the words of a field says nothing. */
  static boolean isSet(Field field) {
    return SETS.contains(field.name());
  }

  /** What a field is called. */
  String label(String within, Field field) {
    return TermsLabels.find(words, within, field.name()).orElse(field.says());
  }

  /** What is to be known of a field; empty where nothing is. */
  String hint(String within, Field field) {
    return TermsLabels.find(words, within, field.name() + "-hint").orElse("");
  }

  /** The codes of a field, in words. */
  Map<String, String> codes(String name, List<String> codes) {
    Map<String, String> said = new LinkedHashMap<>();
    codes.forEach(code -> said.put(code, code(name, code)));
    return said;
  }

  /** A code in words. */
  String code(String name, String code) {
    return words
        .find(CODE + name + "." + code)
        .or(() -> words.find("term.open." + name + "." + code))
        .or(() -> words.find("term.exclusion." + code))
        .or(() -> words.find("term." + name + "." + code))
        .or(() -> words.find(CODE + code))
        .orElse(code);
  }

  /** What a row of a list is called by its number. */
  String nth(String item, String list, int number) {
    String key = "builder.row." + item;
    Message known = Message.of(key).with("number", number);
    return words.find(key).isPresent()
        ? words.say(known)
        : words.say(Message.of("builder.nth").with("what", list).with("number", number));
  }

  /** A term such as that of a platform; the code where it has no word. */
  String term(String name, String code) {
    return Optional.of(words.term(name + "." + code))
        .filter(word -> !word.equals(name + "." + code))
        .orElse(code);
  }

  Messages words() {
    return words;
  }
}
