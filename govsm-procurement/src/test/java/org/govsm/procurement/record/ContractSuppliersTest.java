package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.govsm.procurement.Given.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.record.SupplierPerformance.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was done and paid under a former supplier stays the former's")
class ContractSuppliersTest {

  private static final Instant AMENDED = Instant.parse("2027-03-10T06:00:00Z");

  /** The terms of a supplier; taken over from a day by an amendment where one is given. */
  private static Terms terms(String id, String from) {
    Map<String, Object> tree = new LinkedHashMap<>(GivenProcess.terms().toPlain());
    tree.put("supplier", tree("id", id, "name", "The " + id));
    if (!from.isEmpty()) {
      tree.put(
          "amendments",
          List.of(
              tree(
                  "id", "A1",
                  "signedOn", "2027-03-10",
                  "from", from,
                  "text", "Taken over",
                  "changes", List.of("supplier"))));
    }
    return Terms.fromPlain(tree).orThrow();
  }

  private static ContractSuppliers of(String from) {
    return ContractSuppliers.of(
        List.of(
            new ContractSuppliers.Version(terms("alpha", ""), GivenProcess.SIGNED),
            new ContractSuppliers.Version(terms("beta", from), AMENDED)));
  }

  private static CertificateDocument document(String period) {
    CertificateDocument one = GivenProcess.certificate();
    Map<String, Object> tree = new LinkedHashMap<>(one.certificate());
    tree.put("period", period);
    return CertificateDocument.fromPlain(
        period + ".1", Map.of("certificate", tree, "basis", one.plainBasis()));
  }

  private static String whose(ContractSuppliers suppliers, String period, Instant issued) {
    return suppliers.of(document(period), issued).id();
  }

  @Test
  void a_period_before_the_amendment_holds_is_the_formers_whenever_it_is_certified() {
    ContractSuppliers suppliers = of("2027-04-01");
    assertThat(suppliers.current().id()).isEqualTo("beta");
    assertThat(whose(suppliers, "2027-02", AMENDED.minusSeconds(1))).isEqualTo("alpha");
    assertThat(whose(suppliers, "2027-03", AMENDED.plusSeconds(86400L * 40))).isEqualTo("alpha");
    assertThat(whose(suppliers, "2027-04", AMENDED.plusSeconds(86400L * 60))).isEqualTo("beta");
  }

  @Test
  void a_change_that_no_amendment_declares_holds_for_what_is_certified_after_it() {
    ContractSuppliers suppliers = of("");
    assertThat(whose(suppliers, "2027-02", AMENDED.minusSeconds(1))).isEqualTo("alpha");
    assertThat(whose(suppliers, "2027-02", AMENDED)).isEqualTo("beta");
  }

  @Test
  void who_had_it_is_found_by_id() {
    ContractSuppliers suppliers = of("");
    assertThat(suppliers.find("alpha")).map(Terms.Party::name).contains("The alpha");
    assertThat(suppliers.find("gamma")).isEmpty();
  }

  @Test
  void each_certificate_counts_for_the_supplier_whose_work_it_judges() {
    Map<CertificateDocument, Instant> counting = new LinkedHashMap<>();
    counting.put(document("2027-02"), AMENDED.minusSeconds(1));
    counting.put(document("2027-03"), AMENDED.plusSeconds(86400L * 40));
    Tally tally = new Tally().add(of("2027-04-01"), counting, Map.of());
    assertThat(tally.contracts()).isEqualTo(1);
    assertThat(tally.suppliers())
        .extracting(
            SupplierPerformance::supplier,
            SupplierPerformance::contracts,
            SupplierPerformance::certificates)
        .containsExactly(tuple("The alpha", 1, 2), tuple("The beta", 1, 0));
    assertThat(tally.suppliers().get(1).deducted()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_payment_to_the_bidder_stays_the_bidders_after_another_took_the_contract_over() {
    Terms.Party bidder = GivenProcess.terms().supplier();
    Terms later = terms("beta", "2027-04-01");
    Publication published =
        Publication.of(
            GivenProcess.PUBLISHER,
            ContractingProcess.draft("T-1", GivenProcess.BUYER, GivenProcess.END)
                .tender(GivenProcess.RECORD)
                .award(GivenProcess.AWARD, GivenProcess.AWARDED)
                .contract(later, "a", GivenProcess.SIGNED)
                .version(GivenProcess.terms(), GivenProcess.SIGNED)
                .version(later, AMENDED)
                .payment(payment("one", bidder), GivenProcess.PAID)
                .payment(payment("two", later.supplier()), GivenProcess.PAID.plusSeconds(86400))
                .done()
                .orThrow(),
            GivenProcess.WORDS);
    List<String> payees =
        published.releases().stream()
            .map(one -> String.valueOf(one.toPlain()))
            .filter(one -> one.contains("payee"))
            .toList();
    assertThat(payees).hasSize(2);
    assertThat(payees.get(0)).contains("Alpha").doesNotContain("The beta");
    assertThat(payees.get(1)).contains("The beta");
  }

  private static Payment payment(String id, Terms.Party payee) {
    return new Payment(
        id,
        "K-1",
        LocalDate.of(2027, 3, 28),
        Money.ofRupees("93100.00"),
        GivenProcess.BUYER,
        payee);
  }
}
