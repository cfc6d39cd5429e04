package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;

/**
 * Something wrong with the form of what was given: no law behind it, only the document's own shape.
 *
 * @param pointer where, as a JSON pointer such as {@code /facts/value}; empty for the whole
 * @param code a stable code of the kind of fault
 * @param text what is wrong and what to do
 */
public record InputFault(String pointer, String code, Message text) {

  /**
   * Checks that nothing is missing.
   *
   * @param pointer see the record
   * @param code see the record
   * @param text see the record
   */
  public InputFault {
    requireNonNull(pointer, "pointer");
    requireNonNull(code, "code");
    requireNonNull(text, "text");
  }

  /**
   * A name that is not asked, with the nearest that is.
   *
   * @param pointer where it stands
   * @param given the name
   * @param known the names that are asked there
   * @return the fault {@code input.unknown}
   */
  public static InputFault unknown(String pointer, String given, Collection<String> known) {
    return new InputFault(pointer, "input.unknown", notAsked(given, known));
  }

  /**
   * The sentence for a name that is not asked, for a reader that has codes of its own.
   *
   * @param given the name
   * @param known the names that are asked there
   * @return a sentence with the nearest of them, and all
   */
  public static Message notAsked(String given, Collection<String> known) {
    List<String> names = List.copyOf(known);
    return NearestName.told("input.unknown", given, known).with("known", names);
  }

  /**
   * The fault as one of a whole that has the part in which it was found.
   *
   * @param place the pointer of the part; empty for the whole itself
   */
  public InputFault within(String place) {
    return place.isEmpty() ? this : new InputFault(place + pointer, code, text);
  }

  /**
   * Faults for the message of an exception: each with its pointer, code and sentence.
   *
   * @return such as {@code /facts/value input.number: "12,5" is no number. ...}
   */
  static String listed(List<InputFault> faults, Messages words) {
    return faults.stream().map(fault -> fault.said(words)).collect(Collectors.joining("; "));
  }

  private String said(Messages words) {
    return pointer + " " + code + ": " + words.say(text);
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

  /** The pointer, the code, and the sentence in English. */
  @Override
  public String toString() {
    return said(Messages.english());
  }
}
