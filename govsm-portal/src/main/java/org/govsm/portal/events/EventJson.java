package org.govsm.portal.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.portal.access.EventVisibility;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Events, chains and checkpoints as trees of the API. */
final class EventJson {

  private EventJson() {}

  /**
   * An event.
   *
   * @param told the details as they are told; nothing where they are withheld
   */
  static Map<String, Object> event(Event event, Optional<Map<String, @Nullable Object>> told) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seq", event.seq());
    tree.put("kind", event.kind());
    tree.put("at", event.at().toString());
    tree.put("actor", event.actor());
    told.ifPresentOrElse(body -> tree.put("body", body), () -> tree.put("withheld", true));
    if (told.filter(body -> !body.equals(event.body())).isPresent()) {
      tree.put("replaced", true);
    }
    tree.put("previous", event.previous());
    tree.put("hash", event.hash());
    return tree;
  }

  static Map<String, Object> chain(ChainReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", report.department());
    tree.put("whole", report.isWhole());
    tree.put("events", report.events());
    report
        .broken()
        .ifPresent(
            broken -> tree.put("broken", Map.of("seq", broken.seq(), "flaw", broken.flaw())));
    if (!report.rows().isEmpty()) {
      tree.put("rows", Tree.list(report.rows(), EventJson::row));
    }
    report
        .turns()
        .ifPresent(
            turns ->
                tree.put("clockBack", Map.of("events", turns.count(), "first", turns.first())));
    return tree;
  }

  private static Map<String, Object> row(RowFlaw row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("table", row.table());
    tree.put("row", row.row());
    tree.put("seq", row.seq());
    tree.put("flaw", row.flaw());
    return tree;
  }

  static Map<String, Object> checkpoint(Checkpoint checkpoint, Caller caller) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("seq", checkpoint.seq());
    tree.put("day", checkpoint.takenFor());
    tree.put("hash", checkpoint.hash());
    List<ChainHead> seen =
        checkpoint.heads().stream()
            .filter(head -> EventVisibility.department(caller, head.department()))
            .toList();
    tree.put("heads", heads(seen));
    tree.put("elsewhere", checkpoint.heads().size() - seen.size());
    return tree;
  }

  static List<Object> heads(List<ChainHead> heads) {
    return Tree.list(heads, EventJson::head);
  }

  static Map<String, Object> head(ChainHead head) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", head.department());
    tree.put("seq", head.seq());
    tree.put("hash", head.hash());
    return tree;
  }
}
