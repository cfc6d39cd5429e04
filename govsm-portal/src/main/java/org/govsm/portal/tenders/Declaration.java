package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a member of the committee, made by the member alone.
 *
 * @param conflict whether there is a conflict of interest
 * @param about with whom, and how; empty where there is none
 */
record Declaration(String member, boolean conflict, String about, Instant at) {

  private static final Set<TenderAct.Kind> OPENINGS =
      Set.of(TenderAct.Kind.TECHNICAL_OPENING, TenderAct.Kind.FINANCIAL_OPENING);

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

  /** What was declared since the bidders are known and the member joined, and each conflict. */
  static List<Declaration> sinceKnown(TenderRecord record, List<Declaration> all) {
    Optional<Instant> opened =
        record.acts().stream()
            .filter(act -> OPENINGS.contains(act.kind()))
            .map(TenderAct::at)
            .findFirst();
    return all.stream()
        .filter(said -> said.conflict() || opened.filter(said.at()::isBefore).isEmpty())
        .filter(said -> said.conflict() || !isBeforeJoining(record, said))
        .toList();
  }

  /** Who came by an order declares anew, be it after having been in the committee before. */
  private static boolean isBeforeJoining(TenderRecord record, Declaration said) {
    return record.joined(said.member()).filter(said.at()::isBefore).isPresent();
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
