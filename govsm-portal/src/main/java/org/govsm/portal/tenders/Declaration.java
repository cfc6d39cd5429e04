package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a member of the committee, made by the member alone.
 *
 * @param conflict whether there is a conflict of interest
 * @param about with whom, and how; empty where there is none
 */
record Declaration(String member, boolean conflict, String about, Instant at) {

  private static final String CONFLICT = "conflict";
  private static final String ABOUT = "about";

  static Declaration of(StoredAct act) {
    Map<String, @Nullable Object> said = StoredTree.tree(act.content(), BidActs.ACT);
    return new Declaration(
        act.actor(),
        Boolean.TRUE.equals(said.get(CONFLICT)),
        StoredTree.text(said, ABOUT),
        act.madeAt());
  }

  /** What is stored, in the form of an act. */
  Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("kind", BidActs.IS_DECLARATION);
    said.put(CONFLICT, conflict);
    said.put(ABOUT, about);
    return Map.of("at", at.toString(), "by", member, BidActs.ACT, said);
  }

  /** As a member of an act of the committee. */
  Map<String, Object> toAct() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("member", member);
    tree.put(CONFLICT, conflict);
    if (!about.isEmpty()) {
      tree.put(ABOUT, about);
    }
    return tree;
  }
}
