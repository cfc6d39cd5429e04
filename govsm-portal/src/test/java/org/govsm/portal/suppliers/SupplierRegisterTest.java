package org.govsm.portal.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the form to the register: who enters, who checks, who decides, and who sees a number. */
class SupplierRegisterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/wb.it/";
  private static final String GSTIN = "27ZZZFK0000Z1ZA";

  private static TestPortal portal;
  private static People.Browsing buyer;
  private static People.Browsing nodal;
  private static People.Browsing head;
  private static People.Browsing reader;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK).knowing("wb.it");
    People people = new People(portal, TestPortal.CLOCK);
    for (String role : List.of("buyer", "nodal-officer", "competent-authority", "indentor")) {
      people.add(role, List.of(role), List.of("wb.it"));
    }
    buyer = people.signedIn("buyer");
    nodal = people.signedIn("nodal-officer");
    head = people.signedIn("competent-authority");
    reader = people.signedIn("indentor");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> api(
      People.Browsing by, String path, String version, String body) {
    return by.send(
        portal
            .request(API + path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String enter(String name, String numbers) {
    HttpResponse<String> begun =
        buyer.form("/suppliers/wb.it", "name=" + encoded(name) + "&kind=supplier.kind.AGENCY");
    String parts = begun.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> saved = buyer.form(parts, "version=1&" + numbers);
    assertThat(saved.statusCode()).isEqualTo(303);
    return parts.replaceFirst("/suppliers/wb.it/([^/]+)/.*", "$1");
  }

  private static void policy(String body) {
    String version =
        portal
            .store()
            .read(tx -> new PolicyService(TestPortal.CLOCK).find(tx, "wb.it"))
            .map(one -> String.valueOf(one.version()))
            .orElse("0");
    HttpResponse<String> set =
        nodal.send(
            portal
                .request(API + "registration-policy")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body)));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
  }

  @Test
  void a_second_officer_registers_who_passed_every_check_and_numbers_stay_with_their_keepers()
      throws Exception {
    assertThat(buyer.form("/suppliers/wb.it", "name=&kind=").body())
        .contains("Enter the name of the supplier.", "Choose what kind of supplier it is.");
    String id = enter("Kalpanik Media", "PAN=ZZZFK0000Z&GSTIN=" + GSTIN);
    String page = "/suppliers/wb.it/" + id;
    assertThat(buyer.form(page + "/parts/identifiers", "version=2&GSTIN=27ZZZFK0000Z1ZB").body())
        .contains("(character 15) does not fit the others");

    assertThat(reader.get(page).body())
        .contains("valid form", "•••• Z1ZA")
        .doesNotContain(GSTIN, "ZZZFK0000Z");
    assertThat(reader.get(page + "/supplier.json").statusCode()).isEqualTo(403);
    assertThat(reader.get(API + "suppliers").body()).contains(id).doesNotContain(GSTIN);
    assertThat(reader.get("/api/v1/departments/wb.it/events?limit=200").body())
        .doesNotContain(GSTIN);
    assertThat(buyer.get(page + "/parts/identifiers").body()).contains(GSTIN);

    policy("{\"checks\": []}");
    assertThat(api(buyer, "suppliers/" + id + "/moves", "2", "{\"event\": \"submit\"}").body())
        .contains("IN_CHECK");
    String moves = "suppliers/" + id + "/moves";
    assertThat(api(head, moves, "3", "{\"event\": \"register\"}").body())
        .contains("Until then nobody is registered");
    policy("{\"checks\": [{\"check\": \"GSTIN\", \"months\": 12}]}");
    assertThat(api(head, moves, "3", "{\"event\": \"register\"}").body())
        .contains("check of the GSTIN", "list of debarment orders of this day");

    String check =
        "{\"check\": \"GSTIN\", \"outcome\": \"PASSED\", \"source\": \"GST portal\","
            + " \"at\": \"2026-11-24T10:00:00Z\"}";
    assertThat(api(nodal, "suppliers/" + id + "/checks", "3", check).statusCode()).isEqualTo(200);
    policy(
        "{\"checks\": [{\"check\": \"GSTIN\", \"months\": 12}],"
            + " \"debarmentList\": {\"source\": \"DoE\", \"on\": \"2026-11-25\"}}");
    assertThat(api(nodal, moves, "4", "{\"event\": \"register\"}").statusCode()).isEqualTo(403);
    JsonNode registered = JSON.readTree(api(head, moves, "4", "{\"event\": \"register\"}").body());

    assertThat(registered.get("state").asText()).isEqualTo("REGISTERED");
    assertThat(api(buyer, "suppliers/" + id + "/moves", "5", "{\"event\": \"lapse\"}").statusCode())
        .isEqualTo(403);
    assertThat(nodal.get("/work").body()).doesNotContain("Check Kalpanik Media again");
  }

  @Test
  void nobody_is_debarred_unheard_or_by_who_gave_the_notice_or_for_too_long() {
    String id = enter("Purana Digital", "PAN=ZZZFP0000Z");
    String notice =
        "{\"supplier\": \"%s\", \"ground\": \"BREACH_OF_CODE\", \"scope\": \"OWN\","
            + " \"from\": \"2026-11-25\", \"until\": \"%s\", \"reason\": \"Bought followers\","
            + " \"replyBy\": \"2026-12-05\"}";
    String tooLong = "2028-11-25";
    HttpResponse<String> given = api(head, "debarments", "0", notice.formatted(id, tooLong));
    assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    String order = "{\"event\": \"order\", \"order\": \"1/2026\"}";
    assertThat(api(head, "debarments/d-2026-1/moves", "1", order).body())
        .contains("Another officer must make the order");

    given = api(nodal, "debarments", "0", notice.formatted(id, tooLong));
    assertThat(given.statusCode()).isEqualTo(201);
    assertThat(api(head, "debarments/d-2026-2/moves", "1", order).body())
        .contains("The supplier may reply until");
    assertThat(api(nodal, "debarments/d-2026-2/reply", "1", "{\"reply\": \"So.\"}").statusCode())
        .isEqualTo(200);
    assertThat(api(head, "debarments/d-2026-2/moves", "2", order).body())
        .contains("The rules allow debarment until");

    api(nodal, "debarments", "0", notice.formatted(id, "2028-11-24"));
    api(nodal, "debarments/d-2026-3/reply", "1", "{\"reply\": \"So.\"}");
    assertThat(api(head, "debarments/d-2026-3/moves", "2", order).body()).contains("IN_FORCE");
    String published = portal.get("/debarred").body();
    assertThat(published)
        .contains("Purana Digital", "1/2026", "Bought followers")
        .doesNotContain("ZZZFP0000Z");
    assertThat(reader.get("/suppliers/wb.it/" + id).body()).contains("Debarred on this day.");
    assertThat(reader.get("/debarments/wb.it/d-2026-3").body()).doesNotContain("ZZZFP0000Z");
    assertThat(reader.get(API + "debarments/d-2026-3").statusCode()).isEqualTo(403);
  }

  @Test
  void an_aadhaar_number_is_never_kept_wherever_it_is_written() {
    HttpResponse<String> refused =
        buyer.form(
            "/suppliers/wb.it",
            "name=" + encoded("Asha 9999 4105 7058") + "&kind=supplier.kind.INFLUENCER");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("looks like an Aadhaar number")
        .doesNotContain("9999 4105 7058");
  }

  @Test
  void work_of_a_panel_goes_in_turn_and_the_seed_must_fit_its_digest() {
    api(buyer, "suppliers", "0", "{\"name\": \"Reel One\", \"identifiers\": []}");
    HttpResponse<String> made =
        buyer.form(
            "/panels/wb.it",
            "title=Videos&from=2026-11-25&until=2027-11-24&seed="
                + encoded("a seed that nobody guesses")
                + "&member=reel-one&capacity-reel-one=1");

    assertThat(made.statusCode()).isEqualTo(422);
    assertThat(made.body()).contains("reel-one is not registered");
  }
}
