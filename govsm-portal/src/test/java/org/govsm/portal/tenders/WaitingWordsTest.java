package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingAnswers");
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
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingAnswers");
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
  void a_cancellation_that_waits_is_work_of_the_authority_after_the_end_too() {
    String waits = "Decide on words that may name a supplier";
    sent(
        "competent-authority",
        API + "/cancellation",
        "{\"ground\": \"OTHER\", \"reason\": \"Media Kalpanic is right\", \"decisions\":"
            + " {\"supplier-named\": \""
            + NOTE
            + "\", \"cancellation-ground\": \"Order 7 of 2026\"}}");
    clock.to(Instant.parse("2026-12-28T06:00:00Z"));
    assertThat(people.acting("competent-authority-2").get("/work?lang=en").body()).contains(waits);
    assertThat(people.acting("competent-authority").get("/work?lang=en").body())
        .doesNotContain(waits);
    assertThat(people.acting("buyer").get("/work?lang=en").body()).doesNotContain(waits);
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
    HttpRequest.Builder post =
        portal
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    HttpResponse<String> answer = people.acting(role).send(post);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
