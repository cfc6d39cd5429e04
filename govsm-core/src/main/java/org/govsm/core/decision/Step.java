package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a decision rests on, or that it set aside: which row, in words, by what authority.
 */
public final class Step {

  private final String rule;
  private final String row;
  private final Supplier<Message> words;
  private final Citation citation;
  private volatile @Nullable Message text;

  private Step(String rule, String row, Supplier<Message> words, Citation citation) {
    this.rule = requireNonNull(rule, "rule");
    this.row = requireNonNull(row, "row");
    this.words = requireNonNull(words, "words");
    this.citation = requireNonNull(citation, "citation");
  }

  /**
   * A step.
   *
   * @param rule the id of the rule, the same in pack, page, test and trace
   * @param row the id of its dated row
   * @param text what it says in this case
   * @param citation its authority
   */
  public static Step of(String rule, String row, Message text, Citation citation) {
    requireNonNull(text, "text");
    return new Step(rule, row, () -> text, citation);
  }

  /**
   * A step that finds its words when they are asked for: many are read only for their citation.
   *
   * @param rule as in {@link #of}
   * @param row as in {@link #of}
   * @param citation its authority
   * @param words makes the same message each time
   */
  public static Step worded(String rule, String row, Citation citation, Supplier<Message> words) {
    return new Step(rule, row, words, citation);
  }

  /**
   * The rule.
   *
   * @return its id, such as {@code gfr-2017.r149.ii}
   */
  public String rule() {
    return rule;
  }

  /**
   * The dated row of the rule.
   *
   * @return its id, such as {@code gfr-2017.r149.ii.2019-04-02}
   */
  public String row() {
    return row;
  }

  /**
   * What the rule says in this case.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    Message known = text;
    if (known == null) {
      known = words.get();
      text = known;
    }
    return known;
  }

  /** The authority of the row. */
  public Citation citation() {
    return citation;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentence
   * @return rule, row, text and citation
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", rule);
    tree.put("row", row);
    tree.put("text", words.say(text()));
    tree.put("citation", citation.toPlain());
    return tree;
  }

  /** Row and citation in one line; {@link #text} says it to people. */
  @Override
  public String toString() {
    return row + " [" + citation + "]";
  }
}
