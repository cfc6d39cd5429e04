package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.payment.CertificateCalendar;
import org.govsm.procurement.payment.CertificateCalendar.Due;

/**
 * Due certificates: periods that are over and have no certificate. Where most figures are there and
 * final, or none are needed, the certificate waits for whoever may issue it. Where most are
 * missing, all such periods of a contract are one task: to upload the figures, for whoever may, and
 * for whoever could certify without them, so that no period is lost from sight.
 */
record DueCertificates(NeededFigures needed) {

  /**
   * What waits of a contract.
   *
   * @param certified the periods that have a certificate
   */
  List<ContractTask> of(
      Transaction tx,
      DatedContract one,
      CertificateCalendar calendar,
      Set<String> certified,
      LocalDate today) {
    List<Due> over = calendar.over(certified, today);
    return over.isEmpty() ? List.of() : of(tx, one, over, today);
  }

  private List<ContractTask> of(
      Transaction tx, DatedContract one, List<Due> over, LocalDate today) {
    LastImport last = new Imports(tx).last(one.id());
    Lacking most = new Lacking();
    Lacking some = new Lacking();
    List<ContractTask> tasks = new ArrayList<>();
    for (Due due : over) {
      NeededFigures.Lack lack = needed.lack(tx, one.id(), one.version(), due.period(), last);
      if (lack.isMost()) {
        most.add(due, lack);
        continue;
      }
      if (!lack.missing().isEmpty()) {
        some.add(due, lack);
      }
      if (due.isFinal(today)) {
        tasks.add(issue(one, due, lack, isLate(tx, one, due, last)));
      }
    }
    most.task(one, TaskWords.FIGURES).ifPresent(tasks::add);
    some.task(one, TaskWords.MORE_FIGURES).ifPresent(tasks::add);
    return tasks;
  }

  private boolean isLate(Transaction tx, DatedContract one, Due due, LastImport last) {
    return due.lastDayOfFigures()
        .map(day -> day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant())
        .filter(freeze -> needed.isLate(tx, one, due.period(), freeze, last))
        .isPresent();
  }

  private static ContractTask issue(
      DatedContract one, Due due, NeededFigures.Lack lack, boolean late) {
    String page = late ? "/certificates/check?period=" + due.period().id() : "#certificates";
    return ContractTask.of(
        one.id(),
        TaskWords.CERTIFICATE,
        due.from(),
        "/contracts/" + one.id() + page,
        Map.of(
            "period", tree(due.period()),
            "missing", lack.missing().stream().map(DueCertificates::tree).toList(),
            "late", late));
  }

  /** Periods that lack figures, and which: one task a contract. */
  private static final class Lacking {

    private final List<Due> without = new ArrayList<>();
    private final Set<Metric> missing = new LinkedHashSet<>();

    private void add(Due due, NeededFigures.Lack lack) {
      without.add(due);
      missing.addAll(lack.missing());
    }

    /** In time as long as the figures of its first period still count in that certificate. */
    private Optional<ContractTask> task(DatedContract one, String kind) {
      return without.stream()
          .findFirst()
          .map(
              first ->
                  ContractTask.of(
                          one.id(),
                          kind,
                          first.period().until(),
                          "/contracts/" + one.id() + "/readings",
                          Map.of(
                              "periods", without.stream().map(due -> tree(due.period())).toList(),
                              "missing", missing.stream().map(DueCertificates::tree).toList()))
                      .dueOn(first.lastDayOfFigures()));
    }
  }

  private static Map<String, String> tree(BillingPeriod period) {
    return Map.of(
        "id", period.id(), "from", period.from().toString(), "until", period.until().toString());
  }

  private static Map<String, String> tree(Metric metric) {
    return Map.of("platform", metric.platform(), "metric", metric.code());
  }
}
