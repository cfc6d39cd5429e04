package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.web.Json;
import org.govsm.procurement.supplier.Panel;
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
      recorded.put("reason", "From it, of course");
      assertThat(send("POST", "/purchases", recorded).body()).contains("/reason", "Show the paper");
      recorded.put("reason", "Panel p-2026-1, approved by order 7 of 2 April 2026");
      HttpResponse<String> made = send("POST", "/purchases", recorded);
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      assertThat(drafted("P-" + used.charAt(0))).doesNotContain("PURCHASE_UNRECORDED");
    }
    assertThat(as("buyer").get("/purchases/demo/new?lang=en").body())
        .contains("order from a panel");
  }

  /** What the register of the department has holds; what it has not is known by its paper. */
  @Test
  void an_order_of_a_rate_contract_or_panel_is_held_against_the_registers() {
    panel("p-2026-2", "2026-04-01", "2026-12-31");
    Map<String, Object> recorded = purchase("P-1");
    recorded.put("used", "EMPANELMENT");
    recorded.put("reason", "Panel p-2026-2, approved by order 7 of 2 April 2026");
    assertThat(send("POST", "/purchases", recorded).body())
        .as("found: nobody said from whom, and nothing was held against the panel")
        .contains("/supplier", "Say from whom it is ordered");
    recorded.put("supplier", "another");
    assertThat(send("POST", "/purchases", recorded).body())
        .contains("/supplier", "Supplier another is not in p-2026-2", "(reel-one");
    recorded.put("supplier", "reel-one");
    recorded.put("days", Map.of("publication", "2027-01-01"));
    assertThat(send("POST", "/purchases", recorded).body())
        .contains("/reason", "does not cover 1 January 2027");
    recorded.put("days", Map.of("publication", "2026-12-31"));
    HttpResponse<String> made = send("POST", "/purchases", recorded);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

    Map<String, Object> limited = terms("P-1");
    limited.remove("value");
    limited.put("ceiling", Map.of("amount", "40000.00", "clause", "4"));
    Sample.record(
        portal,
        Json.pretty(limited)
            .replaceAll("\"amount\"\\s*:\\s*\"(?!40000)[0-9.]+\"", "\"amount\": \"100.00\""));
    Map<String, Object> rates = purchase("P-2");
    rates.put("used", "RATE_CONTRACT");
    rates.put("supplier", ((Map<?, ?>) limited.get("supplier")).get("id"));
    rates.put("reason", "Rate contract " + limited.get("id") + ", order 8 of 2 April 2026");
    assertThat(send("POST", "/purchases", rates).body())
        .contains("/reason", "goes up to ₹40,000; the purchase comes to ₹45,000");
    severalOrders(rates);
    LocalDate after = LocalDate.parse(String.valueOf(limited.get("until")));
    rates.put("days", Map.of("publication", after.minusDays(1).toString()));
    assertThat(send("POST", "/purchases", rates).body()).doesNotContain("does not cover");
    rates.put("days", Map.of("publication", after.toString()));
    assertThat(send("POST", "/purchases", rates).body()).contains("/reason", "does not cover");
  }

  /** Found: each order was held to the ceiling alone, so that two of them went past it. */
  private void severalOrders(Map<String, Object> rates) {
    Map<String, Object> order = worth(rates, "P-3", "15000.00");
    assertThat(send("POST", "/purchases", order).statusCode()).isEqualTo(201);
    assertThat(send("POST", "/purchases", worth(rates, "P-4", "25000.01")).body())
        .contains("/reason", "₹25,000 is left after P-3", "comes to ₹25,000.01");
    Map<String, Object> last = worth(rates, "P-4", "25000.00");
    assertThat(send("POST", "/purchases", last).statusCode()).isEqualTo(201);
    last.put("title", "Films and trailers");
    assertThat(send("PUT", "/purchases/P-4", last).statusCode()).isEqualTo(200);
    assertThat(send("PUT", "/purchases/P-3", worth(rates, "P-3", "15000.01")).body())
        .contains("₹15,000 is left after P-4");
  }

  private static Map<String, Object> worth(Map<String, Object> like, String id, String value) {
    Map<String, Object> purchase = new TreeMap<>(like);
    Map<String, Object> facts = new TreeMap<>();
    ((Map<?, ?>) like.get("facts")).forEach((name, said) -> facts.put(String.valueOf(name), said));
    facts.put("value", value);
    purchase.put("id", id);
    purchase.put("facts", facts);
    return purchase;
  }

  private void panel(String id, String from, String until) {
    List<Object> members =
        Stream.of("reel-one", "reel-two")
            .<Object>map(
                one ->
                    Map.of(
                        "supplier", one, "from", from, "until", until, "capacity", BigDecimal.ONE))
            .toList();
    Map<String, Object> panel =
        Map.of(
            "id", id,
            "title", "Films",
            "from", from,
            "until", until,
            "commitment", Panel.commitment("a seed that nobody can guess"),
            "members", members);
    portal
        .store()
        .write(
            tx ->
                new SupplierRecords(tx)
                    .record(
                        "panel.created", "demo", id, panel, TestPortal.CLOCK.instant(), "buyer"));
  }

  /** Found: of several contracts the last alone was looked at, and not who had won. */
  @Test
  void one_contract_that_rests_on_no_award_is_enough() throws IOException {
    try (TestPortal shown = TestPortal.withDemonstration()) {
      Map<String, Object> awarded =
          shown
              .store()
              .read(
                  tx ->
                      new TreeMap<String, Object>(
                          new Contracts(tx).current("DEMO-NUTRITION-2026").orElseThrow().terms()));
      People.Browsing buyer = new People(shown, TestPortal.CLOCK).acting("buyer");
      for (String id : List.of("P-1", "P-2", "P-3")) {
        HttpResponse<String> made =
            buyer.send(
                shown
                    .request(DEMO + "/purchases")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.pretty(purchase(id)))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      }
      String tender = "DPI-2027-01";
      contract(shown, awarded, "K-1", Map.of("id", "P-1"));
      contract(shown, awarded, "K-2", Map.of("id", "P-1", "reference", tender));
      contract(shown, awarded, "K-3", Map.of("id", "P-2", "reference", tender));
      awarded.put("supplier", Map.of("id", "another", "name", "Another (invented)"));
      contract(shown, awarded, "K-4", Map.of("id", "P-3", "reference", tender));

      assertThat(buyer.get("/work?lang=en").body())
          .contains("/purchases/demo/P-1/change", "/purchases/demo/P-3/change")
          .doesNotContain("/purchases/demo/P-2/change");
    }
  }

  private static void contract(
      TestPortal shown, Map<String, Object> terms, String id, Map<String, Object> purchase) {
    Map<String, Object> own = new TreeMap<>(terms);
    own.put("id", id);
    own.put("purchase", purchase);
    shown
        .store()
        .write(
            tx -> new Contracts(tx).create(id, "demo", own, TestPortal.CLOCK.instant(), "buyer"));
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
