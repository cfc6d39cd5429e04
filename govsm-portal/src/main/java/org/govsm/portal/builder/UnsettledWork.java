package org.govsm.portal.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * Unsettled work: contracts that wait for a decision of the competent authority, as {@link
 * org.govsm.portal.contracts.AwardedContracts#unsettled} finds them. Of each department some newest
 * that go on are looked at, of those that name a need and of those that name none: what is over is
 * for the audit.
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
      List<Contract> newest =
          Stream.of(false, true)
              .flatMap(one -> new Contracts(tx).newest(department, today, one, MOST).stream())
              .toList();
      contracts.awarded().unsettled(tx, newest).stream()
          .map(UnsettledWork::item)
          .forEach(items::add);
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
