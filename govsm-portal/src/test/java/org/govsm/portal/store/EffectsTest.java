package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.purchases.PurchaseEvents;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static Event event(String kind) {
    Map<String, Object> body =
        Map.of(
            "purchase",
            "p1",
            "version",
            BigDecimal.ONE,
            "content",
            Map.of("need", "n", "title", "t"),
            "decision",
            Map.of());
    Map<String, Object> content =
        Map.of(
            "department",
            StoreTest.DEPARTMENT,
            "kind",
            kind,
            "at",
            StoreTest.NOW.toString(),
            "actor",
            StoreTest.ACTOR,
            "body",
            body);
    return Event.of(1, CanonicalForm.text(content).getBytes(UTF_8), "", "");
  }

  @Test
  void a_kind_of_purchase_event_that_says_no_state_leaves_no_purchase_open() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PurchaseEvents().effects(event("purchase.withdrawn"), (table, key) -> Map.of()))
        .withMessageContaining("purchase.withdrawn");
  }
}
