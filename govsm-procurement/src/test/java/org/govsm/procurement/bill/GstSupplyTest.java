package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which taxes a supply within one place bears: section 2(8) of the UTGST Act names territories. */
class GstSupplyTest {

  @ParameterizedTest
  @CsvSource({
    "04AAACE1234F1ZE, 04AAAGD5678K1Z8, 2026-07-02, unionTerritory", // Chandigarh
    "26AAACE1234F1Z8, 26AAAGD5678K1Z2, 2026-07-02, unionTerritory", // Dadra and Nagar Haveli and
    // Daman and Diu
    "31AAACE1234F1ZH, 31AAAGD5678K1ZB, 2026-07-02, unionTerritory", // Lakshadweep
    "35AAACE1234F1Z9, 35AAAGD5678K1Z3, 2026-07-02, unionTerritory", // Andaman and Nicobar Islands
    "38AAACE1234F1Z3, 38AAAGD5678K1ZX, 2026-07-02, unionTerritory", // Ladakh
    "01AAACE1234F1ZK, 01AAAGD5678K1ZE, 2026-07-02, state", // Jammu and Kashmir
    "07AAACE1234F1Z8, 07AAAGD5678K1Z2, 2026-07-02, state", // Delhi
    "34AAACE1234F1ZB, 34AAAGD5678K1Z5, 2026-07-02, state", // Puducherry
    "27AAACE1234F1Z6, 27AAAGD5678K1Z0, 2026-07-02, state", // Maharashtra
    "25AAACE1234F1ZA, 25AAAGD5678K1Z4, 2020-07-31, unionTerritory", // Daman and Diu, merged, its
    // number still in use
  })
  void of_a_territory_without_a_legislature_bears_utgst_and_all_others_sgst(
      String supplier, String recipient, String day, String right) {
    String wrong = right.equals("state") ? "unionTerritory" : "state";

    assertThat(kinds(supplier, recipient, day, right)).isEmpty();
    assertThat(kinds(supplier, recipient, day, wrong))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.citation().instrument())
                    .isEqualTo(right.equals("state") ? "IGST Act 2017" : "UTGST Act 2017"));
  }

  private static List<Finding> kinds(String supplier, String recipient, String day, String tax) {
    return GivenBill.usual()
        .invoice(
            "date", day,
            "supplierGstin", supplier,
            "recipientGstin", recipient,
            "placeOfSupply", supplier.substring(0, 2))
        .taxed(
            GivenBill.fee("426000.00", "reduction", "47333.33"),
            tree("central", "38340.00", tax, "38340.00"))
        .examine()
        .trace()
        .findings()
        .stream()
        .filter(one -> one.code().equals("WRONG_GST_KIND"))
        .toList();
  }
}
