package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Messages;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Moderation as trees of the API. None has what an author wrote. */
final class ModerationJson {

  private ModerationJson() {}

  static Map<String, Object> heading(ModeratedItem one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("itemKind", one.itemKind());
    maybe(tree, "account", one.account());
    maybe(tree, "platform", one.platform());
    tree.put("title", one.title());
    if (!one.sentiment().equals(RemovalFigures.UNKNOWN)) {
      tree.put("sentiment", one.sentiment());
    }
    maybe(tree, "action", one.measure());
    maybe(tree, "ground", one.ground());
    tree.put("state", one.state());
    tree.put("acts", one.acts());
    maybe(tree, "decidedBy", one.decidedBy());
    tree.put("seenAt", Moments.text(one.seenAt()));
    tree.put("movedAt", Moments.text(one.movedAt()));
    one.dueOn().ifPresent(day -> tree.put("due", day.toString()));
    return tree;
  }

  private static void maybe(Map<String, Object> tree, String name, String said) {
    if (!said.isEmpty()) {
      tree.put(name, said);
    }
  }

  static Map<String, Object> whole(
      ModeratedItem one,
      ModerationRecord read,
      Optional<Decision<Boolean>> judged,
      List<ModeratedAct> acts,
      Messages words) {
    Map<String, Object> tree = heading(one);
    tree.put("policyVersion", one.policyVersion());
    if (one.isOther()) {
      tree.put(NewModeratedItem.SEEN_BEFORE, NewModeratedItem.OTHER);
    }
    tree.put("item", read.item().toPlain());
    tree.put("next", ModerationView.next(read).stream().map(Enum::name).toList());
    read.appealUntil().ifPresent(day -> tree.put("appealUntil", day.toString()));
    judged.ifPresent(decided -> tree.put("decision", decided.toSummary(words)));
    WrongEntries wrong = new WrongItemActs(read, acts).entries();
    if (!wrong.toPlain().isEmpty()) {
      tree.put("takenBack", wrong.toPlain());
    }
    tree.put("log", acts.stream().map(act -> act(act, wrong)).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> act(ModeratedAct act, WrongEntries wrong) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", act.actNo());
    tree.put("recordedAt", Moments.text(act.madeAt()));
    tree.put("act", wrong.told(act.kind(), act.content()));
    return tree;
  }

  /** A version as everybody reads it: without the ids of officers. */
  static Map<String, Object> published(PolicyVersion one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("version", one.version());
    tree.put("state", one.state());
    tree.put("draftedAt", Moments.text(one.draftedAt()));
    one.approvedAt()
        .ifPresent(
            at -> {
              tree.put("approvedAt", Moments.text(at));
              tree.put("since", Moments.day(at).toString());
            });
    tree.put("policy", one.content());
    return tree;
  }

  /** A version as officers read it: with who drafted and who approved it. */
  static Map<String, Object> version(PolicyVersion one) {
    Map<String, Object> tree = published(one);
    tree.put("draftedBy", one.draftedBy());
    maybe(tree, "approvedBy", one.approvedBy());
    return tree;
  }

  static Map<String, Object> audit(
      String department,
      LocalDate from,
      LocalDate until,
      RemovalFigures figures,
      Decision<BigDecimal> decided,
      Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("from", from.toString());
    tree.put("until", until.toString());
    tree.put("rows", figures.rows().stream().map(ModerationJson::row).toList());
    fraction(tree, "ratio", figures.ratio());
    tree.put("decision", decided.toSummary(words));
    return tree;
  }

  private static Map<String, Object> row(RemovalFigures.Row row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sentiment", row.sentiment());
    tree.put("seen", row.seen());
    tree.put("removed", row.removed());
    tree.put("restored", row.restored());
    fraction(tree, "share", row.share());
    return tree;
  }

  private static void fraction(Map<String, Object> tree, String name, Optional<Fraction> exact) {
    exact.ifPresent(one -> tree.put(name, one.toString()));
  }
}
