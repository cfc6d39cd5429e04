package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.govsm.procurement.supplier.SupplierRegistration;

/**
 * Waiting suppliers: those that were submitted, for who may register them; those whose checks end
 * soon or are over, for who may check them again; and debarments that wait for an order.
 */
record WaitingSuppliers(
    RegistrationService registration, DebarmentService debarments, Authorisation table)
    implements WorkSource {

  private static final int AHEAD = 30;
  private static final String CHECKS = "/suppliers/{department}/{supplier}/checks";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    SupplierRecords records = new SupplierRecords(tx);
    for (StoredRecord one : records.inState(SupplierRecords.SUPPLIER, "IN_CHECK")) {
      if (caller.seesDepartment(one.department())
          && registration.steps(tx, one, caller).contains("register")) {
        items.add(item("supplier-register", one, words, Moments.day(one.madeAt())));
      }
    }
    for (StoredRecord one : records.inState(DebarmentService.REGISTER, "NOTICED")) {
      if (caller.seesDepartment(one.department())
          && DebarmentService.read(one).isHeard(today)
          && debarments.steps(tx, one, caller).contains("order")) {
        items.add(order(one, words));
      }
    }
    boolean checks =
        table.route("POST", CHECKS).filter(rule -> caller.isAnyOf(rule.roles())).isPresent();
    for (String state : checks ? List.of("REGISTERED", "LAPSED") : List.<String>of()) {
      for (StoredRecord one : records.inState(SupplierRecords.SUPPLIER, state)) {
        if (caller.seesDepartment(one.department())) {
          expiring(tx, one, today, words).ifPresent(items::add);
        }
      }
    }
    return items;
  }

  private Optional<WorkItem> expiring(
      Transaction tx, StoredRecord one, LocalDate today, Messages words) {
    SupplierRegistration rules = registration.registration(tx, one.department());
    return rules
        .expires(one.supplier())
        .map(first -> first.minusDays(1))
        .filter(last -> !last.isAfter(today.plusDays(AHEAD)))
        .map(last -> item("supplier-check", one, words, last.minusDays(AHEAD)).dueOn(last));
  }

  private static WorkItem order(StoredRecord one, Messages words) {
    DebarmentProceeding proceeding = DebarmentService.read(one);
    return WorkItem.of(
        "debarment-order",
        one.department(),
        Map.<String, Object>of("name", one.name(words.language())),
        "/debarments/" + one.department() + "/" + one.id(),
        proceeding.repliedOn().orElse(proceeding.replyBy().plusDays(1)));
  }

  private static WorkItem item(String kind, StoredRecord one, Messages words, LocalDate since) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("name", one.name(words.language())),
        SupplierServices.at(one),
        since);
  }
}
