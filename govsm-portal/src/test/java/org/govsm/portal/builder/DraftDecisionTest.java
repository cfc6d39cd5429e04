package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.portal.People;
import org.govsm.portal.People.Browsing;
import org.govsm.portal.TestPortal;
import org.govsm.portal.requirements.AgreedRequirement;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract for which the rules ask for a tender is signed without one by the authority alone. */
class DraftDecisionTest {

  private static final String DRAFTS = "/api/v1/departments/demo/contract-drafts";

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
    return TestTerms.cheap(terms(value, true));
  }

  private String begin(Map<String, Object> terms) {
    return begin(Map.of("terms", terms), 201);
  }

  private String begin(Map<String, Object> body, int status) {
    keys++;
    HttpResponse<String> answer =
        portal.postJson(DRAFTS, Json.pretty(body), "Idempotency-Key", "a-key-number-" + keys);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return "/contract-drafts/demo/" + read(answer.body()).get("number");
  }

  private String amend(Map<String, Object> terms) {
    return begin(Map.of("terms", terms, "amends", terms.get("id")), 201);
  }

  private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
    Map<String, Object> other = new TreeMap<>(terms);
    other.put(name, value);
    return other;
  }

  private static Map<String, Object> without(Map<String, Object> terms, String name) {
    Map<String, Object> other = new TreeMap<>(terms);
    other.remove(name);
    return other;
  }

  private void purchase(String id, String need, String value, String used) {
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
        Map.of(
            "id", id,
            "title", "Films",
            "need", need,
            "days", Map.of("publication", "2026-04-15"),
            "facts", facts,
            "used", used,
            "reason", "Urgent, approved by order 7");
    HttpResponse<String> answer =
        portal.postJson("/api/v1/departments/demo/purchases", Json.pretty(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** Signs a contract on which the competent authority decided. */
  private void decided(String path) {
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
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

  private static Set<String> members(@Nullable Object tree) {
    return new TreeSet<>(Trees.object(tree).keySet());
  }

  /** What the description of the API has of a decision. */
  private Set<String> described() {
    Object at = read(portal.get("/api/v1/openapi.json").body());
    for (String part :
        List.of("components", "schemas", "ContractDraft", "properties", "decided", "properties")) {
      at = Trees.object(at).get(part);
    }
    return members(at);
  }

  @Test
  void a_contract_above_the_line_waits_for_the_decision_of_the_authority() {
    String path = begin(terms("6655200.00", true));
    assertThat(api(path)).contains("WITHOUT_TENDER", "no award is on record");
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("finance-officer", path, "do=sign&sure=yes").body())
        .contains("no award is on record");
    assertThat(as("competent-authority").get("/work").body()).contains("may be signed so");
    assertThat(as("competent-authority").get(path + "/check").body())
        .contains("decide at the end of the page")
        .doesNotContain("send them for signature");
    assertThat(step("finance-officer", path, Decisions.ALLOW + "Order+4").statusCode())
        .isEqualTo(403);
    assertThat(step("competent-authority", path, Decisions.ALLOW + ".").statusCode())
        .isEqualTo(422);
    assertThat(step("competent-authority", path, Decisions.ALLOW + "ok").body())
        .contains("why it may, or may not, be signed so");
    assertThat(step("finance-officer", path, "do=return&reason=none").body())
        .contains("gives no reason");

    HttpResponse<String> decided =
        step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026:+one+source");
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
    assertThat(api(path)).contains("Order 4 of 2026: one source").doesNotContain("no award is");
    assertThat(described()).containsAll(members(read(api(path)).get("decided")));
    assertThat(step("finance-officer", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
  }

  @Test
  void a_change_takes_the_decision_off_again_and_authority_does_no_other_step() {
    String path = begin(terms("6655200.00", true));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    assertThat(api(path)).doesNotContain("no award is on record");
    assertThat(step("competent-authority", path, "do=sign&sure=yes").statusCode()).isEqualTo(403);
    assertThat(step("finance-officer", path, "do=return&reason=The+fee").statusCode())
        .isEqualTo(303);
    assertThat(step("competent-authority", path, "do=send").statusCode()).isEqualTo(403);
    assertThat(step("buyer", path, "do=keep&deviation=Longer").statusCode()).isEqualTo(303);
    assertThat(api(path)).contains("no award is on record");
  }

  @Test
  void below_the_line_and_where_the_bid_is_on_gem_nobody_decides() {
    assertThat(api(begin(terms("40000.00", true)))).doesNotContain("WITHOUT_TENDER");
    Map<String, Object> onGem = terms("6655200.00", true);
    onGem.put("purchase", Map.of("gemBid", "GEM/2026/B/5641892"));
    String gem = api(begin(onGem));
    assertThat(gem).doesNotContain("WITHOUT_TENDER");
    assertThat(String.valueOf(read(gem).get("warnings")))
        .contains("GEM_NUMBER", "nobody has looked it up here");
    String paper = begin(terms("6655200.00", false));
    assertThat((List<?>) read(api(paper)).get("faults")).isEmpty();
    assertThat(String.valueOf(read(api(paper)).get("warnings"))).contains("WITHOUT_TENDER");
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
    step("competent-authority", path, Decisions.ALLOW + "Order+5+of+2026");
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

  @ParameterizedTest
  @CsvSource({
    "films, 6655200.00, NOMINATION",
    "films, 6655200.00, LIMITED_TENDER",
    "films, 400000.00, LIMITED_TENDER",
    "desk, 400000.00, LIMITED_TENDER",
  })
  void a_purchase_of_another_need_sum_or_way_answers_for_nothing(
      String need, String value, String used) {
    purchase("P-1", need, value, used);
    Map<String, Object> named = with(terms("6655200.00", true), "purchase", Map.of("id", "P-1"));
    assertThat(api(begin(named))).contains("WITHOUT_TENDER");
    assertThat(api(begin(without(named, "requirement")))).contains("WITHOUT_TENDER");
  }

  @ParameterizedTest
  @CsvSource({
    "gemContract, not-on-GeM",
    "gemBid, pending",
    "gemBid, GEM/2999/B/1",
    "gemBid, GEM/1999/B/1"
  })
  void a_word_in_place_of_a_number_of_gem_answers_for_nothing(String member, String word) {
    assertThat(api(begin(with(terms("6655200.00", true), "purchase", Map.of(member, word)))))
        .contains("WITHOUT_TENDER");
  }

  @Test
  void a_number_of_gem_does_not_stand_against_the_register() {
    purchase("P-1", "films", "6655200.00", "LIMITED_TENDER");
    Map<String, Object> both = Map.of("id", "P-1", "gemBid", "GEM/2026/B/5641892");
    assertThat(api(begin(with(terms("6655200.00", true), "purchase", both))))
        .contains("WITHOUT_TENDER");
  }

  @Test
  void a_number_of_gem_answers_for_one_contract() {
    Map<String, Object> gem =
        Map.of("reference", "Sanction 4/2026", "gemBid", "GEM/2026/B/5641892");
    Map<String, Object> one = with(with(terms("6655200.00", true), "purchase", gem), "id", "K-1");
    HttpResponse<String> made =
        portal.postJson("/api/v1/contracts", Json.pretty(one), "Idempotency-Key", "first-of-two");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String again = api(begin(with(terms("6655200.00", true), "purchase", gem)));
    assertThat(String.valueOf(read(again).get("faults"))).contains("WITHOUT_TENDER");
    assertThat(String.valueOf(read(again).get("warnings"))).contains("GEM_NUMBER_TAKEN", "K-1");
  }

  @Test
  void a_contract_that_names_nothing_does_not_grow_unasked() {
    HttpResponse<String> made =
        portal.postJson(
            "/api/v1/contracts",
            Json.pretty(without(small("40000.00"), "requirement")),
            "Idempotency-Key",
            "low-first");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(api(amend(without(small("6655200.00"), "requirement")))).contains("WITHOUT_TENDER");
  }

  @Test
  void a_sum_that_is_not_stated_is_worked_out_or_asked() {
    Map<String, Object> open = without(terms("6655200.00", true), "value");
    assertThat(api(begin(open))).contains("sum of this contract is not known");
    List<?> fee = List.of(((List<?>) open.get("amounts")).get(0));
    Map<String, Object> fixed = with(open, "amounts", fee);
    fixed.put("bases", List.of(Map.of("id", "bill", "amounts", List.of("fee"), "clause", "5.3")));
    assertThat(api(begin(fixed))).contains("WITHOUT_TENDER", "57,00,000");
  }

  @Test
  void contracts_for_one_requirement_count_together() {
    Map<String, Object> one = with(small("3000000.00"), "id", "K-1");
    HttpResponse<String> made =
        portal.postJson("/api/v1/contracts", Json.pretty(one), "Idempotency-Key", "first-of-two");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(api(begin(small("2500000.00")))).contains("WITHOUT_TENDER", "55,00,000");
    assertThat((List<?>) read(api(begin(small("1500000.00")))).get("faults")).isEmpty();
  }

  @Test
  void an_amendment_keeps_its_requirement() {
    HttpResponse<String> made =
        portal.postJson(
            "/api/v1/contracts", Json.pretty(small("40000.00")), "Idempotency-Key", "low-first");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(api(amend(without(small("6655200.00"), "requirement")))).contains("WITHOUT_TENDER");
  }

  /** Found: the need was taken out by two buyers, and what was contracted put to tender again. */
  @Test
  void a_contract_leaves_its_requirement_by_the_authority_alone() {
    AgreedRequirement.record(portal, "demo", "posts", "short-video");
    Map<String, Object> signed = small("40000.00");
    assertThat(
            portal
                .postJson("/api/v1/contracts", Json.pretty(signed), "Idempotency-Key", "low-first")
                .statusCode())
        .isEqualTo(201);
    Map<String, Object> other = Map.of("id", "posts", "version", 1);
    assertThat(api(amend(with(signed, "requirement", other)))).contains("REQUIREMENT_LEFT");
    assertThat(api(amend(with(signed, "title", "Films and more"))))
        .doesNotContain("REQUIREMENT_LEFT");
    String path = amend(without(signed, "requirement"));
    assertThat((List<?>) read(api(path)).get("faults")).hasSize(1);
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(step("buyer-2", path, "do=sign&sure=yes").body()).contains("requirement films");
    assertThat(as("competent-authority").get("/work").body()).contains("Decide");
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    assertThat(api(path)).contains("\"question\":\"REQUIREMENT_LEFT\"");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
    assertThat(as("buyer").get("/contracts/K-66").body())
        .contains("to be for another requirement", "Order 4 of 2026")
        .as("that no tender is needed was not decided")
        .doesNotContain("Allowed by the competent authority");
  }

  @Test
  void a_decision_covers_its_sum_and_supplier_alone() {
    decided(begin(terms("6655200.00", true)));
    Map<String, Object> signed = terms("6655200.00", true);
    assertThat(api(amend(with(signed, "title", "Films and posts"))))
        .doesNotContain("WITHOUT_TENDER");
    assertThat(api(amend(terms("60000000.00", true)))).contains("WITHOUT_TENDER");
    assertThat(api(amend(terms("60000000.00", false)))).contains("WITHOUT_TENDER");
    Map<String, Object> other = Map.of("id", "nobody-at-all", "name", "Nobody");
    assertThat(api(amend(with(signed, "supplier", other)))).contains("WITHOUT_TENDER");
  }

  /** Found: what the authority had allowed was emptied by two buyers without an amendment. */
  @Test
  void what_was_decided_changes_by_a_signed_amendment_or_with_the_authority() {
    decided(begin(terms("6655200.00", true)));
    Map<String, Object> less = terms("6655200.00", true);
    Map<String, Object> kpi = new TreeMap<>(Trees.rows(less, "kpis").get(0));
    kpi.put("target", Map.of("atLeast", "1"));
    List<Object> kpis = new ArrayList<>(Trees.rows(less, "kpis"));
    kpis.set(0, kpi);
    less.put("kpis", kpis);
    assertThat(api(amend(less))).contains("DECISION_UNAMENDED", "signed amendment");
    Map<String, Object> lifted = terms("6655200.00", true);
    lifted.put("ceiling", Map.of("amount", "7000000.00", "clause", "3"));
    assertThat(api(amend(lifted))).contains("DECISION_UNAMENDED", "ceiling");
  }

  /** Found: a low value with amounts that nothing limits bought a need of sixty lakh. */
  @Test
  void where_nothing_limits_what_is_paid_the_estimate_of_the_need_counts() {
    AgreedRequirement.estimated(portal, "demo", "campaign", "short-video", "6000000");
    Map<String, Object> need = Map.of("id", "campaign", "version", 1);
    Map<String, Object> low = with(small("400000.00"), "requirement", need);
    assertThat(api(begin(low))).contains("WITHOUT_TENDER", "60,00,000");
    Object ceiling = Map.of("amount", "400000.00", "clause", "3");
    assertThat(api(begin(with(low, "ceiling", ceiling)))).doesNotContain("WITHOUT_TENDER");
    assertThat(api(begin(without(low, "value")))).contains("60,00,000").doesNotContain("not known");
  }

  @Test
  void the_decision_is_in_the_first_release() {
    decided(begin(terms("6655200.00", true)));
    String releases = portal.get("/api/v1/departments/demo/ocds/releases.jsonl").body();
    assertThat(releases.lines().filter(line -> line.contains("\"contracts\"")))
        .isNotEmpty()
        .allMatch(line -> line.contains("Order 4 of 2026"));
  }

  @Test
  void the_decision_and_each_version_are_public() {
    HttpResponse<String> made =
        portal.postJson(
            "/api/v1/contracts", Json.pretty(small("40000.00")), "Idempotency-Key", "low-first");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    decided(amend(small("6655200.00")));
    assertThat(as("buyer").get("/contracts/K-66").body())
        .contains("Allowed by the competent authority", "Order 4 of 2026", "rule ");
    assertThat(portal.get("/published-purchases/demo/contract-K-66").body())
        .contains("40,000", "66,55,200", "<dd>1</dd>", "Order 4 of 2026");
    String releases = portal.get("/api/v1/departments/demo/ocds/releases.jsonl").body();
    assertThat(releases.lines().filter(line -> line.contains("K-66")))
        .anyMatch(line -> line.contains("40000") && !line.contains("6655200"))
        .anyMatch(
            line ->
                line.contains("contractAmendment")
                    && line.contains("6655200")
                    && line.contains("procurementMethodRationale"));
  }

  @Test
  void the_first_release_of_a_contract_has_the_decision() {
    decided(begin(terms("6655200.00", true)));
    String releases = portal.get("/api/v1/departments/demo/ocds/releases.jsonl").body();
    assertThat(releases.lines().filter(line -> line.contains("K-66")))
        .anyMatch(
            line ->
                line.contains("\"dateSigned\"")
                    && !line.contains("contractAmendment")
                    && line.contains("procurementMethodRationale"));
  }

  @Test
  void a_return_ends_the_decision_and_its_reason_holds_no_number_of_a_person() {
    String path = begin(terms("6655200.00", true));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(
            step("competent-authority", path, Decisions.ALLOW + "Order+7+of+ABCDE1234F")
                .statusCode())
        .isEqualTo(422);
    step("competent-authority", path, Decisions.ALLOW + "Order+4+of+2026");
    assertThat(step("buyer-2", path, "do=return&reason=The+fee").statusCode()).isEqualTo(303);
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(api(path)).contains("WITHOUT_TENDER");
    step("competent-authority", path, Decisions.ALLOW + "Order+5+of+2026");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
  }

  /** Found: a no was written as the reason of a yes, and published as what was allowed. */
  @Test
  void what_the_authority_refuses_goes_back_unsigned_and_is_not_published() {
    String path = begin(terms("6655200.00", true));
    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    String page = as("competent-authority").get(path + "/check").body();
    assertThat(page).contains("May this contract be signed so?", "No: give the draft back");
    for (String unanswered :
        List.of(
            "do=decide&reason=Not+allowed,+order+5/2026",
            "do=decide&answer=NO&order=5/2026&orderedOn=2026-03-04&reason=One+source+only",
            Decisions.form("ALLOWED", "2031-03-04") + "One+source+only",
            Decisions.form("ALLOWED", "") + "One+source+only",
            Decisions.ALLOW.replace("4/2026", "7/ABCDE1234F") + "One+source+only",
            Decisions.ALLOW.replace("4/2026", "on+file") + "One+source+only")) {
      assertThat(step("competent-authority", path, unanswered).statusCode())
          .as(unanswered)
          .isEqualTo(422);
    }
    String refuse = Decisions.REFUSE + "This+goes+to+tender";
    assertThat(step("finance-officer", path, refuse).statusCode()).isEqualTo(403);
    assertThat(step("competent-authority", path, refuse).statusCode()).isEqualTo(303);

    assertThat(api(path))
        .contains("\"state\":\"REFUSED\"", "WITHOUT_TENDER")
        .contains("4/2026, 04.03.2026: This goes to tender")
        .doesNotContain("\"decided\"");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").statusCode()).isEqualTo(422);
    assertThat(as("competent-authority").get("/work").body()).doesNotContain("may be signed so");
    assertThat(portal.get("/work").body()).contains("the competent authority did not allow");
    assertThat(as("buyer").get(path).body())
        .contains("The competent authority did not allow it:", "This goes to tender");

    assertThat(step("buyer", path, "do=send").statusCode()).isEqualTo(303);
    assertThat(api(path)).contains("WITHOUT_TENDER");
    assertThat(as("competent-authority").get(path + "/check").body())
        .as("who decides again sees what was refused")
        .contains("It came back before", "This goes to tender");
    step("competent-authority", path, Decisions.ALLOW + "One+source+only,+rule+166");
    assertThat(step("buyer-2", path, "do=sign&sure=yes").headers().firstValue("Location"))
        .hasValue("/contracts/K-66");
    assertThat(portal.get("/published-purchases/demo/contract-K-66").body())
        .contains("4/2026, 04.03.2026: One source only, rule 166")
        .doesNotContain("goes to tender");
  }
}
