package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that may name a supplier, until another officer publishes the same. */
class WaitingWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/tenders/DPI-2027-02";
  private static final String PAGE = "/tenders/demo/DPI-2027-02?lang=en";
  private static final String OPEN = "/published-tenders/demo/DPI-2027-02";
  private static final String WAITS = "Decide on words that may name a supplier";
  private static final String NOTE = "Note 40: nobody is meant";

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  /** Found: whatever else the buyer recorded dropped the question that waited. */
  @Test
  void a_question_waits_whatever_else_is_recorded_meanwhile() {
    String first = "May+we+use+what+Media+Kalpanic+has%3F";
    String second = "Is+the+format+that+of+Media+Kalpanic%3F";
    asks("buyer", first);
    asks("buyer", "What+is+the+last+day%3F");
    asks("buyer", second);
    assertThat(portal.get(OPEN).body()).contains("last day?").doesNotContain("Kalpanic");
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains("May we use what Media Kalpanic has?", "Is the format that of Media Kalpanic?");

    asks("buyer-2", first);
    assertThat(portal.get(OPEN).body())
        .contains("May we use what Media Kalpanic has?")
        .doesNotContain("Is the format");
    assertThat(people.acting("buyer").get(API).body())
        .containsOnlyOnce("\"question\":\"QUESTION\"");
    asks("buyer-2", second);
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingWords");
  }

  /** Found: an urgent corrigendum dropped another that waited. */
  @Test
  void a_corrigendum_waits_while_another_is_published() throws IOException {
    corrects("buyer", "In the format of Media Kalpanic", later(tender()));
    corrects("buyer", "Another room", opened(tender()));
    assertThat(portal.get(OPEN).body()).contains("Another room").doesNotContain("Kalpanic");
    assertThat(people.acting("buyer").get(API).body()).contains("\"question\":\"CORRIGENDUM\"");

    corrects("competent-authority", "In the format of Media Kalpanic", later(tender()));
    assertThat(portal.get(OPEN).body()).contains("In the format of Media Kalpanic");
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingWords");
  }

  /** Found: words on two lines, or members in another order, never were those that waited. */
  @Test
  void the_same_words_are_the_same_however_they_are_sent() throws IOException {
    ObjectNode changed = opened(later(tender()));
    corrects("buyer", "In the format\\r\\nof Media Kalpanic", reversed(changed));
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    corrects("competent-authority", "In the format of Media Kalpanic", changed);
    assertThat(portal.get(OPEN).body()).contains("In the format of Media Kalpanic");
  }

  /** Found: a tender is cancelled mostly after its end, where nobody was told that words wait. */
  @Test
  void a_cancellation_that_waits_is_work_of_other_officers_after_the_end_too() {
    cancels();
    clock.to(Instant.parse("2026-12-28T06:00:00Z"));
    assertThat(work("competent-authority-2")).contains(WAITS);
    assertThat(work("competent-authority")).doesNotContain(WAITS);
    assertThat(work("buyer")).contains(WAITS);
    assertThat(work("auditor")).doesNotContain(WAITS);
  }

  /** Found: with one competent authority no cancellation went out whose words were asked about. */
  @Test
  void a_cancellation_is_read_by_an_officer_who_may_not_cancel() {
    cancels();
    String page = people.acting("buyer").get(PAGE).body();
    assertThat(page).contains("Publish as it was sent", "Media Kalpanic is right");
    String key = field(page, "words");
    String form = "words=" + key + "&do=PUBLISH&words-" + key + "=Read,+nobody+is+meant";
    assertThat(form("competent-authority", form + "&sure=yes").statusCode()).isEqualTo(403);
    assertThat(form("buyer", "words=" + key + "&do=PUBLISH&sure=yes").statusCode())
        .isEqualTo(422);
    assertThat(form("supplier", form + "&sure=yes").statusCode()).isEqualTo(403);
    assertThat(form("buyer", form).body()).contains("Cancel the tender");
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    assertThat(form("buyer", form + "&sure=yes").statusCode()).isEqualTo(303);
    assertThat(portal.get(OPEN).body()).contains("Media Kalpanic is right");
    assertThat(people.acting("buyer").get(API).body())
        .contains("\"state\":\"CANCELLED\"", "\"role\":\"competent-authority\"");
  }

  /** Found: a recorded question wanted two buyers. */
  @Test
  void a_recorded_question_is_read_by_the_authority() {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    asks("buyer", "What+is+the+last+day%3F");
    decides("competent-authority", "PUBLISH", "Read: no supplier is meant", 201);
    assertThat(portal.get(OPEN).body()).contains("May we use what Media Kalpanic has?");
  }

  /** A corrigendum goes out whole, and not over another that came first. */
  @Test
  void a_corrigendum_is_read_whole_and_is_stale_after_another() throws IOException {
    corrects("competent-authority", "In the format of Media Kalpanic", later(tender()));
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains("Publish as it was sent", "21 December 2026, 18:00:00");
    corrects("buyer", "Another room", opened(tender()));
    decides("buyer", "PUBLISH", "Read: no supplier is meant", 409);
    decides("buyer", "RETURN", "Write it again: the tender was changed", 201);
    corrects("competent-authority", "In the format of Media Kalpanic", later(tender()));
    decides("buyer", "PUBLISH", "Read: no supplier is meant", 201);
    assertThat(portal.get(OPEN).body()).contains("In the format of Media Kalpanic");
    assertThat(people.acting("buyer").get(API).body())
        .contains("2026-12-21T18:00:00+05:30")
        .doesNotContain("waitingWords");
  }

  /** Found: words that should not go out stood in My work of all others for good. */
  @Test
  void words_are_returned_with_a_reason_and_their_author_writes_others() {
    String back = "Your words about the tender";
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    decides("competent-authority", "RETURN", "", 422);
    decides("buyer", "RETURN", "Nobody is to be named", 403);
    decides("competent-authority", "RETURN", "Nobody is to be named", 201);
    assertThat(work("competent-authority")).doesNotContain(WAITS, back);
    assertThat(work("buyer")).contains(back);
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains("Nobody is to be named", "Take back");
    decides("competent-authority", "PUBLISH", "Read: no supplier is meant", 409);

    asks("buyer", "May+we+use+what+was+made+before%3F");
    assertThat(work("buyer")).doesNotContain(back);
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingWords");
  }

  /** What was returned waits again, for another, where its author sends the same. */
  @Test
  void returned_words_wait_again_and_are_taken_back_by_their_author() {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    decides("competent-authority", "RETURN", "Nobody is to be named", 201);
    asks("buyer-2", "May+we+use+what+Media+Kalpanic+has%3F");
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    assertThat(work("buyer")).contains(WAITS);
    decides("buyer", "WITHDRAW", "", 403);
    decides("buyer-2", "WITHDRAW", "", 201);
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingWords");
  }

  private void cancels() {
    sent(
        "competent-authority",
        API + "/cancellation",
        "{\"ground\": \"OTHER\", \"reason\": \"Media Kalpanic is right\", \"decisions\":"
            + " {\"supplier-named\": \""
            + NOTE
            + "\", \"cancellation-ground\": \"Order 7 of 2026\"}}");
  }

  private String work(String role) {
    return people.acting(role).get("/work?lang=en").body();
  }

  private static String field(String page, String name) {
    String before = "name=\"" + name + "\" value=\"";
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf('"', at));
  }

  private HttpResponse<String> form(String role, String form) {
    return people.acting(role).form("/tenders/demo/DPI-2027-02/words?lang=en", form);
  }

  private void decides(String role, String does, String reason, int status) {
    JsonNode words = waiting();
    ObjectNode body =
        JSON.createObjectNode().put("id", words.path("id").asText()).put("do", does);
    if (!reason.isEmpty()) {
      body.put("reason", reason);
    }
    sent(role, API + "/words", body.toString(), status);
  }

  private JsonNode waiting() {
    try {
      return JSON.readTree(people.acting("buyer").get(API).body()).path("waitingWords").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void asks(String role, String question) {
    String decided = "&received=Letter+9&decided=Note+4+says+that+no+supplier+is+meant";
    boolean named = question.contains("Kalpanic");
    String form = "question=" + question + (named ? decided : "&received=Letter+8");
    assertThat(people.acting(role).form(OPEN + "/questions", form).statusCode()).isEqualTo(303);
  }

  private void corrects(String role, String rationale, ObjectNode tender) {
    String decisions =
        rationale.contains("Kalpanic")
            ? "\"decisions\": {\"supplier-named\": \"" + NOTE + "\"}, "
            : "";
    sent(
        role,
        API + "/corrigenda",
        "{\"rationale\": \""
            + rationale
            + "\", \"moreTimeNeeded\": false, "
            + decisions
            + "\"tender\": "
            + tender
            + "}");
  }

  private void sent(String role, String path, String body) {
    sent(role, path, body, 201);
  }

  private void sent(String role, String path, String body, int status) {
    HttpRequest.Builder post =
        portal
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    HttpResponse<String> answer = people.acting(role).send(post);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private ObjectNode tender() throws IOException {
    return (ObjectNode) JSON.readTree(people.acting("buyer").get(API).body()).get("tender");
  }

  private static ObjectNode later(ObjectNode tender) {
    ((ObjectNode) tender.get("tenderPeriod")).put("endDate", "2026-12-21T18:00:00+05:30");
    return tender;
  }

  private static ObjectNode opened(ObjectNode tender) {
    ((ObjectNode) tender.get("opening")).put("date", "2026-12-22T11:45:00+05:30");
    return tender;
  }

  private static ObjectNode reversed(ObjectNode tender) {
    List<String> names = new ArrayList<>();
    tender.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode reversed = JSON.createObjectNode();
    names.forEach(name -> reversed.set(name, tender.get(name)));
    return reversed;
  }
}
