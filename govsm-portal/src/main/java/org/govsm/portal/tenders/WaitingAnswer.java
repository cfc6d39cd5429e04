package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Waiting answer: an answer to a question about a tender whose words may tell a supplier, until
 * another officer publishes it; or such words of another act.
 *
 * @param question by what it is kept ({@link WaitingWords#key})
 * @param content its text, and why it names nobody
 * @param actor who wrote it
 */
public record WaitingAnswer(
    String department,
    String tender,
    String question,
    Map<String, @Nullable Object> content,
    String actor,
    Instant madeAt) {

  static final String TEXT = "text";
  static final String DECIDED = "decided";

  /** The id of the question, or the kind of the act. */
  public String about() {
    return WaitingWords.about(question);
  }

  /** The answer. */
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

  /** Whether it answers a question. */
  public boolean isAnswer() {
    return WaitingWords.isAnswer(about());
  }

  /** Whether it cancels the tender, which no end of the tender ends. */
  boolean isCancellation() {
    return about().equals(Kind.CANCELLATION.name());
  }

  /** Whether a caller may publish it: whoever wrote it does not. */
  public boolean isFor(Caller by) {
    return !Skeleton.same(actor, by.actor());
  }

  /** Whether a caller publishes it, by the text that they send. */
  static boolean isPublished(Optional<WaitingAnswer> waiting, String text, Caller by) {
    return waiting.filter(one -> one.text().equals(text) && one.isFor(by)).isPresent();
  }

  /** The published form of the API. */
  Map<String, Object> toPlain() {
    return Map.of(
        "question",
        about(),
        TEXT,
        text(),
        DECIDED,
        decided(),
        "by",
        actor,
        "at",
        madeAt.toString());
  }
}
