package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reader of words that wait: an officer who may publish tenders, and did not write them, publishes
 * the act as its author sent it, also where the reader may not do such an act, or returns it with a
 * reason. Its author takes it back.
 */
record WordsReader(TenderActs acts) {

  /** Another officer publishes it. */
  static final String PUBLISH = "PUBLISH";

  /** Another officer gives it back to its author. */
  static final String RETURN = "RETURN";

  /** Its author takes it back. */
  static final String WITHDRAW = "WITHDRAW";

  private static final List<String> DOES = List.of(PUBLISH, RETURN, WITHDRAW);
  private static final String ID = "id";
  private static final String PLACES = "places";

  /**
   * Decision on words that wait.
   *
   * @param words by what they are kept
   * @param does {@link #PUBLISH}, {@link #RETURN} or {@link #WITHDRAW}
   * @param reason why; none where they are taken back
   */
  record Decision(String words, String does, String reason) {

    boolean isPublication() {
      return does.equals(PUBLISH);
    }
  }

  /** Words of a tender that wait. */
  Optional<SentWords> find(Transaction tx, StoredTender one, String key) {
    return new WaitingWords(tx).find(one, key);
  }

  /** Does what is decided. */
  StoredTender decide(Transaction tx, StoredTender before, Decision decision, Caller by) {
    by.requireDepartment(before.department());
    tx.events().lock(before.department());
    StoredTender one = acts.tenders().current(tx, before.department(), before.id());
    SentWords words =
        find(tx, one, decision.words())
            .orElseThrow(() -> ProblemException.conflict(Message.of("tenders.words-gone")));
    return switch (decision.does()) {
      case PUBLISH -> publish(tx, one, words, decision, by);
      case RETURN -> giveBack(tx, one, words, decision, by);
      case WITHDRAW -> withdraw(tx, one, words, by);
      default ->
          throw ProblemException.of(
              new InputFault(
                  "/do",
                  "tenders.words-do",
                  Message.of("tenders.words-do").with("can", List.<Object>copyOf(DOES))));
    };
  }

  private StoredTender publish(
      Transaction tx, StoredTender one, SentWords words, Decision decision, Caller by) {
    requireReader(words, by);
    String why = TenderActs.words("/reason", decision.reason());
    TenderAct act =
        words
            .act()
            .map(sent -> now(tx, one, words, sent))
            .orElseThrow(() -> ProblemException.conflict(Message.of("tenders.words-stale")));
    if (act.kind() == Kind.CANCELLATION) {
      if (new WordsTime(new TenderHistory(tx).record(one), words, acts.now()).isOpenedSince()) {
        throw ProblemException.conflict(Message.of("tenders.words-opened"));
      }
      acts.requireUnawarded(tx, one, act);
    }
    Map<String, Object> more =
        Map.of(
            WaitingWords.PUBLISHED,
            words.question(),
            WaitingWords.SENT_AT,
            words.madeAt().toString(),
            SentWords.REASON,
            why);
    return acts.take(tx, event(act.kind()), one, act, more, by.actor());
  }

  /** The kind of event of an act whose words may wait. */
  private static String event(Kind kind) {
    return switch (kind) {
      case QUESTION -> Tenders.ASKED;
      case ANSWER -> Tenders.ANSWERED;
      case CORRIGENDUM -> Tenders.CORRECTED;
      case CANCELLATION -> Tenders.CANCELLED;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private StoredTender giveBack(
      Transaction tx, StoredTender one, SentWords words, Decision decision, Caller by) {
    requireReader(words, by);
    String why = TenderActs.words("/reason", decision.reason());
    return new WaitingWords(tx).giveBack(one, words, why, acts.now(), by.actor());
  }

  private StoredTender withdraw(Transaction tx, StoredTender one, SentWords words, Caller by) {
    if (!words.isOf(by)) {
      throw ProblemException.of(403, "tenders.words-not-author");
    }
    return new WaitingWords(tx).takeBack(one, words, acts.now(), by.actor());
  }

  private static void requireReader(SentWords words, Caller by) {
    if (words.isReturned()) {
      throw ProblemException.conflict(Message.of("tenders.words-gone"));
    }
    if (!words.isFor(by)) {
      throw ProblemException.of(403, "tenders.words-own");
    }
  }

  /**
   * The act as its author sent it, at this instant; when it was sent counts for what is in time.
   *
   * @throws ProblemException where it changes a tender that was changed since
   */
  private TenderAct now(Transaction tx, StoredTender one, SentWords words, TenderAct sent) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(sent.toPlain());
    Map<String, @Nullable Object> act = new LinkedHashMap<>(StoredTree.tree(tree, "act"));
    TenderRecord record = new TenderHistory(tx).record(one);
    if (sent.kind() == Kind.CORRIGENDUM && new WordsTime(record, words, acts.now()).isOvertaken()) {
      throw ProblemException.conflict(Message.of("tenders.words-stale"));
    }
    if (sent.kind() == Kind.QUESTION) {
      act.put(ID, "Q" + (AskedQuestions.requireFree(tx, one, Optional.empty()) + 1));
    }
    if (sent.kind() == Kind.QUESTION || sent.kind() == Kind.ANSWER) {
      act.put("sent", words.madeAt().toString());
    }
    if (act.containsKey(PLACES)) {
      act.put(PLACES, record.tender().places());
    }
    tree.put("at", acts.now().toString());
    tree.put("act", act);
    return ProblemException.accepted(TenderAct.fromPlain(tree));
  }
}
