package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Something an officer must know beside the ruling, with the law or the document behind it. */
public final class Finding {

  /** How much a finding weighs. */
  public enum Weight {
    /** To be known. */
    NOTE,
    /** To be looked into before going on. */
    WARNING,
    /** Stands in the way. */
    BLOCKING
  }

  private final String code;
  private final Weight weight;
  private final Message text;
  private final Citation citation;

  private Finding(String code, Weight weight, Message text, Citation citation) {
    this.code = requireNonNull(code, "code");
    this.weight = requireNonNull(weight, "weight");
    this.text = requireNonNull(text, "text");
    this.citation = requireNonNull(citation, "citation");
  }

  /**
   * A finding.
   *
   * @param code a stable code, such as {@code law.read-up-to}
   * @param weight how much it weighs
   * @param text what to know
   * @param citation what it rests on
   */
  public static Finding of(String code, Weight weight, Message text, Citation citation) {
    return new Finding(code, weight, text, citation);
  }

  /**
   * The kind of finding.
   *
   * @return a stable code
   */
  public String code() {
    return code;
  }

  /**
   * How much it weighs.
   *
   * @return note, warning or blocking
   */
  public Weight weight() {
    return weight;
  }

  /**
   * What to know.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    return text;
  }

  /** What it rests on. */
  public Citation citation() {
    return citation;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentence
   * @return code, weight, text and citation
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("weight", weight.name());
    tree.put("text", words.say(text));
    tree.put("citation", citation.toPlain());
    return tree;
  }

  /** Weight, code and citation in one line; {@link #text} says it to people. */
  @Override
  public String toString() {
    return weight + " " + code + " [" + citation + "]";
  }
}
