package org.govsm.portal.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.RosterBook;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Rosters as trees of the API. */
final class RosterJson {

  private RosterJson() {}

  /**
   * A roster as it stands on a day.
   *
   * @param day the day
   */
  static Map<String, Object> heading(StoredRoster one, LocalDate day) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("title", one.title());
    tree.put("state", one.standing(day));
    tree.put("acts", one.acts());
    if (!one.account().isEmpty()) {
      tree.put("account", one.account());
    }
    tree.put("since", one.since().toString());
    one.lastDay().ifPresent(last -> tree.put("lastDay", last.toString()));
    tree.put("moved", one.moved().toString());
    return tree;
  }

  /**
   * A roster with the seven days from a day.
   *
   * @param book all rosters of the department
   */
  static Map<String, Object> whole(
      StoredRoster one,
      List<StoredRosterAct> acts,
      RosterBook book,
      LocalDate day,
      Messages words) {
    RosterRecord record = Rosters.record(acts);
    LocalDate from = RosterView.from(record, day);
    Map<String, Object> tree = heading(one, day);
    record.plan(from).ifPresent(plan -> tree.put("plan", plan.toPlain()));
    tree.put("next", record.next(day).stream().map(Enum::name).toList());
    tree.put("from", from.toString());
    tree.put("roster", record.roster(from).toPlain());
    List<Finding> findings = new ArrayList<>(record.findings(from));
    findings.addAll(book.findings(one.id(), from));
    tree.put("findings", Tree.list(findings, finding -> finding.toPlain(words)));
    tree.put("log", acts.stream().map(act -> act(record, act)).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> act(RosterRecord record, StoredRosterAct act) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", act.actNo());
    tree.put("recordedAt", Moments.text(act.madeAt()));
    tree.put("saidLater", record.isSaidLater(record.acts().get(act.actNo() - 1)));
    tree.put("act", act.content());
    return tree;
  }
}
