package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.People.Browsing;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract for which the rules ask for a tender is signed without one by the authority alone. */
class DraftDecisionTest {

  private static final String DRAFTS = "/api/v1/departments/demo/contract-drafts";

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

  private Browsing as(String role) {
    HttpResponse<String> answer = portal.postForm("/acting", "role=" + role);
    String cookie = People.cookie(answer, "govsm-session").orElseThrow();
    return new People(portal, Clock.systemUTC()).browsing(cookie);
  }

  private static Map<String, Object> terms(String value, boolean need) {
    Map<String, Object> terms = new TreeMap<>(TestTerms.example());
    terms.put("id", "K-66");
    terms.put("buyer", Map.of("id", "demo", "name", "Demo"));
    terms.put("purchase", Map.of("reference", "Sanction 40/2026"));
    terms.put("value", Map.of("amount", value, "withGst", value, "clause", "3"));
    terms.remove("ceiling");
    if (need) {
      terms.put("requirement", Map.of("id", "films", "version", 1));
    }
    return terms;
  }

  /** With a fee that fits a small value. */
  private static Map<String, Object> small(String value) {
    Map<String, Object> terms = terms(value, true);
    List<Object> amounts = new ArrayList<>();
    for (Object each : (List<?>) terms.get("amounts")) {
      Map<String, Object> amount = new TreeMap<>();
      ((Map<?, ?>) each).forEach((name, said) -> amount.put(String.valueOf(name), said));
      amount.replace("amount", "1000.00");
      amounts.add(amount);
    }
    terms.put("amounts", amounts);
    return terms;
  }

  private String begin(Map<String, Object> terms) {
    keys++;
    HttpResponse<String> answer =
        portal.postJson(
            DRAFTS, Json.pretty(Map.of("terms", terms)), "Idempotency-Key", "a-key-number-" + keys);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/contract-drafts/demo/" + read(answer.body()).get("number");
  }

  private static Map<String, Object> read(String body) {
    return Json.readObject(body.getBytes(UTF_8));
  }

  private String api(String path) {
    return portal.get(DRAFTS + path.substring(path.lastIndexOf('/'))).body();
  }

  private HttpResponse<String> step(String role, String path, String form) {
    Browsing by = as(role);
    String page = by.get(path + "/check").body();
    int at = page.indexOf("name=\"after\" value=\"") + "name=\"after\" value=\"".length();
    String shown = page.substring(at, page.indexOf('"', at));
    Object version = read(api(path)).get("version");
    return by.form(path + "/moves", form + "&version=" + version + "&after=" + shown);
  }

  @Test
  void a_contract_above_the_line_waits_for_the_decision_of_the_authority() {
    String path = begin(terms("6655200.00", true));
    assertThat(api(path)).contains("WITHOUT_TENDER", "no award is on record");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("finance-officer", path, "do=sign&sure=yes").body())
        .contains("no award is on record");
    assertThat(as("competent-authority").get("/work").body()).contains("without a tender");
    assertThat(step("finance-officer", path, "do=decide&reason=Order+4").statusCode())
        .isEqualTo(403);
    assertThat(step("competent-authority", path, "do=decide&reason=.").statusCode()).isEqualTo(422);

    HttpResponse<String> decided =
        step("competent-authority", path, "do=decide&reason=Order+4+of+2026:+one+source");
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
    assertThat(api(path)).contains("Order 4 of 2026: one source").doesNotContain("no award is");
    assertThat(step("finance-officer", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
  }

  @Test
  void a_change_takes_the_decision_off_again_and_authority_does_no_other_step() {
    String path = begin(terms("6655200.00", true));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, "do=decide&reason=Order+4+of+2026");
    assertThat(api(path)).doesNotContain("no award is on record");
    assertThat(step("competent-authority", path, "do=sign&sure=yes").statusCode()).isEqualTo(403);
    assertThat(step("finance-officer", path, "do=return&reason=Fee").statusCode()).isEqualTo(303);
    assertThat(step("competent-authority", path, "do=send").statusCode()).isEqualTo(403);
    assertThat(step("buyer", path, "do=keep&deviation=Longer").statusCode()).isEqualTo(303);
    assertThat(api(path)).contains("no award is on record");
  }

  @Test
  void below_the_line_and_where_the_bid_is_on_gem_nobody_decides() {
    assertThat(api(begin(terms("40000.00", true)))).doesNotContain("WITHOUT_TENDER");
    Map<String, Object> onGem = terms("6655200.00", true);
    onGem.put("purchase", Map.of("gemBid", "GEM/2026/B/5641892"));
    assertThat(api(begin(onGem))).doesNotContain("WITHOUT_TENDER");
    String paper = begin(terms("6655200.00", false));
    assertThat(api(paper)).doesNotContain("WITHOUT_TENDER");
    assertThat(portal.get(paper).body()).contains("no award is named");
  }

  @Test
  void a_contract_is_not_raised_past_the_line_by_an_amendment_either() {
    Map<String, Object> low = small("40000.00");
    HttpResponse<String> made =
        portal.postJson("/api/v1/contracts", Json.pretty(low), "Idempotency-Key", "a-low-contract");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    HttpResponse<String> raised =
        portal.send(
            portal
                .request("/api/v1/contracts/K-66")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofString(Json.pretty(small("6655200.00")))));
    assertThat(raised.statusCode()).isEqualTo(422);
    assertThat(raised.body()).contains("WITHOUT_TENDER");
    keys++;
    HttpResponse<String> begun =
        portal.postJson(
            DRAFTS,
            Json.pretty(Map.of("terms", small("6655200.00"), "amends", "K-66")),
            "Idempotency-Key",
            "a-key-number-" + keys);
    String path = "/contract-drafts/demo/" + read(begun.body()).get("number");
    assertThat(api(path)).contains("WITHOUT_TENDER");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("finance-officer", path, "do=sign&sure=yes").body())
        .contains("no award is on record");
    step("competent-authority", path, "do=decide&reason=Order+5+of+2026");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
  }

  @Test
  void a_contract_that_names_its_requirement_is_recorded_no_other_way() {
    HttpResponse<String> answer =
        portal.postJson(
            "/api/v1/contracts",
            Json.pretty(terms("6655200.00", true)),
            "Idempotency-Key",
            "one-key-number");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("WITHOUT_TENDER");
  }
}
