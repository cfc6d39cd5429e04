package org.govsm.procurement.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.api.Test;

class CertifiedPricesTest {

  private static Terms terms(Object... consequence) {
    Terms.Draft draft = Given.terms();
    Object[] more = {"target", Given.tree("atLeast", "20")};
    if (consequence.length > 0) {
      more = new Object[] {"consequence", Given.tree(consequence)};
    }
    return draft
        .set("kpis", List.of(Given.kpi("posts", Given.value("posts"), more)))
        .done()
        .orThrow();
  }

  private static Certificate april(Terms terms, String posts, LocalDate day) {
    LocalDate may = Given.FIRST.plusMonths(1);
    Reading reading =
        Given.window("contract", "posts", Given.FIRST, may, posts)
            .source("first-party", Given.start(may))
            .done();
    return Certificates.of(MetricDictionary.shipped())
        .certify(terms, ReadingBook.of(List.of(reading)), "2026-04", day)
        .orThrow();
  }

  private static final LocalDate FROZEN = Given.FIRST.plusMonths(2);

  @Test
  void what_is_paid_by_the_unit_has_its_own_price() {
    Terms terms =
        terms("shape", "unit-rate", "rates", List.of(Given.tree("rate", "1000", "cap", "30000")));

    PricePoint point = CertifiedPrices.of(april(terms, "40", FROZEN)).get(0);

    assertThat(point.item()).isEqualTo("contract/posts");
    assertThat(point.basis()).isEqualTo(PricePoint.Basis.RATE);
    assertThat(point.paid()).isEqualTo(Money.ofRupees("30000"));
    assertThat(point.quantity()).isEqualByComparingTo(BigDecimal.valueOf(40));
    assertThat(point.supplier()).isEqualTo(terms.supplier().id());
  }

  @Test
  void a_monthly_fee_is_set_against_the_units_less_what_was_deducted() {
    Terms terms =
        Given.terms()
            .set(
                "kpis",
                List.of(
                    Given.kpi(
                        "posts",
                        Given.value("posts"),
                        "target",
                        Given.tree("atLeast", "20"),
                        "consequence",
                        Given.tree("shape", "gate", "base", "fee", "deduct", "5"))))
            .done()
            .orThrow();
    Certificate certificate = april(terms, "10", FROZEN);

    PricePoint point = CertifiedPrices.of(certificate).get(0);

    assertThat(point.basis()).isEqualTo(PricePoint.Basis.ALL_IN);
    assertThat(certificate.deducted()).isGreaterThan(Money.ZERO);
    assertThat(point.paid()).isEqualTo(certificate.gross().minus(certificate.deducted()));
  }

  @Test
  void nothing_counted_and_a_provisional_certificate_give_no_price() {
    assertThat(CertifiedPrices.of(april(terms(), "0", FROZEN))).isEmpty();
    Certificate early = april(terms(), "40", Given.FIRST.plusMonths(1).plusDays(1));
    assertThat(early.isProvisional()).isTrue();
    assertThat(CertifiedPrices.of(early)).isEmpty();
  }

  @Test
  void the_document_that_is_kept_has_the_same_prices() {
    Terms rate =
        terms("shape", "unit-rate", "rates", List.of(Given.tree("rate", "1000", "cap", "30000")));
    Terms fee =
        Given.terms()
            .set(
                "kpis",
                List.of(
                    Given.kpi(
                        "posts",
                        Given.value("posts"),
                        "target",
                        Given.tree("atLeast", "20"),
                        "consequence",
                        Given.tree("shape", "gate", "base", "fee", "deduct", "5"))))
            .done()
            .orThrow();
    for (Certificate one :
        List.of(
            april(rate, "40", FROZEN),
            april(fee, "10", FROZEN),
            april(terms(), "0", FROZEN),
            april(terms(), "40", Given.FIRST.plusMonths(1).plusDays(1)))) {
      CertificateDocument kept = CertificateDocument.fromPlain("2026-04.1", document(one));

      assertThat(CertifiedPrices.of(kept, one.terms()))
          .usingRecursiveComparison()
          .isEqualTo(CertifiedPrices.of(one));
    }
  }

  private static Map<String, Object> document(Certificate one) {
    return Map.of(
        "certificate",
        one.toPlain(),
        "basis",
        Map.of("termsVersion", BigDecimal.ONE, "imports", BigDecimal.ONE));
  }
}
