package org.govsm.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries from the report of the supplier to acceptance, by different people. */
class DeliveriesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026/deliveries";
  private static final String FEED = "/contracts/DEMO-SM-2025/deliveries";

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
                .request("/api/v1" + path + "?lang=en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  private JsonNode delivery(String path, int at) throws IOException {
    return read(path).path("deliveries").path(at);
  }

  @Test
  void what_was_objected_to_is_put_right_accepted_and_can_be_accepted_no_further()
      throws IOException {
    String rework = FESTIVAL + "/rework?delivery=D2&lang=en";
    assertThat(as("buyer").get(rework).body())
        .contains("id=\"text\"", "id=\"evidence\"")
        .doesNotContain("deliveries.");
    HttpResponse<String> early =
        as("indentor")
            .form(FESTIVAL + "/acceptance?delivery=D2&lang=en", "on=2026-11-20&quantity=2");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("An objection to delivery D2 is open", "no provisional receipt certificate");

    String done = "on=2026-11-20&text=Subtitles+added&evidence=DPI/2026/280";
    assertThat(as("buyer").form(rework, done).statusCode()).isEqualTo(303);
    assertThat(delivery(FESTIVAL, 1).path("state").asText()).isEqualTo("REWORKED");
    JsonNode acts = read(FESTIVAL).path("acts");
    JsonNode last = acts.path(acts.size() - 1);
    assertThat(last.at("/act/by").asText()).isEqualTo("demo-festival");
    assertThat(last.path("actor").asText()).contains("buyer");

    String receipt = "{'act': {'kind': 'PROVISIONAL_RECEIPT', 'delivery': 'D2', 'quantity': 2}}";
    HttpResponse<String> own = post("buyer", FESTIVAL + "/acts", receipt);
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("OWN_DELIVERY", "Another officer does");
    assertThat(as("buyer").get(FESTIVAL + "?lang=en").body())
        .contains("You entered it for the supplier")
        .doesNotContain(
            "/rejection?delivery=D2",
            "/objection?delivery=D2",
            "/provisional-receipt?delivery=D2",
            "/acceptance?delivery=D2");
    String turnedAway =
        "{'decided': 'Order 9', 'act': {'kind': 'REJECTION', 'delivery': 'D2', 'quantity': 1,"
            + " 'reason': 'late'}}";
    assertThat(post("buyer", FESTIVAL + "/acts", turnedAway).body()).contains("OWN_REFUSAL");
    for (String act :
        List.of(receipt, "{'act': {'kind': 'ACCEPTANCE', 'delivery': 'D2', 'quantity': 2}}")) {
      assertThat(post("indentor", FESTIVAL + "/acts", act).statusCode()).isEqualTo(201);
    }
    assertThat(delivery(FESTIVAL, 1).path("state").asText()).isEqualTo("ACCEPTED");
    HttpResponse<String> again =
        post(
            "indentor",
            FESTIVAL + "/acts",
            "{'act': {'kind': 'REJECTION', 'delivery': 'D2', 'quantity': 1, 'reason': 'late'}}");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("SETTLED", "All of delivery D2 is accepted or rejected");
  }

  @Test
  void silence_runs_in_my_work_and_what_files_say_otherwise_is_shown() throws IOException {
    assertThat(as("indentor").get("/work?lang=en").body())
        .contains("accept, object to or reject delivery D3", "29 November 2026");
    assertThat(read(FESTIVAL).path("contradictions")).isEmpty();

    String begin =
        "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'OTHER',"
            + " 'deliverables': [{'id': 'post', 'clause': '2'}],"
            + " 'decided': 'Ordered outside GeM: note 14 of 2026'}";
    assertThat(post("buyer", FEED, begin.replace("'clause': '2'", "'claus': '2'")).body())
        .contains("/deliverables/0/clause", "/deliverables/0/claus");
    assertThat(post("buyer", FEED, begin).statusCode()).isEqualTo(201);
    assertThat(post("buyer", FEED, begin.replace("OTHER", "SMALL")).statusCode()).isEqualTo(201);
    String delivered =
        "{'on': '2026-10-05', 'act': {'kind': 'DELIVERY', 'deliverable': 'post', 'quantity': 1,"
            + " 'evidence': ['https://example.org/post/1']}}";
    assertThat(post("buyer", FEED + "/acts", delivered.replace("2026-10-05", "2024-01-05")).body())
        .contains("/on", "The contract begins on");
    assertThat(post("buyer", FEED + "/acts", delivered).statusCode()).isEqualTo(201);
    JsonNode told = delivery(FEED, 0);
    assertThat(told.path("enteredOn").asText()).isEqualTo("2026-11-25");
    assertThat(told.path("acceptBy").asText()).isEqualTo("2026-12-10");
    assertThat(told.has("deemedOn")).isFalse();
    assertThat(post("buyer", FEED, begin).statusCode()).isEqualTo(201);
    assertThat(read(FEED).at("/terms/supplierClass").asText()).isEqualTo("SMALL");
    assertThat(read(FEED).at("/proposed/terms/supplierClass").asText()).isEqualTo("OTHER");
    assertThat(portal.get(FEED + "?lang=en").body())
        .contains("Files and deliveries do not agree", "A file says that");
    assertThat(read(FEED).path("contradictions").path(0).path("code").asText())
        .isEqualTo("ACCEPTED_CONTRADICTS");
  }

  @Test
  void what_is_no_act_or_of_no_delivery_is_refused_with_its_place() {
    assertThat(portal.get(FESTIVAL + "/nothing").statusCode()).isEqualTo(404);
    assertThat(as("indentor").get(FESTIVAL + "/acceptance?delivery=D9").statusCode())
        .isEqualTo(404);
    String act = "{'on': '2099-01-01', 'act': {'kind': 'DELIVERY', 'deliverable': 'coverage',";
    String rest = " 'quantity': 1, 'evidence': ['p']}}";
    assertThat(post("buyer", FESTIVAL + "/acts", act + rest).body())
        .contains("/on", "The day is still to come");
    assertThat(
            post("buyer", FESTIVAL + "/acts", "{'by': 'x', 'act': {'kind': 'DELIVERED'}}").body())
        .contains("/by");
    assertThat(post("buyer", FESTIVAL + "/acts", "{'act': {'kind': 'DELIVERED'}}").body())
        .contains("/act/kind");
    assertThat(post("auditor", FESTIVAL + "/acts", act + rest).statusCode()).isEqualTo(403);
  }

  @Test
  void an_act_of_an_earlier_day_needs_a_paper_and_nobody_answers_their_own_objection()
      throws IOException {
    String path = FESTIVAL + "/acts";
    String late =
        "{'on': '2026-11-22'%s, 'act': {'kind': 'ACCEPTANCE', 'delivery': 'D3', 'quantity': 3}}";
    assertThat(post("indentor", path, late.formatted("")).body())
        .contains("/paper", "Name the paper that proves the earlier day");
    HttpResponse<String> typed =
        as("indentor")
            .form(FESTIVAL + "/acceptance?delivery=D3&lang=en", "on=2026-11-22&quantity=3");
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body()).contains("href=\"#paper\"").doesNotContain("deliveries.");
    String paper = "on=2026-11-22&quantity=3&paper=DPI%2F2026%2F290&delivery=D3";
    String accept = FESTIVAL + "/acceptance?lang=en";
    assertThat(as("indentor").form(accept, paper).body())
        .contains("Accept delivery D3?", "cannot be taken back", "name=\"sure\"");
    assertThat(as("indentor").form(accept, paper + "&sure=yes").statusCode()).isEqualTo(303);
    assertThat(as("indentor").get(FESTIVAL + "?lang=en").body())
        .contains("by DPI/2026/290")
        .doesNotContain("deliveries.");
    String early =
        "{'on': '2026-11-21', 'paper': 'DPI/2026/1', 'act': {'kind': 'PROVISIONAL_RECEIPT',"
            + " 'delivery': 'D2', 'quantity': 2}}";
    assertThat(post("indentor", path, early).body()).contains("OUT_OF_ORDER");

    String offered = "Report a correction";
    assertThat(as("indentor").get(FESTIVAL + "?lang=en").body()).doesNotContain(offered);
    assertThat(as("buyer").get(FESTIVAL + "?lang=en").body()).contains(offered);
    String rework =
        "{'act': {'kind': 'REWORK', 'delivery': 'D2', 'text': 'Subtitles added',"
            + " 'evidence': ['DPI/2026/280']}}";
    HttpResponse<String> own = post("indentor", path, rework);
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("OWN_OBJECTION", "or another officer for it");
    assertThat(post("buyer", path, rework).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "DPI/2026/300, 201",
    "'dpi/2026/275  (invented)', 422 EVIDENCE_TWICE",
    "DPI/2026/275 (INVENTED), 422 EVIDENCE_TWICE",
    "call 9876543210, 422 text.personal",
    "https://www.instagram.com/p/1234567890123456789, 201"
  })
  void evidence_is_compared_as_people_read_it_and_repeats_no_number_of_a_person(
      String evidence, String answer) throws IOException {
    assertThat(read(FESTIVAL).path("acts").toString()).contains("DPI/2026/275 (invented)");
    String deliverable = read(FESTIVAL).at("/acts/0/act/act/deliverable").asText();
    String body =
        "{'act': {'kind': 'DELIVERY', 'deliverable': '%s', 'quantity': 1, 'evidence': ['%s']}}";

    HttpResponse<String> done =
        post("buyer", FESTIVAL + "/acts", body.formatted(deliverable, evidence));

    assertThat(done.statusCode() + " " + done.body()).contains(answer.split(" "));
  }

  @Test
  void how_the_days_are_counted_is_told_and_both_ends_of_a_late_entry() throws IOException {
    assertThat(delivery(FESTIVAL, 2).path("counted").toString())
        .contains("that day itself does not count", "holidays do")
        .doesNotContain("by the entry");
    String begin =
        "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'SMALL',"
            + " 'deliverables': [{'id': 'post', 'clause': '2'}],"
            + " 'decided': 'Ordered outside GeM: note 14 of 2026'}";
    assertThat(post("buyer", FEED, begin).statusCode()).isEqualTo(201);
    String delivered =
        "{'on': '2026-11-20', 'act': {'kind': 'DELIVERY', 'deliverable': 'post', 'quantity': 1,"
            + " 'evidence': ['https://example.org/post/1']}}";
    assertThat(post("buyer", FEED + "/acts", delivered).statusCode()).isEqualTo(201);
    assertThat(delivery(FEED, 0).path("counted").toString())
        .contains("5 December 2026 by the delivery", "10 December 2026 by the entry");
    assertThat(as("buyer").get(FEED + "?lang=hi").body()).contains("को दर्ज");
  }

  @Test
  void what_was_accepted_is_taken_into_the_figures_once() throws IOException {
    assertThat(as("indentor").get(FESTIVAL + "?lang=en").body())
        .contains("Take these counts into the figures");
    assertThat(post("auditor", FESTIVAL + "/figures", "{}").statusCode()).isEqualTo(403);
    HttpResponse<String> taken = post("indentor", FESTIVAL + "/figures", "{}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    String file = taken.headers().firstValue("Location").orElseThrow();
    assertThat(portal.get(file + "/file").body())
        .contains("DEMO-FESTIVAL-2026,contract,accepted,2026-10-01,2026-11-01,");
    assertThat(read(FESTIVAL).path("contradictions")).isEmpty();
    HttpResponse<String> again = post("indentor", FESTIVAL + "/figures", "{}");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("There is no count to take in");
    assertThat(as("indentor").get(FESTIVAL + "?lang=en").body())
        .doesNotContain("Take these counts");
    assertThat(as("indentor").form(FESTIVAL + "/figures?lang=en", "").statusCode()).isEqualTo(409);
  }

  @Test
  void what_is_certified_is_not_taken_into_the_figures_any_more() throws IOException {
    String page = "/contracts/DEMO-NUTRITION-2026/deliveries";
    assertThat(as("indentor").get(page + "?lang=en").body())
        .contains("Accepted in each period")
        .containsPattern("<span class=\"line\">\\d+ Short video or reel</span>")
        .doesNotContain("Take these counts");
    assertThat(post("indentor", page + "/figures", "{}").statusCode()).isEqualTo(409);
  }
}
