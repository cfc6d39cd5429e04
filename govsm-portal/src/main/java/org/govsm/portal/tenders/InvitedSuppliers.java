package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.StoredRecord;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Invited suppliers of a limited tender, as everybody is told of them: how many until the bids are
 * opened, so that rivals do not learn each other before they bid, and their names from then on.
 */
final class InvitedSuppliers {

  /** Where a tender names them by their ids. */
  static final String MEMBER = "invited";

  private InvitedSuppliers() {}

  /** Whether nobody is to learn yet who is invited. */
  static boolean areHidden(TenderRecord record) {
    return !record.tender().node().codes(MEMBER).isEmpty() && !BidActs.isOpened(record);
  }

  /** A document with what everybody may read in the place of ids. */
  static Map<String, @Nullable Object> told(
      Transaction tx,
      Page page,
      StoredTender one,
      TenderRecord record,
      Map<String, @Nullable Object> tree) {
    List<String> ids = record.tender().node().codes(MEMBER);
    if (ids.isEmpty()) {
      return tree;
    }
    Map<String, @Nullable Object> told = new LinkedHashMap<>(tree);
    told.put(
        MEMBER,
        areHidden(record)
            ? List.of(page.say("tenders.invited-count", "count", ids.size()))
            : ids.stream().map(id -> name(tx, page, one, id)).toList());
    return told;
  }

  private static String name(Transaction tx, Page page, StoredTender one, String id) {
    return new SupplierRecords(tx)
        .find(one.department(), SupplierRecords.SUPPLIER, id)
        .map((StoredRecord found) -> found.name(page.context().language()))
        .orElseGet(() -> page.say("tenders.invited-unnamed"));
  }
}
