package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.SupplierPerformance.Tally;
import org.junit.jupiter.api.Test;

class SupplierPerformanceTest {

  private static final CertificateDocument ONE = GivenProcess.certificate();
  private static final Instant ISSUED = Instant.parse("2027-05-01T00:00:00Z");

  private static CertificateDocument document(String period, String asOf, String... statuses) {
    Map<String, Object> tree = new LinkedHashMap<>(ONE.certificate());
    List<Object> lines = new ArrayList<>();
    for (String status : statuses) {
      lines.add(Map.of("kpi", "k", "platform", "p", "status", status));
    }
    tree.put("kpis", lines);
    tree.put("period", period);
    tree.put("asOf", asOf);
    return CertificateDocument.fromPlain(
        period + ".1", Map.of("certificate", tree, "basis", ONE.plainBasis()));
  }

  private static ContractSuppliers always(String id, String name) {
    Map<String, Object> tree = new LinkedHashMap<>(GivenProcess.terms().toPlain());
    tree.put("supplier", Map.of("id", id, "name", name));
    return always(Terms.fromPlain(tree).orThrow());
  }

  private static ContractSuppliers always(Terms terms) {
    return ContractSuppliers.of(List.of(new ContractSuppliers.Version(terms, ISSUED)));
  }

  private static Tally tally(Terms terms, CertificateDocument... counting) {
    Map<CertificateDocument, Instant> issued = new LinkedHashMap<>();
    for (CertificateDocument one : counting) {
      issued.put(one, ISSUED);
    }
    return new Tally().add(always(terms), issued, Map.of());
  }

  @Test
  void undetermined_results_stand_apart_and_what_was_not_judged_is_not_counted() {
    SupplierPerformance one =
        tally(
                GivenProcess.terms(),
                document("2027-03", "2027-04-20", "met", "met", "missed", "undetermined"),
                document("2027-02", "2027-03-20", "measured", "excluded", "running"))
            .suppliers()
            .get(0);

    assertThat(List.of(one.met(), one.missed(), one.open())).containsExactly(2, 1, 1);
    assertThat(one.attainment()).contains(new BigDecimal("66.7"));
    assertThat(one.asOf()).contains(LocalDate.of(2027, 4, 20));
    assertThat(one.deducted()).isEqualTo(ONE.sum("deducted").plus(ONE.sum("deducted")));
  }

  @Test
  void contracts_of_one_supplier_are_counted_together_and_no_id_is_told() {
    List<SupplierPerformance> all =
        new Tally()
            .add(always("secret-b", "Beta"), Map.of(ONE, ISSUED), Map.of())
            .add(always("secret-a", "Alpha"), Map.of(), Map.of())
            .add(always("secret-b", "Beta"), Map.of(), Map.of())
            .suppliers();

    assertThat(all).extracting(SupplierPerformance::supplier).containsExactly("Alpha", "Beta");
    assertThat(all).extracting(SupplierPerformance::contracts).containsExactly(1, 2);
    assertThat(all.get(0).attainment()).isEmpty();
    assertThat(all.get(0).asOf()).isEmpty();
    assertThat(all.get(0).deducted()).isEqualTo(Money.ZERO);
    assertThat(all.toString() + all.get(1).toPlain()).doesNotContain("secret");
  }

  @Test
  void what_rests_on_withdrawn_figures_is_told_apart_and_stays_counted() {
    CertificateDocument other = document("2027-03", "2027-04-20", "met", "missed");
    SupplierPerformance one =
        new Tally()
            .add(
                always(GivenProcess.terms()),
                Map.of(ONE, ISSUED, other, ISSUED),
                Map.of("2027-03.1", LocalDate.of(2027, 5, 2), "2030-01.1", LocalDate.MAX))
            .suppliers()
            .get(0);

    assertThat(List.of(one.onWithdrawn(), one.missedOnWithdrawn())).containsExactly(1, 1);
    assertThat(one.deductedOnWithdrawn()).isEqualTo(other.sum("deducted"));
    assertThat(one.toPlain().get("withdrawnFigures").toString())
        .contains("certificates=1", "last=2027-05-02");
    assertThat(tally(GivenProcess.terms(), ONE).suppliers().get(0).toPlain())
        .doesNotContainKey("withdrawnFigures");
  }

  @Test
  void a_period_is_counted_once() {
    CertificateDocument again = document("2027-02", "2027-03-20", "met");
    assertThatThrownBy(() -> tally(GivenProcess.terms(), ONE, again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2027-02");
  }
}
