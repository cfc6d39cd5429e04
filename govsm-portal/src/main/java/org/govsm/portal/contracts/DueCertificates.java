package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.payment.CertificateCalendar;

/**
 * Due certificates: periods whose figures are final and that have no certificate, of the contracts
 * for which a caller may issue one. The days come from what is listed of a contract.
 */
final class DueCertificates implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final int TOGETHER = 500;

  private final ContractService contracts;
  private final Authorisation table;

  DueCertificates(ContractService contracts, Authorisation table) {
    this.contracts = contracts;
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", ISSUE).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    String last = "";
    List<DatedContract> some;
    do {
      some = DatedContract.begun(tx, today, last, TOGETHER);
      List<DatedContract> seen =
          some.stream().filter(one -> caller.seesDepartment(one.department())).toList();
      items.addAll(due(tx, seen, today, words));
      last = some.isEmpty() ? last : some.get(some.size() - 1).id();
    } while (some.size() == TOGETHER);
    return items;
  }

  private List<WorkItem> due(
      Transaction tx, List<DatedContract> some, LocalDate today, Messages words) {
    Map<String, Set<String>> certified = certified(tx, some);
    List<WorkItem> items = new ArrayList<>();
    for (DatedContract one : some) {
      one.calendar()
          .or(() -> calendar(tx, one))
          .ifPresent(
              calendar ->
                  calendar.due(certified.getOrDefault(one.id(), Set.of()), today).stream()
                      .map(due -> item(one, due, words))
                      .forEach(items::add));
    }
    return items;
  }

  /** By its terms, where what is listed of it does not tell. */
  private Optional<CertificateCalendar> calendar(Transaction tx, DatedContract one) {
    return contracts.all(tx, List.of(one.id())).stream()
        .map(known -> CertificateCalendar.of(known.terms()))
        .findFirst();
  }

  private static WorkItem item(DatedContract one, CertificateCalendar.Due due, Messages words) {
    return WorkItem.of(
        "certificate",
        one.department(),
        Map.of(
            "period", PeriodWords.name(due.period(), words),
            "title", one.title(),
            "contract", one.id()),
        "/contracts/" + one.id() + "#certificates",
        due.from());
  }

  private static Map<String, Set<String>> certified(Transaction tx, List<DatedContract> some) {
    Map<String, Set<String>> periods = new HashMap<>();
    new StoredCertificates(tx)
        .of(some.stream().map(DatedContract::id).toList())
        .forEach(
            (contract, issued) -> {
              Set<String> own = periods.computeIfAbsent(contract, id -> new HashSet<>());
              issued.forEach(one -> own.add(one.period()));
            });
    return periods;
  }
}
