package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;

/** Certificates for a list. */
final class CertificateRows {

  private CertificateRows() {}

  /** The certificates that are made of what was known by a day. */
  static List<IssuedCertificate> by(LocalDate day, List<IssuedCertificate> issued) {
    return issued.stream().filter(one -> !one.stored().asOf().isAfter(day)).toList();
  }

  static List<ContractRow.CertificateRow> of(
      List<IssuedCertificate> issued, Terms terms, Messages words) {
    List<ContractRow.CertificateRow> rows = new ArrayList<>();
    for (int i = 0; i < issued.size(); i++) {
      String period = issued.get(i).stored().period();
      boolean replaced =
          i + 1 < issued.size() && issued.get(i + 1).stored().period().equals(period);
      rows.add(row(issued.get(i), name(terms, period, words), replaced));
    }
    return rows;
  }

  private static String name(Terms terms, String period, Messages words) {
    return terms.period(period).map(p -> PeriodWords.name(p, words)).orElse(period);
  }

  private static ContractRow.CertificateRow row(
      IssuedCertificate one, String period, boolean replaced) {
    return new ContractRow.CertificateRow(
        one.id(),
        period,
        own(one),
        sum(one, "adjusted"),
        sum(one, "payable"),
        "provisional".equals(one.certificate().get("status")),
        replaced);
  }

  private static Optional<ContractRow.Own> own(IssuedCertificate one) {
    return one.stored().period().equals(BillingPeriod.CLOSING)
        ? Optional.empty()
        : Optional.of(
            new ContractRow.Own(sum(one, "gross"), sum(one, "deducted"), sum(one, "held")));
  }

  /** A sum of the certificate as it was issued. */
  static Money sum(IssuedCertificate one, String member) {
    return Money.ofRupees(String.valueOf(one.certificate().get(member)));
  }
}
