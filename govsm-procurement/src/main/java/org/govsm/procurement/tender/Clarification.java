package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Question on a tender and its answer, as all bidders are told: who asked is not part of it.
 *
 * @param id the id of the question
 * @param asked when it was asked
 * @param question the question
 * @param answered when it was answered; nothing before
 * @param answer the answer; nothing before
 */
public record Clarification(
    String id, Instant asked, String question, Optional<Instant> answered, Optional<String> answer)
    implements ToPlain {

  Clarification with(Instant at, String text) {
    return new Clarification(id, asked, question, Optional.of(at), Optional.of(text));
  }

  /** The published tree form, with the names of the Open Contracting Data Standard. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("date", asked.toString());
    tree.put("description", question);
    answer.ifPresent(text -> tree.put("answer", text));
    answered.ifPresent(at -> tree.put("dateAnswered", at.toString()));
    return tree;
  }
}
