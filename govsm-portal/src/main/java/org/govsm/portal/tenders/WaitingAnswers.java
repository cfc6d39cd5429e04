package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Waiting answers, and other words that wait for another officer: one for a question at most, whose
 * place a later one takes, and any of the other acts, each once.
 */
record WaitingAnswers(Transaction tx) {

  /** The kind of event that keeps one. */
  static final String SENT = "tender.answer-sent";

  /** The member of an event that publishes such words: by what they were kept. */
  static final String PUBLISHED = "published";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "tender_answer",
          3,
          "department text, tender text, question text, content bytes, actor text,"
              + " made_at instant");

  private static final String TENDER = "tender";
  private static final String QUESTION = "question";
  private static final String ALL =
      "select department, tender, question, content, actor, made_at from tender_answer where ";

  private Versions<WaitingAnswer> rows() {
    return new Versions<>(tx, ALL, RecordMapper.of(WaitingAnswer.class));
  }

  /** Those of a tender; ordered by question. */
  List<WaitingAnswer> of(StoredTender one) {
    return rows()
        .list("department = ? and tender = ? order by question", one.department(), one.id());
  }

  /** That to a question of a tender. */
  Optional<WaitingAnswer> find(StoredTender one, String question) {
    return rows()
        .find(
            "department = ? and tender = ? and question = ?", one.department(), one.id(), question);
  }

  /**
   * Those of tenders that close on or after a day, and cancellations, which come mostly after it;
   * ordered by department and tender.
   */
  List<WaitingAnswer> open(LocalDate day) {
    return rows()
        .list(
            "exists (select 1 from tender t where t.department = tender_answer.department"
                + " and t.id = tender_answer.tender"
                + " and (t.closes >= ? or tender_answer.question like 'CANCELLATION-%'))"
                + " order by department, tender, question",
            Moments.start(day));
  }

  /** Keeps an answer until another officer publishes it. */
  StoredTender send(
      StoredTender one, WaitingWords words, String decided, Instant at, String actor) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(TENDER, one.id());
    body.put(QUESTION, words.about());
    body.put(WaitingAnswer.TEXT, words.text());
    body.put(WaitingAnswer.DECIDED, decided);
    tx.record(one.department(), SENT, at, actor, body);
    return one;
  }

  static List<RowEffect> sent(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String tender = StoredTree.text(body, TENDER);
    String text = StoredTree.text(body, WaitingAnswer.TEXT);
    String question = new WaitingWords(StoredTree.text(body, QUESTION), text).key();
    byte[] content =
        StoredTree.bytes(
            Map.of(
                WaitingAnswer.TEXT,
                text,
                WaitingAnswer.DECIDED,
                StoredTree.text(body, WaitingAnswer.DECIDED)));
    return List.of(
        answered(event, tender, question),
        RowEffect.add(
            TABLE, event.department(), tender, question, content, event.actor(), event.at()));
  }

  /** An answer that is published waits no more. */
  static RowEffect answered(Event event, String tender, String question) {
    return RowEffect.drop(TABLE, event.department(), tender, question);
  }

  /** Nothing is answered of a tender that was cancelled. */
  static RowEffect cancelled(Event event, String tender) {
    return RowEffect.drop(TABLE, event.department(), tender);
  }
}
