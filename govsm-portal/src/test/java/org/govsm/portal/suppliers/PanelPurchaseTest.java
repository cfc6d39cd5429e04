package org.govsm.portal.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel of the demonstration, whose waiting answer accepts a purchase. */
class PanelPurchaseTest {

  private static final String DEMO = "/api/v1/departments/demo";
  private static final String PANEL = DEMO + "/panels/p-2026-1";
  private static final String REELS = DEMO + "/purchases/2026-reels";
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private HttpResponse<String> send(String role, String method, String path, Map<String, ?> body) {
    HttpResponse<String> now = people.acting(role).get(path.replaceFirst("/acts$", ""));
    return people
        .acting(role)
        .send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", now.headers().firstValue("ETag").orElse("\"0\""))
                .method(method, BodyPublishers.ofString(Json.pretty(body))));
  }

  private JsonNode panel() throws IOException {
    return JSON.readTree(people.acting("buyer").get(PANEL).body());
  }

  private Map<String, Object> purchase(String supplier) {
    Map<String, Object> facts =
        Map.of(
            "availableOnGem",
            true,
            "scientific",
            false,
            "category",
            "NON_CONSULTING",
            "foreignBids",
            false,
            "value",
            "45000.00",
            "classReason",
            "Finished videos, measured by number and a standard of quality");
    Map<String, Object> purchase =
        new TreeMap<>(
            Map.of(
                "title", "Two short videos on the winter fair",
                "need", "winter-fair-videos",
                "book", "IN",
                "days", Map.of("publication", "2026-11-12"),
                "facts", facts));
    purchase.put("supplier", supplier);
    return purchase;
  }

  private HttpResponse<String> bought(String supplier) {
    return send("buyer", "PUT", REELS, purchase(supplier));
  }

  private void confirmed() {
    HttpResponse<String> done =
        send("competent-authority", "POST", PANEL + "/acts", Map.of("act", "CONFIRM"));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  /** Found: its own rule refused the answer, so that nobody could confirm it. */
  @Test
  void the_waiting_answer_of_the_demonstration_is_confirmed() throws IOException {
    assertThat(panel().findValue("answer").get("work").asText()).isEqualTo("2026-reels");
    assertThat(people.acting("competent-authority").get("/work?lang=en").body())
        .contains("Confirm the answer for 2026-reels");
    confirmed();
    assertThat(panel().findValue("answer")).isNull();
  }

  /** Found: a member's turn was used up for a purchase that was then ordered from somebody else. */
  @Test
  void what_a_member_accepted_is_bought_of_nobody_else_until_that_is_taken_back()
      throws IOException {
    String turn = panel().findValue("answer").get("supplier").asText();
    confirmed();
    assertThat(bought("demo-psu").body())
        .contains("/supplier", "purchase.supplier-accepted", turn + " accepted 2026-reels");
    assertThat(signed("demo-psu")).contains("PURCHASE_SUPPLIER");
    assertThat(signed(turn)).doesNotContain("PURCHASE_SUPPLIER");
    HttpResponse<String> own = bought(turn);
    assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    assertThat(bought("demo-psu").statusCode()).isEqualTo(422);

    HttpResponse<String> back =
        send(
            "nodal-officer",
            "POST",
            PANEL + "/acts",
            Map.of("act", "TAKE_BACK", "number", 2, "reason", "Letter 14 was of another work"));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(bought("demo-psu").statusCode()).isEqualTo(200);
  }

  /** What is found of a draft of a contract on the purchase. */
  private String signed(String supplier) {
    Map<String, Object> terms =
        portal
            .store()
            .read(
                tx ->
                    new TreeMap<>(
                        new Contracts(tx).current("DEMO-NUTRITION-2026").orElseThrow().terms()));
    terms.put("id", "REELS-" + supplier);
    terms.put("purchase", Map.of("id", "2026-reels"));
    terms.put("supplier", Map.of("id", supplier, "name", supplier));
    return send("buyer", "POST", DEMO + "/contract-drafts", Map.of("terms", terms)).body();
  }

  @Test
  void a_reason_that_names_a_panel_is_held_against_its_members_however_it_was_bought() {
    Map<String, Object> direct = purchase("demo-psu");
    direct.put("used", "DIRECT_PURCHASE");
    direct.put("reason", "From panel p-2026-1, note 4 of 25 November");
    assertThat(send("buyer", "PUT", REELS, direct).body())
        .contains("/supplier", "Supplier demo-psu is not in p-2026-1");
    direct.put("supplier", "demo-agency");
    HttpResponse<String> member = send("buyer", "PUT", REELS, direct);
    assertThat(member.statusCode()).as(member.body()).isEqualTo(200);
    direct.remove("supplier");
    assertThat(send("buyer", "PUT", REELS, direct).statusCode()).as("not said yet").isEqualTo(200);
  }

  /** Found: certificates had paid all but five lakh, and eight were told to be left. */
  @Test
  void what_certificates_paid_counts_towards_the_ceiling_of_a_rate_contract() {
    for (String reason :
        new String[] {
          "Rate contract DEMO-SM-2025, note 4 of 19 October",
          "From the rate contract of the agency signed on 1 November 2025, note 4",
          "Rate contract for social media, agency Kalpanik, note 4"
        }) {
      assertThat(ordered("O-1", reason, "5000000.00").body())
          .as(reason)
          .contains("have taken ₹1,06,95,612.98", "at most ₹5,04,387.02 is left");
    }
    assertThat(
            ordered("O-1", "Rate contract for social media, agency Kalpanik, note 4", "5000000.00")
                .body())
        .contains("If another paper is meant");
    String other = "Rate contract DGSD/RC/2026/9 with Kalpanik Media Agency, note 4";
    HttpResponse<String> elsewhere = ordered("O-2", other, "5000000.00");
    assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(201);
    HttpResponse<String> left =
        ordered("O-3", "Rate contract DEMO-SM-2025, note 5 of 19 October", "500000.00");
    assertThat(left.statusCode()).as(left.body()).isEqualTo(201);
  }

  private HttpResponse<String> ordered(String id, String reason, String value) {
    Map<String, Object> order = purchase("demo-agency");
    Map<String, Object> facts = new TreeMap<>();
    ((Map<?, ?>) order.get("facts")).forEach((name, one) -> facts.put(String.valueOf(name), one));
    facts.put("value", value);
    order.put("facts", facts);
    order.put("id", id);
    order.put("days", Map.of("publication", "2026-10-20"));
    order.put("used", "RATE_CONTRACT");
    order.put("reason", reason);
    return send("buyer", "POST", DEMO + "/purchases", order);
  }
}
