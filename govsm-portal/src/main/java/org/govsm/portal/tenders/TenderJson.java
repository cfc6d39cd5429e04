package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** Tenders as trees of the API. */
final class TenderJson {

  private TenderJson() {}

  /** What a list tells of a tender. */
  static Map<String, @Nullable Object> heading(StoredTender one, TenderStates states) {
    Map<String, @Nullable Object> tree = offer(one, states);
    tree.put("version", one.version());
    tree.put("requirement", one.requirement());
    tree.put("digest", one.digest());
    tree.put("madeAt", one.madeAt().toString());
    return tree;
  }

  /** What a list of published tenders tells. */
  static Map<String, @Nullable Object> offer(StoredTender one, TenderStates states) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("state", states.of(one));
    tree.put("title", one.title("en"));
    tree.put("buyer", one.buyer());
    tree.put("procedure", one.procedure());
    tree.put("publishes", one.publishes().toString());
    tree.put("closes", one.closes().toString());
    return tree;
  }

  /** A tender with its document as it is now, and what happened to it; no bid before its time. */
  static Map<String, @Nullable Object> whole(
      StoredTender one, TenderRecord record, List<SentWords> words, TenderStates states) {
    Map<String, @Nullable Object> tree = heading(one, states);
    tree.put("tender", record.tender().toPlain());
    tree.put(
        "acts",
        record.acts().stream()
            .filter(act -> !BidActs.isSealed(record, act.kind()))
            .map(TenderJson::withoutAsker)
            .toList());
    if (!words.isEmpty()) {
      tree.put("waitingWords", words.stream().map(SentWords::toPlain).toList());
    }
    return tree;
  }

  /** Who asked a question is seen by nobody on the side of the buyer. */
  private static Map<String, Object> withoutAsker(TenderAct act) {
    Map<String, Object> tree = new LinkedHashMap<>(act.toPlain());
    if (act.kind() == TenderAct.Kind.QUESTION && act.role().equals(BidActs.BIDDER)) {
      tree.put("by", BidActs.BIDDER);
    }
    return tree;
  }

  /** A published tender as everybody may see it. */
  static Map<String, @Nullable Object> toPublic(
      StoredTender one, TenderRecord record, TenderStates states) {
    Map<String, @Nullable Object> tree = offer(one, states);
    TenderCancellation.of(record).ifPresent(end -> tree.put("cancelled", end.toPlain()));
    tree.putAll(papers(record));
    return tree;
  }

  /** What everybody may see of a tender. */
  static Map<String, @Nullable Object> papers(TenderRecord record) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    Map<String, @Nullable Object> told = TenderDocument.toPublic(record.tender().toPlain());
    if (InvitedSuppliers.areHidden(record)) {
      told.remove(InvitedSuppliers.MEMBER);
      tree.put("invitedCount", record.tender().node().codes(InvitedSuppliers.MEMBER).size());
    }
    tree.put("tender", told);
    tree.put("release", record.toPublic());
    return tree;
  }
}
