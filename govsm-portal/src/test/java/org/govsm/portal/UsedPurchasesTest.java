package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedPurchasesTest {

  private static final Law LAW =
      new Law(ProcurementLaw.library(), Translations.over(List.of(ProcurementLaw::messages)));

  /** Found: one from before its department was registered was judged by the book of that day on. */
  @ParameterizedTest
  @CsvSource({
    ", true",
    "2026-04-01T00:00:00Z, true",
    "2026-04-15T18:00:00Z, true",
    "2026-04-15T19:00:00Z, false",
    "2026-06-01T00:00:00Z, false"
  })
  void none_of_a_day_before_its_department_was_registered_answers(
      Instant registered, boolean answers) {
    try (TestPortal portal = TestPortal.start().knowing("demo")) {
      if (registered != null) {
        Map<String, Object> union = Map.of("name", Map.of("en", "Demo"), "government", "IN");
        portal
            .store()
            .write(tx -> new Departments(tx).register("demo", union, registered, "administrator"));
      }
      assertThat(portal.postJson("/api/v1/departments/demo/purchases", purchase()).statusCode())
          .isEqualTo(201);
      assertThat(
              portal
                  .store()
                  .<Boolean>read(
                      tx ->
                          new UsedPurchases(new ContractOrders())
                              .answers(
                                  tx,
                                  LAW,
                                  new Purchases(tx).find("demo", "EARLY").orElseThrow(),
                                  Map.of("id", "K-1"),
                                  Optional.of(Money.ofRupees("45000.00")))))
          .isEqualTo(answers);
    }
  }

  private static String purchase() {
    Map<String, Object> facts =
        Map.of(
            "value", "45000.00",
            "channel", "GEM",
            "availableOnGem", true,
            "scientific", false,
            "category", "NON_CONSULTING",
            "classReason", "counted posts");
    return Json.pretty(
        Map.of(
            "id",
            "EARLY",
            "title",
            "Camera",
            "need",
            "camera",
            "days",
            Map.of("publication", "2026-04-15"),
            "facts",
            facts,
            "used",
            "DIRECT_PURCHASE"));
  }
}
