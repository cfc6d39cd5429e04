package org.govsm.portal.builder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.People.Browsing;
import org.govsm.portal.TestPortal;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts entered by form: from nothing to a signed contract, over HTTP. */
class BuilderTest {

  private static final String DEPARTMENT = "example-directorate";
  private static final String API = "/api/v1/departments/" + DEPARTMENT + "/contract-drafts/";

  private TestPortal portal;
  private Browsing buyer;
  private Browsing other;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing(DEPARTMENT);
    buyer = acting("buyer");
    other = acting("finance-officer");
  }

  @AfterEach
  void close() {
    portal.close();
  }

  private Browsing acting(String role) {
    return new People(portal, Clock.systemUTC()).acting(role);
  }

  private static String fields(String... pairs) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.add(People.encoded(pairs[i]) + "=" + People.encoded(pairs[i + 1]));
    }
    return String.join("&", all);
  }

  /** Begins a draft and gives its address. */
  private String begin(String from) {
    HttpResponse<String> answer =
        buyer.form("/contract-drafts", fields("department", DEPARTMENT, "from", from));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return place(answer);
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private Map<String, Object> draft(String path) {
    String number = path.substring(path.lastIndexOf('/') + 1);
    return Json.readObject(portal.get(API + number).body().getBytes(UTF_8));
  }

  private String version(String path) {
    return String.valueOf(draft(path).get("version"));
  }

  private String put(String path, String part, String... pairs) {
    String form = fields(pairs) + "&do=save&version=" + version(path);
    HttpResponse<String> answer = buyer.form(path + "/parts/" + part, form);
    assertThat(answer.statusCode()).as(part + ": " + errors(answer.body())).isEqualTo(303);
    return place(answer);
  }

  private static String errors(String body) {
    int at = body.indexOf("error-summary");
    return at < 0 ? "" : body.substring(at, Math.min(body.length(), at + 900));
  }

  private HttpResponse<String> step(Browsing by, String path, String step, String... pairs) {
    String page = by.get(path + "/check").body();
    int after = page.indexOf("name=\"after\" value=\"") + "name=\"after\" value=\"".length();
    String shown = page.substring(after, page.indexOf('"', after));
    String form = fields(pairs) + "&do=" + step + "&version=" + version(path) + "&after=" + shown;
    return by.form(path + "/moves", form.startsWith("&") ? form.substring(1) : form);
  }

  @Test
  void the_page_of_a_gem_contract_tells_sums_and_days_as_people_write_them() {
    String text =
        "Department : Department of Posts\nGenerated Date : 12-Feb-2099\nService End Date :"
            + " 11/05/2026\nTotal Contract Value Including All Duties and Taxes : 11.80 Lakh";

    String page =
        buyer
            .form(
                "/contract-drafts/gem?lang=en",
                fields("department", DEPARTMENT, "text", text, "do", "read"))
            .body();

    assertThat(page)
        .contains(
            "11,80,000",
            "12 February 2099",
            "The draft begins for:",
            "Buyer in the text: Department of Posts.",
            "a day that is yet to come",
            "may be read as two days",
            "stated in the text, but not taken");
  }

  /** All sections of the example of {@code docs/terms.md}. */
  private String example() {
    String path = begin("blank");
    put(
        path,
        "contract",
        "id",
        "EXAMPLE-2026-01",
        "title",
        "Social-media work for a year",
        "supplier.id",
        "",
        "supplier.name",
        "Example Agency",
        "purchase.reference",
        "Sanction 21/2026 of 2 March 2026",
        "marked",
        "Invented example");
    put(path, "days", "from", "2026-04-01", "until", "2027-03-31", "period", "month");
    put(
        path,
        "days",
        "value.amount",
        "80,00,000",
        "value.clause",
        "5.4",
        "ceiling.amount",
        "85 lakh",
        "ceiling.clause",
        "5.5");
    put(
        path,
        "amount/new",
        "kind",
        "fixed",
        "called",
        "Fee",
        "amount",
        "4,75,000",
        "clause",
        "5.1");
    put(
        path,
        "amount/new",
        "kind",
        "actuals",
        "called",
        "Media",
        "metric",
        "spend",
        "clause",
        "5.2");
    put(path, "base/new", "amounts", "fee", "amounts", "media", "clause", "5.3");
    creatives(path);
    engagement(path);
    put(
        path,
        "kpi/new",
        "title.en",
        "Mean views of a video",
        "clause",
        "8.3",
        "level",
        "output",
        "platforms",
        "youtube");
    put(
        path,
        "measure/2",
        "measure.kind",
        "value",
        "measure.metrics",
        "views",
        "measure.of",
        "posts",
        "measure.across",
        "mean");
    put(path, "target/2", "target.atLeast", "20,000");
    put(
        path,
        "consequence/2",
        "consequence.shape",
        "linear",
        "consequence.base",
        "fee",
        "consequence.most",
        "10");
    put(path, "cap/new", "percent", "10 %", "base", "@bill", "clause", "9");
    put(
        path,
        "payment",
        "payment.stacking",
        "gross",
        "payment.rounding",
        "half-up",
        "payment.roundingPer",
        "line",
        "payment.freezeDays",
        "7",
        "payment.holdDays",
        "30",
        "payment.sources",
        "first-party",
        "payment.sources",
        "platform-export");
    return path;
  }

  private void creatives(String path) {
    put(
        path,
        "kpi/new",
        "title.en",
        "Creatives delivered",
        "title.hi",
        "दी गई रचनाएँ",
        "clause",
        "8.1",
        "level",
        "output");
    put(path, "measure/0", "measure.kind", "value", "measure.metrics", "accepted");
    put(path, "target/0", "target.atLeast", "55");
    put(
        path,
        "consequence/0",
        "consequence.shape",
        "slab",
        "consequence.base",
        "fee",
        "consequence.of",
        "shortfall",
        "consequence.slabs.0.over",
        "0",
        "consequence.slabs.0.to",
        "10",
        "consequence.slabs.0.deduct",
        "5",
        "consequence.slabs.1.over",
        "10",
        "consequence.slabs.1.to",
        "20",
        "consequence.slabs.1.deduct",
        "10",
        "consequence.slabs.2.over",
        "20",
        "consequence.slabs.2.to",
        "100",
        "consequence.slabs.2.deduct",
        "20",
        "consequence.slabs.2.warning",
        "yes");
  }

  private void engagement(String path) {
    put(
        path,
        "kpi/new",
        "title.en",
        "Engagement rate by reach",
        "clause",
        "8.2",
        "level",
        "outtake",
        "platforms",
        "facebook",
        "platforms",
        "instagram");
    put(
        path,
        "measure/1",
        "measure.kind",
        "ratio",
        "measure.of.metrics",
        "engagements",
        "measure.per.metrics",
        "reach");
    put(path, "target/1", "target.atLeast", "3");
    put(
        path,
        "consequence/1",
        "consequence.shape",
        "ladder",
        "consequence.base",
        "@bill",
        "consequence.rungs.0.deduct",
        "3",
        "consequence.rungs.1.deduct",
        "5",
        "consequence.rungs.2.deduct",
        "10",
        "consequence.terminationAt",
        "4");
  }

  @Test
  void the_example_of_the_documentation_is_built_by_form_and_signed_by_another() {
    String path = example();
    Map<String, Object> expected = Trees.object(TestTerms.example());
    Map<String, Object> built = Trees.object(draft(path).get("terms"));

    assertThat(draft(path).get("faults")).isEqualTo(List.of());
    assertThat(renamed(built)).isEqualTo(renamed(expected));

    assertThat(buyer.get(path + "/check?lang=en").body())
        .contains("Assumed figures, not measured ones")
        .contains("if the target is missed more periods in a row");
    assertThat(step(buyer, path, "send", "deviation", "as agreed").statusCode()).isEqualTo(303);
    assertThat(step(buyer, path, "sign", "sure", "yes").statusCode()).isEqualTo(403);
    assertThat(step(acting("auditor"), path, "sign", "sure", "yes").statusCode()).isEqualTo(403);
    assertThat(other.get("/work?lang=en").body()).contains("Check and sign the contract");

    assertThat(step(other, path, "sign").body()).contains("sure");
    HttpResponse<String> signed = step(other, path, "sign", "sure", "yes");
    assertThat(signed.statusCode()).as(errors(signed.body())).isEqualTo(303);
    assertThat(place(signed)).isEqualTo("/contracts/EXAMPLE-2026-01");
    String contract = portal.get("/api/v1/contracts/EXAMPLE-2026-01").body();
    assertThat(Json.readObject(contract.getBytes(UTF_8)).get("terms")).isEqualTo(built);
    assertThat(draft(path)).containsEntry("state", "RECORDED");
  }

  /** Ids are made of names here, and chosen by hand in the example. */
  private static String renamed(Map<String, Object> terms) {
    return Json.pretty(
            Trees.object(
                terms.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList().stream()
                    .collect(
                        java.util.LinkedHashMap::new,
                        (map, one) -> map.put(one.getKey(), sorted(one.getValue())),
                        Map::putAll)))
        .replace("creatives-delivered", "creatives")
        .replace("engagement-rate-by-reach", "engagement")
        .replace("mean-views-of-a-video", "videos")
        .replace("\"cap\"", "\"overall\"")
        .replace(
            "\"example-directorate\",\n    \"name\" : \"Example Directorate\"",
            "\"example-directorate\",\n    \"name\" : \"example-directorate\"");
  }

  private static Object sorted(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> all = new java.util.TreeMap<>();
      map.forEach((name, value) -> all.put(String.valueOf(name), sorted(value)));
      return all;
    }
    return tree instanceof List<?> items ? items.stream().map(BuilderTest::sorted).toList() : tree;
  }

  @Test
  void a_returned_draft_shows_the_reason_and_what_changed_since() {
    String path = example();
    step(buyer, path, "send");
    assertThat(step(other, path, "return").statusCode()).isEqualTo(422);
    step(other, path, "return", "reason", "The fee is that of the first offer");

    assertThat(buyer.get(path).body()).contains("The fee is that of the first offer");
    assertThat(buyer.get("/work?lang=en").body()).contains("Correct the returned draft");
    put(path, "amount/0", "amount", "4,70,000", "clause", "5.1");
    step(buyer, path, "send");

    assertThat(other.get(path + "/check?lang=en").body())
        .containsPattern("<li>fee: ₹4,75,000[^<]* → ₹4,70,000[^<]*</li>")
        .contains("the draft was returned");
    step(other, path, "return", "reason", "No, that of the second");
    step(buyer, path, "send");
    assertThat(draft(path)).containsEntry("state", "SENT");
    assertThat(step(other, path, "sign", "sure", "yes").statusCode()).isEqualTo(303);
  }

  @Test
  void each_form_that_is_shown_begins_a_draft_of_its_own() {
    String field = "name=\"drafts\" value=\"";
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String page = buyer.get("/contract-drafts/new?department=" + DEPARTMENT).body();
      int start = page.indexOf(field) + field.length();
      String shown = page.substring(start, page.indexOf('"', start));
      String form = fields("department", DEPARTMENT, "from", "blank", "drafts", shown);
      paths.add(place(buyer.form("/contract-drafts", form)));
      assertThat(place(buyer.form("/contract-drafts", form))).isEqualTo(paths.get(i));
    }

    assertThat(paths).doesNotHaveDuplicates();
  }

  @Test
  void what_two_people_type_is_never_lost_silently() {
    String path = begin("blank");
    String seen = version(path);
    put(path, "contract", "title", "Posts");

    String days = fields("period", "month") + "&do=save&version=" + seen;
    assertThat(buyer.form(path + "/parts/days", days).statusCode()).isEqualTo(303);
    HttpResponse<String> late =
        other.form(
            path + "/parts/contract",
            fields("title", "Videos", "id", "V-1") + "&do=save&version=" + seen);

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("value=\"Videos\"").contains("Posts").contains("V-1");
    assertThat(Trees.object(draft(path).get("terms")))
        .containsEntry("title", "Posts")
        .containsEntry("period", "month");
  }

  @Test
  void faults_lead_to_the_page_and_field_that_cure_them() {
    String path = begin("published:markfed-2025");
    HttpResponse<String> wrong =
        buyer.form(
            path + "/parts/days",
            fields("from", "1.4.26", "until", "2027-03-31") + "&do=save&version=1");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#from\"").contains("value=\"1.4.26\"");

    put(path, "days", "from", "2026-04-02", "until", "2027-03-31", "period", "month");
    HttpResponse<String> refused = step(buyer, path, "send");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(path + "/parts/contract?faults=yes#id");
    assertThat(buyer.get(path + "/parts/contract?faults=yes").body()).contains("href=\"#id\"");
    put(
        path,
        "contract",
        "id",
        "M-1",
        "title",
        "Posts",
        "supplier.id",
        "",
        "supplier.name",
        "Example");
    assertThat(step(buyer, path, "send").body()).contains(path + "/parts/days?faults=yes#until");
    assertThat(buyer.get(path + "/parts/days?faults=yes").body()).contains("href=\"#until\"");
  }

  @Test
  void a_term_that_an_amendment_changes_gets_a_new_row() {
    String path = example();
    step(buyer, path, "send");
    step(other, path, "sign", "sure", "yes");
    Browsing signer = acting("buyer");
    HttpResponse<String> begun =
        other.form(
            "/contract-drafts",
            fields(
                "amend",
                "EXAMPLE-2026-01",
                "id",
                "A1",
                "signedOn",
                "2026-11-02",
                "first",
                "2026-12-01",
                "text",
                "Higher fee"));
    assertThat(begun.statusCode()).as(errors(begun.body())).isEqualTo(303);
    String amend = place(begun);
    String form = fields("amount", "5,00,000", "clause", "A1") + "&do=save&version=1";
    assertThat(other.form(amend + "/parts/amount/0", form).statusCode()).isEqualTo(303);
    String ceiling = fields("ceiling.amount", "90 lakh", "ceiling.clause", "A1");
    other.form(amend + "/parts/days", ceiling + "&do=save&version=" + version(amend));
    assertThat(step(other, amend, "send").statusCode()).isEqualTo(303);
    HttpResponse<String> signed = step(signer, amend, "sign", "sure", "yes");
    assertThat(signed.statusCode()).as(errors(signed.body())).isEqualTo(303);

    String contract = portal.get("/api/v1/contracts/EXAMPLE-2026-01").body();
    Map<String, Object> terms =
        Trees.object(Json.readObject(contract.getBytes(UTF_8)).get("terms"));
    assertThat(Trees.rows(terms, "amounts"))
        .extracting(row -> row.get("amount") + " " + row.get("from") + " " + row.get("until"))
        .startsWith("475000.00 null 2026-12-01", "500000.00 2026-12-01 null");
    assertThat(Trees.rows(terms, "amendments").get(0).get("changes")).isEqualTo(List.of("ceiling"));
  }

  /** Begins an amendment of the example, which is recorded first. */
  private String amendment(String first) {
    String path = example();
    step(buyer, path, "send");
    step(other, path, "sign", "sure", "yes");
    HttpResponse<String> begun = amending(first);
    assertThat(begun.statusCode()).as(errors(begun.body())).isEqualTo(303);
    return place(begun);
  }

  private HttpResponse<String> amending(String first) {
    return amending(buyer, first, "A1");
  }

  private HttpResponse<String> amending(Browsing by, String first, String id) {
    String paper = fields("amend", "EXAMPLE-2026-01", "id", id, "signedOn", "2026-11-02");
    return by.form("/contract-drafts", paper + "&" + fields("first", first, "text", "Higher fee"));
  }

  @Test
  void an_amendment_is_offered_to_those_who_may_sign_it() {
    String amend = amendment("2026-12-01");
    String form = fields("amount", "5,00,000", "clause", "A1") + "&do=save&version=1";
    assertThat(buyer.form(amend + "/parts/amount/0", form).statusCode()).isEqualTo(303);
    assertThat(step(buyer, amend, "send").statusCode()).isEqualTo(303);

    assertThat(other.get(amend + "/check?lang=en").body())
        .contains("A buyer who did not write this amendment signs it.")
        .doesNotContain("Sign and record");
    assertThat(other.get("/work?lang=en").body()).doesNotContain("Check and sign the contract");
    assertThat(step(other, amend, "sign", "sure", "yes").statusCode()).isEqualTo(403);
  }

  @Test
  void an_amendment_changes_nothing_that_it_does_not_name() {
    String amend = amendment("2026-12-01");
    Map<String, Object> terms = Trees.object(draft(amend).get("terms"));
    terms.put("supplier", Map.of("id", "other", "name", "Other"));
    buyer.form(amend + "/text", fields("terms", Json.pretty(terms)) + "&version=" + version(amend));

    HttpResponse<String> refused = step(buyer, amend, "send");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(amend + "/parts/contract?faults=yes#supplier");
  }

  @Test
  void a_draft_takes_sixty_kpis_of_its_department_and_must_pay_something() {
    String drafts = API.substring(0, API.length() - 1);
    Map<String, Object> terms = Trees.object(TestTerms.example());
    Map<String, Object> kpi = Trees.rows(terms, "kpis").get(0);
    terms.put("kpis", java.util.Collections.nCopies(61, kpi));
    HttpResponse<String> many = portal.postJson(drafts, Json.pretty(Map.of("terms", terms)));
    assertThat(many.statusCode()).isEqualTo(422);
    assertThat(many.body()).contains("/kpis").contains("at most 60");

    terms.put("kpis", java.util.Collections.nCopies(60, kpi));
    terms.put("amendments", List.of());
    HttpResponse<String> most = portal.postJson(drafts, Json.pretty(Map.of("terms", terms)));
    assertThat(most.statusCode()).as(most.body()).isEqualTo(201);
    assertThat(most.body()).contains("Faults not listed here: ");

    terms.put("buyer", Map.of("id", "elsewhere", "name", "Elsewhere"));
    assertThat(portal.postJson(drafts, Json.pretty(Map.of("terms", terms))).body())
        .contains("/buyer/id");

    Map<String, Object> free = Trees.object(TestTerms.example());
    List.of("amounts", "bases", "caps", "value", "ceiling").forEach(free::remove);
    free.put("kpis", List.of());
    assertThat(portal.postJson(drafts, Json.pretty(Map.of("terms", free))).body())
        .contains("builder.nothing-paid");
  }

  @Test
  void an_amendment_begins_with_a_period_and_its_rows_move_with_it() {
    String amend = amendment("2026-12-01");
    HttpResponse<String> within = amending("2026-12-02");
    assertThat(within.statusCode()).isEqualTo(422);
    assertThat(within.body()).contains("href=\"#first\"");

    String form = fields("amount", "5,00,000", "clause", "A1") + "&do=save&version=1";
    buyer.form(amend + "/parts/amount/0", form);
    put(amend, "amendment/0", "from", "2027-01-01", "signedOn", "2026-11-02", "text", "Fee");
    put(amend, "amount/0", "amount", "4,75,000", "until", "2026-12-31", "clause", "5.1");

    assertThat(Trees.rows(Trees.object(draft(amend).get("terms")), "amounts"))
        .extracting(row -> row.get("amount") + " " + row.get("from") + " " + row.get("until"))
        .startsWith("475000.00 null 2027-01-01", "500000.00 2027-01-01 null")
        .hasSize(3);
    assertThat(draft(amend).get("faults")).isEqualTo(List.of());
    String hub = buyer.get(amend + "?lang=en").body();
    assertThat(hub.split("₹4,75,000", -1)).hasSize(2);
    assertThat(hub.split("₹5,00,000", -1)).hasSize(2);
  }

  @Test
  void days_that_do_not_count_and_the_ceiling_move_with_the_amendment_that_brings_them() {
    String amend = amendment("2026-12-01");
    exclusion(amend, "first", "2026-12-01", "2026-12-10");
    exclusion(amend, "later", "2027-01-05", "2027-01-10");
    put(
        amend,
        "days",
        "ceiling.amount",
        "90 lakh",
        "ceiling.clause",
        "A1",
        "ceiling.amendment",
        "A1");
    put(amend, "amendment/0", "id", "A2", "from", "2027-01-01", "signedOn", "2026-11-02");

    Map<String, Object> terms = Trees.object(draft(amend).get("terms"));
    assertThat(Trees.rows(terms, "exclusions"))
        .extracting(row -> row.get("from") + " " + row.get("until") + " " + row.get("amendment"))
        .containsExactly("2027-01-01 2026-12-11 A2", "2027-01-05 2027-01-11 A2");
    assertThat(Trees.object(terms.get("ceiling"))).containsEntry("amendment", "A2");
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01, To be corrected", "2027-01-01, Done"})
  void the_checklist_asks_about_a_begun_quarter_whatever_else_is_missing(String from, String is) {
    String amend = amendment("2026-12-01");
    Map<String, Object> terms = Trees.object(draft(amend).get("terms"));
    Map<String, Object> paper = Trees.rows(terms, "amendments").get(0);
    terms.put("amendments", List.of(Trees.put(paper, "text", null)));
    Map<String, Object> kpi = new java.util.LinkedHashMap<>(Trees.rows(terms, "kpis").get(0));
    kpi.putAll(Map.of("id", "new", "period", "quarter", "from", from, "amendment", "A1"));
    kpi.put("title", Map.of("en", "By the quarter"));
    kpi.keySet().removeAll(List.of("until", "besides", "consequence", "treatment", "score"));
    List<Object> kpis = Trees.list(terms.get("kpis"));
    kpis.add(kpi);
    terms.put("kpis", kpis);
    buyer.form(amend + "/text", fields("terms", Json.pretty(terms)) + "&version=" + version(amend));

    String hub = buyer.get(amend + "?lang=en").body().replaceAll("<svg.*?</svg>", "");
    int row = hub.indexOf("By the quarter");
    assertThat(hub.substring(hub.lastIndexOf("<li", row), row)).contains(is);
  }

  private void exclusion(String path, String paper, String from, String until) {
    put(
        path,
        "exclusion/new",
        "reason",
        "model-code",
        "from",
        from,
        "until",
        until,
        "partly",
        "whole-period",
        "reference",
        paper);
  }

  /** Two amendments of one contract, begun beside each other: the first is signed. */
  @Test
  void an_amendment_that_was_overtaken_is_carried_over_and_what_both_changed_is_named() {
    String late = amendment("2026-12-01");
    put(late, "amount/0", "amount", "5,00,000", "clause", "A1");
    put(late, "cap/0", "percent", "8", "base", "bill", "clause", "A1");
    String first = place(amending(other, "2026-12-01", "A0"));
    String fee = fields("amount", "4,90,000", "clause", "A0") + "&do=save&version=1";
    other.form(first + "/parts/amount/0", fee);
    holdDays(buyer, late, "payment", "response");
    holdDays(other, first, "payment");
    step(other, first, "send");
    assertThat(step(buyer, first, "sign", "sure", "yes").statusCode()).isEqualTo(303);

    assertThat(step(buyer, late, "send").statusCode()).isEqualTo(422);
    assertThat(buyer.get(late + "?lang=en").body())
        .contains(
            "was amended after this draft was begun: A0",
            "<li>Payment \"fee\": Also changed by A0. ")
        .doesNotContain("<li>Limit of deductions");
    HttpResponse<String> carried = step(buyer, late, "carry");
    assertThat(carried.statusCode()).as(errors(carried.body())).isEqualTo(303);

    Map<String, Object> terms = Trees.object(draft(place(carried)).get("terms"));
    assertThat(Trees.rows(terms, "amendments"))
        .extracting(row -> row.get("id"))
        .containsExactly("A0", "A1");
    assertThat(Trees.rows(terms, "amounts"))
        .extracting(row -> row.get("amount") + " " + row.get("amendment"))
        .startsWith("475000.00 null", "490000.00 A0");
    assertThat(Trees.rows(terms, "caps"))
        .extracting(row -> row.get("percent") + " " + row.get("from"))
        .containsExactly("10 null", "8 2026-12-01");
    assertThat(draft(place(carried)).get("faults")).isEqualTo(List.of());
    assertThat(draft(late)).containsEntry("state", "WITHDRAWN");

    Map<String, Object> paper = Trees.rows(terms, "amendments").get(1);
    assertThat(paper.get("text"))
        .asString()
        .startsWith("cap: Total deductions are at most 10 % of bill \u2192 ")
        .doesNotContain("Fee", "fee");
    assertThat(paper).as("payment is as A0 left it").doesNotContainKey("changes");
    assertThat(draft(place(carried)).get("notCarried"))
        .asString()
        .contains("of=amounts/fee", "why=Also changed by A0.")
        .contains("of=payment", "why=A0 changed it to the same already.")
        .doesNotContain("caps");

    int cap = Trees.rows(terms, "caps").size() - 1;
    put(place(carried), "cap/" + cap, "percent", "7", "base", "bill", "clause", "A1");
    assertThat(paper(place(carried)))
        .contains("\u2192 Total deductions are at most 7 % of bill", "\u00b7")
        .doesNotContain("8 %");
    put(place(carried), "amendment/1", "text", "Lower limit", "signedOn", "2026-11-01");
    put(place(carried), "cap/" + cap, "percent", "6", "base", "bill", "clause", "A1");
    assertThat(paper(place(carried))).isEqualTo("Lower limit");
    step(buyer, place(carried), "send");
    assertThat(other.get(place(carried) + "/check?lang=en").body())
        .contains("Payment \"fee\": Also changed by A0. ", "Amendment A1 says: Lower limit");
  }

  private String paper(String path) {
    Map<String, Object> terms = Trees.object(draft(path).get("terms"));
    return String.valueOf(Trees.rows(terms, "amendments").get(1).get("text"));
  }

  private void holdDays(Browsing by, String path, String... changes) {
    Map<String, Object> terms = Trees.object(draft(path).get("terms"));
    terms.put("payment", Trees.put(Trees.object(terms.get("payment")), "holdDays", 29));
    Map<String, Object> paper = Trees.rows(terms, "amendments").get(0);
    terms.put("amendments", List.of(Trees.put(paper, "changes", List.of(changes))));
    by.form(path + "/text", fields("terms", Json.pretty(terms)) + "&version=" + version(path));
  }

  @Test
  void who_wrote_an_overtaken_draft_does_not_sign_what_another_carried_over() {
    String late = amendment("2026-12-01");
    put(late, "cap/0", "percent", "8", "base", "bill", "clause", "A1");
    String first = place(amending(other, "2026-12-01", "A0"));
    assertThat(step(other, first, "send").body())
        .contains("Amendment A0 changes nothing in the contract.");
    String fee = fields("amount", "4,90,000", "clause", "A0") + "&do=save&version=1";
    other.form(first + "/parts/amount/0", fee);
    step(other, first, "send");
    step(buyer, first, "sign", "sure", "yes");

    String carried = place(step(other, late, "carry"));
    assertThat(step(other, carried, "send").statusCode()).isEqualTo(303);
    assertThat(step(buyer, carried, "sign", "sure", "yes").statusCode()).isEqualTo(403);
    assertThat(draft(carried)).containsEntry("state", "SENT");
  }

  @Test
  void kpis_of_the_standard_get_target_and_deduction_on_one_page() {
    String path = begin("blank");
    String kpis =
        fields(
            "platform",
            "youtube",
            "kpi",
            "likes@youtube",
            "kpi",
            "views@youtube",
            "clause",
            "8",
            "target.likes@youtube",
            "95",
            "target.views@youtube",
            "many",
            "deduct",
            "2");
    HttpResponse<String> refused = buyer.form(path + "/standard", kpis);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#target.views@youtube\"", "value=\"95\"", "value=\"many\"");

    String right = kpis.replace("many", "20%2C000");
    assertThat(buyer.form(path + "/standard", right).body()).contains("href=\"#deduct\"");
    assertThat(put(path, "amount/new", "kind", "fixed", "amount", "1 lakh", "clause", "5"))
        .isEqualTo(path + "/standard");
    assertThat(place(buyer.form(path + "/standard", right))).isEqualTo(path + "/parts/payment");
    assertThat(Trees.rows(Trees.object(draft(path).get("terms")), "kpis"))
        .extracting(row -> row.get("target") + " " + row.get("consequence"))
        .containsExactly(
            "{atLeast=95} {base=fixed, deduct=2, shape=gate}",
            "{atLeast=20000} {base=fixed, deduct=2, shape=gate}");
  }

  @Test
  void the_usual_answers_fill_blanks_alone_and_when_asked_for() {
    String path = begin("blank");
    String form = fields("payment.rounding", "down", "payment.freezeDays", "7");
    buyer.form(path + "/parts/payment", form + "&do=usual&version=1");

    Map<String, Object> payment =
        Trees.object(Trees.object(draft(path).get("terms")).get("payment"));
    assertThat(payment)
        .containsEntry("rounding", "down")
        .containsEntry("stacking", "gross")
        .containsEntry("roundingPer", "line")
        .containsKeys("sources", "freezeDays")
        .doesNotContainKey("holdDays");
  }

  @Test
  void what_cannot_be_read_is_not_said() {
    String path = begin("blank");
    Map<String, Object> terms = Trees.object(TestTerms.example());
    terms.put("until", "soon");
    terms.put("value", Map.of("amount", "much", "clause", "5.4"));
    terms.remove("ceiling");
    terms.put("buyer", Map.of("id", DEPARTMENT, "name", DEPARTMENT));
    buyer.form(path + "/text", fields("terms", Json.pretty(terms)) + "&version=" + version(path));

    String check = buyer.get(path + "/check?lang=en").body();
    assertThat(check)
        .contains("cannot be worked out yet", "is not a number. Use digits")
        .doesNotContain("moves nothing", "Neither a contract value", "31 December 2026");
    assertThat(buyer.get(path + "/parts/days?lang=en").body()).doesNotContain("The contract runs");
    for (String wrong : List.of("200.01", "-1", "x", "%25")) {
      HttpResponse<String> asked = buyer.get(path + "/check?attained=" + wrong);
      assertThat(asked.statusCode()).as(wrong).isEqualTo(422);
    }
    assertThat(buyer.get(path + "/check?attained=200").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_read_and_not_allowed_says_which_sum_is_below_which() {
    String path = begin("blank");
    Map<String, Object> terms = Trees.object(TestTerms.example());
    terms.put("buyer", Map.of("id", DEPARTMENT, "name", DEPARTMENT));
    terms.put("value", Map.of("amount", "1000.00", "clause", "5.4"));
    terms.put("ceiling", Map.of("amount", "2000.00", "clause", "5.4"));
    buyer.form(path + "/text", fields("terms", Json.pretty(terms)) + "&version=" + version(path));

    for (String page : List.of("/check?lang=en", "/parts/days?faults=yes&lang=en")) {
      assertThat(buyer.get(path + page).body())
          .as(page)
          .containsPattern("The contract value \\(₹1,000\\) is below the total [^<]*\\(₹[0-9]")
          .containsPattern("The ceiling \\(₹2,000\\) is below the total [^<]*\\(₹[0-9]")
          .doesNotContain("cannot be read");
    }
    String deduct = fields("kpi", "likes@youtube", "target.likes@youtube", "-5", "clause", "8");
    assertThat(buyer.form(path + "/standard?lang=en", deduct).body())
        .contains("Enter 0 or more.")
        .doesNotContain("is not a number");
  }

  @Test
  void marks_tell_what_must_be_entered_and_the_checklist_leads_to_the_gap() {
    String path = begin("blank");
    assertThat(buyer.get(path + "/parts/days?lang=en").body())
        .containsPattern("for=\"from\">[^<]*<[^>]*>\\(required\\)")
        .doesNotContainPattern("for=\"value.amount\">[^<]*<[^>]*>\\(required\\)");
    put(path, "amount/new", "kind", "fixed", "called", "Fee", "clause", "5.1");
    assertThat(buyer.get(path + "/parts/amount/0?lang=en").body())
        .containsPattern("for=\"amount\">[^<]*<[^>]*>\\(required\\)");
    put(path, "kpi/new", "title.en", "Posts", "clause", "8.1", "level", "output");

    assertThat(buyer.get(path).body()).contains(path + "/parts/measure/0?faults=yes#measure");
  }

  @Test
  void drafts_go_over_the_api_too() {
    HttpResponse<String> begun =
        portal.postJson(API.substring(0, API.length() - 1), "{\"terms\": {\"title\": \"Posts\"}}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    assertThat(begun.body()).contains("tree.required");
    HttpResponse<String> changed =
        portal.send(
            portal
                .request(API + "1")
                .header("Content-Type", "application/json")
                .header("If-Match", begun.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString("{\"terms\": {\"title\": \"Videos\"}}")));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    HttpResponse<String> sent =
        portal.postJson(
            API + "1/moves",
            "{\"step\": \"send\"}",
            "If-Match",
            changed.headers().firstValue("ETag").orElseThrow());
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(portal.get(API.substring(0, API.length() - 1) + "?limit=1").body())
        .contains("\"Videos\"")
        .contains("\"IN_WORK\"");
  }
}
