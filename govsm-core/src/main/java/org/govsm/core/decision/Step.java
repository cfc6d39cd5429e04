package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * One rule that a decision rests on, or that it set aside: which row, in words, by what authority.
 */
public final class Step {

  private final String rule;
  private final String row;
  private final Message text;
  private final Citation citation;

  private Step(String rule, String row, Message text, Citation citation) {
    this.rule = requireNonNull(rule, "rule");
    this.row = requireNonNull(row, "row");
    this.text = requireNonNull(text, "text");
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
    return new Step(rule, row, text, citation);
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
    return text;
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
    tree.put("text", words.say(text));
    tree.put("citation", citation.toPlain());
    return tree;
  }
}
