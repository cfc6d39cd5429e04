package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** Question on a tender and its answer, as all bidders are told: who asked is not part of it. */
public final class Clarification implements ToPlain {

  private final String id;
  private final Instant asked;
  private final String question;
  private final Optional<Instant> answered;
  private final Optional<String> answer;

  Clarification(
      String id,
      Instant asked,
      String question,
      Optional<Instant> answered,
      Optional<String> answer) {
    this.id = id;
    this.asked = asked;
    this.question = question;
    this.answered = answered;
    this.answer = answer;
  }

  /** The id of the question. */
  public String id() {
    return id;
  }

  /** When it was asked. */
  public Instant asked() {
    return asked;
  }

  /** The question. */
  public String question() {
    return question;
  }

  /** When it was answered; nothing before. */
  public Optional<Instant> answered() {
    return answered;
  }

  /** The answer; nothing before. */
  public Optional<String> answer() {
    return answer;
  }

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Clarification same && toPlain().equals(same.toPlain());
  }

  @Override
  public int hashCode() {
    return toPlain().hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
