package org.govsm.portal.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the form to the register: who enters, who checks, who decides, and who sees a number. */
class SupplierRegisterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/wb.it/";
  private static final String GSTIN = "27ZZZFK0000Z1ZA";

  private static final String OPERATIONS = "/org/govsm/portal/api/operations.json";
  private static final String PANELS = "/api/v1/departments/{department}/panels";
  private static final String PASSED =
      "{\"check\": \"PAN\", \"outcome\": \"PASSED\", \"source\": \"Register\"}";

  private static TestPortal portal;
  private static People.Browsing buyer;
  private static People.Browsing nodal;
  private static People.Browsing head;
  private static People.Browsing reader;

  private static final LocalDate TODAY = Moments.day(TestPortal.CLOCK.instant());

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
    String first = id(given);
    String order = "{\"event\": \"order\", \"order\": \"1/2026\"}";
    assertThat(api(head, "debarments/" + first + "/moves", "1", order).body())
        .contains("Another officer must make the order");

    given = api(nodal, "debarments", "0", notice.formatted(id, tooLong));
    assertThat(given.statusCode()).isEqualTo(201);
    String second = id(given);
    assertThat(api(head, "debarments/" + second + "/moves", "1", order).body())
        .contains("The supplier may reply until");
    assertThat(
            api(nodal, "debarments/" + second + "/reply", "1", "{\"reply\": \"So.\"}").statusCode())
        .isEqualTo(200);
    assertThat(api(head, "debarments/" + second + "/moves", "2", order).body())
        .contains("The rules allow debarment until");

    String third = id(api(nodal, "debarments", "0", notice.formatted(id, "2028-11-24")));
    api(nodal, "debarments/" + third + "/reply", "1", "{\"reply\": \"So.\"}");
    assertThat(api(head, "debarments/" + third + "/moves", "2", order).body()).contains("IN_FORCE");
    String published = portal.get("/debarred").body();
    assertThat(published)
        .contains("Purana Digital", "1/2026", "Bought followers")
        .doesNotContain("ZZZFP0000Z");
    assertThat(reader.get("/suppliers/wb.it/" + id).body()).contains("Debarred on this day.");
    assertThat(reader.get("/debarments/wb.it/" + third).body()).doesNotContain("ZZZFP0000Z");
    assertThat(reader.get(API + "debarments/" + third).statusCode()).isEqualTo(403);
  }

  private static String id(HttpResponse<String> given) {
    String place = given.headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
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

  private static void register(String id, String pan) {
    policy(
        "{\"checks\": [{\"check\": \"PAN\"}],"
            + " \"debarmentList\": {\"source\": \"DoE\", \"on\": \"2026-11-25\"}}");
    String made =
        "{\"id\": \"%s\", \"name\": \"%s Works\", \"identifiers\":"
            + " [{\"kind\": \"PAN\", \"number\": \"%s\"}]}";
    assertThat(api(buyer, "suppliers", "0", made.formatted(id, id, pan)).statusCode())
        .isEqualTo(201);
    api(buyer, "suppliers/" + id + "/moves", "1", "{\"event\": \"submit\"}");
    HttpResponse<String> checked = api(nodal, "suppliers/" + id + "/checks", "2", PASSED);
    assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
    HttpResponse<String> moved =
        api(head, "suppliers/" + id + "/moves", "3", "{\"event\": \"register\"}");
    assertThat(moved.body()).contains("REGISTERED");
  }

  @Test
  void evidence_of_a_number_registers_no_other_and_no_list_tells_a_digest() throws Exception {
    register("kept", "ZZZFA1111A");
    String second =
        "{\"id\": \"second\", \"name\": \"Second\", \"identifiers\":"
            + " [{\"kind\": \"PAN\", \"number\": \"%s\"}]}";
    api(buyer, "suppliers", "0", second.formatted("ZZZFB1111A"));
    String moves = "suppliers/second/moves";
    api(buyer, moves, "1", "{\"event\": \"submit\"}");
    assertThat(api(nodal, "suppliers/second/checks", "2", PASSED).statusCode()).isEqualTo(200);
    api(nodal, moves, "3", "{\"event\": \"return\"}");
    buyer.form("/suppliers/wb.it/second/parts/identifiers", "version=4&PAN=ZZZFC1111A");
    api(buyer, moves, "5", "{\"event\": \"submit\"}");
    assertThat(api(head, moves, "6", "{\"event\": \"register\"}").body())
        .contains("check of the PAN");
    assertThat(reader.get("/suppliers/wb.it/second").body()).contains("of an earlier number");

    api(nodal, moves, "6", "{\"event\": \"return\"}");
    buyer.form("/suppliers/wb.it/second/parts/identifiers", "version=7&PAN=ZZZFA1111A");
    api(buyer, moves, "8", "{\"event\": \"submit\"}");
    api(nodal, "suppliers/second/checks", "9", PASSED);
    assertThat(api(head, moves, "10", "{\"event\": \"register\"}").body())
        .contains("kept is registered with the same PAN");

    api(buyer, "suppliers", "0", "{\"id\": \"bare\", \"name\": \"Bare\", \"identifiers\": []}");
    api(buyer, "suppliers/bare/moves", "1", "{\"event\": \"submit\"}");
    assertThat(api(nodal, "suppliers/bare/checks", "2", PASSED).body())
        .contains("has no number of this kind");

    assertThat(reader.get(API + "suppliers").body()).contains("second").doesNotContain("digest");
    assertThat(reader.get(API + "debarments").body()).doesNotContain("digest");
    JsonNode events = JSON.readTree(nodal.get(API + "events?limit=200").body()).get("events");
    for (JsonNode event : events) {
      if (event.get("kind").asText().startsWith("supplier.")) {
        assertThat(event.get("body").get("salt").asText()).hasSizeGreaterThan(40);
      }
    }
  }

  @Test
  void a_panel_of_two_is_made_and_passes_over_who_is_debarred() throws Exception {
    register("demo-agency", "ZZZFD1111A");
    register("reel-two", "ZZZFE1111A");
    JsonNode operations;
    try (InputStream in = SupplierRegisterTest.class.getResourceAsStream(OPERATIONS)) {
      operations = JSON.readTree(in);
    }
    JsonNode example = operations.findValue("POST " + PANELS).get("body").get("example");
    HttpResponse<String> documented = api(buyer, "panels", "0", example.toString());
    assertThat(documented.statusCode()).as(documented.body()).isEqualTo(201);
    assertThat(api(buyer, "panels", "0", "{\"title\": \"x\"}").body()).contains("/commitment");

    String seed = "a seed that nobody guesses";
    String asked =
        "title=Films&from=2026-11-27&until=2026-12-24&publicSource=Index+of+trade&publicDay=%s"
            + "&publicDigits=4&seed="
            + encoded(seed);
    String two = "&member=demo-agency&member=reel-two&capacity-demo-agency=1&capacity-reel-two=1";
    assertThat(buyer.form("/panels/wb.it", asked.formatted(TODAY)).body())
        .contains("Enter a day after today");
    assertThat(buyer.form("/panels/wb.it", asked.formatted("2026-11-27") + two).body())
        .as("found: a panel that is drawn after its days")
        .contains("published before the first day of the panel");
    assertThat(buyer.form("/panels/wb.it", asked.formatted("2026-11-26") + one(two)).body())
        .contains("Choose at least two");
    HttpResponse<String> made =
        buyer.form("/panels/wb.it", asked.formatted(TODAY.plusDays(1)) + two);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String later = made.headers().firstValue("Location").orElseThrow();
    String drawn = "{\"seed\": \"" + seed + "\", \"publicValue\": \"4711\"}";
    assertThat(buyer.get(later).body()).contains("Index", "The order is drawn from");
    assertThat(api(buyer, later.substring(1).replace("/wb.it", "") + "/seed", "1", drawn))
        .returns(409, HttpResponse::statusCode);
    onlyOnce(later, asked.formatted(TODAY.plusDays(1)) + two, seed);

    HttpResponse<String> work =
        api(buyer, "purchases", "0", "{\"id\": \"v-1\", \"title\": \"Video\", \"need\": \"v\"}");
    assertThat(work.statusCode()).as(work.body()).isEqualTo(201);
    String page = "/panels/wb.it/" + earlier(seed);
    String panel = page.substring(1).replace("/wb.it", "");
    String paper = "&evidence=Letter+7+of+25+November";
    assertThat(buyer.form(page + "/offers", "version=2&work=v-1").body())
        .contains("Choose what the supplier answered");
    assertThat(buyer.form(page + "/offers", "version=2&work=v-1&outcome=NO_ANSWER").body())
        .as("found: nobody said how a member was asked that is said not to have answered")
        .contains("until when it could answer", "Name the paper");
    assertThat(buyer.form(page + "/offers", "version=2&work=v-2&outcome=ACCEPTED" + paper).body())
        .as("found: a work that nobody has on record used up a turn")
        .contains("no purchase or contract v-2");

    String notice =
        "{\"supplier\": \"reel-two\", \"ground\": \"%s\", \"scope\": \"OWN\", \"from\":"
            + " \"%s\", \"until\": \"2027-01-31\", \"reason\": \"%s\", \"replyBy\":"
            + " \"2026-12-05\"}";
    String ground = "BREACH_OF_CODE";
    assertThat(api(nodal, "debarments", "0", notice.formatted("DISLIKE", "2026-11-25", "x")))
        .returns(422, HttpResponse::statusCode);
    assertThat(
            api(nodal, "debarments", "0", notice.formatted(ground, "2026-11-25", "zzzfe 1111-a"))
                .body())
        .contains("Leave the number out");
    debar(notice.formatted(ground, "2026-12-01", "Bought"));
    assertThat(portal.get("/debarred").body()).contains("not yet in force");
    JsonNode published = JSON.readTree(portal.get("/api/v1/debarred").body()).get("debarred");
    assertThat(published.findValuesAsText("reason")).contains("Bought");
    assertThat(published.toString()).contains("\"holds\":false").doesNotContain("ZZZF", "digest");
    assertThat(portal.get("/api/v1/debarred?after=x").statusCode()).isEqualTo(422);
    assertThat(buyer.get("/suppliers/wb.it/reel-two?lang=en").body())
        .contains(page, "Proceedings to debar", "/debarments/wb.it/");
    assertThat(reader.get(page).body()).doesNotContain("reel-two: debarred");
    debar(notice.formatted(ground, "2026-11-25", "Bought again"));
    assertThat(
            api(buyer, panel + "/offers", "2", "{\"work\": \"v-1\", \"outcome\": \"ACCEPTED\"}")
                .body())
        .as("found: an acceptance without a paper used up a turn")
        .contains("/evidence");
    String accepted =
        "{\"work\": \"v-1\", \"outcome\": \"ACCEPTED\", \"evidence\": \"Letter 7 of 25"
            + " November\"}";
    HttpResponse<String> offered = api(buyer, panel + "/offers", "2", accepted);
    JsonNode waiting = JSON.readTree(offered.body());
    assertThat(waiting.findValue("answer").get("supplier").asText()).isEqualTo("demo-agency");
    assertThat(waiting.findValue("offers")).as("found: one buyer alone used up a turn").isNull();
    String task = "Confirm the answer for v-1";
    assertThat(nodal.get("/work?lang=en").body()).contains(task);
    assertThat(buyer.get("/work?lang=en").body()).doesNotContain(task);
    String confirm = "version=3&act=CONFIRM";
    assertThat(buyer.form(page + "/acts", confirm).body()).contains("Another officer");
    assertThat(nodal.form(page + "/acts", confirm).statusCode()).isEqualTo(303);
    assertThat(nodal.get("/work?lang=en").body()).doesNotContain(task);
    assertThat(reader.get(page).body()).contains("debarred on 25 November 2026");
    secondOfficers(page);
    String barred = asked.replace(encoded(seed), encoded(seed + " of later"));
    assertThat(head.form("/panels/wb.it", barred.formatted("2026-11-26") + two).body())
        .contains("reel-two is debarred today");
  }

  /** An answer counts by two officers, and one in error is taken back. */
  private static void secondOfficers(String page) {
    String back = "version=4&act=TAKE_BACK&number=1&why=Letter+7+was+of+another+supplier";
    assertThat(buyer.form(page + "/acts", back).body()).contains("An officer who did neither");
    assertThat(head.form(page + "/acts", back).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body())
        .as("found: an answer typed wrong could not be put right")
        .contains("Recorded in error", "Letter 7 was of another supplier");
    String refused = "version=5&work=v-1&outcome=REFUSED&evidence=Letter+8+of+25+November&reason=";
    assertThat(buyer.form(page + "/offers", refused + "-").statusCode()).isEqualTo(422);
    assertThat(buyer.form(page + "/offers", refused + "No+crew+that+week").statusCode())
        .isEqualTo(303);
    assertThat(reader.get(page).body())
        .as("found: one buyer alone passed a member over")
        .doesNotContain("No crew that week");
    String waits = "version=6&work=v-1&outcome=ACCEPTED&evidence=Letter+9";
    assertThat(buyer.form(page + "/offers", waits).body())
        .contains("waits for another officer to confirm it");
    assertThat(buyer.form(page + "/acts", "version=6&act=CONFIRM").body())
        .contains("Another officer");
    assertThat(nodal.form(page + "/acts", "version=6&act=CONFIRM").statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body()).contains("No crew that week", "Letter 8 of 25 November");
    String both = "version=7&act=TAKE_BACK&number=2&why=Letter+8+was+of+another+supplier";
    for (People.Browsing author : List.of(buyer, nodal)) {
      assertThat(author.form(page + "/acts", both).body())
          .as("found: who recorded a refusal took it back alone, as another had confirmed it")
          .contains("An officer who did neither takes it back");
    }
    assertThat(head.form(page + "/acts", both).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body()).contains("Letter 8 was of another supplier");
    takenMeanwhile(page);
  }

  private static void takenMeanwhile(String page) {
    String given = "version=8&work=v-1&outcome=ACCEPTED&evidence=Letter+9+of+25+November";
    assertThat(buyer.form(page + "/offers", given).statusCode()).isEqualTo(303);
    Sample.record(
        portal,
        Sample.terms("C-1", "6000.00")
            .replace("example-directorate", "wb.it")
            .replace("2026-08-01", "2026-11-25")
            .replace("2026-11-01", "2027-02-25")
            .replaceFirst("[{]", "{\"purchase\": {\"id\": \"v-1\"}, "));
    assertThat(nodal.form(page + "/acts", "version=9&act=CONFIRM").body())
        .as("found: a member accepted a purchase on which another has the contract")
        .contains("example-agency has the contract of v-1");
    assertThat(nodal.form(page + "/acts", "version=9&act=DROP").statusCode()).isEqualTo(303);
    assertThat(buyer.form(page + "/offers", given.replace("version=8", "version=10")).body())
        .contains("example-agency has the contract of v-1");
    worksDone(page);
  }

  /** A work is done by its paper and two officers, and by the record alone where that shows it. */
  private static void worksDone(String page) {
    String old =
        "{\"id\": \"v-4\", \"title\": \"Old\", \"need\": \"o\", \"days\": {\"publication\":"
            + " \"2026-11-24\"}}";
    assertThat(api(buyer, "purchases", "0", old).statusCode()).isEqualTo(201);
    String asked = "version=10&work=%s&outcome=ACCEPTED&evidence=Letter+9+of+25+November";
    assertThat(buyer.form(page + "/offers", asked.formatted("v-4")).body())
        .as("found: a purchase of before the panel used up a turn")
        .contains("before the first day of the panel");
    api(buyer, "purchases", "0", "{\"id\": \"v-3\", \"title\": \"Video\", \"need\": \"w\"}");
    assertThat(buyer.form(page + "/offers", asked.formatted("v-3")).statusCode()).isEqualTo(303);
    assertThat(nodal.form(page + "/acts", "version=11&act=CONFIRM").statusCode()).isEqualTo(303);
    String full = "demo-agency: has 1 open work";
    assertThat(reader.get(page).body()).contains(full);

    assertThat(buyer.form(page + "/offers/3", "version=12&done-3=ok").statusCode()).isEqualTo(422);
    String done = "version=12&done-3=Acceptance+of+25+November";
    assertThat(buyer.form(page + "/offers/3", done).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body())
        .as("found: one officer alone freed the place of a member, without a paper")
        .contains(full)
        .doesNotContain("Acceptance of 25 November");
    String task = "Confirm that v-3";
    assertThat(nodal.get("/work?lang=en").body()).contains(task);
    assertThat(buyer.get("/work?lang=en").body()).doesNotContain(task);
    String confirm = "version=13&act=CONFIRM&number=3";
    assertThat(buyer.form(page + "/acts", confirm).body()).contains("Another officer");
    assertThat(nodal.form(page + "/acts", confirm).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body()).contains("Acceptance of 25 November").doesNotContain(full);

    String back = "version=14&act=TAKE_BACK&number=3&why=It+was+another+work";
    for (People.Browsing author : List.of(buyer, nodal)) {
      assertThat(author.form(page + "/acts", back).body()).contains("An officer who did neither");
    }
    assertThat(head.form(page + "/acts", back).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body())
        .as("found: a slip freed the place of a member for good")
        .contains(full, "It was another work");
    assertThat(buyer.form(page + "/offers/3", done.replace("12", "15")).statusCode())
        .isEqualTo(303);
    assertThat(nodal.form(page + "/acts", "version=16&act=DROP&number=3").statusCode())
        .isEqualTo(303);
    assertThat(nodal.form(page + "/acts", "version=17&act=CONFIRM&number=3").body())
        .contains("There is nothing to confirm");
  }

  private static String one(String two) {
    return two.replace("&member=reel-two", "");
  }

  /** A panel beside it is the authority's, and it is given up by another officer. */
  private static void onlyOnce(String page, String asked, String seed) {
    String again = asked.replace(encoded(seed), encoded(seed + " again"));
    assertThat(buyer.form("/panels/wb.it", asked.replace("Films", "Reels")).body())
        .contains("has this seed already");
    assertThat(buyer.form("/panels/wb.it", again).body())
        .as("found: the order was chosen among twin panels")
        .contains("the competent authority alone makes another panel");
    assertThat(head.form("/panels/wb.it", again).statusCode()).isEqualTo(303);

    String why = "version=1&act=WITHDRAW&why=The+days+are+wrong";
    assertThat(buyer.form(page + "/acts", why).body()).contains("Another officer");
    assertThat(nodal.form(page + "/acts", "version=1&act=WITHDRAW&why=-").statusCode())
        .isEqualTo(422);
    assertThat(nodal.form(page + "/acts", why).statusCode()).isEqualTo(303);
    assertThat(reader.get(page).body()).contains("withdrawn before its draw", "The days are wrong");
  }

  /** A panel of before today, drawn on the day of its public value. */
  private static String earlier(String seed) {
    Map<String, Object> given = new HashMap<>();
    given.put("title", "Videos");
    given.put("from", "2026-11-25");
    given.put("until", "2026-11-26");
    given.put("publicSource", "Index of trade");
    given.put("publicDay", "2026-11-24");
    given.put("publicDigits", new BigDecimal(4));
    given.put("commitment", Panel.commitment(seed + " of before"));
    given.put("members", List.of(member("demo-agency"), member("reel-two")));
    Caller by = Caller.of(Caller.Kind.PERSON, "b", "B", List.of("buyer"), Optional.empty());
    PanelService before = panels(-3);
    PanelService then = panels(-1);
    return portal
        .store()
        .write(
            tx -> {
              StoredRecord made = before.create(tx, "wb.it", given, by);
              for (String value : new String[] {"", "47.11", "47 11", "471"}) {
                assertThatThrownBy(
                        () -> then.seed(tx, made, seed + " of before", Optional.of(value), by))
                    .as(value)
                    .isInstanceOf(ProblemException.class);
              }
              then.seed(tx, made, seed + " of before", Optional.of("4711"), by);
              return made.id();
            });
  }

  private static Map<String, Object> member(String id) {
    return Map.of("supplier", id, "capacity", BigDecimal.ONE);
  }

  private static PanelService panels(int days) {
    Clock clock = Clock.offset(TestPortal.CLOCK, Duration.ofDays(days));
    return new PanelService(
        new PolicyService(clock),
        (tx, department, id) ->
            Optional.of(new KnownWorks.Work(List.of(), Optional.empty()))
                .filter(work -> id.equals("v-1")),
        clock);
  }

  private static void debar(String notice) throws Exception {
    HttpResponse<String> given = api(nodal, "debarments", "0", notice);
    String one = "debarments/" + JSON.readTree(given.body()).get("id").asText();
    String task = "Decide whether reel-two Works is debarred";
    assertThat(head.get("/work?lang=en").body()).as("not heard yet").doesNotContain(task);
    api(nodal, one + "/reply", "1", "{\"reply\": \"So.\"}");
    assertThat(head.get("/work?lang=en").body()).contains(task, one.replace("/", "/wb.it/"));
    assertThat(nodal.get("/work?lang=en").body()).doesNotContain(task);
    HttpResponse<String> order =
        api(head, one + "/moves", "2", "{\"event\": \"order\", \"order\": \"1/2026\"}");
    assertThat(order.body()).contains("IN_FORCE");
  }

  @Test
  void help_is_recorded_only_for_a_supplier_of_the_register() {
    String onboarding =
        "{\"partner\": \"CII\", \"supplier\": \"nobody\", \"kind\": \"RESELLER\", \"purpose\":"
            + " \"Help\", \"consentOn\": \"2026-11-20\", \"startedOn\": \"2026-11-21\"}";
    HttpResponse<String> refused = api(nodal, "facilitation/onboardings", "0", onboarding);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("/supplier");

    Map<String, Object> training = new HashMap<>();
    training.put("partner", "CII");
    training.put("on", "2026-11-05");
    training.put("participants", 24);
    training.put("certificates", 20);
    Caller by = Caller.of(Caller.Kind.PERSON, "b", "B", List.of("buyer"), Optional.empty());
    for (int i = 1; i <= 51; i++) {
      training.put("course", "Course no. " + i);
      portal
          .store()
          .write(
              tx ->
                  new FacilitationService(TestPortal.CLOCK)
                      .add(tx, "wb.it", FacilitationService.TRAININGS, training, by));
    }
    assertThat(nodal.get("/facilitation/wb.it?lang=en").body())
        .contains("Course no. 51<", "Course no. 2<", "?page=2")
        .doesNotContain("Course no. 1<");
    assertThat(nodal.get("/facilitation/wb.it?page=2&lang=en").body())
        .contains("Course no. 1<", "?page=1")
        .doesNotContain("Course no. 2<");
  }

  @Test
  void work_of_a_panel_goes_in_turn_and_the_seed_must_fit_its_digest() {
    api(buyer, "suppliers", "0", "{\"name\": \"Reel One\", \"identifiers\": []}");
    HttpResponse<String> made =
        buyer.form(
            "/panels/wb.it",
            "title=Videos&from=2027-01-01&until=2027-11-24&publicSource=Index+of+trade"
                + "&publicDay=2026-12-31&publicDigits=4&seed="
                + encoded("a seed that nobody guesses")
                + "&member=reel-one&capacity-reel-one=1");

    assertThat(made.statusCode()).isEqualTo(422);
    assertThat(made.body()).contains("reel-one is not registered");
  }
}
