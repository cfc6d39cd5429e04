package org.govsm.portal.queries;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Messages;
import org.govsm.governance.retention.Retention;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Queries as trees of the API. None has what a person wrote. */
final class QueryJson {

  private QueryJson() {}

  static Map<String, Object> heading(StoredQuery one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("kind", one.kind());
    maybe(tree, "category", one.category());
    maybe(tree, "account", one.account());
    maybe(tree, "platform", one.platform());
    tree.put("title", one.title());
    tree.put("state", one.state());
    tree.put("acts", one.acts());
    maybe(tree, "officer", one.officer());
    tree.put("receivedAt", Moments.text(one.receivedAt()));
    tree.put("movedAt", Moments.text(one.movedAt()));
    one.dueAt().ifPresent(at -> tree.put("due", Moments.text(at)));
    if (one.isDueOpen()) {
      tree.put(StoredQuery.DUE_OPEN, true);
    }
    return tree;
  }

  private static void maybe(Map<String, Object> tree, String name, String said) {
    if (!said.isEmpty()) {
      tree.put(name, said);
    }
  }

  static Map<String, Object> whole(
      StoredQuery one,
      DeskCase read,
      List<StoredAct> acts,
      DeskRules rules,
      Optional<Decision<Retention>> kept,
      Optional<List<String>> signers,
      Instant now,
      Messages words) {
    Map<String, Object> tree = heading(one);
    tree.put("late", one.isLate(now));
    tree.put("received", one.received());
    tree.put("next", read.next());
    tree.put("decision", read.decided(rules, now).toSummary(words));
    read.statement(rules, now).ifPresent(said -> tree.put("statement", words.say(said)));
    read.repeated().ifPresent(id -> tree.put(one.isOpen() ? StoredQuery.REPEATS : "sameAs", id));
    signers.ifPresent(officers -> tree.put("signers", officers));
    if (!one.holds().isEmpty()) {
      tree.put("holds", one.holds());
    }
    kept.ifPresent(decided -> tree.put("kept", decided.toSummary(words)));
    WrongEntries wrong = new WrongEntries(read.takenBack(), StoredAct.numbers(acts));
    if (!wrong.toPlain().isEmpty()) {
      tree.put("takenBack", wrong.toPlain());
    }
    tree.put("log", acts.stream().map(act -> act(act, wrong)).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> act(StoredAct act, WrongEntries wrong) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", act.actNo());
    tree.put("recordedAt", Moments.text(act.madeAt()));
    tree.put("act", wrong.told(act.kind(), act.content()));
    return tree;
  }
}
