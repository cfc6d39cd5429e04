package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Node;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.jspecify.annotations.Nullable;

/** The way from the opened bids to the award as a tree of the API. */
final class AwardJson {

  private AwardJson() {}

  /** What a caller of the department may see now. */
  static Map<String, @Nullable Object> of(
      StoredTender one, Evaluated evaluated, Caller caller, Messages words) {
    AwardRecord record = evaluated.record();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("tender", one.id());
    tree.put("department", one.department());
    tree.put("members", record.members());
    tree.put("recused", record.tender().recused());
    tree.put("entered", record.entered());
    tree.put("assessed", record.isAssessed());
    tree.put("differences", record.differences());
    Map<String, Object> sheets = new LinkedHashMap<>();
    for (String member : record.entered()) {
      if (record.isAssessed() || member.equals(caller.actor())) {
        record.sheet(member).map(Node::toPlain).ifPresent(sheet -> sheets.put(member, sheet));
      }
    }
    tree.put("sheets", sheets);
    tree.put("acts", acts(record));
    tree.put("evaluation", evaluated.evaluation().toPlain(words));
    return tree;
  }

  /** Every act, but what sheets say: that stands in the sheets, for who may see it. */
  private static List<Map<String, Object>> acts(AwardRecord record) {
    List<Map<String, Object>> acts = new ArrayList<>();
    for (AwardAct act : record.acts()) {
      Map<String, Object> tree = new LinkedHashMap<>(act.toPlain());
      if (act.kind() == Kind.ASSESSMENT) {
        tree.put("act", Map.of("kind", act.kind().name()));
      }
      acts.add(tree);
    }
    return acts;
  }
}
