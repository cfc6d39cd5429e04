package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a purchase is made is on record before its contract, or waits for who buys. */
class UnrecordedPurchasesTest {

  private static final String DEMO = "/api/v1/departments/demo";
  private static final String WAITS = "it has a contract, and no procedure is on record";

  private TestPortal portal;
  private int keys;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("demo");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private HttpResponse<String> send(String method, String path, Map<String, ?> body) {
    keys++;
    return as("buyer")
        .send(
            portal
                .request(DEMO + path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "a-key-number-" + keys)
                .method(method, BodyPublishers.ofString(Json.pretty(body))));
  }

  private People.Browsing as(String role) {
    return new People(portal, Clock.systemUTC()).acting(role);
  }

  private static Map<String, Object> purchase(String id) {
    Map<String, Object> facts =
        Map.of(
            "value", "45000.00",
            "channel", "GEM",
            "availableOnGem", true,
            "scientific", false,
            "category", "NON_CONSULTING",
            "classReason", "counted posts");
    return new TreeMap<>(
        Map.of(
            "id",
            id,
            "title",
            "Films",
            "need",
            "films",
            "days",
            Map.of("publication", "2026-04-15"),
            "facts",
            facts));
  }

  private static Map<String, Object> terms(String purchase) {
    Map<String, Object> terms = new TreeMap<>(TestTerms.example());
    terms.put("buyer", Map.of("id", "demo", "name", "Demo"));
    terms.put("purchase", Map.of("id", purchase));
    return terms;
  }

  private String drafted(String purchase) {
    HttpResponse<String> begun = send("POST", "/contract-drafts", Map.of("terms", terms(purchase)));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return begun.body();
  }

  @Test
  void a_contract_on_it_is_told_before_the_signature() {
    assertThat(send("POST", "/purchases", purchase("P-1")).statusCode()).isEqualTo(201);
    Map<String, Object> recorded = purchase("P-2");
    recorded.put("used", "DIRECT_PURCHASE");
    assertThat(send("POST", "/purchases", recorded).statusCode()).isEqualTo(201);

    assertThat(drafted("P-1")).contains("PURCHASE_UNRECORDED");
    assertThat(drafted("P-2")).doesNotContain("PURCHASE_UNRECORDED");
  }

  /**
   * The law of no book has it: it is on record as what it is, and answers for nothing by itself.
   */
  @Test
  void an_order_of_a_rate_contract_or_panel_is_recorded_as_one_with_where_it_comes_from() {
    for (String used : new String[] {"RATE_CONTRACT", "EMPANELMENT"}) {
      Map<String, Object> recorded = purchase("P-" + used.charAt(0));
      recorded.put("used", used);
      assertThat(send("POST", "/purchases", recorded).body())
          .contains("/reason", "purchase.several-reason");
      recorded.put("reason", "Panel p-2026-1, approved by order 7 of 2 April 2026");
      HttpResponse<String> made = send("POST", "/purchases", recorded);
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      assertThat(drafted("P-" + used.charAt(0))).doesNotContain("PURCHASE_UNRECORDED");
    }
    assertThat(as("buyer").get("/purchases/demo/new?lang=en").body())
        .contains("order from a panel");
  }

  @Test
  void it_waits_for_who_buys_until_it_is_recorded() {
    assertThat(send("POST", "/purchases", purchase("P-1")).statusCode()).isEqualTo(201);
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain(WAITS);

    Sample.record(portal, Json.pretty(terms("P-1")));
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains(WAITS, "/purchases/demo/P-1/change");
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(WAITS);
    Map<String, Object> recorded = purchase("P-1");
    recorded.put("used", "DIRECT_PURCHASE");
    HttpResponse<String> changed = send("PUT", "/purchases/P-1", recorded);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain(WAITS);
  }
}
