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
  private final boolean recorded;

  Clarification(
      String id,
      Instant asked,
      String question,
      Optional<Instant> answered,
      Optional<String> answer,
      boolean recorded) {
    this.id = id;
    this.asked = asked;
    this.question = question;
    this.answered = answered;
    this.answer = answer;
    this.recorded = recorded;
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

  /** Whether the buyer put on record a question that came by another way. */
  public boolean isRecorded() {
    return recorded;
  }

  Clarification with(Instant at, String text) {
    return new Clarification(id, asked, question, Optional.of(at), Optional.of(text), recorded);
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
