package org.govsm.procurement.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Measure;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.Earning;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Price points of final certificates: for each KPI that counts one metric, what was earned by the
 * unit, or all that the period paid. A result that is open, rounded or not above zero gives none,
 * nor does a period of which anything is held.
 */
public final class CertifiedPrices {

  private CertifiedPrices() {}

  /**
   * The price points of a certificate.
   *
   * @return none of a provisional one
   */
  public static List<PricePoint> of(Certificate certificate) {
    List<PricePoint> points = new ArrayList<>();
    if (certificate.isProvisional() || certificate.held().compareTo(Money.ZERO) != 0) {
      return points;
    }
    Money paid = certificate.gross().minus(certificate.deducted());
    for (KpiResult result : certificate.scorecard().results()) {
      Optional<BigDecimal> units = units(result);
      Optional<String> item = item(result);
      if (units.isPresent() && item.isPresent()) {
        Optional<Money> earned = earned(certificate, result);
        PricePoint.Basis basis =
            earned.isPresent() ? PricePoint.Basis.RATE : PricePoint.Basis.ALL_IN;
        points.add(
            draft(certificate).item(item.get(), basis).paid(earned.orElse(paid), units.get()));
      }
    }
    return points;
  }

  /**
   * The price points of a certificate as it was issued.
   *
   * @param issued the document that is kept
   * @param terms the terms by which it was made
   * @return the same as of the certificate from which the document was made
   */
  public static List<PricePoint> of(CertificateDocument issued, Terms terms) {
    Map<String, ?> tree = issued.certificate();
    List<PricePoint> points = new ArrayList<>();
    if (issued.isProvisional()
        || !tree.containsKey("held")
        || issued.sum("held").compareTo(Money.ZERO) != 0) {
      return points;
    }
    LocalDate from = LocalDate.parse(String.valueOf(tree.get("from")));
    LocalDate until = LocalDate.parse(String.valueOf(tree.get("until")));
    Money paid = issued.sum("gross").minus(issued.sum("deducted"));
    for (Map<?, ?> line : lines(tree, "kpis")) {
      Optional<String> item =
          terms.kpis(from).stream()
              .filter(kpi -> kpi.id().equals(line.get("kpi")))
              .findFirst()
              .flatMap(kpi -> item(kpi, String.valueOf(line.get("platform"))));
      Optional<BigDecimal> units = units(line);
      if (units.isPresent() && item.isPresent()) {
        Optional<Money> earned = earned(tree, line);
        PricePoint.Basis basis =
            earned.isPresent() ? PricePoint.Basis.RATE : PricePoint.Basis.ALL_IN;
        points.add(
            PricePoint.of(terms.id(), terms.supplier().id(), terms.buyer().id())
                .period(from, until)
                .item(item.get(), basis)
                .paid(earned.orElse(paid), units.get()));
      }
    }
    return points;
  }

  private static List<Map<?, ?>> lines(Map<String, ?> tree, String list) {
    return tree.get(list) instanceof List<?> lines
        ? lines.stream().<Map<?, ?>>map(line -> (Map<?, ?>) line).toList()
        : List.of();
  }

  private static Optional<BigDecimal> units(Map<?, ?> line) {
    return Optional.ofNullable(line.get("measured"))
        .filter(measured -> line.get("measuredUpTo") == null)
        .map(measured -> plain(new BigDecimal(String.valueOf(measured))))
        .filter(units -> units.signum() > 0);
  }

  private static BigDecimal plain(BigDecimal units) {
    BigDecimal stripped = units.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Optional<Money> earned(Map<String, ?> tree, Map<?, ?> line) {
    return lines(tree, "earnings").stream()
        .filter(earning -> String.valueOf(line.get("kpi")).equals(earning.get("id")))
        .filter(earning -> String.valueOf(line.get("platform")).equals(earning.get("platform")))
        .findFirst()
        .flatMap(earning -> Optional.ofNullable(earning.get("amount")))
        .map(amount -> Money.ofRupees(String.valueOf(amount)));
  }

  private static PricePoint.Draft draft(Certificate certificate) {
    Terms terms = certificate.terms();
    return PricePoint.of(terms.id(), terms.supplier().id(), terms.buyer().id())
        .period(certificate.period().from(), certificate.period().until());
  }

  /** An exact count above zero. */
  private static Optional<BigDecimal> units(KpiResult result) {
    return result
        .value()
        .filter(Interval::isExact)
        .map(value -> value.low().shown())
        .filter(units -> units.signum() > 0);
  }

  /** The one metric that is counted, as a sum. */
  private static Optional<String> item(KpiResult result) {
    return item(result.kpi(), result.platform());
  }

  private static Optional<String> item(Kpi kpi, String platform) {
    Measure measure = kpi.measure();
    if (!measure.kind().equals("value") || measure.operands().size() != 1) {
      return Optional.empty();
    }
    Operand operand = measure.operands().get(0);
    boolean isSum = !operand.ofPosts() || operand.across().equals("sum");
    return isSum && operand.metrics().size() == 1
        ? Optional.of(platform + "/" + operand.metrics().get(0))
        : Optional.empty();
  }

  /** What the KPI earned by itself. */
  private static Optional<Money> earned(Certificate certificate, KpiResult result) {
    return certificate.earnings().stream()
        .filter(earning -> earning.id().equals(result.kpi().id()))
        .filter(earning -> earning.platform().map(result.platform()::equals).orElse(false))
        .findFirst()
        .flatMap(Earning::sum);
  }
}
