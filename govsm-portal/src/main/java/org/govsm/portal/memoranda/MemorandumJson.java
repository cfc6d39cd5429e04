package org.govsm.portal.memoranda;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A memorandum as the API tells it. */
final class MemorandumJson {

  private MemorandumJson() {}

  static Map<String, Object> of(StoredMemorandum one, LocalDate today) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("memorandum", one.memorandum().toPlain());
    tree.put("holds", one.stands() && one.memorandum().holds(today));
    one.withdrawn().ifPresent(day -> tree.put("withdrawnOn", day.toString()));
    if (!one.stands()) {
      tree.put("reason", one.reason());
    }
    return tree;
  }
}
