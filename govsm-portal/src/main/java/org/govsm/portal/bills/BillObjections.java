package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objections to a bill and their answers, as the question of its examination takes them. */
final class BillObjections {

  private BillObjections() {}

  /** The objections of acts, in order. */
  static List<Map<String, String>> of(List<StoredBillAct> acts) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (StoredBillAct act : acts) {
      if (act.kind().equals("objected")) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("raisedOn", act.on().toString());
        row.put("raisedBy", act.actor());
        row.put("reason", act.text("reason").orElse("-"));
        rows.add(row);
      } else if (act.kind().equals("answered") && !rows.isEmpty()) {
        rows.get(rows.size() - 1).put("answeredOn", act.on().toString());
        rows.get(rows.size() - 1).put("answeredBy", act.actor());
      }
    }
    return rows;
  }
}
