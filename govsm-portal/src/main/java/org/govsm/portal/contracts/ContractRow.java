package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateDocument;

/**
 * A contract in a list.
 *
 * @param newest the certificate of the last period that has one
 * @param missed KPIs that its newest certificate shows as missed, and how often in a row
 */
public record ContractRow(
    WrittenContract contract,
    Optional<CertificateRow> newest,
    LedgerView ledger,
    List<Missed> missed) {

  /** Keeps its own copy. */
  public ContractRow {
    missed = List.copyOf(missed);
  }

  /** The money of its last periods. */
  public MoneyChart money(Messages words) {
    return MoneyChart.of(ledger.ledger().lines(), words);
  }

  /**
   * A KPI that was missed in the period of the newest certificate.
   *
   * @param state how many in a row were missed, and what that may lead to
   */
  public record Missed(String id, String title, Message state) {

    static List<Missed> in(
        IssuedCertificate issued, Terms terms, MetricDictionary dictionary, Messages words) {
      MeasureWords names = new MeasureWords(dictionary, words);
      String period = issued.stored().period();
      String name = terms.period(period).map(p -> PeriodWords.name(p, words)).orElse(period);
      return issued.document().missed(terms).stream()
          .map(
              one ->
                  new Missed(
                      BoardSeries.id(one.kpi(), one.platform()),
                      names.instance(one.kpi(), one.platform()),
                      BoardView.missed(one.kpi(), one.run()).with("period", name)))
          .toList();
    }
  }

  /**
   * A certificate in a list.
   *
   * @param own the sums of its own period; nothing for a closing settlement
   * @param provisional whether what is learnt later may still change it
   */
  public record CertificateRow(
      String id,
      String period,
      Optional<Own> own,
      Money adjusted,
      Money payable,
      boolean provisional,
      boolean replaced) {

    /** The certificates that are made of what was known by a day. */
    static List<CertificateRow> by(
        LocalDate day, List<IssuedCertificate> issued, Terms terms, Messages words) {
      List<IssuedCertificate> known =
          issued.stream().filter(one -> !one.stored().asOf().isAfter(day)).toList();
      List<CertificateRow> rows = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        String period = known.get(i).stored().period();
        boolean replaced =
            i + 1 < known.size() && known.get(i + 1).stored().period().equals(period);
        rows.add(of(known.get(i), replaced, terms, words));
      }
      return rows;
    }

    static CertificateRow of(IssuedCertificate one, boolean replaced, Terms terms, Messages words) {
      String period = one.stored().period();
      CertificateDocument sums = one.document();
      return new CertificateRow(
          one.id(),
          terms.period(period).map(p -> PeriodWords.name(p, words)).orElse(period),
          period.equals(BillingPeriod.CLOSING)
              ? Optional.empty()
              : Optional.of(new Own(sums.sum("gross"), sums.sum("deducted"), sums.sum("held"))),
          sums.sum("adjusted"),
          sums.sum("payable"),
          sums.isProvisional(),
          replaced);
    }
  }

  /**
   * The sums of a certificate that are those of its own period.
   *
   * @param gross what was to be paid before deductions
   */
  public record Own(Money gross, Money deducted, Money held) {}
}
