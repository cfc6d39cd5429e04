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
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateCalendar;

/**
 * Due certificates: periods whose figures are final and that have no certificate, of the contracts
 * for which a caller may issue one. What the terms say of it is kept by their digest.
 */
final class DueCertificates implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final int TOGETHER = 500;
  private static final int KNOWN = 20_000;

  private final ContractService contracts;
  private final Authorisation table;
  private final LruCache<String, Plan> plans = new LruCache<>(KNOWN);

  DueCertificates(ContractService contracts, Authorisation table) {
    this.contracts = contracts;
    this.table = table;
  }

  /** What is asked of the terms of a contract. */
  private record Plan(String title, CertificateCalendar calendar) {

    static Plan of(Terms terms) {
      return new Plan(terms.title(), CertificateCalendar.of(terms));
    }
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", ISSUE).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    String last = "";
    List<ContractHead> heads;
    do {
      heads = new Contracts(tx).heads(Optional.empty(), last, TOGETHER);
      List<ContractHead> seen =
          heads.stream().filter(head -> caller.seesDepartment(head.department())).toList();
      items.addAll(due(tx, seen, today, words));
      last = heads.isEmpty() ? last : heads.get(heads.size() - 1).id();
    } while (heads.size() == TOGETHER);
    return items;
  }

  private List<WorkItem> due(
      Transaction tx, List<ContractHead> heads, LocalDate today, Messages words) {
    Map<String, Plan> known = plans(tx, heads);
    Map<String, Set<String>> certified = certified(tx, heads);
    List<WorkItem> items = new ArrayList<>();
    for (ContractHead head : heads) {
      Plan plan = known.get(head.id());
      if (plan != null) {
        plan.calendar().due(certified.getOrDefault(head.id(), Set.of()), today).stream()
            .map(due -> item(head, plan, due, words))
            .forEach(items::add);
      }
    }
    return items;
  }

  private static WorkItem item(
      ContractHead head, Plan plan, CertificateCalendar.Due due, Messages words) {
    return WorkItem.of(
        "certificate",
        head.department(),
        Map.of(
            "period", PeriodWords.name(due.period(), words),
            "title", plan.title(),
            "contract", head.id()),
        "/contracts/" + head.id() + "#certificates",
        due.from());
  }

  private Map<String, Plan> plans(Transaction tx, List<ContractHead> heads) {
    Map<String, Plan> known = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (ContractHead head : heads) {
      plans
          .find(head.digest())
          .ifPresentOrElse(plan -> known.put(head.id(), plan), () -> unknown.add(head.id()));
    }
    contracts
        .all(tx, unknown)
        .forEach(
            one ->
                known.put(one.id(), plans.of(one.stored().digest(), () -> Plan.of(one.terms()))));
    return known;
  }

  private static Map<String, Set<String>> certified(Transaction tx, List<ContractHead> heads) {
    Map<String, Set<String>> periods = new HashMap<>();
    new StoredCertificates(tx)
        .of(heads.stream().map(ContractHead::id).toList())
        .forEach(
            (contract, issued) -> {
              Set<String> own = periods.computeIfAbsent(contract, id -> new HashSet<>());
              issued.forEach(one -> own.add(one.period()));
            });
    return periods;
  }
}
