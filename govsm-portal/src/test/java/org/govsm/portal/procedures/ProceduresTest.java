package org.govsm.portal.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Procedures from a recorded purchase to the contract, by different people. */
class ProceduresTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/api/v1/departments/demo/procedures";
  private static final String POSTS = "/procedures/demo/2027-posts";
  private static final String VIDEOS = "/procedures/demo/2027-videos";
  private static final String SANCTION =
      "on=2026-11-24&paper.need.reference=N-1&paper.need.on=2026-11-20"
          + "&paper.estimate.reference=N-2&paper.estimate.on=2026-11-21"
          + "&paper.sanction.reference=N-3&paper.sanction.on=2026-11-24";
  private static final String CONDITIONS =
      "&confirmed=USE_GEM_IF_AVAILABLE&confirmed=CEILINGS_FOR_GEM_ONLY"
          + "&confirmed=ANNUAL_PLAN_ON_GEM";

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private HttpResponse<String> post(String role, String path, String body) {
    return as(role)
        .send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode read(String procedure) throws IOException {
    return JSON.readTree(portal.get(ALL + "/" + procedure).body());
  }

  private void record(String id, String facts) {
    HttpResponse<String> answer =
        post(
            "buyer",
            "/api/v1/departments/demo/purchases",
            "{'id': '"
                + id
                + "', 'title': 'Lights', 'need': 'lights', 'book': 'IN',"
                + " 'days': {'publication': '2026-11-24'}, 'facts': {"
                + facts
                + "}}");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void a_purchase_begins_with_its_own_facts_and_only_what_is_missing_is_asked() {
    record("lights", "'category': 'GOODS', 'scientific': false, 'foreignBids': false");
    String form = "purchase=lights&procedure=LOCAL_PURCHASE_COMMITTEE";

    String asked = as("indentor").form("/procedures/demo?lang=en", form).body();
    assertThat(asked)
        .contains("id=\"fact.value\"", "id=\"fact.availableOnGem\"")
        .doesNotContain("id=\"fact.category\"", "procedures.");
    String facts = form + "&fact.value=300000&fact.availableOnGem=no";
    assertThat(
            as("indentor")
                .form("/procedures/demo?lang=en", form + "&fact.value=300000&claim=x")
                .body())
        .contains("id=\"fact.availableOnGem\"", "value=\"300000\"", "fact.value");
    assertThat(as("indentor").form("/procedures/demo", facts + "&fact.category=GOODS").statusCode())
        .isEqualTo(422);
    assertThat(as("indentor").form("/procedures/demo", facts).headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/procedures/demo/lights"));
    assertThat(as("indentor").get("/procedures/demo/new?purchase=lights").statusCode())
        .isEqualTo(303);
    assertThat(
            post("indentor", ALL, "{'purchase': 'lights', 'procedure': 'DIRECT_PURCHASE'}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void what_an_officer_must_decide_needs_an_order_and_what_is_barred_none_can_allow()
      throws IOException {
    String order = "{'purchase': '2025-study', 'procedure': '";
    HttpResponse<String> refers = post("indentor", ALL + "?lang=en", order + "FIXED_BUDGET'}");
    assertThat(refers.statusCode()).isEqualTo(422);
    assertThat(refers.body()).contains("/order", "Does the competent authority allow it?");
    assertThat(post("indentor", ALL, order + "DIRECT_PURCHASE'}").body())
        .contains("/procedure", "procedure.barred");
    assertThat(as("indentor").get("/procedures/demo/new?purchase=2025-study&lang=en").body())
        .contains("May begin now.", "Needs the order of the competent authority.")
        .doesNotContain("procedures.");

    String form = "purchase=2025-study&procedure=FIXED_BUDGET";
    String ordered = form + "&order.reference=O-7&order.on=2026-11-20";
    assertThat(as("competent-authority").form("/procedures/demo?lang=en", form).body())
        .contains("href=\"#order.reference\"", "id=\"order.on\"");
    assertThat(as("indentor").form("/procedures/demo?lang=en", ordered).body())
        .as("found: a buyer typed the order of the authority")
        .contains("its own act", "href=\"#procedure\"")
        .doesNotContain("id=\"order.on\"");
    String own = order + "FIXED_BUDGET', 'order': {'reference': '%s', 'on': '%s'}}";
    assertThat(post("buyer", ALL, own.formatted("O-7", "2026-11-20")).body())
        .contains("procedures.order-own");
    assertThat(post("competent-authority", ALL, own.formatted("-", "2026-11-20")).body())
        .contains("/order/reference", "procedures.no-reference");
    assertThat(post("competent-authority", ALL, own.formatted("O-7", "2026-11-26")).body())
        .contains("/order/on", "procedures.order-later");
    assertThat(as("competent-authority").form("/procedures/demo", ordered).statusCode())
        .isEqualTo(303);
    JsonNode begun = read("2025-study-2");
    assertThat(begun.at("/order/reference").asText()).isEqualTo("O-7");
    assertThat(begun.at("/start/order")).isEqualTo(begun.at("/order/digest"));
    assertThat(as("auditor").get("/procedures/demo/2025-study-2?lang=en").body())
        .contains("Decided by the order of the competent authority that is on file");
    onlyOnce(own);
  }

  /** Found: one number of an order let two purchases begin, and nobody was asked. */
  private void onlyOnce(String own) throws IOException {
    record(
        "study-2",
        "'category': 'CONSULTING', 'value': '1800000', 'availableOnGem': false, 'scientific':"
            + " false, 'foreignBids': false, 'availabilityReport': 'GEMAR-INVENTED-2025-0002',"
            + " 'classReason': 'Advice; the result is an opinion, not a counted output'");
    String second =
        own.replace("2025-study', ", "study-2', 'route': 'LONG_LIST_BY_ENQUIRY', ")
            .formatted("O 7", "2026-11-24");
    for (String written : List.of("O 7", "O-07", "Order no. O/7 dated 20 November 2026")) {
      assertThat(
              post("competent-authority", ALL + "?lang=en", second.replace("O 7", written)).body())
          .as("found: zeros and words beside the number let it pass")
          .contains("/orderReason", "stands with procedure 2025-study-2 of another purchase");
    }
    String reasoned = second.replaceFirst("}$", ", 'orderReason': '%s'}");
    assertThat(post("competent-authority", ALL, reasoned.formatted("-")).statusCode())
        .isEqualTo(422);
    HttpResponse<String> begun =
        post(
            "competent-authority",
            ALL,
            reasoned.formatted("Order O-7 decides on both studies of the year"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    assertThat(begun.body()).contains("decides on both studies");
  }

  @Test
  void what_the_rate_card_excludes_no_order_permits_and_its_order_follows_the_purchase() {
    record(
        "reels",
        "'category': 'NON_CONSULTING', 'value': '900000', 'classReason': 'Counted output'");
    String start =
        "{'purchase': 'reels', 'procedure': 'RATE_CONTRACT', 'facts': {'medium': 'WEBSITE',"
            + " 'audience': '%s'}, 'days': {'order': '%s'}%s}";
    String order = ", 'order': {'reference': 'CA/1', 'on': '2026-11-20'}";
    for (String more : new String[] {"", order}) {
      assertThat(
              post(
                      "competent-authority",
                      ALL + "?lang=en",
                      start.formatted("100", "2026-12-01", more))
                  .body())
          .contains("procedure.barred", "No order permits it");
    }
    assertThat(post("buyer", ALL, start.formatted("3000000", "2026-11-23", "")).body())
        .contains("/days/order", "procedures.before-purchase");
    assertThat(post("buyer", ALL, start.formatted("3000000", "2026-11-24", "")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_step_is_refused_with_who_may_when_and_what_is_missing_and_then_taken() throws IOException {
    HttpResponse<String> refused =
        as("buyer").form(POSTS + "/steps/sanction?lang=en", "on=2026-11-24");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Competent authority", "statement of the need", "rule 145, GFR 2017")
        .doesNotContain("procedures.");
    assertThat(
            as("competent-authority")
                .form(POSTS + "/steps/sanction?lang=en", SANCTION + "&paper.need.on=x"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(422);
    String page =
        as("competent-authority")
            .form(POSTS + "/steps/sanction?lang=en", SANCTION.replace("11-21", "11-25"))
            .body();
    assertThat(page).contains("href=\"#paper.estimate.on\"", "value=\"N-2\"");
    assertThat(
            as("competent-authority")
                .form(
                    POSTS + "/steps/sanction?lang=en",
                    SANCTION.replace("on=2026-11-24&paper.need", "on=2026-11-26&paper.need"))
                .body())
        .contains("A step cannot be entered before it was taken.");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .containsPattern(
            "Sanction: next step of the procedure(?s:(?!</tr>).)*Others wait for this");
    assertThat(as("buyer").get("/work?lang=en").body())
        .doesNotContain("Sanction: next step of the procedure");

    assertThat(
            as("competent-authority")
                .form(POSTS + "/steps/sanction", SANCTION + CONDITIONS)
                .statusCode())
        .isEqualTo(303);
    assertThat(as("auditor").get(POSTS + "?lang=en").body())
        .contains("N-2", "Sanctioned", "Entered by Competent authority", "20 November 2026")
        .doesNotContain("procedures.");
    JsonNode taken = read("2027-posts");
    assertThat(taken.at("/log/0/papers/0/digest").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(taken.at("/log/0/step/actors/0/person").asText())
        .isEqualTo("demo.competent-authority");
    HttpResponse<String> early =
        post("buyer", ALL + "/2027-posts/steps?lang=en", "{'event': 'award', 'on': '2026-11-25'}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("process.when", "Officer of the tender");
    assertThat(as("auditor").form(POSTS + "/steps/evaluate", "on=2026-11-25").statusCode())
        .isEqualTo(403);
  }

  @Test
  void every_member_of_a_committee_signs_for_themselves() throws IOException {
    record(
        "lights",
        "'category': 'GOODS', 'scientific': false, 'foreignBids': false, 'value': '300000',"
            + " 'availableOnGem': false, 'availabilityReport': 'GEMAR20260001'");
    String begin =
        "{'purchase': 'lights', 'procedure': 'LOCAL_PURCHASE_COMMITTEE',"
            + " 'route': 'LOCAL_PURCHASE_COMMITTEE'}";
    assertThat(post("indentor", ALL, begin).statusCode()).isEqualTo(201);
    step("competent-authority", "sanction", "need estimate sanction", "");
    step(
        "competent-authority",
        "constitute",
        "committee-order conflict-declarations",
        ", 'committee': [{'person': 'demo.finance-officer', 'noSuperior': true},"
            + " {'person': 'demo.committee-member', 'reportsTo': 'demo.competent-authority'},"
            + " {'person': 'demo.nodal-officer', 'reportsTo': 'demo.competent-authority'}]");

    String evaluate = step("evaluate", "joint-certificate", "");
    String steps = ALL + "/lights/steps";
    assertThat(post("buyer", steps, evaluate).statusCode()).isEqualTo(403);
    assertThat(post("committee-member", steps, evaluate).statusCode()).isEqualTo(202);
    assertThat(as("nodal-officer").get("/work?lang=en").body()).contains("sign the step");
    assertThat(as("committee-member").get("/work?lang=en").body()).doesNotContain("sign the step");
    String signature = ALL + "/lights/signature";
    assertThat(post("committee-member", signature, "{}").statusCode()).isEqualTo(409);
    assertThat(post("buyer", signature, "{}").statusCode()).isEqualTo(403);
    assertThat(as("nodal-officer").get("/procedures/demo/lights?lang=en").body())
        .contains("waits for more signatures", "joint certificate of the members: R-1")
        .contains("(for you)");
    assertThat(as("committee-member").get("/procedures/demo/lights?lang=en").body())
        .as("who signed has nothing left to do")
        .contains("waits for more signatures")
        .doesNotContain("(for you)");
    assertThat(
            as("nodal-officer").form("/procedures/demo/lights/signature", "steps=2.1").statusCode())
        .isEqualTo(303);
    assertThat(read("lights").at("/waiting/actors")).hasSize(2);
    assertThat(post("finance-officer", steps, evaluate).statusCode()).isEqualTo(409);
    assertThat(read("lights").at("/waiting/actors")).hasSize(2);
    assertThat(post("finance-officer", signature, "{}").statusCode()).isEqualTo(201);
    JsonNode now = read("lights");
    assertThat(now.get("state").asText()).isEqualTo("EVALUATED");
    assertThat(now.has("waiting")).isFalse();
    assertThat(now.at("/log/2/step/actors")).hasSize(3);
  }

  private void step(String role, String event, String papers, String more) {
    HttpResponse<String> first = post(role, ALL + "/lights/steps", step(event, papers, more));
    String confirm = codes(first.body());
    HttpResponse<String> answer =
        first.statusCode() == 201
            ? first
            : post(
                role,
                ALL + "/lights/steps",
                step(event, papers, more + ", 'confirmed': [" + confirm + "]"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** The conditions that a refusal asks to confirm. */
  private static String codes(String refusal) {
    StringBuilder codes = new StringBuilder();
    Pattern.compile("/confirmed/([A-Z_]+)")
        .matcher(refusal)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .forEach(code -> codes.append(codes.isEmpty() ? "'" : ", '").append(code).append("'"));
    return codes.toString();
  }

  private static String step(String event, String papers, String more) {
    StringBuilder given = new StringBuilder();
    for (String paper : papers.split(" ", -1)) {
      given
          .append(given.isEmpty() ? "" : ", ")
          .append("{'paper': '" + paper + "', 'reference': 'R-1', 'on': '2026-11-24'}");
    }
    return "{'event': '" + event + "', 'on': '2026-11-25', 'papers': [" + given + "]" + more + "}";
  }

  @Test
  void what_the_tender_says_is_taken_from_its_record_and_never_typed() throws IOException {
    JsonNode publication = read("2027-videos").at("/log/2");
    assertThat(publication.at("/step/closing").asText()).isEqualTo("2026-12-21");
    assertThat(publication.at("/step/validity").asText()).isEqualTo("2027-03-21");
    assertThat(publication.at("/papers/0/reference").asText()).isEqualTo("DPI-2027-02");
    JsonNode tender =
        JSON.readTree(portal.get("/api/v1/departments/demo/tenders/DPI-2027-02").body());
    assertThat(publication.at("/papers/0/digest")).isEqualTo(tender.get("digest"));

    String open = "{'event': 'open-technical', 'on': '2026-11-25'}";
    assertThat(post("committee-member", ALL + "/2027-videos/steps", open).statusCode())
        .isEqualTo(409);
    assertThat(
            post(
                    "committee-member",
                    ALL + "/2027-videos/steps?lang=en",
                    open.replace("}", ", 'elsewhere': true}"))
                .body())
        .contains("Possible from 21 December 2026");
    assertThat(as("committee-member").get(VIDEOS + "/steps/open-technical?lang=en").body())
        .contains("It was done outside this portal", "name=\"elsewhere\"");

    assertThat(as("competent-authority").get(VIDEOS + "/steps/cancel?lang=en").body())
        .contains("Do it there first", "/tenders/demo/DPI-2027-02")
        .doesNotContain("name=\"remark\"");
    String cancel = "{'event': 'cancel', 'on': '2026-11-25'}";
    assertThat(post("competent-authority", ALL + "/2027-videos/steps", cancel).statusCode())
        .isEqualTo(409);
    assertThat(
            as("competent-authority")
                .form(
                    "/tenders/demo/DPI-2027-02/cancellation",
                    "ground=OTHER&why=The+need+is+gone.&sure=yes&decided=Order+7")
                .statusCode())
        .isEqualTo(303);
    String form = as("competent-authority").get(VIDEOS + "/steps/cancel?lang=en").body();
    assertThat(form)
        .contains("From the tender DPI-2027-02", "25 November 2026")
        .doesNotContain("name=\"on\"");
    assertThat(
            as("competent-authority").form(VIDEOS + "/steps/cancel?lang=en", "remark=Gone").body())
        .contains("Cancel the procedure 2027-videos?");
    assertThat(as("competent-authority").form(VIDEOS + "/steps/cancel", "remark=Gone&sure=yes"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(303);
    assertThat(read("2027-videos").get("stage").asText()).isEqualTo("CANCELLED");
    assertThat(post("competent-authority", ALL + "/2027-videos/steps", cancel).statusCode())
        .isEqualTo(409);
  }

  @Test
  void a_shorter_time_to_bid_waits_for_the_authority_whose_order_it_brings() throws IOException {
    record(
        "lights",
        "'category': 'NON_CONSULTING', 'scientific': false, 'foreignBids': false,"
            + " 'value': '8000000', 'availableOnGem': false,"
            + " 'availabilityReport': 'GEMAR20260001', 'classReason': 'Counted output'");
    assertThat(
            post("indentor", ALL, "{'purchase': 'lights', 'procedure': 'OPEN_TENDER'}")
                .statusCode())
        .isEqualTo(201);
    step("competent-authority", "sanction", "need estimate sanction bidding-document", "");
    step(
        "competent-authority",
        "constitute",
        "committee-order conflict-declarations",
        ", 'committee': [{'person': 'demo.finance-officer', 'noSuperior': true},"
            + " {'person': 'demo.committee-member', 'reportsTo': 'demo.competent-authority'},"
            + " {'person': 'demo.nodal-officer', 'reportsTo': 'demo.competent-authority'}]");
    String days = ", 'closing': '2026-12-05', 'validity': '2027-03-05', 'packets': '2'";
    String steps = ALL + "/lights/steps?lang=en";
    String refused = post("buyer", steps, step("publish", "notice", days)).body();
    assertThat(refused).contains("file reasons approved by the competent authority");
    String whole = days + ", 'confirmed': [" + codes(refused) + "]";
    assertThat(post("buyer", steps, step("publish", "notice order.bid-time", whole)).statusCode())
        .isEqualTo(202);
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains("sign the step");
    assertThat(post("indentor", ALL + "/lights/signature", "{}").statusCode()).isEqualTo(422);
    String other = step("cancel", "cancellation", "");
    assertThat(post("competent-authority", steps, other).body())
        .contains("Another step waits for signatures");
    assertThat(post("indentor", steps, step("cancel", "cancellation", ", 'replaces': 'publish'")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(409);
    assertThat(read("lights").at("/waiting/step/event").asText()).isEqualTo("publish");
    String given =
        "on=2026-11-25&paper.cancellation.reference=C-1&paper.cancellation.on=2026-11-25";
    assertThat(
            as("competent-authority")
                .form("/procedures/demo/lights/steps/cancel?lang=en", given)
                .body())
        .contains("Cancel the procedure lights?");
    assertThat(read("lights").at("/waiting/step/event").asText()).isEqualTo("publish");
    assertThat(post("competent-authority", ALL + "/lights/signature", "{}").statusCode())
        .isEqualTo(201);
    assertThat(read("lights").get("state").asText()).isEqualTo("PUBLISHED");
    assertThat(as("buyer").get("/procedures/demo/lights?lang=en").body())
        .contains("Order on the time to bid: R-1", "5 December 2026")
        .doesNotContain("procedures.");
  }

  @Test
  void requirement_and_tender_are_linked_and_every_page_shows_the_way() throws IOException {
    for (String page :
        new String[] {
          "/purchases/demo/2027-videos",
          "/requirements/demo/health-videos-2027",
          "/tenders/demo/DPI-2027-02",
          VIDEOS
        }) {
      assertThat(as("buyer").get(page + "?lang=en").body())
          .contains("/purchases/demo/2027-videos", "/tenders/demo/DPI-2027-02")
          .contains("2027-videos: Quality and cost based selection (QCBS)");
    }
    String links = ALL + "/2027-posts/links";
    assertThat(post("indentor", links, "{'tender': 'X-1'}").body()).contains("/tender");
    assertThat(
            post(
                    "indentor",
                    links,
                    "{'tender': 'DPI-2027-03', 'requirement': 'health-videos-2027'}")
                .body())
        .contains("/requirement");
    assertThat(as("indentor").form(POSTS + "/links", "tender=DPI-2027-03").statusCode())
        .isEqualTo(303);
    assertThat(read("2027-posts").get("requirement").asText()).isEqualTo("tourism-campaign-2027");
    assertThat(
            post("indentor", ALL + "/2027-videos/links", "{'tender': 'DPI-2027-03'}").statusCode())
        .isEqualTo(409);
    assertThat(as("buyer").get("/procedures/demo?format=csv&lang=en&stage=OPEN").body())
        .contains("2027-videos", "Published")
        .doesNotContain("2026-film");
    assertThat(portal.get(ALL + "/2027-videos/open?lang=en").body())
        .contains("open-technical", "2026-12-21", "late bids are not considered");
  }

  @Test
  void a_step_of_a_day_before_the_procedure_began_is_told() throws IOException {
    record(
        "lights",
        "'category': 'NON_CONSULTING', 'scientific': false, 'foreignBids': false,"
            + " 'value': '6000000', 'availableOnGem': false,"
            + " 'availabilityReport': 'GEMAR20260001', 'classReason': 'Counted output'");
    String begin = "{'purchase': 'lights', 'procedure': 'QCBS'}";
    assertThat(post("indentor", ALL, begin).statusCode()).isEqualTo(201);
    assertThat(portal.get(ALL + "/lights/open?lang=en").body()).doesNotContain("procedure began");
    String sanction =
        step("sanction", "need estimate sanction", ", 'confirmed': ['TIME_FRAME_FOR_EACH_STAGE']");
    HttpResponse<String> taken =
        post(
            "competent-authority",
            ALL + "/lights/steps",
            sanction.replaceAll("2026-11-2[45]", "2020-01-01"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(portal.get(ALL + "/lights/open?lang=en").body())
        .contains("1 January 2020, before the procedure began on");
  }

  @Test
  void what_the_record_of_the_tender_has_before_its_turn_is_told_and_not_swallowed()
      throws IOException {
    assertThat(as("buyer").get("/procedures/demo/2027-nutrition?lang=en").body())
        .contains("letter of award", "4 September 2026", "DEMO-NUTRITION-2026")
        .doesNotContain("contradict each other");
    record(
        "lights",
        "'category': 'NON_CONSULTING', 'scientific': false, 'foreignBids': false,"
            + " 'value': '6000000', 'availableOnGem': false,"
            + " 'availabilityReport': 'GEMAR20260001', 'classReason': 'Counted output'");
    String begin = "{'purchase': 'lights', 'procedure': 'QCBS', 'tender': 'DPI-2027-01'}";
    assertThat(post("indentor", ALL, begin).statusCode()).isEqualTo(201);
    assertThat(as("buyer").get("/procedures/demo/lights?lang=en").body())
        .contains("\"Publish\" is on record of 28 July 2026", "comes first: Sanction")
        .doesNotContain("procedures.");
    step("competent-authority", "sanction", "need estimate sanction", "");
    step(
        "competent-authority",
        "constitute",
        "committee-order conflict-declarations",
        ", 'committee': [{'person': 'demo.finance-officer', 'noSuperior': true},"
            + " {'person': 'demo.committee-member', 'reportsTo': 'demo.competent-authority'},"
            + " {'person': 'demo.nodal-officer', 'reportsTo': 'demo.competent-authority'}]");
    JsonNode open = JSON.readTree(portal.get(ALL + "/lights/open?lang=en").body());
    assertThat(open.at("/contradictions/1/said").asText())
        .contains("is not possible here: The last step was on 25 November 2026");
    assertThat(open.at("/contradictions/2/said").asText())
        .contains("decided for 24 November 2026, which is over");
    assertThat(open.at("/contradictions/0/said").asText()).contains("2027-nutrition too");
  }
}
