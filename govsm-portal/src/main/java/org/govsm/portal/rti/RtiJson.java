package org.govsm.portal.rti;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.rti.RequestClocks;
import org.jspecify.annotations.Nullable;

/** Requests as trees of the API. None says who asks. */
final class RtiJson {

  private RtiJson() {}

  static Map<String, Object> heading(StoredRti one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("subjectKind", one.subjectKind());
    tree.put("subject", one.subject());
    tree.put("title", one.title());
    tree.put("state", one.state());
    tree.put("acts", one.acts());
    tree.put("received", one.received().toString());
    tree.put("moved", one.moved().toString());
    one.due().ifPresent(day -> tree.put("due", day.toString()));
    one.dueAt().ifPresent(at -> tree.put("dueAt", Moments.text(at)));
    return tree;
  }

  static Map<String, Object> whole(StoredRti one, List<RtiAct> acts, Instant now) {
    Map<String, Object> tree = heading(one);
    tree.put("fee", one.content().getOrDefault("fee", "NOT_PAID"));
    one.deemedRefused(now).ifPresent(day -> tree.put("deemedRefusedSince", day.toString()));
    tree.put("clocks", one.clocks(now).stream().map(RtiJson::clock).toList());
    tree.put("documents", documents(one));
    if (!RtiCase.notHeld(one).isEmpty()) {
      tree.put(RtiGathering.NOT_HELD, RtiCase.notHeld(one));
    }
    List<Object> parties = new ArrayList<>();
    RtiCase.parties(one).forEach((id, name) -> parties.add(Map.of("id", id, "name", name)));
    tree.put("parties", parties);
    Map<String, @Nullable Object> decided = one.part("decided");
    if (!decided.isEmpty()) {
      Map<String, @Nullable Object> told = new LinkedHashMap<>();
      for (String name :
          List.of("on", "outcome", "authority", "language", "digest", RtiDecision.LOOKED)) {
        if (decided.get(name) != null) {
          told.put(name, decided.get(name));
        }
      }
      tree.put("decided", told);
    }
    if (!RtiEntry.typedFirst(one).isEmpty()) {
      tree.put(RtiEntry.ENTERED, RtiEntry.typedFirst(one));
    }
    RtiEntry.correctedBy(one)
        .ifPresent(
            by ->
                tree.put(
                    RtiEntry.CORRECTION,
                    Map.of(RtiEntry.BY, by, RtiEntry.ENTRY, RtiEntry.typedAnew(one))));
    if (one.isUnconfirmed()) {
      tree.put("transferUnconfirmed", true);
    }
    if (one.isNoticeLate()) {
      tree.put("noticeLate", true);
    }
    tree.put("log", acts.stream().map(RtiJson::act).toList());
    return tree;
  }

  private static List<Map<String, Object>> documents(StoredRti one) {
    List<Map<String, Object>> all = new ArrayList<>();
    Map<String, @Nullable Object> decided = one.part("decided");
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      Map<String, Object> tree = new LinkedHashMap<>();
      String id = String.valueOf(document.get("id"));
      for (String name : List.of("id", "kind", "of", "reasons")) {
        tree.put(name, document.getOrDefault(name, ""));
      }
      if (document.get("since") != null) {
        tree.put("since", document.get("since"));
      }
      if (RtiUploads.isOne(document)) {
        tree.put("uploaded", upload(document, StoredTree.tree(document, "uploaded")));
        RtiUploads.copy(one, document).ifPresent(copy -> tree.put("copy", upload(copy, copy)));
      }
      Map<String, @Nullable Object> proposed = RtiCase.said(one, "proposed", id);
      if (!proposed.isEmpty()) {
        tree.put("proposed", proposed);
      }
      if (decided.get("documents") instanceof Map<?, ?> rows && rows.get(id) != null) {
        tree.put("decided", rows.get(id));
      }
      all.add(tree);
    }
    return all;
  }

  private static Map<String, Object> upload(
      Map<String, @Nullable Object> digest, Map<String, @Nullable Object> file) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("digest", StoredTree.text(digest, "digest"));
    tree.put("mediaType", StoredTree.text(file, "mediaType"));
    tree.put("bytes", StoredTree.number(file, "bytes"));
    return tree;
  }

  private static Map<String, Object> clock(RequestClocks.Clock clock) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", clock.kind().name());
    tree.put("by", clock.by().toString());
    clock.until().ifPresent(at -> tree.put("until", at.toString()));
    tree.put("basis", clock.basis().toPlain());
    return tree;
  }

  private static Map<String, Object> act(RtiAct act) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", act.actNo());
    tree.put("act", act.kind());
    tree.put("by", act.actor());
    tree.put("at", Moments.text(act.madeAt()));
    Map<String, @Nullable Object> told = new LinkedHashMap<>(act.content());
    told.remove(StoredRti.AWAITS);
    told.forEach((name, said) -> tree.putIfAbsent(name, String.valueOf(said)));
    return tree;
  }
}
