package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Sent words: what an act says to everybody and may tell a supplier, from its author to another
 * officer, who publishes it or returns it.
 *
 * @param question by what it is kept ({@link PublicWords#key})
 * @param content its text, why it names nobody, the act, and why it was returned
 * @param actor who wrote it
 */
public record SentWords(
    String department,
    String tender,
    String question,
    Map<String, @Nullable Object> content,
    String actor,
    Instant madeAt) {

  static final String TEXT = "text";
  static final String DECIDED = "decided";
  static final String ACT = "sent";
  static final String RETURNED = "returned";
  static final String REASON = "reason";
  static final String BY = "by";
  static final String BEFORE = "returnedBefore";
  private static final int MARK = 32;

  /** Return of the same words before they were sent again. */
  public record Earlier(String by, String reason) {}

  /** The id of the question, or the kind of the act. */
  public String about() {
    return PublicWords.about(question);
  }

  /** The words, a text in a line. */
  public String text() {
    return StoredTree.text(content, TEXT);
  }

  /** The words, a line each. */
  public List<String> lines() {
    return text().lines().toList();
  }

  /** Why its author finds that it names no supplier. */
  public String decided() {
    return StoredTree.text(content, DECIDED);
  }

  /** The act as it was sent; nothing where only its words were kept. */
  Optional<TenderAct> act() {
    return content.get(ACT) instanceof Map<?, ?> act
        ? Optional.of(TenderAct.fromPlain(act).orThrow())
        : Optional.empty();
  }

  /** Whether it answers a question. */
  public boolean isAnswer() {
    return PublicWords.isAnswer(about());
  }

  /** Whether it cancels the tender, which no end of the tender ends. */
  boolean isCancellation() {
    return about().equals(Kind.CANCELLATION.name());
  }

  /** Whether it was returned to its author. */
  public boolean isReturned() {
    return content.containsKey(RETURNED);
  }

  /** Why it was returned. */
  public String returned() {
    return returned(REASON);
  }

  /** Who returned it. */
  public String returnedBy() {
    return returned(BY);
  }

  private String returned(String member) {
    return isReturned() ? StoredTree.text(StoredTree.tree(content, RETURNED), member) : "";
  }

  /** These behind returns of the same words; whether they were returned now is told by itself. */
  SentWords behind(List<Map<String, Object>> returns) {
    List<Map<String, Object>> before =
        isReturned() && !returns.isEmpty() ? returns.subList(0, returns.size() - 1) : returns;
    if (before.isEmpty()) {
      return this;
    }
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(content);
    whole.put(BEFORE, List.copyOf(before));
    return new SentWords(department, tender, question, whole, actor, madeAt);
  }

  /** By whom and why it was returned before, the first first. */
  public List<Earlier> earlier() {
    return content.get(BEFORE) instanceof List<?> before
        ? before.stream()
            .map(one -> (Map<?, ?>) one)
            .map(one -> new Earlier(String.valueOf(one.get(BY)), String.valueOf(one.get(REASON))))
            .toList()
        : List.of();
  }

  /** What tells it from any other that is kept by the same. */
  public String mark() {
    String digest = CanonicalForm.digest(new LinkedHashMap<>(content));
    return digest.substring(digest.length() - MARK) + "-" + madeAt.toEpochMilli();
  }

  /** Whether a caller wrote it. */
  public boolean isOf(Caller by) {
    return Skeleton.same(actor, by.actor());
  }

  /** Whether a caller may publish or return it: no machine, and not who wrote it. */
  public boolean isFor(Caller by) {
    return !isReturned()
        && !isOf(by)
        && by.kind() != Caller.Kind.SERVICE
        && !by.roles().contains(Caller.SUPPLIER);
  }

  /** Whether a caller may publish it as it was sent. */
  public boolean isWholeFor(Caller by) {
    return isFor(by) && content.containsKey(ACT);
  }

  /** The published form of the API. */
  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", question);
    tree.put("question", about());
    tree.put(TEXT, text());
    tree.put(DECIDED, decided());
    tree.put(BY, actor);
    tree.put("at", madeAt.toString());
    if (content.containsKey(BEFORE)) {
      tree.put(
          BEFORE,
          earlier().stream().map(one -> Map.of(BY, one.by(), REASON, one.reason())).toList());
    }
    if (isReturned()) {
      tree.put(RETURNED, Map.of(BY, returnedBy(), REASON, returned()));
    }
    return tree;
  }
}
