package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.People.Browsing;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GFR 2017 rule 157: a demand that was cut up is for the competent authority. */
class SplitDemandTest {

  private static final String DEMO = "/api/v1/departments/demo";
  private static final String DRAFTS = DEMO + "/contract-drafts";
  private static final String PART = "2400000.00";

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
    return new People(portal, Clock.systemUTC()).acting(role);
  }

  private String work() {
    return as("competent-authority").get("/work").body();
  }

  private static Map<String, Object> terms(String id, String value) {
    Map<String, Object> terms = new TreeMap<>(TestTerms.example());
    terms.put("id", id);
    terms.put("buyer", Map.of("id", "demo", "name", "Demo"));
    terms.put("purchase", Map.of("reference", "Sanction 40/2026"));
    terms.put("value", Map.of("amount", value, "withGst", value, "clause", "3"));
    terms.put("ceiling", Map.of("amount", value, "clause", "3"));
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

  private static Map<String, Object> on(String purchase, Map<String, Object> terms) {
    Map<String, Object> other = new TreeMap<>(terms);
    other.put("purchase", Map.of("id", purchase));
    return other;
  }

  private static Map<String, Object> read(String body) {
    return Json.readObject(body.getBytes(UTF_8));
  }

  private HttpResponse<String> send(String role, String method, String path, Map<String, ?> body) {
    keys++;
    return as(role)
        .send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "a-key-number-" + keys)
                .method(method, BodyPublishers.ofString(Json.pretty(body))));
  }

  private String begin(Map<String, Object> body) {
    HttpResponse<String> answer = send("buyer", "POST", DRAFTS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/contract-drafts/demo/" + read(answer.body()).get("number");
  }

  private String draft(String path) {
    return portal.get(DRAFTS + path.substring(path.lastIndexOf('/'))).body();
  }

  private HttpResponse<String> step(String role, String path, String form) {
    Browsing by = as(role);
    String page = by.get(path + "/check").body();
    int at = page.indexOf("name=\"after\" value=\"") + "name=\"after\" value=\"".length();
    String shown = page.substring(at, page.indexOf('"', at));
    Object version = read(draft(path)).get("version");
    return by.form(path + "/moves", form + "&version=" + version + "&after=" + shown);
  }

  private void signed(String path) {
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .isPresent()
        .hasValueSatisfying(place -> assertThat(place).startsWith("/contracts/"));
  }

  private void purchase(String id, String need, String value, String channel, String used) {
    purchase(id, need, value, channel, used, "2026-04-15");
  }

  private void purchase(
      String id, String need, String value, String channel, String used, String day) {
    purchase(id, need, Optional.of(value), channel, used, day);
  }

  private void purchase(
      String id, String need, Optional<String> value, String channel, String used, String day) {
    Map<String, Object> facts = new TreeMap<>();
    value.ifPresent(sum -> facts.put("value", sum));
    facts.putAll(
        Map.of(
            "channel",
            channel,
            "availableOnGem",
            channel.equals("GEM"),
            "scientific",
            false,
            "category",
            "NON_CONSULTING",
            "classReason",
            "counted posts"));
    Map<String, Object> body =
        Map.of(
            "id",
            id,
            "title",
            "Films",
            "need",
            need,
            "days",
            Map.of("publication", day),
            "facts",
            facts,
            "used",
            used,
            "reason",
            "As order 3 of 2026 says");
    HttpResponse<String> answer = portal.postJson(DEMO + "/purchases", Json.pretty(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void outside(String id, String need) {
    purchase(id, need, PART, "OUTSIDE_GEM", "LIMITED_TENDER");
  }

  private String link(String contract, String purchase) {
    return send(
            "finance-officer",
            "PUT",
            "/api/v1/contracts/" + contract + "/links",
            Map.of("purchase", purchase, "accounts", List.of()))
        .body();
  }

  /** The third part of three, of which two are signed. */
  private String third() {
    for (String part : List.of("1", "2", "3")) {
      outside("P-" + part, "camera");
      String path = begin(Map.of("terms", on("P-" + part, terms("K-" + part, PART))));
      if (part.equals("3")) {
        return path;
      }
      assertThat(draft(path)).doesNotContain("PURCHASE_SPLIT", "WITHOUT_TENDER");
      signed(path);
    }
    throw new IllegalStateException();
  }

  /** Found: three limited tenders of 24 lakh for one need, and nobody was asked. */
  @Test
  void the_part_with_which_a_demand_needs_another_procedure_is_for_the_authority() {
    String path = third();
    assertThat(draft(path)).contains("PURCHASE_SPLIT", "K-1, K-2", "72,00,000");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("buyer-2", path, "do=sign&sure=yes").body()).contains("others of its need");
    step("competent-authority", path, Decisions.ALLOW + "Three+events,+order+4");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-3");
    assertThat(portal.get("/contracts/K-3?lang=en").body())
        .contains("beside other purchases for the same need", "Three events, order 4");
    assertThat(work()).doesNotContain("/contracts/K-");
  }

  @Test
  void what_the_authority_refuses_is_not_signed() {
    String path = third();
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, Decisions.REFUSE + "One+demand,+to+tender");
    assertThat(draft(path)).contains("\"state\":\"REFUSED\"");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").statusCode()).isBetween(400, 499);
    assertThat(draft(path)).contains("\"state\":\"REFUSED\"");
    step("buyer", path, "do=send"); // the same again is asked about again
    assertThat(step("buyer-2", path, "do=sign&sure=yes").body()).contains("others of its need");
    assertThat(as("auditor").get("/contracts/K-3").statusCode()).isEqualTo(404);
    assertThat(as("auditor").get("/contracts/K-2").statusCode()).isEqualTo(200);
  }

  /** A claim is no tender on record. */
  @Test
  void a_part_that_only_says_that_all_could_bid_is_asked_about_too() {
    for (String part : List.of("P-1", "P-2", "P-3")) {
      purchase(part, "camera", PART, "OUTSIDE_GEM", "ADVERTISED_TENDER");
    }
    assertThat(draft(begin(Map.of("terms", on("P-1", terms("K-1", PART))))))
        .contains("WITHOUT_TENDER", "72,00,000");
  }

  /** Found: one published tender took every purchase out that said of itself that all could bid. */
  @ParameterizedTest
  @CsvSource({"1, true", "2, false"})
  void a_tender_takes_one_purchase_out_of_a_demand(int tenders, boolean asked) {
    tendered(tenders);
    purchase("P-1", "camera", PART, "OUTSIDE_GEM", "ADVERTISED_TENDER");
    purchase("P-2", "camera", "3000000.00", "OUTSIDE_GEM", "ADVERTISED_TENDER");
    outside("P-3", "camera");
    String draft = draft(begin(Map.of("terms", on("P-3", terms("K-3", PART)))));
    assertThat(draft.contains("PURCHASE_SPLIT")).as(draft).isEqualTo(asked);
  }

  /** A purchase with a contract that rests on no award is of no tender. */
  @Test
  void a_contract_without_an_award_keeps_its_purchase_in_the_demand() {
    tendered(1);
    purchase("P-1", "camera", "3000000.00", "OUTSIDE_GEM", "ADVERTISED_TENDER");
    outside("P-2", "camera");
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-2", PART))))))
        .doesNotContain("PURCHASE_SPLIT");
    Sample.record(portal, Json.pretty(on("P-1", terms("K-1", "3000000.00"))));
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-2", PART))))))
        .contains("PURCHASE_SPLIT");
  }

  /** Tenders for the need of which nothing but the publication is on record. */
  private void tendered(int many) {
    portal
        .store()
        .write(
            tx -> {
              for (int one = 1; one <= many; one++) {
                Map<String, Object> content =
                    Map.of(
                        "id",
                        "T-" + one,
                        "tenderPeriod",
                        Map.of(
                            "startDate",
                            "2026-11-02T10:00:00+05:30",
                            "endDate",
                            "2026-12-24T17:00:00+05:30"),
                        "title",
                        Map.of("en", "Films"),
                        "requirement",
                        Map.of("id", "camera"),
                        "procedure",
                        "ADVERTISED_TENDER");
                for (String kind : List.of("recorded", "published")) {
                  tx.record(
                      "demo",
                      "tender." + kind,
                      TestPortal.CLOCK.instant(),
                      "officer",
                      Map.of(
                          "tender",
                          "T-" + one,
                          "version",
                          BigDecimal.valueOf(kind.equals("recorded") ? 1 : 2),
                          "content",
                          content));
                }
              }
              return many;
            });
  }

  /** Found: a claim of a rate contract or panel let several contracts stand on one purchase. */
  @ParameterizedTest
  @ValueSource(strings = {"RATE_CONTRACT", "EMPANELMENT"})
  void one_contract_stands_on_a_purchase_that_only_claims_several_orders(String used) {
    outside("P-1", "camera");
    rewritten("P-1", used);
    assertThat(portal.get("/purchases/demo/P-1").body()).contains("from=purchase:P-1");
    Sample.record(portal, Json.pretty(on("P-1", terms("K-1", PART))));
    assertThat(portal.get("/purchases/demo/P-1").body()).doesNotContain("from=purchase:P-1");
    assertThat(draft(begin(Map.of("terms", on("P-1", terms("K-2", PART))))))
        .contains("PURCHASE_CONTRACTED");
    signed(begin(Map.of("terms", terms("K-3", "25000.00"))));
    assertThat(link("K-3", "P-1")).contains("K-1").doesNotContain("\"purchase\":\"P-1\"");
  }

  /** On GeM a direct purchase ends at 50,000 (GFR 2017 rule 149(i)). */
  @ParameterizedTest
  @CsvSource({
    "25000.00, 2026-04-15, false",
    "25000.01, 2026-04-15, true",
    "49000, 2027-04-15, false"
  })
  void direct_purchases_of_one_need_count_together_within_a_year(
      String value, String day, boolean asked) {
    purchase("P-1", "camera", "25000.00", "GEM", "DIRECT_PURCHASE");
    purchase("P-2", "Camera", value, "GEM", "DIRECT_PURCHASE", day);
    assertThat(
            draft(begin(Map.of("terms", on("P-2", terms("K-2", value)))))
                .contains("PURCHASE_SPLIT"))
        .isEqualTo(asked);
  }

  /** Found: days in which each sum is known hid one of which nobody can tell it. */
  @Test
  void a_part_without_a_sum_is_told_whatever_is_known_of_other_days() {
    String direct = "DIRECT_PURCHASE";
    purchase("P-1", "camera", "5000.00", "GEM", direct, "2025-08-01");
    purchase("P-2", "camera", "40000.00", "GEM", direct, "2026-04-15");
    String own = draft(begin(Map.of("terms", on("P-2", terms("K-2", "40000.00")))));
    assertThat(own).doesNotContain("PURCHASE_SPLIT", "is not known");
    purchase("P-3", "camera", Optional.empty(), "GEM", direct, "2027-01-01");
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-3", "40000.00"))))))
        .contains("The sum of another contract or purchase for this work is not known");
    purchase("P-4", "camera", "20000.00", "GEM", direct, "2025-08-02");
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-4", "40000.00"))))))
        .contains("PURCHASE_SPLIT", "at least", "P-3");
  }

  /** Found: a contract on a purchase whose sum nobody can tell counted as the purchase says. */
  @Test
  void a_part_whose_contract_nobody_can_sum_up_is_told() {
    purchase("P-1", "camera", "5000.00", "GEM", "DIRECT_PURCHASE");
    purchase("P-2", "camera", "40000.00", "GEM", "DIRECT_PURCHASE");
    Map<String, Object> open = on("P-1", terms("K-1", "5000.00"));
    open.remove("ceiling");
    open.remove("value");
    Sample.record(portal, Json.pretty(open));
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-2", "40000.00"))))))
        .contains("The sum of another contract or purchase for this work is not known");
  }

  /** Found: terms that name another requirement took their purchase out of its own demand. */
  @Test
  void the_need_of_the_purchase_counts_where_terms_name_another() {
    for (String part : List.of("P-1", "P-2", "P-3")) {
      outside(part, "camera");
    }
    Map<String, Object> terms = on("P-3", terms("K-3", PART));
    terms.put("requirement", Map.of("id", "stands", "version", 1));
    assertThat(draft(begin(Map.of("terms", terms)))).contains("WITHOUT_TENDER", "72,00,000");
  }

  /** Found: the author of a purchase gave it another need, and the demand was nobody's question. */
  @Test
  void a_need_that_is_changed_keeps_counting_with_the_former() {
    purchase("P-1", "camera", "40000.00", "GEM", "DIRECT_PURCHASE");
    purchase("P-2", "camera", "40000.00", "GEM", "DIRECT_PURCHASE");
    Map<String, Object> two = new TreeMap<>(read(portal.get(DEMO + "/purchases/P-2").body()));
    two.keySet().retainAll(List.of("title", "need", "days", "facts", "used", "reason"));
    two.put("need", "stand");
    two.put("title", "Stand on lungs");
    HttpResponse<String> changed = send("buyer", "PUT", DEMO + "/purchases/P-2", two);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("POSSIBLE_SPLITTING", "P-1");
    assertThat(portal.get("/purchases/demo/P-2?lang=en").body())
        .contains("It was recorded for this need before", "possible splitting", "/demo/P-1");
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-2", "40000.00"))))))
        .contains("PURCHASE_SPLIT", "(P-1)");
    assertThat(draft(begin(Map.of("terms", on("P-1", terms("K-1", "40000.00"))))))
        .contains("PURCHASE_SPLIT", "(P-2)");
  }

  /** Found: a purchase whose day was typed back was no part, though its order was of these days. */
  @Test
  void the_day_of_the_order_counts_beside_that_of_the_purchase() {
    purchase("P-1", "camera", "40000.00", "GEM", "DIRECT_PURCHASE", "2026-04-15");
    purchase("P-2", "camera", "40000.00", "GEM", "DIRECT_PURCHASE", "2025-02-01");
    Map<String, Object> terms = on("P-2", terms("K-2", "40000.00"));
    terms.remove("orderedOn");
    assertThat(draft(begin(Map.of("terms", terms)))).doesNotContain("PURCHASE_SPLIT");
    terms.put("id", "K-3");
    terms.put("orderedOn", "2026-04-15");
    assertThat(draft(begin(Map.of("terms", terms)))).contains("PURCHASE_SPLIT", "(P-1)");
  }

  /** A contract that its purchase does not cover takes no part out of the demand. */
  @Test
  void a_part_whose_purchase_covers_less_than_the_contract_is_a_part_too() {
    purchase("P-1", "camera", "25000.00", "GEM", "DIRECT_PURCHASE");
    purchase("P-2", "camera", "25000.00", "GEM", "DIRECT_PURCHASE");
    assertThat(draft(begin(Map.of("terms", on("P-2", terms("K-2", "26000.00"))))))
        .contains("PURCHASE_SPLIT");
  }

  /** Found: what three purchases only said of themselves took all of them out of one demand. */
  @ParameterizedTest
  @ValueSource(strings = {"RATE_CONTRACT", "EMPANELMENT"})
  void orders_of_a_rate_contract_or_panel_that_the_law_does_not_have_are_parts_too(String used) {
    for (String part : List.of("P-1", "P-2", "P-3")) {
      outside(part, "camera");
      rewritten(part, used);
    }
    outside("P-4", "camera");
    assertThat(draft(begin(Map.of("terms", on("P-4", terms("K-4", PART))))))
        .contains("PURCHASE_SPLIT");
    assertThat(draft(begin(Map.of("terms", on("P-3", terms("K-3", PART))))))
        .contains("WITHOUT_TENDER", "96,00,000");
  }

  /** Found: a like contract beside it, or no ceiling, hid that a demand was cut up. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_split_holds_the_signature_up_whatever_is_told_beside_it(boolean limited) {
    purchase("P-1", "camera", "25000.00", "GEM", "DIRECT_PURCHASE");
    purchase("P-2", "camera", "25000.00", "GEM", "DIRECT_PURCHASE");
    if (limited) {
      signed(begin(Map.of("terms", terms("K-1", "25000.00"))));
    }
    Map<String, Object> terms = on("P-2", terms("K-2", "26000.00"));
    if (!limited) {
      terms.remove("ceiling");
    }
    assertThat(String.valueOf(read(draft(begin(Map.of("terms", terms)))).get("faults")))
        .contains("PURCHASE_SPLIT");
  }

  /** No shipped book has such orders: what an installation kept of its own is written so. */
  private void rewritten(String id, String used) {
    portal
        .store()
        .write(
            tx -> {
              StoredPurchase open = new Purchases(tx).find("demo", id).orElseThrow();
              Map<String, Object> content = new TreeMap<>(open.content());
              content.put("used", used);
              return new Purchases(tx)
                  .change(
                      Purchases.CHANGED,
                      open,
                      new Purchases.Written(content, open.decision()),
                      TestPortal.CLOCK.instant(),
                      "officer");
            });
  }

  @Test
  void other_needs_of_other_hands_are_no_parts() {
    for (String part : List.of("1", "2", "3")) {
      outside("P-" + part, "need-" + part);
      Map<String, Object> terms = on("P-" + part, terms("K-" + part, PART));
      terms.put("supplier", Map.of("id", "agency-" + part, "name", "Agency " + part + " Ltd"));
      terms.put("title", List.of("Metro", "Hospital", "Harvest").get(Integer.parseInt(part) - 1));
      String path = begin(Map.of("terms", terms));
      assertThat(draft(path)).doesNotContain("PURCHASE_SPLIT", "WITHOUT_TENDER");
      signed(path);
    }
    assertThat(work()).doesNotContain("/contracts/K-");
  }

  /** Another word for the need does not make one demand three: it is told, and waits after it. */
  @Test
  void like_contracts_of_one_supplier_on_purchases_of_other_needs_are_told() {
    for (String part : List.of("1", "2", "3")) {
      outside("P-" + part, "need-" + part);
      String path = begin(Map.of("terms", on("P-" + part, terms("K-" + part, PART))));
      assertThat((List<?>) read(draft(path)).get("faults")).isEmpty();
      assertThat(draft(path).contains("PURCHASE_SPLIT")).as(part).isEqualTo(part.equals("3"));
      signed(path);
    }
    assertThat(work()).contains("/contracts/K-3").doesNotContain("/contracts/K-1");
    allowedAfterwards("K-3", on("P-3", terms("K-3", PART)));
  }

  private void allowedAfterwards(String contract, Map<String, Object> terms) {
    String again = begin(Map.of("terms", terms, "amends", contract));
    assertThat(step("buyer", again, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", again, Decisions.ALLOW + "Three+needs,+order+9");
    step("buyer-2", again, "do=sign&sure=yes");
    assertThat(work()).doesNotContain("/contracts/K-");
  }

  @Test
  void a_contract_that_is_linked_afterwards_to_a_part_waits_for_the_authority() {
    List<String> years = List.of("2026", "2029", "2032");
    for (String year : years) {
      Map<String, Object> terms = terms("K-" + year, PART);
      terms.put("from", year + "-04-01");
      terms.put("until", year + "-07-01");
      signed(begin(Map.of("terms", terms)));
    }
    assertThat(work()).doesNotContain("/contracts/K-");
    for (String year : years) {
      outside("P-" + year, "camera");
      assertThat(link("K-" + year, "P-" + year)).contains("\"purchase\":\"P-" + year + "\"");
    }
    assertThat(work()).contains("/contracts/K-2032").doesNotContain("/contracts/K-2029");
    assertThat(as("auditor").get("/contracts/K-2032").body())
        .contains("others of its need", "K-2026, K-2029");
    Map<String, Object> same = terms("K-2032", PART);
    same.put("from", "2032-04-01");
    same.put("until", "2032-07-01");
    allowedAfterwards("K-2032", same);
  }
}
