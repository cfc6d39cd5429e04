package org.govsm.portal.tenders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.SignedWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenders from an agreed requirement to the public page, by different people. */
class TendersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/api/v1/departments/demo/tenders";
  private static final String OPEN = "/api/v1/departments/demo/published-tenders";
  private static final String DRAFT = "/tenders/demo/DPI-2027-03";
  private static final String PUBLISHED = "/tenders/demo/DPI-2027-02";

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

  private static final String MUST =
      "number=NIT-1&procedure=ADVERTISED_TENDER&method=LOWEST_EVALUATED&revealHours=24"
          + "&publishes=2026-11-26&publishes:time=10:00&closes=2026-12-21&closes:time=17:00"
          + "&opens=2026-12-22&opens:time=11:00&requirement=namuna-posts-2027";

  @Test
  void a_tender_takes_what_its_requirement_says_and_asks_only_for_the_rest() throws IOException {
    assertThat(as("indentor").get("/tenders/demo?lang=en").body())
        .contains("action=\"/tenders/demo/new\"", "value=\"namuna-posts-2027\"")
        .doesNotContain("value=\"culture-days-2027\"", "value=\"nutrition-videos-2027\"");
    assertThat(as("auditor").get("/tenders/demo?lang=en").body())
        .doesNotContain("/tenders/demo/new");
    assertThat(as("indentor").form("/tenders/demo?lang=en", "requirement=namuna-posts-2027").body())
        .contains("href=\"#number\"", "href=\"#procedure\"", "href=\"#closes\"");
    assertThat(as("indentor").form("/tenders/demo", MUST).statusCode()).isEqualTo(303);

    JsonNode begun = JSON.readTree(as("buyer").get(ALL + "/NIT-1").body());
    assertThat(begun.get("state").asText()).isEqualTo("DRAFT");
    assertThat(begun.at("/tender/items")).hasSize(5);
    assertThat(begun.at("/tender/annexes")).hasSize(2);
    assertThat(begun.at("/tender/requirement/id").asText()).isEqualTo("namuna-posts-2027");
    assertThat(begun.at("/tender/tenderPeriod/clause").asText()).isEqualTo("section 2");
    assertThat(as("indentor").form("/tenders/demo", MUST + "&x=1").body()).contains("NIT-1");
    assertThat(as("indentor").get("/tenders/demo/new?requirement=culture-days-2027").statusCode())
        .isEqualTo(404);
    assertThat(as("buyer").get("/requirements/demo/namuna-posts-2027").body())
        .contains("/tenders/demo/NIT-1", "/tenders/demo/new?requirement=namuna-posts-2027");
  }

  @Test
  void a_part_is_saved_at_its_fields_and_the_check_cites_its_rules() {
    String page = as("indentor").get(DRAFT + "?lang=en").body();
    assertThat(page)
        .contains("Something stands in the way of publication.", "rule 161", "Blocks publication")
        .doesNotContain("tenders.");

    assertThat(
            as("indentor")
                .form(DRAFT + "/parts/security?lang=en", "version=1&performance=ten")
                .body())
        .contains("href=\"#performance\"", "value=\"ten\"");
    assertThat(
            as("indentor")
                .form(DRAFT + "/parts/security", "version=1&performance=5&forms=BANK_GUARANTEE")
                .statusCode())
        .isEqualTo(303);
    assertThat(as("indentor").form(DRAFT + "/parts/terms", "version=1&office=A").body())
        .contains("error-summary");
    assertThat(as("indentor").get(DRAFT + "/parts/security").body()).contains("value=\"5\"");
  }

  /** Found: a tender asked for experience, and no sheet of the committee did. */
  @Test
  void what_is_asked_of_bidders_stands_on_the_sheets() throws IOException {
    String gates =
        "version=1&quality=Sharp+pictures&experience=Two+like+contracts&jobs=2&jobPercent=40";
    assertThat(as("indentor").form(DRAFT + "/parts/gates", gates).statusCode()).isEqualTo(303);

    String address = "/api/v1/departments/" + DRAFT.substring(9).replaceFirst("/", "/tenders/");
    JsonNode asked = JSON.readTree(as("buyer").get(address).body()).at("/tender/evaluation");
    assertThat(asked.at("/requirements").findValuesAsText("id"))
        .containsExactly("quality-1", "experience");
    assertThat(asked.at("/requirements/1/text").asText()).isEqualTo("Two like contracts");
    assertThat(as("indentor").get(DRAFT + "/parts/gates").body())
        .containsOnlyOnce("Two like contracts");
  }

  @Test
  void who_is_invited_is_chosen_from_the_registered_suppliers_or_typed() {
    String part = DRAFT + "/parts/notice?lang=en";
    assertThat(as("indentor").get(part).body())
        .contains(
            "<option value=\"demo-mse\">Namuna Reels (invented)</option>", "list=\"invited-known\"")
        .doesNotContain("<option value=\"demo-society\">");
    String page =
        as("indentor")
            .form(part, "version=1&closes=never&invited=demo-mse&invited=&invited=other-one")
            .body();
    assertThat(page).contains("value=\"demo-mse\"", "value=\"other-one\"");
  }

  @Test
  void a_draft_that_could_not_be_published_is_not_sent_and_each_finding_leads_to_its_field() {
    assertThat(as("buyer").get(DRAFT + "?lang=en").body())
        .contains(
            "It cannot be sent while something stands in the way",
            DRAFT + "/parts/terms?lang=en#chapters",
            DRAFT + "/parts/terms?lang=en#disputes-en",
            DRAFT + "/parts/notice?lang=en#closes",
            DRAFT + "/parts/reasons")
        .doesNotContain("Send for publication");
    HttpResponse<String> refused = as("buyer").form(DRAFT + "/submission?lang=en", "version=1");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "href=\"#found-CHAPTERS_MISSING\"",
            "id=\"found-CHAPTERS_MISSING\"",
            "href=\"#found-SCHEDULE_OPEN.CONTRACT\"",
            "id=\"found-SCHEDULE_OPEN.CONTRACT\"");
    String tag = as("buyer").get(ALL + "/DPI-2027-03").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> api =
        portal.postJson(
            ALL + "/DPI-2027-03/submission", "{}", "Idempotency-Key", "send-it", "If-Match", tag);
    assertThat(api.statusCode()).isEqualTo(422);
    assertThat(api.body()).contains("CHAPTERS_MISSING", "SCHEDULE_OPEN.AWARD");
    assertThat(as("buyer").get(DRAFT + "/parts/terms?lang=en").body())
        .contains("(needed before publication)");
  }

  @Test
  void nobody_publishes_what_they_wrote_or_sent_and_no_finding_that_blocks_is_passed() {
    sent();

    assertThat(as("buyer").form(DRAFT + "/publication?lang=en", "version=2&sure=yes").body())
        .contains("Another officer publishes it.");
    HttpResponse<String> blocked =
        as("competent-authority").form(DRAFT + "/publication?lang=en", "version=2&sure=yes");
    assertThat(blocked.statusCode()).isEqualTo(422);
    assertThat(blocked.body())
        .contains("href=\"#found-CHAPTERS_MISSING\"")
        .doesNotContain(">BRAND_NAMED", ">ANNEX_BLANKS");
    assertThat(as("buyer").get("/published-tenders/demo/DPI-2027-03").statusCode()).isEqualTo(404);
    assertThat(portal.get("/published-tenders/nobody").statusCode()).isEqualTo(404);
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Give back the tender DPI-2027-03")
        .doesNotContain("Check and publish the tender DPI-2027-03");
    assertThat(as("competent-authority").get(DRAFT + "?lang=en").body())
        .contains("It cannot be published while something stands in the way.")
        .doesNotContain(DRAFT + "/publication");
    assertThat(as("indentor").get(DRAFT + "?lang=en").body())
        .contains("Return to the author", "its author can change it");
    assertThat(as("indentor").form(DRAFT + "/return", "version=2").statusCode()).isEqualTo(303);
    assertThat(as("indentor").get(DRAFT + "/parts/terms?lang=en").body()).contains("Save");
  }

  @Test
  void the_check_knows_who_cannot_sit_in_a_committee() {
    List<String> members =
        List.of("demo.buyer", "demo.supplier", "demo.auditor", "demo.administrator", "nobody");

    Set<String> strangers =
        portal.store().read(tx -> new CommitteeUsers(tx, "demo").strangers(members));

    assertThat(strangers)
        .containsExactlyInAnyOrder("demo.supplier", "demo.auditor", "demo.administrator", "nobody");
  }

  /** A draft that was sent while nothing stood in its way by the law of that day. */
  private void sent() {
    portal
        .store()
        .write(
            tx -> {
              StoredTender now = new Tenders(tx).find("demo", "DPI-2027-03").orElseThrow();
              return new Tenders(tx)
                  .write(
                      Tenders.SUBMITTED,
                      now,
                      now.tender(),
                      TestPortal.CLOCK.instant(),
                      "demo.buyer");
            });
  }

  /** Found: who wrote an answer that sounds like a supplier decided alone that it names none. */
  @Test
  void an_answer_that_sounds_like_a_supplier_is_published_by_another_officer() {
    String open = "/published-tenders/demo/DPI-2027-02";
    String way = PUBLISHED + "/answers?lang=en";
    String waits = "Decide on the answer that may name a supplier";
    String text = "version=3&question=Q2&answer-Q2=As+Media+Kalpanic+says,+no";
    String decided = text + "&answer-Q2-decided=Note+4+says+that+no+supplier+is+meant";
    as("supplier").form(open + "/questions", "question=Is+Hindi+enough%3F");
    for (int again = 0; again < 2; again++) {
      assertThat(as("buyer").form(way, decided).statusCode()).isEqualTo(303);
      assertThat(portal.get(open).body()).doesNotContain("Kalpanic");
    }
    assertThat(as("buyer").get(PUBLISHED + "?lang=en").body())
        .contains("Answer that waits for another officer", "Note 4 says")
        .doesNotContain("Publish this answer");
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain(waits);
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains(waits);
    assertThat(as("competent-authority").get(PUBLISHED + "?lang=en").body())
        .contains("Publish this answer");
    assertThat(as("buyer").get(ALL + "/DPI-2027-02").body())
        .contains("\"waitingWords\":[{", "As Media Kalpanic says, no");
    assertThat(as("competent-authority").form(way, text).body())
        .contains("sounds like a supplier of the register");

    assertThat(as("competent-authority").form(way, decided).body())
        .contains("These words wait already");
    assertThat(portal.get(open).body()).doesNotContain("Kalpanic");
    reads("competent-authority");
    assertThat(portal.get(open).body()).contains("As Media Kalpanic says, no");
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(waits);
  }

  /** Found: what waits as an answer went out as a corrigendum, by one buyer alone. */
  @Test
  void a_corrigendum_that_sounds_like_a_supplier_is_published_by_another_officer()
      throws IOException {
    String public_ = "/published-tenders/demo/DPI-2027-02";
    HttpResponse<String> before = as("buyer").get(ALL + "/DPI-2027-02");
    ObjectNode changed = (ObjectNode) JSON.readTree(before.body()).get("tender");
    ((ObjectNode) changed.get("tenderPeriod")).put("endDate", "2026-12-21T18:00:00+05:30");
    String body =
        "{\"rationale\": \"In the format of Media Kalpanic\", \"moreTimeNeeded\": false,"
            + " \"decisions\": {\"supplier-named\": \"Note 40: nobody is meant\"}, \"tender\": "
            + changed
            + "}";
    for (int again = 0; again < 2; again++) {
      HttpResponse<String> sent = as("buyer").send(posted(ALL + "/DPI-2027-02/corrigenda", body));
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
      assertThat(portal.get(public_).body()).doesNotContain("Kalpanic");
    }
    HttpResponse<String> waits =
        as("buyer")
            .send(
                portal
                    .request(ALL + "/DPI-2027-02")
                    .header("If-None-Match", before.headers().firstValue("ETag").orElseThrow())
                    .GET());
    assertThat(waits.statusCode()).isEqualTo(200);
    assertThat(waits.body()).contains("\"question\":\"CORRIGENDUM\"");
    assertThat(as("buyer").get(PUBLISHED + "?lang=en").body())
        .contains("Corrigendum that waits for another officer", "Note 40")
        .doesNotContain("Publish as it was sent");
    assertThat(as("competent-authority").get(PUBLISHED + "?lang=en").body())
        .contains("Publish as it was sent", "Return to the author");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Decide on words that may name a supplier");

    assertThat(
            as("competent-authority")
                .send(posted(ALL + "/DPI-2027-02/corrigenda", body))
                .statusCode())
        .isEqualTo(409);
    reads("competent-authority");
    assertThat(portal.get(public_).body()).contains("In the format of Media Kalpanic");
    assertThat(as("buyer").get(ALL + "/DPI-2027-02").body()).doesNotContain("waitingWords");
  }

  @Test
  void a_cancellation_that_sounds_like_a_supplier_waits_too() {
    String body =
        "{\"ground\": \"OTHER\", \"reason\": \"Media Kalpanic is right\","
            + " \"decisions\": {\"supplier-named\": \"Note 40: nobody is meant\","
            + " \"cancellation-ground\": \"Order 7 of 2026\"}}";
    HttpResponse<String> sent =
        as("competent-authority").send(posted(ALL + "/DPI-2027-02/cancellation", body));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(sent.body()).contains("\"question\":\"CANCELLATION\"").contains("PUBLISHED");
  }

  /** Found: a question that the buyer records named a supplier, unasked. */
  @Test
  void a_recorded_question_that_sounds_like_a_supplier_is_published_by_another_officer() {
    String open = "/published-tenders/demo/DPI-2027-02";
    String asked = "question=May+we+use+what+Media+Kalpanic+has%3F&received=Letter+9";
    assertThat(as("buyer").form(open + "/questions", asked).body())
        .contains("sounds like a supplier of the register", "id=\"decided\"");
    String decided = asked + "&decided=Note+4+says+that+no+supplier+is+meant";
    for (int again = 0; again < 2; again++) {
      assertThat(as("buyer").form(open + "/questions", decided).statusCode()).isEqualTo(303);
      assertThat(portal.get(open).body()).doesNotContain("Kalpanic");
    }
    assertThat(as("buyer").get(PUBLISHED + "?lang=en").body())
        .contains("Question that waits for another officer");
    reads("buyer-2");
    assertThat(portal.get(open).body()).contains("Media Kalpanic");
    assertThat(as("buyer").get(PUBLISHED + "?lang=en").body())
        .doesNotContain("Question that waits for another officer");
  }

  /** Found: ordinary Hindi words that are in a name were refused, whatever an officer decided. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "क्या लोक संचार विभाग का लोगो लगेगा?",
        "क्या लोक-संचार की भाषा सरल हो?",
        "क्या लोक संचार के नियम लागू होंगे?",
        "क्या काल्पनिक मीडिया सामग्री (एआई से बनी) चलेगी?"
      })
  void ordinary_words_of_a_name_in_hindi_are_asked_about_and_have_a_way_on(String text) {
    String asked = "question=" + URLEncoder.encode(text, UTF_8) + "&received=Letter+9";
    String way = "/published-tenders/demo/DPI-2027-02/questions?lang=en";
    assertThat(as("buyer").form(way, asked).body())
        .contains("sounds like a supplier of the register", "id=\"decided\"");
    String decided = asked + "&decided=The+words+are+common+and+name+nobody,+note+12";
    assertThat(as("buyer").form(way, decided).statusCode()).isEqualTo(303);
  }

  /** Publishes the words that wait, by who read them. */
  private void reads(String role) {
    String page = as(role).get(PUBLISHED + "?lang=en").body();
    String before = "name=\"words\" value=\"";
    int at = page.indexOf(before) + before.length();
    String words = page.substring(at, page.indexOf('"', at));
    String mark = "name=\"read\" value=\"";
    int from = page.indexOf(mark) + mark.length();
    String read = page.substring(from, page.indexOf('"', from));
    String form =
        "words=" + words + "&do=PUBLISH&sure=yes&words-" + words + "=Read:+nobody+is+meant";
    assertThat(as(role).form(PUBLISHED + "/words", form).body())
        .as("found: a form without the mark published what nobody had read")
        .contains("after you read them");
    form += "&read=" + read;
    assertThat(as(role).form(PUBLISHED + "/words", form).statusCode()).isEqualTo(303);
  }

  private HttpRequest.Builder posted(String path, String body) {
    return portal
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  @Test
  void an_answer_that_waits_gives_way_to_one_that_names_nobody() {
    String way = PUBLISHED + "/answers";
    String text = "version=3&question=Q2&answer-Q2=";
    as("supplier").form("/published-tenders/demo/DPI-2027-02/questions", "question=Is+Hindi+it%3F");
    String named = text + "Media+Kalpanic+knows&answer-Q2-decided=Note+4+says+nobody+is+meant";
    assertThat(as("buyer").form(way, named).statusCode()).isEqualTo(303);
    assertThat(as("buyer").form(way, text + "Yes,+it+is").statusCode()).isEqualTo(303);

    assertThat(as("buyer").get(ALL + "/DPI-2027-02").body()).doesNotContain("waitingWords");
    assertThat(portal.get("/published-tenders/demo/DPI-2027-02").body()).contains("Yes, it is");
  }

  @Test
  void a_published_tender_is_asked_about_changed_and_cancelled_before_all() throws IOException {
    String open = "/published-tenders/demo/DPI-2027-02";
    String asked = open + "/questions";
    assertThat(as("supplier").form(asked, "question=Is+Hindi+enough%3F").statusCode())
        .isEqualTo(303);
    assertThat(as("indentor").form(asked, "question=Why").statusCode()).isEqualTo(403);
    assertThat(as("supplier").form(asked + "?lang=en", "question=Demo-Agency+asks").body())
        .contains("The text names who asked");
    assertThat(as("buyer").get("/work?lang=en").body()).contains("Answer the questions");
    assertThat(
            as("buyer")
                .form(
                    PUBLISHED + "/answers?lang=en",
                    "version=3&question=Q2&answer-Q2=Kalpanik+Media+Agency+may+send+older+samples")
                .body())
        .as("who asked is no other supplier to those who answer")
        .contains("names a supplier of the register")
        .doesNotContain("who asked. Questions");
    for (String named : List.of("Namuna+Reels+asked+the+same", "demo-agency+may")) {
      assertThat(
              as("buyer")
                  .form(
                      PUBLISHED + "/answers?lang=en",
                      "version=3&question=Q2&answer-Q2=No;+" + named)
                  .body())
          .contains("names a supplier of the register")
          .doesNotContain("who asked. Questions");
    }
    String two = "version=3&question=Q2&answer-Q2=Kalpanik+Media+may";
    assertThat(as("buyer").form(PUBLISHED + "/answers?lang=en", two).body())
        .as("two words of a name are asked about, whoever asked")
        .contains("sounds like a supplier of the register")
        .doesNotContain("who asked. Questions");
    String alike = "version=3&question=Q2&answer-Q2=As+Media+Kalpanic+says,+no";
    assertThat(as("buyer").form(PUBLISHED + "/answers?lang=en", alike).body())
        .contains(
            "sounds like a supplier of the register",
            "As Media Kalpanic says, no</textarea>",
            "name=\"answer-Q2-decided\"");
    String way = asked + "?lang=en";
    assertThat(as("buyer").form(way, "received=letter+4&question=May+Namuna+Reels+bid%3F").body())
        .contains("names a supplier of the register");
    assertThat(as("supplier").form(way, "question=Kalpanik+Media+asks+this").body())
        .contains("The text names who asked");
    assertThat(reconstituted("demo.indentor"))
        .contains("/decided", "demo.indentor wrote this tender or may decide on its award");
    assertThat(as("supplier").form(asked + "?lang=en", "question=Would+45+lakh+do%3F").body())
        .contains("A question names no price, and this one says 45 lakh.");
    assertThat(as("buyer").form(asked + "?lang=en", "question=Is+Hindi+enough%3F").body())
        .contains("A buyer records a question that somebody sent.");
    String seen =
        as("buyer").get(ALL + "/DPI-2027-02").body()
            + as("buyer").get(PUBLISHED + "?lang=en").body();
    assertThat(seen).doesNotContain("demo.supplier", "asker-");
    assertThat(as("buyer").get("/api/v1/departments/demo/events?limit=1000").body())
        .doesNotContain("demo.supplier");
    assertThat(
            as("buyer")
                .form(
                    PUBLISHED + "/answers",
                    "version=3&question=Q2&answer-Q2=Yes,+kalpanik+films+too.")
                .statusCode())
        .isEqualTo(303);

    String change =
        "rationale=More+time&securityUntil=2027-05-12&awardBy=2027-02-15&contractBy=2027-03-08&opens=2026-12-29&opens:time=11:00&askedUntil=2026-12-07"
            + "&askedUntil:time=17:00&moreTimeNeeded=true&changed-en=Hindi+and+English.&closes=";
    assertThat(
            as("buyer")
                .form(PUBLISHED + "/corrigendum?lang=en", change + "2026-12-20&closes:time=17:00")
                .body())
        .contains("It can only extend it.");
    assertThat(
            as("buyer")
                .form(
                    PUBLISHED + "/corrigendum",
                    change.replace("2027-05-12", "2027-05-05") + "2026-12-28&closes:time=17:00")
                .body())
        .contains("name=\"reason-SECURITY_VALIDITY\"");
    String later = change + "2026-12-28&closes:time=17:00";
    assertThat(
            as("buyer")
                .form(
                    PUBLISHED + "/corrigendum?lang=en",
                    later.replace("More+time", "Namuna+Reels+asked") + "&sure=yes")
                .body())
        .contains("names a supplier of the register");
    assertThat(
            as("buyer")
                .form(PUBLISHED + "/corrigendum?lang=en", later + "&decided=Order+7&sure=yes")
                .body())
        .contains("The competent authority decides and publishes it");
    later += "&decided=Order+7:+both+languages";
    assertThat(as("competent-authority").form(PUBLISHED + "/corrigendum?lang=en", later).body())
        .contains("Publish the corrigendum to");
    assertThat(
            as("competent-authority")
                .form(PUBLISHED + "/corrigendum", later + "&sure=yes")
                .statusCode())
        .isEqualTo(303);

    JsonNode shown = JSON.readTree(portal.get(OPEN + "/DPI-2027-02").body());
    assertThat(shown.at("/release/enquiries")).hasSize(2);
    assertThat(shown.at("/release/amendments")).hasSize(1);
    assertThat(shown.get("closes").asText()).isEqualTo("2026-12-28T11:30:00Z");
    for (String page : new String[] {open, OPEN + "/DPI-2027-02"}) {
      assertThat(portal.get(page).body())
          .contains("Hindi and English.")
          .doesNotContain("demo.supplier", "demo.nodal-officer", "media plan, note 7");
    }
    assertThat(portal.get(open + "?lang=en").body())
        .contains("time to bid, ends: ", "28 December 2026")
        .doesNotContain("/tenderPeriod", "/opening/date");
    assertThat(portal.get(open + "/annex.txt").body()).contains("Videos on vaccination", "4.1");

    String cancelled = "ground=NONE_RESPONSIVE&why=None+is+responsive.&sure=yes";
    assertThat(
            as("competent-authority").form(PUBLISHED + "/cancellation?lang=en", cancelled).body())
        .contains("contradicts this ground");
    String other = "ground=OTHER&why=The+need+is+gone.&sure=yes";
    assertThat(as("competent-authority").form(PUBLISHED + "/cancellation?lang=en", other).body())
        .contains("href=\"#decided\"");
    assertThat(
            as("competent-authority")
                .form(PUBLISHED + "/cancellation", other + "&decided=Order+7")
                .statusCode())
        .isEqualTo(303);
    assertThat(portal.get(OPEN + "/DPI-2027-02").body()).contains("\"state\":\"CANCELLED\"");
    assertThat(as("supplier").form(asked + "?lang=en", "question=Why").statusCode()).isEqualTo(422);
    assertThat(as("buyer").get("/tenders/demo?format=csv&lang=en&state=CANCELLED").body())
        .contains("DPI-2027-02", "cancelled");
  }

  @Test
  void a_second_tender_for_the_same_requirement_is_for_an_officer() throws IOException {
    JsonNode open = JSON.readTree(as("buyer").get(ALL + "/DPI-2027-02").body());
    ObjectNode again = (ObjectNode) open.get("tender");
    again.put("id", "ATT-2").remove(List.of("requirement", "annexes", "buyer"));
    ObjectNode body = JSON.createObjectNode().put("requirement", "health-videos-2027");
    body.set("tender", again);
    as("indentor");
    HttpResponse<String> begun =
        portal.postJson(ALL, body.toString(), "Idempotency-Key", "begin-again");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    assertThat(as("buyer").get(ALL + "/ATT-2/check?lang=en").body())
        .contains("DPI-2027-02 is under way for the same requirement.");
    assertThat(as("buyer").get(ALL + "/DPI-2027-03/check?lang=en").body())
        .doesNotContain("is under way for the same requirement");
    body.put("requirement", "nutrition-videos-2027");
    again.put("id", "ATT-3");
    assertThat(portal.postJson(ALL, body.toString(), "Idempotency-Key", "begin-anew").statusCode())
        .isEqualTo(201);
    assertThat(as("buyer").get(ALL + "/ATT-3/check?lang=en").body())
        .contains("is bought in these days by DEMO-NUTRITION-2026, DPI-2027-01");
    String page = "/tenders/demo/ATT-3";
    assertThat(as("indentor").form(page + "/submission", "version=1").statusCode()).isEqualTo(303);
    assertThat(as("buyer").form(page + "/publication?lang=en", "version=2&sure=yes").body())
        .contains("whether what is contracted already is put to tender")
        .doesNotContain("put to tender twice");
  }

  /** Rule 162(iv): whether the time is sufficient says another officer than who publishes. */
  @Test
  void the_time_of_a_limited_tender_is_decided_by_another_than_who_publishes() throws IOException {
    JsonNode open = JSON.readTree(as("buyer").get(ALL + "/DPI-2027-02").body());
    ObjectNode limited = (ObjectNode) open.get("tender");
    limited.put("id", "LTE-1").put("procedure", "LIMITED_TENDER");
    limited.remove(List.of("requirement", "annexes", "buyer"));
    limited.putArray("invited").add("A").add("B").add("C").add("D");
    ((ObjectNode) limited.get("evaluation")).put("value", "5000000.00");
    ((ObjectNode) limited.get("bidSecurity")).put("amount", "150000.00");
    ObjectNode body = JSON.createObjectNode().put("requirement", "health-videos-2027");
    body.set("tender", limited);
    as("indentor");
    ObjectNode forged = body.deepCopy();
    ((ObjectNode) forged.at("/tender/tenderPeriod"))
        .putObject("approval")
        .put("by", "demo.competent-authority")
        .put("reason", "Order 12");
    assertThat(portal.postJson(ALL, forged.toString(), "Idempotency-Key", "limited-0").body())
        .contains("/tenderPeriod/approval", "tenders.not-yours");
    assertThat(portal.postJson(ALL, body.toString(), "Idempotency-Key", "limited-1").statusCode())
        .isEqualTo(201);
    String page = "/tenders/demo/LTE-1";
    assertThat(as("indentor").form(page + "/submission", "version=1").statusCode()).isEqualTo(303);
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain("LTE-1");
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains("LTE-1");
    assertThat(
            as("buyer")
                .form(
                    page + "/publication?lang=en",
                    "version=2&sure=yes&decided-same-requirement=Order+13")
                .statusCode())
        .isEqualTo(403);
    String other = "version=2&sure=yes&decided-bid-window=Order+12&decided-procedure=Order+9";
    assertThat(as("competent-authority").form(page + "/publication?lang=en", other).body())
        .contains("This question is not decided here.");
    String one = "version=2&sure=yes&decided-bid-window=Order+12";
    assertThat(as("competent-authority").form(page + "/publication?lang=en", one).body())
        .contains("This question is open too.");
    String same =
        "&decided-same-requirement=Order+7:+another+region"
            + "&decided-value-below-estimate=Order+8:+one+region+alone";
    String decided = "version=2&decided-bid-window=Order+12:+22+days+are+enough" + same;
    assertThat(as("competent-authority").form(page + "/publication?lang=en", decided).body())
        .contains(
            "Decide what is asked before the publication of",
            "Another officer who neither wrote nor sent");
    HttpResponse<String> told =
        as("competent-authority").form(page + "/publication?lang=en", decided + "&sure=yes");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(303);
    assertThat(as("buyer").get(ALL + "/LTE-1").body())
        .contains(
            "\"state\":\"SUBMITTED\"",
            "\"by\":\"demo.competent-authority\"",
            "Order 12: 22 days are enough",
            "Order 7: another region",
            "Order 8: one region alone");
    String publishes = "version=3&sure=yes&decided-clauses-in-own-words=Read:+note+11";
    assertThat(as("competent-authority").form(page + "/publication?lang=en", publishes).body())
        .contains("Another officer publishes the tender.");
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain("LTE-1");
    assertThat(as("buyer").form(page + "/publication?lang=en", "version=3&sure=yes").body())
        .contains("In the words of the buyer", "requirement ", "where bids are opened");
    HttpResponse<String> published = as("buyer").form(page + "/publication?lang=en", publishes);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
    assertThat(portal.get(OPEN + "/LTE-1").body())
        .doesNotContain("approval", "22 days are enough", "another region");
    assertThat(reconstituted("LTE-1", "demo.buyer"))
        .as("who published it is asked about as who wrote it")
        .contains("demo.buyer wrote this tender or may decide on its award");
  }

  @Test
  void the_api_takes_the_same_steps_and_minds_the_version() throws IOException {
    JsonNode draft = JSON.readTree(portal.get(ALL + "/DPI-2027-03").body());
    String document = draft.get("tender").toString();
    assertThat(put("\"7.0\"", document).statusCode()).isEqualTo(412);
    assertThat(put("\"1.0\"", document.replace("ADVERTISED_TENDER", "LIMITED_TENDER")).body())
        .contains("\"version\":2");
    assertThat(put("\"2.0\"", document.replace("tourism-campaign-2027", "other")).body())
        .contains("tenders.kept");
    assertThat(portal.get(ALL + "/DPI-2027-03/check?lang=en").body())
        .contains("\"findings\"", "\"provision\"");
    assertThat(portal.postJson(ALL + "/DPI-2027-03/withdrawal", "{}", "If-Match", "\"2.0\"").body())
        .contains("WITHDRAWN");
    assertThat(
            portal
                .postJson(ALL + "/DPI-2027-02/answers", "{\"question\": \"Q9\", \"text\": \"a\"}")
                .body())
        .contains("NO_QUESTION");
  }

  private String reconstituted(String joins) {
    return reconstituted("DPI-2027-02", joins);
  }

  private String reconstituted(String tender, String joins) {
    String order =
        """
        {"joining": [{"id": "%s"}], "order": "DPI/9", "orderedOn": "2026-11-25",
         "reason": "A member is on leave"}
        """;
    return as("competent-authority")
        .send(
            portal
                .request(ALL + "/" + tender + "/reconstitution?lang=en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.formatted(joins))))
        .body();
  }

  @Test
  void several_questions_are_decided_each_by_its_own_field_and_none_passes_by_another()
      throws IOException {
    ObjectNode changed =
        (ObjectNode) JSON.readTree(portal.get(ALL + "/DPI-2027-02").body()).get("tender");
    changed.put("procedure", "LIMITED_TENDER");
    changed.putArray("invited").add("A").add("B").add("C").add("D");
    ((ObjectNode) changed.get("evaluation")).put("globalTender", true);
    for (String code : new String[] {"GLOBAL_TENDER", "WINDOW_SHORT"}) {
      ((ArrayNode) changed.get("explanations"))
          .addObject()
          .put("finding", code)
          .put("text", "Film made abroad: note 12");
    }
    String body =
        "{\"rationale\": \"Known bidders\", \"moreTimeNeeded\": false, \"tender\": " + changed;
    String address = ALL + "/DPI-2027-02/corrigenda";
    for (String none : new String[] {"}", ", \"decided\": \"Order 7\"}"}) {
      assertThat(portal.postJson(address, body + none).body())
          .contains("/decisions/procedure", "/decisions/bid-window", "/decisions/evaluation-terms");
    }
    String two =
        ", \"decisions\": {\"procedure\": \"Order 7\", \"bid-window\": \"Order 8\""
            + ", \"terms-changed\": \"Order 6\"";
    assertThat(portal.postJson(address, body + two + "}}").body())
        .contains("/decisions/evaluation-terms")
        .doesNotContain("/decisions/procedure", "/decisions/bid-window");
    assertThat(portal.postJson(address, body + two + ", \"evaluation-terms\": 9}}").body())
        .contains("/decisions/evaluation-terms", "tree.required");
    String all = two + ", \"evaluation-terms\": \"Order 9\"}}";
    HttpResponse<String> alone =
        as("buyer")
            .send(
                portal
                    .request(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body + all)));
    assertThat(alone.statusCode()).isEqualTo(403);
    assertThat(alone.body()).contains("The competent authority decides and publishes it");
    assertThat(portal.postJson(address, body + all).statusCode()).isEqualTo(201);

    String form =
        "rationale=A+word&securityUntil=2027-05-05&awardBy=2027-02-15&contractBy=2027-03-08"
            + "&closes=2026-12-21&closes:time=17:00&opens=2026-12-22&opens:time=11:00"
            + "&askedUntil=2026-12-07&askedUntil:time=17:00&changed-en=Hindi."
            + "&decided-terms-changed=Order+6&moreTimeNeeded=false&decided-procedure=Order+7&decided-bid-window=Order+8";
    String page = PUBLISHED + "/corrigendum?lang=en";
    assertThat(as("competent-authority").form(page, form).body())
        .contains("href=\"#decided-evaluation-terms\"", ">Order 7</textarea>")
        .doesNotContain("href=\"#decided-procedure\"", "id=\"decided\"");
    assertThat(
            as("competent-authority")
                .form(page, form + "&decided-evaluation-terms=Order+9&sure=yes")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void no_text_that_a_corrigendum_changes_names_a_supplier() throws IOException {
    ObjectNode changed =
        (ObjectNode) JSON.readTree(portal.get(ALL + "/DPI-2027-02").body()).get("tender");
    changed
        .putArray("criteria")
        .addObject()
        .put("id", "E1")
        .put("about", "EXPERIENCE")
        .putObject("text")
        .put("en", "Videos such as Namuna Reels made");
    String body =
        "{\"rationale\": \"More time\", \"moreTimeNeeded\": false, \"tender\": " + changed + "}";
    assertThat(portal.postJson(ALL + "/DPI-2027-02/corrigenda?lang=en", body).body())
        .contains("\"/tender/criteria/0/text/en\"", "names a supplier of the register");
  }

  @Test
  void a_cancellation_names_no_supplier_by_its_name_or_an_id_and_days_that_there_are() {
    for (String text :
        List.of(
            "Kalpanik Media Agency is right",
            "KalpanikMedia.example is right",
            "By order 22 Namuna Reels is right",
            "Order 22: demo-mse errs",
            "Lok Sanchar Society is right",
            "Order 22: demo-society errs",
            "It ends on 30 February 2027")) {
      as("competent-authority");
      String body = "{\"ground\": \"NONE_RESPONSIVE\", \"reason\": \"" + text + "\"}";
      HttpResponse<String> answer =
          portal.postJson(ALL + "/DPI-2027-02/cancellation?lang=en", body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body())
          .contains("\"/reason\"")
          .containsAnyOf("names a supplier of the register", "that no calendar has");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kalpanic Media Agency is right",
        "Media Kalpanik is right",
        "Kalpanik Media is right",
        "Kalpanik’s Media is right",
        "Namuna, reels and scripts are late",
        "Namuna reels and scripts are late",
        "लोक संचार के माध्यम से दें",
        "कल्पनिक मीडिया सही है"
      })
  void words_that_sound_like_a_supplier_are_asked_about(String text) {
    as("competent-authority");
    String body = "{\"ground\": \"OTHER\", \"reason\": \"" + text + "\"}";
    HttpResponse<String> asked = portal.postJson(ALL + "/DPI-2027-02/cancellation?lang=en", body);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(422);
    assertThat(asked.body())
        .contains("/decisions/supplier-named", "sounds like a supplier of the register");
  }

  @Test
  void who_acts_for_several_suppliers_names_none_of_them() {
    Caller two =
        Caller.of(
            Caller.Kind.SERVICE,
            "seller",
            "",
            List.of(Caller.SUPPLIER),
            Optional.of(List.of("agency-8", "agency-9")));
    Map<String, String> names =
        Map.of("agency-8", "Taranga Films", "agency-9", "Udaan Posters Guild");
    KnownSuppliers register =
        new KnownSuppliers() {
          @Override
          public Map<String, String> of(Transaction tx, String department, String language) {
            return names;
          }

          @Override
          public Map<String, String> named(Transaction tx, String department, String language) {
            return names;
          }
        };
    for (String text :
        List.of(
            "Taranga Films asks",
            "Udaan Posters ask",
            "agency-9 asks",
            "May Taranga ask?",
            "We, T. Films, ask",
            "We, Tarang Films, ask",
            "We who made K-2026-7 ask")) {
      assertThatThrownBy(() -> refuse(register, text, two))
          .as(text)
          .hasMessageContaining("422")
          .isInstanceOf(ProblemException.class);
    }
    refuse(register, "Is Hindi enough?", two);
  }

  private static final SignedNeeds CONTRACTED =
      new SignedNeeds() {
        @Override
        public List<SignedWork> of(Transaction tx, String department, String requirement) {
          return List.of();
        }

        @Override
        public List<String> ofSupplier(Transaction tx, String department, String supplier) {
          return supplier.equals("agency-8") ? List.of("K-2026-7") : List.of();
        }
      };

  private void refuse(KnownSuppliers register, String text, Caller by) {
    portal
        .store()
        .<Optional<String>>read(
            tx -> {
              StoredTender one = new Tenders(tx).find("demo", "DPI-2027-02").orElseThrow();
              AskerNames.refuse(tx, one, register, CONTRACTED, text, by);
              return Optional.empty();
            });
  }

  private HttpResponse<String> put(String version, String body) {
    return portal.send(
        portal
            .request(ALL + "/DPI-2027-03")
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString(body)));
  }
}
