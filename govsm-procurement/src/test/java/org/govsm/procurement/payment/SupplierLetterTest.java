package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.SupplierLetter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter to the supplier states what a final certificate states, and nothing else. */
class SupplierLetterTest {

  private static final LocalDate MAY = Given.FIRST.plusMonths(1);
  private static final LocalDate IN_JUNE = MAY.plusDays(40);

  private static Terms terms(String deduct) {
    return terms(Given.tree("shape", "gate", "base", "fee", "deduct", deduct));
  }

  private static Terms terms(Map<String, Object> consequence) {
    return Given.terms()
        .add(
            "kpis",
            Given.kpi(
                "posts",
                Given.value("posts"),
                "target",
                Given.tree("atLeast", "20"),
                "consequence",
                consequence))
        .done()
        .orThrow();
  }

  private static Certificate certificate(Terms terms, String figure, LocalDate asOf) {
    ReadingBook readings =
        ReadingBook.of(
            List.of(
                Given.window("contract", "posts", Given.FIRST, MAY, figure)
                    .source("first-party", Given.start(MAY))
                    .done()));
    return Certificates.of(MetricDictionary.shipped())
        .certify(terms, readings, "2026-04", asOf)
        .orThrow();
  }

  @ParameterizedTest
  @CsvSource({"20, 5, ''", "19, 5, show-cause deduction", "19, 0, show-cause"})
  void is_made_for_what_was_missed_and_for_what_is_deducted(
      String figure, String deduct, String kinds) {
    assertThat(SupplierLetter.kinds(certificate(terms(deduct), figure, IN_JUNE)))
        .extracting(Kind::code)
        .containsExactly(kinds.isEmpty() ? new String[0] : kinds.split(" ", -1));
  }

  /** A warning is due above a shortfall of 20 % of the target: 16 of 20 is not above it. */
  @ParameterizedTest
  @CsvSource({
    "16, 0, show-cause",
    "16, 5, show-cause deduction",
    "15, 0, show-cause warning",
    "15, 5, show-cause warning deduction"
  })
  void warns_where_the_terms_do_whether_or_not_something_is_deducted(
      String figure, String deduct, String kinds) {
    Map<String, Object> slab =
        Given.tree(
            "shape",
            "slab",
            "base",
            "fee",
            "of",
            "shortfall",
            "slabs",
            List.of(
                Given.tree("over", "0", "to", "20", "deduct", deduct),
                Given.tree("over", "20", "deduct", deduct, "warning", true)));
    Certificate certificate = certificate(terms(slab), figure, IN_JUNE);

    assertThat(SupplierLetter.kinds(certificate))
        .extracting(Kind::code)
        .containsExactly(kinds.split(" ", -1));
    assertThat(SupplierLetter.of(certificate, Kind.SHOW_CAUSE).orElseThrow().withRights())
        .hasSize(kinds.contains("warning") ? 1 : 0);
  }

  @Test
  void tells_the_deduction_of_the_certificate() {
    Certificate certificate = certificate(terms("5"), "19", IN_JUNE);
    SupplierLetter letter = SupplierLetter.of(certificate, Kind.DEDUCTION).orElseThrow();

    assertThat(letter.charged()).isEqualTo(certificate.deducted()).isNotEqualTo(Money.ZERO);
    assertThat(letter.items())
        .singleElement()
        .satisfies(item -> assertThat(item.result().kpi().id()).isEqualTo("posts"));
  }

  @Test
  void is_never_made_of_what_is_not_final() {
    Certificate early = certificate(terms("5"), "19", MAY);

    assertThat(early.isProvisional()).isTrue();
    assertThat(SupplierLetter.kinds(early)).isEmpty();
  }

  @Test
  void is_never_made_of_what_is_undetermined() {
    Certificate unread =
        Certificates.of(MetricDictionary.shipped())
            .certify(terms("5"), ReadingBook.of(List.of()), "2026-04", IN_JUNE)
            .orThrow();

    assertThat(unread.held()).isNotEqualTo(Money.ZERO);
    assertThat(SupplierLetter.kinds(unread)).isEmpty();
  }

  @Test
  void has_a_kind_with_a_code_and_at_least_one_item() {
    assertThat(Kind.of("show-cause")).contains(Kind.SHOW_CAUSE);
    assertThat(Kind.of("praise")).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> new SupplierLetter(Kind.WARNING, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
