package org.govsm.portal.suppliers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Debarment notices: with them a proceeding against a supplier of the register begins. */
record DebarmentNotices(Clock clock) {

  /**
   * Gives a supplier notice that it may be debarred.
   *
   * @param given supplier, ground, scope, from, until, reason and replyBy
   */
  StoredRecord give(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> given, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    DebarmentService.requireClean(given);
    StoredRecord supplier =
        new SupplierRecords(tx)
            .find(department, SupplierRecords.SUPPLIER, String.valueOf(given.get("supplier")))
            .orElseThrow(
                () -> ProblemException.of(Faults.at("/supplier", "debarments.no-supplier")));
    ProblemException.unlessNone(
        PublishedText.faults(given, List.of("reason"), supplier.content().get("identifiers")));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", free(tx, department));
    tree.put("state", "NOTICED");
    tree.put("supplier", supplier.id());
    for (String member : List.of("name", "nameHi", "identifiers")) {
      DebarmentService.put(tree, member, supplier.content().get(member));
    }
    tree.put("authority", department);
    for (String member : List.of("scope", "ground", "from", "until")) {
      DebarmentService.put(tree, member, given.get(member));
    }
    Map<String, @Nullable Object> hearing = new LinkedHashMap<>();
    DebarmentService.put(hearing, "reason", given.get("reason"));
    hearing.put("noticeOn", Moments.day(clock.instant()).toString());
    DebarmentService.put(hearing, "replyBy", given.get("replyBy"));
    tree.put("hearing", hearing);
    return new SupplierRecords(tx)
        .record(
            DebarmentService.NOTICED,
            department,
            String.valueOf(tree.get("id")),
            DebarmentService.accepted(tree),
            Sql.cut(clock.instant()),
            by.actor());
  }

  private String free(Transaction tx, String department) {
    int year = Moments.day(clock.instant()).getYear();
    SupplierRecords records = new SupplierRecords(tx);
    int number = 1;
    while (records
        .find(department, DebarmentService.REGISTER, "d-" + year + "-" + number)
        .isPresent()) {
      number++;
    }
    return "d-" + year + "-" + number;
  }
}
