package org.govsm.portal.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.TrainingStanding;
import org.govsm.portal.web.Moments;

/** Trainings as trees of the API. */
final class TrainingJson {

  private TrainingJson() {}

  static Map<String, Object> tree(StoredTraining one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("state", one.state());
    tree.put("record", one.content());
    tree.put("lapsesOn", one.lapsesOn().toString());
    tree.put("recordedBy", one.recordedBy());
    tree.put("recordedAt", Moments.text(one.recordedAt()));
    if (!one.isKept()) {
      tree.put("reason", one.reason());
    }
    return tree;
  }

  static Map<String, Object> needs(
      String department,
      List<TrainingStanding> standings,
      List<TrainingNeed> metByNobody,
      LocalDate day,
      Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("asOf", day.toString());
    tree.put("needs", Tree.list(TrainingNeed.all(), TrainingNeed::toPlain));
    tree.put("standings", Tree.list(standings, one -> standing(one, words)));
    tree.put("metByNobody", metByNobody.stream().map(TrainingNeed::topic).toList());
    return tree;
  }

  private static Map<String, Object> standing(TrainingStanding one, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>(one.toPlain());
    tree.put("text", words.say(one.said()));
    return tree;
  }
}
