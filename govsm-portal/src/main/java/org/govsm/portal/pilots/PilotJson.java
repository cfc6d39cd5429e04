package org.govsm.portal.pilots;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.CriterionStanding;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PilotStanding;
import org.govsm.governance.pilot.UseTable;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Pilots as trees of the API. */
final class PilotJson {

  private PilotJson() {}

  static Map<String, Object> heading(StoredPilot one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("title", one.title());
    tree.put("stage", one.stage());
    tree.put("acts", one.acts());
    if (!one.owner().isEmpty()) {
      tree.put("owner", one.owner());
    }
    tree.put("starts", one.starts().toString());
    one.lastDay().ifPresent(day -> tree.put("lastDay", day.toString()));
    tree.put("moved", one.moved().toString());
    return tree;
  }

  static Map<String, Object> whole(
      StoredPilot one,
      List<StoredPilotAct> acts,
      Optional<UseTable> table,
      LocalDate today,
      Messages words) {
    PilotRecord record = Pilots.record(acts);
    Map<String, Object> tree = heading(one);
    tree.put("charter", record.charter().orElseThrow().toPlain());
    tree.put("next", record.next().stream().map(Enum::name).toList());
    tree.put("findings", Tree.list(record.findings(table), finding -> finding.toPlain(words)));
    tree.put("standing", standing(record.standing(today), words));
    tree.put("facts", record.toFacts());
    tree.put("log", acts.stream().map(PilotJson::act).toList());
    return tree;
  }

  private static Map<String, Object> standing(PilotStanding standing, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>(standing.toPlain());
    tree.put(
        "criteria",
        Tree.list(
            standing.criteria(),
            (CriterionStanding one) -> {
              Map<String, Object> criterion = new LinkedHashMap<>(one.toPlain());
              criterion.put("text", words.say(one.said()));
              return criterion;
            }));
    return tree;
  }

  private static Map<String, @Nullable Object> act(StoredPilotAct act) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", act.actNo());
    tree.put("recordedAt", Moments.text(act.madeAt()));
    tree.put("act", act.content());
    return tree;
  }

  static Map<String, @Nullable Object> uses(UseTables.Stated stated) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", stated.department());
    tree.put("version", stated.version());
    if (stated.version() > 0) {
      tree.put("table", stated.content());
    }
    return tree;
  }
}
