package org.govsm.portal.queries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.law.ActTime;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored act on a query or a legal request.
 *
 * @param kind what was done, as the domain names it
 * @param content the act, as the domain reads it
 * @param madeAt when it was put on record
 */
public record StoredAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** The numbers of acts in the log. */
  static List<Integer> numbers(List<StoredAct> acts) {
    return acts.stream().map(StoredAct::actNo).toList();
  }

  /** An act with the number by which the domain knows the entry that it names. */
  static Map<String, @Nullable Object> counted(
      List<StoredAct> acts, Map<String, @Nullable Object> given) {
    return WrongEntries.counted(given, numbers(acts));
  }

  /** When it was done. */
  public Instant at() {
    return moment("at");
  }

  /** A moment of the act. */
  public Instant moment(String name) {
    return OffsetDateTime.parse(StoredTree.text(content, name)).toInstant();
  }

  /** Whether it was put on record later than it is said to have been done. */
  public boolean isRecordedLater() {
    return ActTime.isLater(at(), madeAt);
  }

  /** Whether the officer stands by words that may say otherwise than what is marked. */
  public boolean isSure() {
    return Boolean.TRUE.equals(content.get("sure"));
  }

  /** What it is called in the log: what is done in part, or is to be confirmed, meets nothing. */
  public String called() {
    if (text("sameAs").isPresent()) {
      return kind + "-same";
    }
    boolean part = text("did").filter("PART"::equals).isPresent();
    return part || isSure() ? kind + "-in-part" : kind;
  }

  /** The act as the domain judges it: with when it was put on record. */
  Map<String, @Nullable Object> recorded() {
    return RecordActs.recorded(content, madeAt);
  }

  /** What the order says by it; nothing where it says nothing of that. */
  public Map<String, @Nullable Object> order() {
    return content.containsKey(QueryForms.ORDER)
        ? StoredTree.tree(content, QueryForms.ORDER)
        : Map.of();
  }

  /** What an examination took back of the order. */
  public List<String> dropped() {
    return content.get(OrderInputs.DROPPED) instanceof List<?> members
        ? members.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** A member of the act that is text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name))
        .filter(String.class::isInstance)
        .map(String::valueOf);
  }
}
