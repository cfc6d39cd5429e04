package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.mapper.RowMapper;

/** Acts of some kinds on many bills, read at once: in order, by the id of the bill. */
record SomeBillActs(Transaction tx) {

  /** Those on bills of a department whose interest is owed, by which it is owed or settled. */
  Map<String, List<StoredBillAct>> owing(String department) {
    return acts(
        KeptInterest.ACTS,
        "b.interest_state = ? and b.department = ?",
        List.of(StoredBill.OWED, department));
  }

  /** Those on some bills. */
  Map<String, List<StoredBillAct>> of(List<String> ids, List<String> kinds) {
    return ids.isEmpty() ? Map.of() : acts(kinds, "b.id in (" + places(ids) + ")", ids);
  }

  private Map<String, List<StoredBillAct>> acts(
      List<String> kinds, String which, List<String> values) {
    Map<String, List<StoredBillAct>> acts = new LinkedHashMap<>();
    RowMapper<StoredBillAct> mapper = RecordMapper.of(StoredBillAct.class);
    tx.handle()
        .select(
            "select a.bill, a.act_no, a.kind, a.actor, a.content, a.made_at from bill_act a"
                + " join bill b on b.department = a.department and b.id = a.bill"
                + " where a.kind in ("
                + places(kinds)
                + ") and "
                + which
                + " order by a.bill, a.act_no",
            Stream.concat(kinds.stream(), values.stream()).toArray())
        .map((row, context) -> Map.entry(row.getString("bill"), mapper.map(row, context)))
        .forEach(
            one -> acts.computeIfAbsent(one.getKey(), id -> new ArrayList<>()).add(one.getValue()));
    return acts;
  }

  private static String places(List<?> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
