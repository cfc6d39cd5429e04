package org.govsm.portal.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.acceptance.AcceptanceCorrection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be delivered, held against the record and put right by two officers after acts. */
class TermsCorrectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026/deliveries";
  private static final String NUTRITION = "/contracts/DEMO-NUTRITION-2026/deliveries";
  private static final String RIGHT =
      "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'OTHER', 'deliverables':"
          + " [{'id': 'DELIVERABLE', 'clause': '2'}], 'decided': 'Order of 3 November, note 14'}";
  private static final String CONFIRMS =
      "{'confirmed': true, 'seen': '%s', 'decided': 'Compared with the order, note 15'}";

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

  private HttpResponse<String> answer(String role, String path) throws IOException {
    return post(role, path + "/correction", CONFIRMS.formatted(seen(path)));
  }

  private String seen(String path) throws IOException {
    return read(path).at("/proposed/digest").asText("sha256:none");
  }

  private String right() throws IOException {
    JsonNode deliverables = read(FESTIVAL).at("/terms/deliverables");
    StringBuilder rows = new StringBuilder();
    for (JsonNode one : deliverables) {
      rows.append(rows.isEmpty() ? "" : ", ").append(one);
    }
    return RIGHT.replace("{'id': 'DELIVERABLE', 'clause': '2'}", rows);
  }

  @Test
  void a_wrong_channel_is_put_right_after_acts_by_two_officers() throws IOException {
    JsonNode before = read(FESTIVAL);
    assertThat(before.at("/deliveries/2/acceptBy").asText()).isEqualTo("2026-11-29");
    String right = right();
    HttpResponse<String> why =
        post("buyer", FESTIVAL, right.replace(", 'decided': 'Order of 3 November, note 14'", ""));
    assertThat(why.statusCode()).isEqualTo(422);
    assertThat(why.body()).contains("/decided", "State why it is corrected");
    for (String later : List.of("to be confirmed later", "yes, as it was", "वाद में बताएंगे")) {
      HttpResponse<String> open =
          post("buyer", FESTIVAL, right.replace("Order of 3 November, note 14", later));
      assertThat(open.statusCode()).as("found: taken as a decision: " + later).isEqualTo(422);
    }
    HttpResponse<String> none = answer("indentor", FESTIVAL);
    assertThat(none.statusCode()).as(none.body()).isEqualTo(409);

    assertThat(post("buyer", FESTIVAL, right).statusCode()).isEqualTo(201);
    JsonNode waits = read(FESTIVAL);
    assertThat(waits.at("/proposed/terms/channel").asText()).isEqualTo("OUTSIDE_GEM");
    assertThat(waits.at("/terms/channel").asText()).isEqualTo("GEM");
    assertThat(waits.at("/deliveries/2/acceptBy").asText()).isEqualTo("2026-11-29");
    assertThat(waits.path("open").asInt()).isEqualTo(before.path("open").asInt() + 1);
    assertThat(answer("buyer", FESTIVAL).statusCode()).isEqualTo(409);
    assertThat(as("buyer").get(FESTIVAL + "?lang=en").body())
        .contains("A correction waits for another officer")
        .doesNotContain("Confirm the correction?");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("confirm or decline a correction");
    assertThat(as("competent-authority").get(FESTIVAL + "?lang=en").body())
        .contains("Confirm the correction?");

    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
    JsonNode after = read(FESTIVAL);
    assertThat(after.at("/terms/channel").asText()).isEqualTo("OUTSIDE_GEM");
    assertThat(after.at("/first/channel").asText()).isEqualTo("GEM");
    assertThat(after.at("/corrections/0/decided").asText()).contains("note 14");
    assertThat(after.at("/corrections/0/confirmedReason").asText())
        .as("found: what was compared stood in the log alone")
        .contains("note 15");
    assertThat(after.at("/deliveries/2").has("acceptBy")).isFalse();
    assertThat(after.path("open").asInt()).isEqualTo(before.path("open").asInt());
    assertThat(portal.get(FESTIVAL + "?lang=en").body())
        .contains("Corrections after acts", "Where was the order placed?: On GeM → Outside GeM")
        .contains("Compared with the order, note 15")
        .doesNotContain("A correction waits");
    assertThat(portal.get(FESTIVAL + "?lang=hi").body()).contains("कार्रवाइयों के बाद के सुधार");
    String act =
        "{'act': {'kind': 'DELIVERY', 'deliverable': '"
            + after.at("/terms/deliverables/0/id").asText()
            + "', 'quantity': 1, 'evidence': ['https://example.org/new/1']}}";
    assertThat(post("buyer", FESTIVAL + "/acts", act).statusCode()).isEqualTo(201);
  }

  @Test
  void a_correction_that_is_declined_changes_nothing() throws IOException {
    assertThat(post("buyer", FESTIVAL, right()).statusCode()).isEqualTo(201);
    HttpResponse<String> blank =
        as("competent-authority").form(FESTIVAL + "/correction?lang=en", "answer=&confirmed=");
    assertThat(blank.statusCode()).isEqualTo(422);
    HttpResponse<String> declined =
        as("competent-authority")
            .form(
                FESTIVAL + "/correction?lang=en",
                "confirmed=false&answer=The+order+is+on+GeM,+note+15&seen=" + seen(FESTIVAL));
    assertThat(declined.statusCode()).as(declined.body()).isEqualTo(303);
    JsonNode after = read(FESTIVAL);
    assertThat(after.has("proposed")).isFalse();
    assertThat(after.at("/terms/channel").asText()).isEqualTo("GEM");
    assertThat(answer("indentor", FESTIVAL).statusCode()).isEqualTo(409);
  }

  @Test
  void a_class_that_the_register_contradicts_needs_a_decision() {
    String wrong = "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'OTHER'}";
    HttpResponse<String> refused = post("buyer", NUTRITION, wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/supplierClass", "Micro", "state the decision");
    assertThat(refused.body()).doesNotContain("/channel");
    assertThat(
            post(
                    "buyer",
                    NUTRITION,
                    wrong.replace("}", ", 'decided': 'Class lapsed on 1 July, note 3 of 2026'}"))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_is_decided_against_the_record_is_told_with_who_decided_it() throws IOException {
    String wrong =
        "{'channel': 'OUTSIDE_GEM', 'supplierClass': 'OTHER',"
            + " 'decided': 'Class lapsed on 1 July, note 3 of 2026'}";
    assertThat(post("buyer", NUTRITION, wrong).statusCode()).isEqualTo(201);
    assertThat(read(NUTRITION).at("/proposed/differs").toString()).contains("Micro");
    assertThat(as("competent-authority").get(NUTRITION + "?lang=en").body())
        .contains("Otherwise in the register of suppliers", "Class lapsed on 1 July", "Entered by");

    assertThat(answer("competent-authority", NUTRITION).statusCode()).isEqualTo(201);
    assertThat(read(NUTRITION).path("differs").toString()).contains("Micro");
    assertThat(as("auditor").get(NUTRITION + "?lang=en").body())
        .contains("Otherwise in the register of suppliers", "confirmed by");
  }

  @Test
  void a_correction_without_what_was_delivered_is_refused_as_it_is_entered() throws IOException {
    String other = right().replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"other\"");
    HttpResponse<String> refused =
        post("buyer", FESTIVAL, other.replaceAll("(\\{\"id\":\"other\".*?\\}), .*\\]", "$1]"));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("was delivered and is not in the corrected terms");
  }

  private void startOn(String instant) throws IOException {
    portal.close();
    Clock later = Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Kolkata"));
    portal = TestPortal.withDemonstration(later);
    people = new People(portal, later);
    acting.clear();
  }

  private void corrected(String terms) throws IOException {
    assertThat(post("buyer", FESTIVAL, terms).statusCode()).isEqualTo(201);
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> act(String kind, String delivery, int quantity, String more) {
    return post(
        "indentor",
        FESTIVAL + "/acts",
        "{'act': {'kind': '%s', 'delivery': '%s', 'quantity': %d%s}}"
            .formatted(kind, delivery, quantity, more));
  }

  private static final String BLURRED = ", 'reason': 'The pictures are blurred, see sheet 4'";

  @Test
  void what_was_accepted_while_its_rejection_did_not_count_is_not_rejected_again()
      throws IOException {
    startOn("2026-12-01T06:00:00Z");
    String outside = right();
    String onGem = outside.replace("OUTSIDE_GEM", "GEM");
    JsonNode third = read(FESTIVAL).at("/deliveries/2");
    String id = third.path("id").asText();
    int whole = third.path("quantity").asInt();
    corrected(outside);
    assertThat(act("REJECTION", id, 1, BLURRED).statusCode()).isEqualTo(201);
    corrected(onGem);
    assertThat(read(FESTIVAL).at("/deliveries/2/rejected").asInt()).isZero();
    act("PROVISIONAL_RECEIPT", id, whole, "");
    assertThat(act("ACCEPTANCE", id, whole, "").statusCode()).isEqualTo(201);

    assertThat(post("buyer", FESTIVAL, outside).statusCode()).isEqualTo(201);
    assertThat(read(FESTIVAL).at("/proposed/effect").toString()).contains("still does not count");
    corrected(outside);
    JsonNode now = read(FESTIVAL).at("/deliveries/2");
    assertThat(now.path("accepted").asInt()).isEqualTo(whole);
    assertThat(now.path("rejected").asInt()).isZero();
    assertThat(now.path("state").asText()).isEqualTo("ACCEPTED");
  }

  /** As a correction was confirmed before it was known what stays without effect. */
  private void correctedAsBefore() {
    portal
        .store()
        .write(
            tx -> {
              Deliveries deliveries = new Deliveries(tx);
              StoredDeliveries before = deliveries.find("DEMO-FESTIVAL-2026").orElseThrow();
              AcceptanceCorrection first = before.corrections().get(0);
              Map<String, Object> correction = new TreeMap<>(first.toPlain());
              correction.put("acts", BigDecimal.valueOf(before.acts()));
              return deliveries.correct(
                  Deliveries.CONFIRMED,
                  before,
                  Map.of("correction", correction, "open", BigDecimal.ONE, "on", "2026-12-01"),
                  Instant.parse("2026-12-01T06:00:00Z"),
                  "o-2");
            });
  }

  @Test
  void an_officer_decides_what_holds_where_more_is_accepted_and_rejected_than_was_delivered()
      throws IOException {
    startOn("2026-12-01T06:00:00Z");
    String outside = right();
    JsonNode third = read(FESTIVAL).at("/deliveries/2");
    String id = third.path("id").asText();
    int whole = third.path("quantity").asInt();
    corrected(outside);
    assertThat(act("REJECTION", id, 1, BLURRED).statusCode()).isEqualTo(201);
    corrected(outside.replace("OUTSIDE_GEM", "GEM"));
    act("PROVISIONAL_RECEIPT", id, whole, "");
    assertThat(act("ACCEPTANCE", id, whole, "").statusCode()).isEqualTo(201);
    correctedAsBefore();

    JsonNode asked = read(FESTIVAL).at("/deliveries/2");
    assertThat(asked.path("state").asText()).isEqualTo("CONTRADICTED");
    assertThat(asked.path("question").asText()).contains("hold in all");
    assertThat(as("indentor").get(FESTIVAL + "?lang=en").body())
        .contains("More accepted and rejected than delivered", "acceptance?delivery=" + id);
    assertThat(as("indentor").get(FESTIVAL + "/acceptance?lang=en&delivery=" + id).body())
        .contains("Is this what holds in all?");
    assertThat(act("ACCEPTANCE", id, 1, "").body()).contains("hold in all");
    HttpResponse<String> held =
        as("indentor")
            .form(
                FESTIVAL + "/acceptance?lang=en&delivery=" + id,
                "on=2026-12-01&quantity=%d&inAll=true&decided=Sheet+4+of+file+12&sure=yes&delivery=%s"
                    .formatted(whole - 1, id));
    assertThat(held.statusCode()).as(held.body()).isEqualTo(303);
    JsonNode now = read(FESTIVAL).at("/deliveries/2");
    assertThat(now.path("accepted").asInt()).isEqualTo(whole - 1);
    assertThat(now.path("rejected").asInt()).isEqualTo(1);
    assertThat(now.path("state").asText()).isEqualTo("REJECTED");
  }

  @Test
  void what_silence_accepted_is_told_to_fall_and_to_come_back_with_the_terms() throws IOException {
    startOn("2026-12-01T06:00:00Z");
    assertThat(read(FESTIVAL).at("/deliveries/2/state").asText()).isEqualTo("ACCEPTED");
    assertThat(post("buyer", FESTIVAL, right()).statusCode()).isEqualTo(201);
    assertThat(read(FESTIVAL).at("/proposed/effect").toString())
        .contains("counted as accepted from 30 November 2026 on, and do so no longer");
    assertThat(as("competent-authority").get(FESTIVAL + "?lang=en").body())
        .contains("What this changes of what counts as accepted", "do so no longer");
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
    JsonNode third = read(FESTIVAL).at("/deliveries/2");
    String rejection =
        "{'act': {'kind': 'REJECTION', 'delivery': '%s', 'quantity': %d, 'reason':"
            + " 'The pictures are blurred, see sheet 4'}}";
    HttpResponse<String> rejected =
        post(
            "indentor",
            FESTIVAL + "/acts",
            rejection.formatted(third.path("id").asText(), third.path("quantity").asInt()));
    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(201);

    String back = right().replace("OUTSIDE_GEM", "GEM").replace("note 14", "note 16");
    assertThat(post("buyer", FESTIVAL, back).statusCode()).isEqualTo(201);
    assertThat(read(FESTIVAL).at("/proposed/effect").toString())
        .contains("the rejection of 1 December 2026 comes too late by these terms");
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
    JsonNode now = read(FESTIVAL);
    assertThat(now.at("/deliveries/2/state").asText()).isEqualTo("ACCEPTED");
    assertThat(now.at("/corrections/1/lapsed")).hasSize(1);
    assertThat(now.at("/corrections/0/effect").toString()).contains("do so no longer");
    assertThat(as("auditor").get(FESTIVAL + "?lang=hi").body()).contains("देर से हुई");
  }

  @Test
  void what_is_confirmed_is_what_was_read() throws IOException {
    assertThat(post("buyer", FESTIVAL, right()).statusCode()).isEqualTo(201);
    String read = seen(FESTIVAL);
    assertThat(as("competent-authority").get(FESTIVAL + "?lang=en").body()).contains(read);
    HttpResponse<String> another =
        post("indentor", FESTIVAL, right().replace("note 14", "note 16"));
    assertThat(another.statusCode()).as(another.body()).isEqualTo(409);
    assertThat(another.body()).contains("waits");
    assertThat(post("buyer", FESTIVAL, right().replace("note 14", "note 17")).statusCode())
        .as("who entered it")
        .isEqualTo(201);
    HttpResponse<String> other =
        post("competent-authority", FESTIVAL + "/correction", CONFIRMS.formatted(read));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("is not the one you read");
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
  }

  @Test
  void an_act_that_was_entered_by_mistake_is_taken_back_by_two() throws IOException {
    String act =
        "{'act': {'kind': 'REJECTION', 'delivery': 'D3', 'quantity': 1, 'reason':"
            + " 'The pictures are blurred, see sheet 4'}}";
    assertThat(post("indentor", FESTIVAL + "/acts", act).statusCode()).isEqualTo(201);
    int number = read(FESTIVAL).path("acts").size();
    String back = "{'withdrawn': [%d], 'decided': 'Three came, see the challan, note 15'}";
    HttpResponse<String> other = post("buyer", FESTIVAL, back.formatted(1));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("/withdrawn/0", "cannot be taken back");
    for (String none : List.of("['x']", "[2.5]", "[4294967298]", "[0]", "[]", "2")) {
      assertThat(
              post("buyer", FESTIVAL, "{'withdrawn': " + none + ", 'decided': 'Note 15'}").body())
          .as(none)
          .contains("State the numbers");
    }
    String twice = back.formatted(number).replace("]", ", " + number + "]");
    assertThat(post("buyer", FESTIVAL, twice).body()).contains("State the numbers");

    assertThat(as("buyer").get(FESTIVAL + "?lang=en").body())
        .contains("Take back an act that was entered by mistake");
    HttpResponse<String> blank =
        as("buyer").form(FESTIVAL + "?lang=en", "withdrawn=&mistake=Three+came,+see+note+15");
    assertThat(blank.statusCode()).isEqualTo(422);
    HttpResponse<String> asked =
        as("buyer")
            .form(
                FESTIVAL + "?lang=en",
                "withdrawn=" + number + "&mistake=Three+came,+see+the+challan,+note+15");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    assertThat(read(FESTIVAL).at("/proposed/withdrawn/0").asInt()).isEqualTo(number);
    assertThat(as("competent-authority").get(FESTIVAL + "?lang=en").body())
        .contains("was entered by mistake and counts no more");
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);

    JsonNode after = read(FESTIVAL);
    assertThat(after.path("acts").get(number - 1).path("withdrawn").asBoolean()).isTrue();
    assertThat(post("indentor", FESTIVAL + "/acts", act.replace(": 1,", ": 3,")).statusCode())
        .isEqualTo(201);
    assertThat(portal.get(FESTIVAL + "?lang=hi").body()).contains("वापस ली गई");
  }

  @Test
  void a_delivery_that_was_entered_wrong_is_taken_back_and_entered_anew() throws IOException {
    String delivery =
        "{'act': {'kind': 'DELIVERY', 'deliverable': 'coverage', 'quantity': %d, 'evidence':"
            + " ['Challan 90']}}";
    assertThat(post("indentor", FESTIVAL + "/acts", delivery.formatted(22)).statusCode())
        .isEqualTo(201);
    JsonNode before = read(FESTIVAL);
    int number = before.path("acts").size();
    String wrong = before.path("acts").get(number - 1).at("/act/act/delivery").asText();
    String back = "{'withdrawn': [%d], 'decided': 'Two came, challan 90 of November'}";
    assertThat(post("buyer", FESTIVAL, back.formatted(number)).statusCode()).isEqualTo(201);
    assertThat(answer("competent-authority", FESTIVAL).statusCode()).isEqualTo(201);
    assertThat(read(FESTIVAL).path("deliveries").findValuesAsText("id")).doesNotContain(wrong);

    HttpResponse<String> anew = post("indentor", FESTIVAL + "/acts", delivery.formatted(2));
    assertThat(anew.statusCode()).as(anew.body()).isEqualTo(201);
    assertThat(read(FESTIVAL).path("acts").get(number).at("/act/act/delivery").asText())
        .isNotEqualTo(wrong);
  }
}
