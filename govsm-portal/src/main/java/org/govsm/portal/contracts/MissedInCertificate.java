package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;

/** The KPIs that a certificate shows as missed, as it was issued. */
final class MissedInCertificate {

  private final IssuedCertificate issued;
  private final Terms terms;

  MissedInCertificate(IssuedCertificate issued, Terms terms) {
    this.issued = issued;
    this.terms = terms;
  }

  List<ContractRow.MissedKpi> of(MetricDictionary dictionary, Messages words) {
    Optional<BillingPeriod> period = terms.period(issued.stored().period());
    List<ContractRow.MissedKpi> missed = new ArrayList<>();
    if (period.isPresent() && issued.certificate().get("kpis") instanceof List<?> results) {
      for (Object result : results) {
        if (result instanceof Map<?, ?> row && "missed".equals(row.get("status"))) {
          kpi(row, period.get())
              .map(
                  kpi -> missed(kpi, row, period.get(), new MeasureWords(dictionary, words), words))
              .ifPresent(missed::add);
        }
      }
    }
    return missed;
  }

  private Optional<Kpi> kpi(Map<?, ?> row, BillingPeriod period) {
    return terms.kpis(period.from()).stream()
        .filter(kpi -> kpi.id().equals(row.get("kpi")))
        .findFirst();
  }

  private static ContractRow.MissedKpi missed(
      Kpi kpi, Map<?, ?> row, BillingPeriod period, MeasureWords names, Messages words) {
    String platform = String.valueOf(row.get("platform"));
    long run = Long.parseLong(String.valueOf(row.get("run")));
    return new ContractRow.MissedKpi(
        BoardSeries.id(kpi, platform),
        names.instance(kpi, platform),
        BoardView.missed(kpi, run).with("period", PeriodWords.name(period, words)));
  }
}
