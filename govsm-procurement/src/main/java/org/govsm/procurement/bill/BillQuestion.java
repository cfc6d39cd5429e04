package org.govsm.procurement.bill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Question of a bill that an officer must decide: what does not match, and where the law or the
 * terms leave something open.
 *
 * @param citation by what it is asked
 */
public record BillQuestion(Message question, Citation citation) implements ToPlain {

  private static final int START = "sha256:".length();
  private static final int LENGTH = 16;

  /**
   * What a decision on it is kept under: the same for the same question with the same figures.
   *
   * @return 16 hexadecimal digits
   */
  public String id() {
    Map<String, String> values = new TreeMap<>();
    question.values().forEach((name, value) -> values.put(name, value.toString()));
    String digest = CanonicalForm.digest(Map.of("key", question.key(), "values", values));
    return digest.substring(START, START + LENGTH);
  }

  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", id());
    tree.put("citation", citation.toPlain());
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("question", words.say(question));
    return tree;
  }
}
