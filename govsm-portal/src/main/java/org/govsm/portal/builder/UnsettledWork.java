package org.govsm.portal.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Unsettled work: contracts that name no need and were signed above the line for a tender, alone or
 * with like ones, or without a limit of what is paid, and those for a sum for which the rules that
 * were read name no procedure, for the competent authority. Of the newest of each department that
 * go on: what is over is for the audit.
 */
record UnsettledWork(ContractService contracts) implements WorkSource {

  private static final int MOST = 200;

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (!caller.isAnyOf(Set.of(DraftDecision.AUTHORITY))) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    for (String department : caller.units().map(List::copyOf).orElse(List.of(""))) {
      for (boolean needed : List.of(false, true)) {
        List<Contract> newest = new Contracts(tx).newest(department, today, needed, MOST);
        contracts.awarded().unsettled(tx, newest).stream()
            .map(UnsettledWork::item)
            .forEach(items::add);
      }
    }
    return items;
  }

  private static WorkItem item(Contract one) {
    return WorkItem.of(
        "contract-unsettled",
        one.department(),
        Map.<String, Object>of("contract", one.id()),
        "/contracts/" + one.id(),
        Moments.day(one.madeAt()));
  }
}
