package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.payment.CertificateCalendar;
import org.govsm.procurement.payment.CertificateCalendar.Due;

/**
 * Due certificates: periods that are over and have no certificate. Where most figures are there and
 * final, or none are needed, the certificate waits for whoever may issue it. Where most are
 * missing, all such periods of a contract are one task: to upload the figures, for whoever may, and
 * for whoever could certify without them, so that no period is lost from sight.
 */
record DueCertificates(NeededFigures needed, Authorisation table) implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final String UPLOAD = "/contracts/{id}/readings";
  private static final int TOGETHER = 500;

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    boolean issues = may(caller, ISSUE);
    if (!issues && !may(caller, UPLOAD)) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    String last = "";
    List<DatedContract> some;
    do {
      some = DatedContract.begun(tx, today, last, TOGETHER);
      List<DatedContract> seen =
          some.stream()
              .filter(one -> caller.seesContract(one.department(), one.supplier()))
              .toList();
      items.addAll(due(tx, seen, issues, today, words));
      last = some.isEmpty() ? last : some.get(some.size() - 1).id();
    } while (some.size() == TOGETHER);
    return items;
  }

  private boolean may(Caller caller, String route) {
    return table.route("POST", route).filter(rule -> rule.allows(caller)).isPresent();
  }

  private List<WorkItem> due(
      Transaction tx, List<DatedContract> some, boolean issues, LocalDate today, Messages words) {
    Map<String, Set<String>> certified = certified(tx, some);
    List<WorkItem> items = new ArrayList<>();
    for (DatedContract one : some) {
      List<Due> over =
          one.calendar()
              .or(() -> needed.terms(tx, one.id()).map(CertificateCalendar::of))
              .map(days -> days.over(certified.getOrDefault(one.id(), Set.of()), today))
              .orElse(List.of());
      if (!over.isEmpty()) {
        items.addAll(of(tx, one, over, issues, today, words));
      }
    }
    return items;
  }

  private List<WorkItem> of(
      Transaction tx,
      DatedContract one,
      List<Due> over,
      boolean issues,
      LocalDate today,
      Messages words) {
    LastImport last = new Imports(tx).last(one.id());
    List<Due> without = new ArrayList<>();
    Set<Metric> missing = new LinkedHashSet<>();
    List<WorkItem> items = new ArrayList<>();
    for (Due due : over) {
      NeededFigures.Lack lack = needed.lack(tx, one.id(), one.version(), due.period(), last);
      if (lack.isMost()) {
        without.add(due);
        missing.addAll(lack.missing());
      } else if (issues && due.isFinal(today)) {
        items.add(issue(one, due, words));
      }
    }
    if (!without.isEmpty()) {
      items.add(upload(one, without, List.copyOf(missing), issues, words));
    }
    return items;
  }

  private static WorkItem issue(DatedContract one, Due due, Messages words) {
    return WorkItem.of(
            "certificate",
            one.department(),
            Map.of(
                "period", PeriodWords.name(due.period(), words),
                "title", one.title(),
                "contract", one.id()),
            "/contracts/" + one.id() + "#certificates",
            due.from())
        .holdingUp();
  }

  /** In time as long as the figures of its first period still count in that certificate. */
  private WorkItem upload(
      DatedContract one, List<Due> without, List<Metric> missing, boolean issues, Messages words) {
    Due first = without.get(0);
    WorkItem item =
        new WorkItem(
            "figures",
            one.department(),
            Message.of(issues ? "work.figures" : "work.figures-alone")
                .with("periods", periods(without, words))
                .with("missing", needed.said(missing, words))
                .with("title", one.title())
                .with("contract", one.id()),
            "/contracts/" + one.id() + "/readings",
            first.period().until(),
            Optional.empty(),
            true);
    return first.lastDayOfFigures().map(item::dueOn).orElse(item);
  }

  /** Periods that follow each other are named by the first and the last of them. */
  private static List<String> periods(List<Due> without, Messages words) {
    List<String> names = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= without.size(); i++) {
      BillingPeriod last = without.get(i - 1).period();
      if (i == without.size() || !without.get(i).period().from().equals(last.until())) {
        names.add(between(without.get(first).period(), last, words));
        first = i;
      }
    }
    return names;
  }

  private static String between(BillingPeriod first, BillingPeriod last, Messages words) {
    String from = PeriodWords.name(first, words);
    return first.equals(last)
        ? from
        : words.say(
            Message.of("work.periods")
                .with("from", from)
                .with("to", PeriodWords.name(last, words)));
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
