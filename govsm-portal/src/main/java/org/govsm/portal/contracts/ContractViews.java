package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.payment.DuePeriod;
import org.govsm.procurement.payment.HeldQuestion;

/** Contract views, gathered from the store. */
record ContractViews(ContractServices services, LinkTargets targets) {

  ContractView of(Transaction tx, String id, RequestContext context) {
    LocalDate day = context.knownDay();
    Messages words = context.words();
    List<WrittenContract> versions = services.contracts().versions(tx, id);
    WrittenContract contract = versions.get(versions.size() - 1);
    TermsPage terms = services.contracts().said(contract, words);
    List<IssuedCertificate> issued = services.certificates().list(tx, id);
    Optional<BillingPeriod> costed = lastOver(contract.terms(), day);
    List<HeldQuestion> costs = costed.map(period -> costs(tx, id, period, day)).orElse(List.of());
    List<StoredCertificate> stored = issued.stream().map(IssuedCertificate::stored).toList();
    return new ContractView(
        contract,
        terms.words(),
        versions,
        open(terms.open(), costs),
        terms.notes(),
        costed.map(period -> PeriodWords.name(period, words)),
        ContractRow.CertificateRow.by(day, issued, contract.terms(), words),
        LedgerView.of(
            tx,
            contract,
            ShownLedger.of(tx, services, contract, stored, day),
            stored,
            services,
            words),
        due(tx, contract, services.certificates().due(contract.terms(), issued, day), day, words),
        withdrawn(tx, contract.terms(), issued),
        new MeasureWords(services.dictionary(), words),
        OfficeHours.lack(tx, contract, day),
        supplierPage(tx, contract),
        services.contracts().awarded().allowed(tx, contract.stored().department(), id),
        services.contracts().awarded().unsettled(tx, contract.stored()));
  }

  private Optional<String> supplierPage(Transaction tx, WrittenContract contract) {
    String department = contract.stored().department();
    return Suppliers.of(contract.stored())
        .filter(Sql::isId)
        .filter(id -> targets.isSupplier(tx, department, id))
        .map(id -> "/suppliers/" + department + "/" + id);
  }

  /** None where they cannot be computed: the ledger says why. */
  private List<HeldQuestion> costs(
      Transaction tx, String contract, BillingPeriod period, LocalDate day) {
    try {
      return services.boards().costs(tx, contract, period.id(), day);
    } catch (ProblemException e) {
      ShownLedger.reason(e);
      return List.of();
    }
  }

  /** Those of uploads that were there for the newest certificate, which does not heed them. */
  private static List<Withdrawal> withdrawn(
      Transaction tx, Terms terms, List<IssuedCertificate> issued) {
    return CertificateArchive.inOrder(issued).stream()
        .reduce((one, later) -> later)
        .map(newest -> WithdrawnSince.unheeded(tx, newest, terms))
        .orElse(List.of());
  }

  private static Optional<BillingPeriod> lastOver(Terms terms, LocalDate day) {
    return terms.periods().stream()
        .filter(period -> !day.isBefore(period.until()))
        .reduce((a, b) -> b);
  }

  private List<ContractView.Due> due(
      Transaction tx,
      WrittenContract contract,
      List<DuePeriod> periods,
      LocalDate day,
      Messages words) {
    return periods.stream()
        .map(
            one ->
                new ContractView.Due(
                    one.period(),
                    PeriodWords.name(one.period(), words),
                    one.number(),
                    day,
                    services.needed().mostMissing(tx, contract, one.period(), words)))
        .toList();
  }

  /** Points that cost something first. */
  private static List<ContractView.Open> open(List<OpenPoint> points, List<HeldQuestion> costs) {
    List<ContractView.Open> open = new ArrayList<>();
    for (OpenPoint point : points) {
      open.add(
          new ContractView.Open(
              point.pointer(),
              point.question(),
              point.readings().stream().map(OpenPoint.Reading::code).toList(),
              costs.stream().filter(c -> c.about().equals(point.pointer())).findFirst()));
    }
    open.sort(Comparator.comparing(point -> point.cost().isEmpty()));
    return open;
  }
}
