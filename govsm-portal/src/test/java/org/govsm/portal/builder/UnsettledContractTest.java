package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.People.Browsing;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.Departments;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.AgreedRequirement;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract without a tender, need or decision stays in sight, and no person signs one alone. */
class UnsettledContractTest {

  private static final String DEMO = "/api/v1/departments/demo";
  private static final String DRAFTS = DEMO + "/contract-drafts";

  private TestPortal portal;
  private int keys;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("demo");
    AgreedRequirement.record(portal, "demo", "films", "short-video");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private Browsing as(String role) {
    return new People(portal, Clock.systemUTC()).acting(role);
  }

  private static Map<String, Object> terms(String id, String value) {
    Map<String, Object> terms = new TreeMap<>(TestTerms.example());
    terms.put("id", id);
    terms.put("buyer", Map.of("id", "demo", "name", "Demo"));
    terms.put("purchase", Map.of("reference", "Sanction 40/2026"));
    terms.put("value", Map.of("amount", value, "withGst", value, "clause", "3"));
    terms.remove("ceiling");
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

  private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
    Map<String, Object> other = new TreeMap<>(terms);
    other.put(name, value);
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

  private void purchase(String id, String need, String supplier) {
    purchase(id, need, supplier, "7000000.00");
  }

  private void purchase(String id, String need, String supplier, String value) {
    Map<String, Object> facts =
        Map.of(
            "value",
            value,
            "channel",
            "OUTSIDE_GEM",
            "availableOnGem",
            false,
            "scientific",
            false,
            "category",
            "NON_CONSULTING",
            "classReason",
            "counted posts");
    Map<String, Object> body =
        new TreeMap<>(
            Map.of(
                "id",
                id,
                "title",
                "Films",
                "need",
                need,
                "days",
                Map.of("publication", "2026-04-15"),
                "facts",
                facts,
                "used",
                "ADVERTISED_TENDER",
                "reason",
                "More competition, order 3"));
    if (!supplier.isEmpty()) {
      body.put("supplier", supplier);
    }
    HttpResponse<String> answer = portal.postJson(DEMO + "/purchases", Json.pretty(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String changed(String purchase, String supplier) {
    String path = DEMO + "/purchases/" + purchase;
    HttpResponse<String> now = portal.get(path);
    Map<String, Object> body = new TreeMap<>(Map.of("supplier", supplier));
    Map<String, Object> known = Json.readObject(now.body().getBytes(UTF_8));
    List.of("title", "need", "days", "facts", "used", "reason")
        .forEach(name -> body.put(name, known.get(name)));
    return portal
        .send(
            portal
                .request(path + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", now.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(Json.pretty(body))))
        .body();
  }

  private String link(String role, String contract, String purchase) {
    return send(
            role,
            "PUT",
            "/api/v1/contracts/" + contract + "/links",
            purchase.isEmpty()
                ? Map.of("accounts", List.of())
                : Map.of("purchase", purchase, "accounts", List.of()))
        .body();
  }

  @Test
  void no_person_records_a_contract_alone_through_the_api() {
    for (String role : List.of("buyer", "buyer-2")) {
      HttpResponse<String> answer =
          send(role, "POST", "/api/v1/contracts", terms("K-1", "40000.00"));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("one person alone", "contract-drafts");
    }
    signed(begin(Map.of("terms", terms("K-1", "40000.00"))));
    for (String role : List.of("buyer", "finance-officer")) {
      HttpResponse<String> answer =
          send(role, "PUT", "/api/v1/contracts/K-1", terms("K-1", "6655200.00"));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("one person alone");
    }
    assertThat(portal.get("/api/v1/contracts/K-1").body()).contains("40000.00");
  }

  @Test
  void rules_that_name_no_procedure_are_told_before_the_signature() {
    odisha();
    Map<String, Object> named =
        with(terms("K-1", "6655200.00"), "requirement", Map.of("id", "films", "version", 1));
    String path = begin(Map.of("terms", named));
    assertThat((List<?>) read(draft(path)).get("faults")).isEmpty();
    assertThat(String.valueOf(read(draft(path)).get("warnings")))
        .contains("WITHOUT_TENDER", "name no procedure for this sum");
    assertThat(as("buyer").get(path + "/check").body()).contains("name no procedure for this sum");
  }

  @Test
  void one_that_names_no_need_waits_for_the_authority_until_it_is_named_and_decided() {
    Map<String, Object> paper = terms("K-66", "6655200.00");
    signed(begin(Map.of("terms", paper)));
    String row = "with neither a tender nor a decision on record";
    assertThat(as("competent-authority").get("/work").body()).contains(row, "/contracts/K-66");
    assertThat(as("buyer").get("/work").body()).doesNotContain(row);
    for (String role : List.of("auditor", "competent-authority")) {
      assertThat(as(role).get("/contracts/K-66").body())
          .contains("no award is on record", "brings it before the competent authority");
    }
    assertThat(as("competent-authority").get("/api/v1/contracts/K-66").statusCode()).isEqualTo(200);

    Map<String, Object> named = with(paper, "requirement", Map.of("id", "films", "version", 1));
    String path = begin(Map.of("terms", named, "amends", "K-66"));
    assertThat(draft(path)).contains("WITHOUT_TENDER");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    step("buyer-2", path, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain(row);
    assertThat(as("auditor").get("/contracts/K-66").body())
        .contains("Order 4 of 2026")
        .doesNotContain("brings it before");
  }

  /** Found: nine crore were settled by a purchase of the register that says "by tender". */
  @Test
  void a_purchase_by_tender_is_no_award_and_settles_nothing_whoever_links_it() {
    signed(begin(Map.of("terms", terms("K-66", "6655200.00"))));
    purchase("P-1", "films", "");
    assertThat(link("buyer", "K-66", "P-1")).contains("contract.link-writer");
    assertThat(link("finance-officer", "K-66", "P-1")).contains("\"purchase\":\"P-1\"");
    assertThat(as("competent-authority").get("/work").body()).contains("K-66");

    signed(begin(Map.of("terms", terms("K-67", "40000.00"))));
    assertThat(link("finance-officer", "K-67", "P-1")).contains("contract.link-taken", "K-66");

    String path = begin(Map.of("terms", terms("K-66", "6655200.00"), "amends", "K-66"));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("competent-authority", path, Decisions.ALLOW + "Tender+4+on+CPPP").statusCode())
        .isEqualTo(303);
    step("buyer-2", path, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("K-66");
    assertThat(as("auditor").get("/contracts/K-66").body()).contains("Tender 4 on CPPP");
  }

  private static Map<String, Object> limited(String id, String value) {
    return with(terms(id, value), "ceiling", Map.of("amount", value, "clause", "3"));
  }

  /** Found: each below the line, of one agency in the same days, and nobody asked. */
  @Test
  void like_contracts_that_name_no_need_are_looked_at_together() {
    String row = "/contracts/K-";
    signed(begin(Map.of("terms", limited("K-1", "3000000.00"))));
    assertThat(as("competent-authority").get("/work").body()).doesNotContain(row);
    String path = begin(Map.of("terms", limited("K-2", "2500000.00")));
    assertThat((List<?>) read(draft(path)).get("faults")).isEmpty();
    assertThat(String.valueOf(read(draft(path)).get("warnings")))
        .contains("WITHOUT_TENDER", "similar contracts", "K-1", "55,00,000");
    assertThat(as("buyer-2").get(path + "/check").body()).contains("similar contracts");
    signed(path);
    assertThat(as("competent-authority").get("/work").body())
        .contains("/contracts/K-2")
        .doesNotContain("/contracts/K-1");
    assertThat(as("auditor").get("/contracts/K-2").body()).contains("similar contracts", "K-1");

    String again = begin(Map.of("terms", limited("K-2", "2500000.00"), "amends", "K-2"));
    assertThat(step("buyer", again, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", again, Decisions.ALLOW + "Two+needs,+order+9");
    step("buyer-2", again, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain(row);
    assertThat(as("auditor").get("/contracts/K-2").body()).contains("Two needs, order 9");
  }

  @Test
  void what_says_what_it_is_for_or_is_other_work_is_not_like() {
    signed(begin(Map.of("terms", limited("K-1", "3000000.00"))));
    Map<String, Object> need = Map.of("id", "films", "version", 1);
    Map<String, Object> needed = with(limited("K-2", "2500000.00"), "requirement", need);
    String named = draft(begin(Map.of("terms", needed)));
    assertThat(named).doesNotContain("similar contracts");
    Map<String, Object> later = limited("K-3", "2500000.00");
    later.put("from", "2029-04-01");
    later.put("until", "2029-07-01");
    assertThat(draft(begin(Map.of("terms", later)))).doesNotContain("similar contracts");
    Map<String, Object> gem = Map.of("gemBid", "GEM/2026/B/5641892");
    assertThat(draft(begin(Map.of("terms", with(limited("K-4", "2500000.00"), "purchase", gem)))))
        .doesNotContain("similar contracts");
  }

  /** Found: three of 4,99,000 in the same days; on GeM a bid is asked above ten lakh. */
  @Test
  void the_third_of_three_below_the_line_is_told_by_the_sum_of_all() {
    signed(begin(Map.of("terms", limited("K-1", "499000.00"))));
    String second = begin(Map.of("terms", limited("K-2", "499000.00")));
    assertThat(draft(second)).doesNotContain("similar contracts");
    signed(second);
    String third = begin(Map.of("terms", limited("K-3", "499000.00")));
    assertThat(draft(third)).contains("similar contracts", "K-1, K-2", "14,97,000");
    signed(third);
    assertThat(as("competent-authority").get("/work").body())
        .contains("/contracts/K-3")
        .doesNotContain("/contracts/K-1", "/contracts/K-2");
  }

  /** Found: four lakh were stated, and whatever was spent was paid. */
  @Test
  void where_nothing_limits_what_is_paid_the_authority_looks_until_a_ceiling_is_agreed() {
    String path = begin(Map.of("terms", terms("K-1", "40000.00")));
    assertThat((List<?>) read(draft(path)).get("faults")).isEmpty();
    assertThat(String.valueOf(read(draft(path)).get("warnings"))).contains("cost is not limited");
    signed(path);
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-1");
    assertThat(as("auditor").get("/contracts/K-1").body()).contains("cost is not limited");
    signed(begin(Map.of("terms", limited("K-1", "40000.00"), "amends", "K-1")));
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("/contracts/K-1");

    String other = begin(Map.of("terms", terms("K-2", "40000.00")));
    assertThat(step("buyer", other, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", other, Decisions.ALLOW + "Order+6:+no+ceiling");
    step("buyer-2", other, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("/contracts/K-2");
  }

  /** Found: the draft that settles it was in no list, and said nothing of why it was there. */
  @Test
  void an_amendment_without_a_change_that_was_sent_waits_for_the_authority_and_says_why() {
    signed(begin(Map.of("terms", terms("K-1", "40000.00"))));
    String path = begin(Map.of("terms", terms("K-1", "40000.00"), "amends", "K-1"));
    String why = "Contract K-1, as it stands, waits for the competent authority";
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("Decide whether");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(String.valueOf(read(draft(path)).get("warnings"))).contains(why, "not limited");
    assertThat(as("competent-authority").get("/work").body())
        .contains("Decide whether", path + "/check");
    assertThat(as("competent-authority").get(path + "/check").body())
        .contains(why, "Nothing was changed", "value=\"decide\"")
        .doesNotContain("&quot;id&quot;");
    step("competent-authority", path, Decisions.ALLOW + "Order+6:+no+ceiling");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("Decide whether");
    assertThat(draft(path)).doesNotContain(why);
  }

  private Map<String, Object> needed(String id, String value, String estimate) {
    AgreedRequirement.estimated(portal, "demo", "need-" + id, "short-video", estimate);
    return with(terms(id, value), "requirement", Map.of("id", "need-" + id, "version", 1));
  }

  /** Found: of a need of thirty lakh little was stated, and it was in nobody's work. */
  @Test
  void a_named_need_above_the_line_bounds_nothing_that_terms_do_not() {
    signed(begin(Map.of("terms", needed("K-1", "40000.00", "3000000"))));
    signed(begin(Map.of("terms", needed("K-2", "40000.00", "45000"))));
    assertThat(as("competent-authority").get("/work").body())
        .contains("/contracts/K-1")
        .doesNotContain("/contracts/K-2");
    assertThat(as("auditor").get("/contracts/K-1").body()).contains("cost is not limited");
  }

  /**
   * Found: the little that was stated counted beside another contract of the need, where its
   * estimate does.
   */
  @Test
  void what_nothing_limits_counts_by_its_estimate_beside_others_of_the_need_and_stays_in_sight() {
    Map<String, Object> open = needed("K-1", "40000.00", "600000");
    signed(begin(Map.of("terms", open)));
    Object ceiling = Map.of("amount", "500000.00", "clause", "3");
    Map<String, Object> other =
        with(
            with(with(open, "id", "K-2"), "ceiling", ceiling),
            "value",
            Map.of("amount", "500000.00", "withGst", "500000.00", "clause", "3"));
    String path = begin(Map.of("terms", other));
    assertThat((List<?>) read(draft(path)).get("faults")).isEmpty();
    assertThat(draft(path)).contains("for this requirement come to ₹11,00,000 together");
    signed(path);
    assertThat(as("competent-authority").get("/work").body())
        .contains("/contracts/K-2")
        .doesNotContain("/contracts/K-1");
  }

  private void odisha() {
    Map<String, Object> odisha = Map.of("name", Map.of("en", "Demo"), "government", "IN.OD");
    portal
        .store()
        .write(
            tx ->
                new Departments(tx)
                    .register("demo", odisha, TestPortal.CLOCK.instant(), "administrator"));
  }

  /** Found: contracts stood in the work of the authority as soon as their department moved. */
  @Test
  void a_contract_is_judged_by_the_rules_of_its_department_on_its_own_day() {
    Map<String, Object> union = Map.of("name", Map.of("en", "Demo"), "government", "IN");
    Map<String, Object> odisha = Map.of("name", Map.of("en", "Demo"), "government", "IN.OD");
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    portal
        .store()
        .write(tx -> new Departments(tx).register("demo", union, before, "administrator"));
    signed(begin(Map.of("terms", limited("K-1", "900000.00"))));
    portal
        .store()
        .write(
            tx -> {
              Departments all = new Departments(tx);
              Instant later = Instant.parse("2035-01-01T00:00:00Z");
              return all.change(all.find("demo").orElseThrow(), odisha, later, "administrator");
            });
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("/contracts/K-1");
    assertThat(draft(begin(Map.of("terms", limited("K-2", "900000.00")))))
        .contains("name no procedure for this sum");
  }

  /** Found: the warning said that an officer looks, and nobody was asked to. */
  @Test
  void what_the_rules_name_no_procedure_for_is_looked_at_by_the_authority() {
    odisha();
    Map<String, Object> named =
        with(terms("K-1", "6655200.00"), "requirement", Map.of("id", "films", "version", 1));
    signed(begin(Map.of("terms", named)));
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-1");
    String path = begin(Map.of("terms", named, "amends", "K-1"));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    step("buyer-2", path, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("/contracts/K-1");
    assertThat(as("auditor").get("/contracts/K-1").body())
        .contains("competent-authority: 4/2026, 04.03.2026: Order 4 of 2026");

    String first = begin(Map.of("terms", with(named, "id", "K-2")));
    assertThat(step("buyer", first, "do=send").statusCode()).isEqualTo(303);
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("Decide whether");
    step("competent-authority", first, Decisions.ALLOW + "Order+5+of+2026");
    step("buyer-2", first, "do=sign&sure=yes");
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("/contracts/K-2");
    Map<String, Object> more = with(named, "id", "K-2");
    more.put("value", Map.of("amount", "90000000", "withGst", "90000000", "clause", "3"));
    signed(begin(Map.of("terms", more, "amends", "K-2")));
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-2");
  }

  @Test
  void what_waits_follows_the_register_and_not_the_terms_alone() {
    signed(begin(Map.of("terms", terms("K-1", "40000.00"))));
    assertThat(as("auditor").get("/contracts/K-1").body()).doesNotContain("no award is on record");
    purchase("P-1", "films", "");
    link("finance-officer", "K-1", "P-1");
    assertThat(as("auditor").get("/contracts/K-1").body()).contains("no award is on record");
    odisha();
    assertThat(as("auditor").get("/contracts/K-1").body())
        .contains("name no procedure for this sum")
        .doesNotContain("no award is on record");
  }

  /** Found: one purchase of three lakh carried three contracts of as much. */
  @Test
  void a_second_contract_on_a_purchase_is_for_the_authority() {
    purchase("P-1", "films", "", "40000.00");
    Map<String, Object> named = with(terms("K-1", "40000.00"), "purchase", Map.of("id", "P-1"));
    signed(begin(Map.of("terms", named)));
    String path = begin(Map.of("terms", with(named, "id", "K-2")));
    assertThat(draft(path)).contains("PURCHASE_CONTRACTED", "Contract K-1");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("buyer-2", path, "do=sign&sure=yes").body()).contains("is on purchase P-1");
    assertThat(
            portal
                .postJson(
                    "/api/v1/contracts",
                    Json.pretty(with(named, "id", "K-2")),
                    "Idempotency-Key",
                    "the-second-of-two")
                .body())
        .contains("PURCHASE_CONTRACTED");
    step("competent-authority", path, Decisions.ALLOW + "Second+lot,+order+4");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-2");
    signed(begin(Map.of("terms", terms("K-3", "40000.00"))));
    Map<String, Object> later = with(named, "id", "K-3");
    assertThat(draft(begin(Map.of("terms", later, "amends", "K-3"))))
        .contains("PURCHASE_CONTRACTED");
  }

  @Test
  void a_link_does_not_contradict_what_was_signed() {
    Map<String, Object> need = Map.of("id", "films", "version", 1);
    signed(begin(Map.of("terms", with(terms("K-1", "40000.00"), "requirement", need))));
    purchase("P-1", "desk", "");
    assertThat(link("finance-officer", "K-1", "P-1")).contains("contract.link-need");
    purchase("P-2", "films", "Somebody Else Limited", "40000.00");
    assertThat(link("finance-officer", "K-1", "P-2")).contains("agency-purchase.other");
    purchase("P-3", "films", "", "40000.00");
    Map<String, Object> names = with(terms("K-2", "40000.00"), "purchase", Map.of("id", "P-3"));
    signed(begin(Map.of("terms", names)));
    purchase("P-4", "films", "");
    assertThat(link("finance-officer", "K-2", "P-4")).contains("contract.link-terms", "P-3");
    assertThat(link("finance-officer", "K-2", "P-3")).contains("\"purchase\":\"P-3\"");
    assertThat(link("buyer", "K-2", "")).contains("contract.link-writer");
    assertThat(changed("P-3", "Third Limited")).contains("/supplier", "Contract K-2");
    String agency = String.valueOf(((Map<?, ?>) names.get("supplier")).get("name"));
    assertThat(changed("P-3", agency)).contains("\"version\":2");
  }

  /** A file that was closed before the order is not how it was bought, whoever names it. */
  @Test
  void a_purchase_that_was_over_before_the_order_is_not_told_as_the_way_it_was_bought() {
    purchase("P-1", "films", "", "40000.00");
    signed(begin(Map.of("terms", with(terms("K-1", "40000.00"), "purchase", Map.of("id", "P-1")))));
    String shown = "<p><strong>Films</strong></p>";
    assertThat(portal.get("/published-purchases/demo/contract-K-1").body()).contains(shown);
    portal
        .store()
        .write(
            tx -> {
              StoredPurchase open = new Purchases(tx).find("demo", "P-1").orElseThrow();
              return new Purchases(tx)
                  .change(
                      Purchases.CLOSED,
                      open,
                      new Purchases.Written(open.content(), open.decision()),
                      Instant.parse("2020-01-01T00:00:00Z"),
                      "officer");
            });
    assertThat(portal.get("/published-purchases/demo/contract-K-1").body()).doesNotContain(shown);
    signed(begin(Map.of("terms", terms("K-2", "40000.00"))));
    assertThat(link("finance-officer", "K-2", "P-1")).contains("contract.link-closed");
  }

  @Test
  void a_purchase_keeps_its_supplier_and_its_contract_has_the_same() {
    purchase("P-1", "films", "Somebody Else Limited");
    assertThat(portal.get(DEMO + "/purchases/P-1").body())
        .contains("\"supplier\":\"Somebody Else Limited\"");
    String list = "/purchases/demo";
    for (String page : List.of(list + "/P-1", list, list + "?format=csv")) {
      assertThat(as("buyer").get(page).body()).as(page).contains("Somebody Else Limited");
    }
    assertThat(as("buyer").get("/purchases/demo/P-1/change").body())
        .contains("name=\"supplier\" value=\"Somebody Else Limited\"");
    Map<String, Object> names = with(terms("K-1", "40000.00"), "purchase", Map.of("id", "P-1"));
    assertThat(draft(begin(Map.of("terms", names))))
        .contains("PURCHASE_SUPPLIER", "Somebody Else Limited");
    Map<String, Object> same =
        with(names, "supplier", Map.of("id", "other", "name", "Somebody Else Ltd."));
    assertThat(draft(begin(Map.of("terms", same)))).doesNotContain("PURCHASE_SUPPLIER");
    Map<String, Object> wrong =
        Map.of("id", "P-2", "title", "A", "need", "a", "supplier", "A 9876543210");
    HttpResponse<String> refused = portal.postJson(DEMO + "/purchases", Json.pretty(wrong));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/supplier", "text.personal");
  }

  /** A purchase on GeM of no need; of one without a procedure nobody says how it is made. */
  private void onGem(String id, String value, String used) {
    onGem(id, value, used, "");
  }

  private void onGem(String id, String value, String used, String book) {
    Map<String, Object> facts =
        Map.of(
            "value", value,
            "channel", "GEM",
            "availableOnGem", true,
            "category", "NON_CONSULTING",
            "classReason", "counted posts");
    Map<String, Object> body =
        new TreeMap<>(
            Map.of(
                "id",
                id,
                "title",
                "Camera and lights",
                "need",
                "camera",
                "days",
                Map.of("publication", "2026-04-15"),
                "facts",
                facts));
    if (!used.isEmpty()) {
      body.put("used", used);
      body.put("reason", "Urgent, approved by order 7");
    }
    if (!book.isEmpty()) {
      body.put("book", book);
    }
    HttpResponse<String> answer = portal.postJson(DEMO + "/purchases", Json.pretty(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** Found: a link to whatever purchase took nine lakh out of the authority's work. */
  @Test
  void a_purchase_that_nobody_says_how_it_was_made_settles_nothing() {
    signed(begin(Map.of("terms", limited("K-1", "499000.00"))));
    signed(begin(Map.of("terms", limited("K-2", "499000.00"))));
    signed(begin(Map.of("terms", limited("K-3", "499000.00"))));
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-3");
    onGem("CAMERA", "600000.00", "");
    assertThat(link("finance-officer", "K-3", "CAMERA")).contains("\"purchase\":\"CAMERA\"");
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-3");
    onGem("LIGHTS", "600000.00", "");
    assertThat(link("finance-officer", "K-1", "LIGHTS")).contains("\"purchase\":\"LIGHTS\"");
    assertThat(as("auditor").get("/contracts/K-3").body())
        .contains("similar contracts", "K-1, K-2");
  }

  /** Found: a contract without a ceiling was settled by a purchase of forty thousand. */
  @Test
  void a_purchase_covers_no_contract_that_nothing_limits() {
    signed(begin(Map.of("terms", terms("K-1", "40000.00"))));
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-1");
    onGem("POSTS", "45000.00", "DIRECT_PURCHASE");
    assertThat(link("finance-officer", "K-1", "POSTS")).contains("\"purchase\":\"POSTS\"");
    assertThat(as("competent-authority").get("/work").body()).contains("/contracts/K-1");
  }

  /** Found: 9,80,000 on a direct purchase of 50,000, which GFR 2017 rule 149(i) ends at. */
  @ParameterizedTest
  @CsvSource({"50000.00, false", "50000.01, true", "980000.00, true"})
  void a_contract_above_its_purchase_is_for_the_authority(String value, boolean asked) {
    onGem("SMALL", "50000.00", "DIRECT_PURCHASE");
    Map<String, Object> terms = with(limited("K-1", value), "purchase", Map.of("id", "SMALL"));
    String path = begin(Map.of("terms", terms));
    assertThat(draft(path).contains("PURCHASE_EXCEEDED")).isEqualTo(asked);
    if (asked) {
      assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
      assertThat(step("buyer-2", path, "do=sign&sure=yes").body())
          .contains("purchase SMALL was for");
      step("competent-authority", path, Decisions.ALLOW + "Prices+were+compared,+order+4");
      assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
          .hasValue("/contracts/K-1");
      assertThat(portal.get("/contracts/K-1?lang=en").body()).contains("exceed its purchase");
    }
  }

  /** Found: who left the sum with GST out was not asked. Nobody knows how much GST is in it. */
  @ParameterizedTest
  @CsvSource({", true", "49950.00, false", "58882.00, true"})
  void a_contract_above_its_purchase_states_its_value_with_gst(String gross, boolean asked) {
    onGem("SMALL", "48000.00", "DIRECT_PURCHASE");
    Map<String, Object> sums = new TreeMap<>(Map.of("amount", "49900.00", "clause", "3"));
    if (gross != null) {
      sums.put("withGst", gross);
    }
    Map<String, Object> terms = with(limited("K-1", "49900.00"), "value", sums);
    String path = begin(Map.of("terms", with(terms, "purchase", Map.of("id", "SMALL"))));

    assertThat(draft(path).contains("PURCHASE_EXCEEDED")).isEqualTo(asked);
    assertThat(draft(path).contains("State the value with GST")).isEqualTo(gross == null);
  }

  /** Found: a number of GeM, which a direct purchase has too, stood against the register. */
  @ParameterizedTest
  @CsvSource({"gemContract, GEMC-511687712345678", "gemBid, GEM/2026/B/1234567"})
  void no_number_of_gem_shows_a_bid_where_the_register_says_that_none_was_made(
      String member, String number) {
    onGem("DIRECT", "1200000.00", "DIRECT_PURCHASE");
    Map<String, Object> purchase = Map.of("id", "DIRECT", member, number);
    Map<String, Object> terms = with(limited("K-1", "1200000.00"), "purchase", purchase);

    assertThat(String.valueOf(read(draft(begin(Map.of("terms", terms)))).get("faults")))
        .contains("WITHOUT_TENDER");
  }

  /** Found: a purchase by the rules of the Union answered for a contract in Gujarat. */
  @Test
  void a_purchase_by_the_rules_of_another_government_answers_for_nothing() {
    Map<String, Object> gujarat = Map.of("name", Map.of("en", "Demo"), "government", "IN.GJ");
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    portal
        .store()
        .write(tx -> new Departments(tx).register("demo", gujarat, before, "administrator"));
    onGem("OTHERS", "300000.00", "L1_COMPARISON", "IN");
    Map<String, Object> purchase = Map.of("id", "OTHERS");
    Map<String, Object> terms = with(limited("K-1", "300000.00"), "purchase", purchase);
    assertThat(draft(begin(Map.of("terms", terms)))).contains("WITHOUT_TENDER");

    onGem("OWN", "90000.00", "DIRECT_PURCHASE", "");
    assertThat(portal.get(DEMO + "/purchases/OWN").body()).contains("\"book\":\"IN.GJ\"");
  }

  /** Found: where the law decided neither sum, nothing was asked; GST alone is no higher sum. */
  @ParameterizedTest
  @CsvSource({
    "DIRECT_PURCHASE, 50000.00, 50000.00, false",
    "DIRECT_PURCHASE, 50000.00, 59000.00, false",
    "DIRECT_PURCHASE, 50000.00, 70000.00, false",
    "DIRECT_PURCHASE, 50000.00, 70000.01, true",
    "DIRECT_PURCHASE, 50000.00, 900000.00, true",
    "DIRECT_PURCHASE, 50000.01, 59000.00, true",
    "DIRECT_PURCHASE, 900000.00, 900000.00, true",
    "ADVERTISED_TENDER, 900000.00, 900000.00, false"
  })
  void a_contract_above_a_purchase_on_which_the_law_decides_nothing_is_for_the_authority(
      String used, String value, String gross, boolean asked) {
    Map<String, Object> body =
        Map.of(
            "id",
            "SMALL",
            "title",
            "Camera and lights",
            "need",
            "camera",
            "days",
            Map.of("publication", "2026-04-15"),
            "facts",
            Map.of("value", "50000.00"),
            "used",
            used);
    assertThat(portal.postJson(DEMO + "/purchases", Json.pretty(body)).statusCode()).isEqualTo(201);
    Map<String, Object> sums = Map.of("amount", value, "withGst", gross, "clause", "3");
    Map<String, Object> terms = with(limited("K-1", value), "value", sums);
    String path = begin(Map.of("terms", with(terms, "purchase", Map.of("id", "SMALL"))));

    assertThat(draft(path).contains("PURCHASE_EXCEEDED")).isEqualTo(asked);
  }

  @Test
  void an_amendment_above_its_purchase_is_for_the_authority_beyond_the_norm() {
    onGem("SMALL", "50000.00", "DIRECT_PURCHASE");
    Map<String, Object> purchase = Map.of("id", "SMALL");
    assertThat(as("buyer").get("/purchases/demo/SMALL").body()).contains("Start a contract from");
    signed(begin(Map.of("terms", with(limited("K-1", "45000.00"), "purchase", purchase))));
    assertThat(as("buyer").get("/purchases/demo/SMALL").body())
        .contains("href=\"/contracts/K-1\"")
        .doesNotContain("Start a contract from");
    for (String value : List.of("49000.00", "51000.00", "990000.00")) {
      Map<String, Object> more = with(limited("K-1", value), "purchase", purchase);
      assertThat(draft(begin(Map.of("terms", more, "amends", "K-1"))).contains("PURCHASE_EXCEEDED"))
          .as(value)
          .isEqualTo(value.equals("990000.00"));
    }
  }

  /** Found: what was refused, and is only told, was sent again and signed without a change. */
  @Test
  void what_the_authority_refuses_and_holds_no_signature_up_is_not_sent_again_as_it_is() {
    signed(begin(Map.of("terms", limited("K-1", "3000000.00"))));
    String path = begin(Map.of("terms", limited("K-2", "2500000.00")));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    String refuse = Decisions.REFUSE + "This+goes+to+tender";
    assertThat(step("competent-authority", path, refuse).statusCode()).isEqualTo(303);

    assertThat(step("buyer", path, "do=send").body())
        .contains("The competent authority did not allow this draft. Change it, or withdraw it.");
    assertThat(draft(path)).contains("\"state\":\"REFUSED\"");
  }
}
