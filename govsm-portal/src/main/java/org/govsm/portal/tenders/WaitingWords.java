package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.tender.TenderAct;

/**
 * Waiting words: what waits for another officer, or for its author where it was returned: one
 * answer to a question at most, whose place a later one takes, and the words of any other act, each
 * once.
 */
record WaitingWords(Transaction tx) {

  /** The kind of event that keeps some. */
  static final String SENT = "tender.answer-sent";

  /** The kind of event by which another officer gives them back to their author. */
  static final String GIVEN_BACK = "tender.words-returned";

  /** The kind of event by which their author takes them back. */
  static final String TAKEN_BACK = "tender.words-withdrawn";

  static final List<String> KINDS = List.of(SENT, GIVEN_BACK, TAKEN_BACK);

  /** The member of an event that publishes such words: by what they were kept. */
  static final String PUBLISHED = "published";

  /** The member of an event that publishes such words: when their author sent them. */
  static final String SENT_AT = "sentAt";

  /** The member of an event of an author: returned words in whose place these are. */
  static final String INSTEAD = "instead";

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

  private Versions<SentWords> rows() {
    return new Versions<>(tx, ALL, RecordMapper.of(SentWords.class));
  }

  /** Those of a tender, with who returned the same before; ordered by question. */
  List<SentWords> of(StoredTender one) {
    List<SentWords> all =
        rows().list("department = ? and tender = ? order by question", one.department(), one.id());
    if (all.isEmpty()) {
      return all;
    }
    Map<String, List<Map<String, Object>>> returns = returns(one);
    return all.stream()
        .map(words -> words.behind(returns.getOrDefault(words.question(), List.of())))
        .toList();
  }

  /** All returns by what the words were kept: they stand, whatever became of the words. */
  private Map<String, List<Map<String, Object>>> returns(StoredTender one) {
    Map<String, List<Map<String, Object>>> returns = new LinkedHashMap<>();
    tx.events()
        .each(
            one.department(),
            List.of(GIVEN_BACK),
            event -> {
              if (StoredTree.text(event.body(), TENDER).equals(one.id())) {
                returns
                    .computeIfAbsent(
                        StoredTree.text(event.body(), QUESTION), key -> new ArrayList<>())
                    .add(
                        Map.of(
                            SentWords.BY,
                            event.actor(),
                            SentWords.REASON,
                            StoredTree.text(event.body(), SentWords.REASON)));
              }
            });
    return returns;
  }

  /** Those of a tender by what they are kept. */
  Optional<SentWords> find(StoredTender one, String key) {
    return rows()
        .find("department = ? and tender = ? and question = ?", one.department(), one.id(), key);
  }

  /** By what words are kept that were returned to an author, who now writes others of the kind. */
  List<String> returned(StoredTender one, String about, String actor) {
    return of(one).stream()
        .filter(words -> words.isReturned() && Skeleton.same(words.actor(), actor))
        .filter(words -> words.about().equals(about))
        .map(SentWords::question)
        .toList();
  }

  /** Those of all tenders, ordered by department and tender. */
  List<SentWords> all() {
    return rows().list("1 = 1 order by department, tender, question");
  }

  /** Keeps an act until another officer publishes it. */
  StoredTender send(
      StoredTender one,
      PublicWords words,
      TenderAct act,
      String decided,
      Instant at,
      String actor) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(TENDER, one.id());
    body.put(QUESTION, words.about());
    body.put(SentWords.TEXT, words.text());
    body.put(SentWords.DECIDED, decided);
    body.put(SentWords.ACT, act.toPlain());
    List<String> returned = returned(one, words.about(), actor);
    if (!returned.isEmpty()) {
      body.put(INSTEAD, returned);
    }
    tx.record(one.department(), SENT, at, actor, body);
    return one;
  }

  /** Gives words back to their author. */
  StoredTender giveBack(StoredTender one, SentWords words, String why, Instant at, String actor) {
    Map<String, Object> body =
        Map.of(TENDER, one.id(), QUESTION, words.question(), SentWords.REASON, why);
    tx.record(one.department(), GIVEN_BACK, at, actor, body);
    return one;
  }

  /** Takes words back, by their author. */
  StoredTender takeBack(StoredTender one, SentWords words, Instant at, String actor) {
    Map<String, Object> body = Map.of(TENDER, one.id(), QUESTION, words.question());
    tx.record(one.department(), TAKEN_BACK, at, actor, body);
    return one;
  }
}
