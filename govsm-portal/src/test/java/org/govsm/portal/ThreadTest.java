package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from the need to the payment: pages link both ways along what was recorded. */
class ThreadTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTRACT = "/contracts/DEMO-SM-2025";
  private static final String PURCHASE = "/purchases/demo/2025-agency";
  private static final String ACCOUNT = "/governance/demo/accounts/x";
  private static final String LINKS = "/api/v1" + CONTRACT + "/links";
  private static final Pattern BAR =
      Pattern.compile(
          "<nav class=\"thread no-print\" aria-label=\"Where this stands\">(.*?)</nav>",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    link("{\"purchase\": \"2025-agency\", \"accounts\": [\"x\", \"telegram\"]}", 200);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> link(String body, int status) {
    HttpResponse<String> answer =
        portal.send(
            portal
                .request(LINKS)
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static String bar(String page) {
    Matcher bar =
        BAR.matcher(portal.get(page + (page.contains("?") ? "&" : "?") + "lang=en").body());
    return bar.find() ? bar.group(1).replace("?lang=en", "").replace("&amp;lang=en", "") : "";
  }

  @ParameterizedTest
  @CsvSource({
    PURCHASE + ", " + CONTRACT,
    PURCHASE + "/note, " + CONTRACT,
    CONTRACT + ", " + PURCHASE,
    CONTRACT + ", " + ACCOUNT,
    CONTRACT + ", " + CONTRACT + "/readings",
    CONTRACT + "/board, " + CONTRACT,
    CONTRACT + "/readings, " + PURCHASE,
    CONTRACT + "/certificates/2026-10.1, " + CONTRACT,
    CONTRACT + "/certificates/2026-10.1, " + PURCHASE,
    CONTRACT + "/certificates/2026-10.1/proof, " + CONTRACT + "/certificates/2026-10.1",
    ACCOUNT + ", " + CONTRACT,
    ACCOUNT + "/change, " + CONTRACT
  })
  void each_page_of_the_way_leads_to_those_beside_it(String page, String other) {
    String bar = bar(page);

    assertThat(bar).contains("href=\"" + other + "\"");
    assertThat(bar).containsOnlyOnce("aria-current=\"step\"");
    LINK.matcher(bar)
        .results()
        .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
        .forEach(link -> assertThat(portal.get(link).statusCode()).as(link).isEqualTo(200));
  }

  @Test
  void a_contract_leads_to_its_supplier_where_the_register_has_it() {
    assertThat(portal.get(CONTRACT + "?lang=en").body())
        .contains("href=\"/suppliers/demo/demo-agency?lang=en\"");
    assertThat(portal.get("/contracts/DEMO-DESK-2026?lang=en").body())
        .contains("Samvad Sample Services")
        .doesNotContain("/suppliers/demo/demo-desk");
  }

  @Test
  void steps_stand_in_the_order_of_the_way() {
    assertThat(bar(CONTRACT + "/certificates/2026-10.1"))
        .containsSubsequence(
            ">Need<",
            ">Purchase<",
            ">Contract<",
            ">Measured by<",
            ">Certificate<",
            ">Agency<",
            ">Accounts<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/requirements/demo/nutrition-videos-2027",
        "/purchases/demo/2027-nutrition",
        "/procedures/demo/2027-nutrition",
        "/tenders/demo/DPI-2027-01/evaluation",
        "/contracts/DEMO-NUTRITION-2026",
        "/contracts/DEMO-NUTRITION-2026/bills/DEMO-NUTRITION-2026-B1"
      })
  void each_page_of_a_closed_purchase_shows_its_whole_way(String page) {
    assertThat(bar(page))
        .containsSubsequence(
            ">Need<",
            ">Requirement<",
            ">Purchase<",
            ">Procedure<",
            ">Tender<",
            ">Award<",
            ">Contract<",
            ">Measured by<",
            ">Deliveries<",
            ">Certificate<",
            ">Bill<",
            ">Batch of payments<",
            ">Payment<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/contracts",
        "/contracts/new",
        "/purchases/demo",
        "/purchases/demo/new",
        "/purchases/demo/impact",
        "/purchases/demo/replay",
        "/governance/demo/accounts",
        "/governance/demo/accounts/new",
        "/contracts/NO-SUCH",
        "/purchases/demo/no-such"
      })
  void pages_about_no_such_thing_have_no_bar(String page) {
    assertThat(bar(page)).isEmpty();
  }

  @Test
  void a_purchase_without_a_contract_stands_at_its_need_and_has_no_dead_step() {
    assertThat(bar("/purchases/demo/2026-camera"))
        .contains(">Need<", ">Purchase<")
        .doesNotContain(">Contract<", ">Certificate<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"purchase\": \"no-such\"} | /purchase",
        "{\"purchase\": \"2025-agency\", \"accounts\": [\"no-such\"]} | /accounts",
        "{\"accounts\": \"x\"} | /accounts",
        "{\"accounts\": [1]} | /accounts",
        "{\"account\": [\"x\"]} | /account"
      })
  void what_is_not_on_record_cannot_be_linked(String body, String pointer) throws Exception {
    String before = portal.get(LINKS).body();

    assertThat(JSON.readTree(link(body, 422).body()).at("/errors/0/pointer").asText())
        .isEqualTo(pointer);
    assertThat(portal.get(LINKS).body()).isEqualTo(before);
  }

  @Test
  void the_form_says_what_is_wrong_and_keeps_what_was_typed() {
    HttpResponse<String> refused =
        portal.postForm(CONTRACT + "/links?lang=en", "purchase=none&accounts=x%0Atelegram");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("The department has no purchase", "value=\"none\"", "href=\"#purchase\"");
  }

  @Test
  void the_same_links_again_make_no_event_and_others_take_their_place() {
    long events = events();
    assertThat(
            portal
                .postForm(CONTRACT + "/links", "purchase=2025-agency&accounts=telegram, x")
                .statusCode())
        .isEqualTo(303);
    assertThat(events()).isEqualTo(events);

    link("{\"accounts\": [\"x\"]}", 200);
    assertThat(events()).isEqualTo(events + 1);
    assertThat(bar(CONTRACT)).doesNotContain(PURCHASE, "accounts/telegram").contains(ACCOUNT);
    assertThat(bar(PURCHASE)).doesNotContain(CONTRACT);
    link("{\"purchase\": \"2025-agency\", \"accounts\": [\"x\", \"telegram\"]}", 200);
    assertThat(bar(PURCHASE)).contains(CONTRACT);
    assertThat(portal.get("/events/demo?kind=contract.linked&lang=en").body())
        .contains("Purchase and accounts of contract DEMO-SM-2025 recorded by");
  }

  private static long events() {
    return portal.store().read(tx -> tx.events().head("demo").orElseThrow().seq());
  }

  @Test
  void a_certificate_that_nobody_billed_leads_to_the_bills() {
    String next = "Next: the bill on this certificate";

    assertThat(portal.get("/contracts/DEMO-DESK-2026/certificates/2026-10.1?lang=en").body())
        .contains(next);
    assertThat(portal.get("/contracts/DEMO-NUTRITION-2026/certificates/2026-10.1?lang=en").body())
        .doesNotContain(next);
  }

  @Test
  void an_answer_of_the_adviser_begins_a_purchase_with_what_is_known() {
    String asked = "book=IN&question=procedure&fact.value=45000&day.publication=2026-11-20";
    String page = portal.get("/adviser?" + asked + "&lang=en").body().replace("&amp;", "&");

    assertThat(page).contains(">Record this purchase</a>");
    Matcher link = Pattern.compile("href=\"([^\"]+)\">Record this purchase").matcher(page);
    assertThat(link.find()).isTrue();
    HttpResponse<String> where = portal.get(link.group(1));
    assertThat(where.statusCode()).isEqualTo(303);
    assertThat(where.headers().firstValue("Location").orElseThrow())
        .contains("/purchases/demo/new?");
    String form = portal.get("/purchases/demo/new?" + asked).body();
    assertThat(form).contains("value=\"45000\"", "value=\"2026-11-20\"");
    assertThat(List.of(link.group(1))).noneMatch(one -> one.contains("lang=en&lang=en"));

    String home = "book=IN.WB&question=procedure.gem&fact.value=6+lakh&day.publication=2026-11-20";
    assertThat(portal.get("/adviser?" + home + "&lang=en").body())
        .as("the question of the home page, which is about GeM")
        .containsPattern("fact.channel=GEM\">Record this purchase</a>");
    assertThat(portal.get("/purchases/demo/new?" + home + "&fact.channel=GEM&lang=en").body())
        .contains("<option value=\"GEM\" selected>");
  }
}
