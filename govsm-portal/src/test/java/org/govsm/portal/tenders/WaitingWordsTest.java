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
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.Event;
import org.govsm.procurement.tender.TenderAct;
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

  /** After the end of the tender, and before its bids are opened. */
  private static final Instant ENDED = Instant.parse("2026-12-21T12:00:00Z");

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

    reads("buyer-2", "May we use what Media Kalpanic has?");
    assertThat(portal.get(OPEN).body())
        .contains("May we use what Media Kalpanic has?")
        .doesNotContain("Is the format");
    assertThat(people.acting("buyer").get(API).body())
        .containsOnlyOnce("\"question\":\"QUESTION\"");
    reads("buyer-2", "Is the format that of Media Kalpanic?");
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
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    reads("buyer", "In the format of Media Kalpanic");
    assertThat(portal.get(OPEN).body()).contains("In the format of Media Kalpanic");
    assertThat(people.acting("buyer").get(API).body()).doesNotContain("waitingWords");
  }

  /** Found: words on two lines, or members in another order, never were those that waited. */
  @Test
  void the_same_words_are_the_same_however_they_are_sent() throws IOException {
    ObjectNode changed = opened(later(tender()));
    corrects("buyer", "In the format\\r\\nof Media Kalpanic", reversed(changed));
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    String same = corrigendum("In the format of Media Kalpanic", changed);
    assertThat(sent("competent-authority", API + "/corrigenda", same, 409))
        .contains("These words wait already");
    reads("competent-authority", "In the format of Media Kalpanic");
    assertThat(portal.get(OPEN).body()).contains("In the format of Media Kalpanic");
  }

  /** Found: who recorded the same letter published it unread, and nobody was told. */
  @Test
  void who_records_the_same_is_told_to_read_what_waits() {
    String question = "May+we+use+what+Media+Kalpanic+has%3F";
    asks("buyer", question);
    String form = "question=" + question + "&received=Letter+9&decided=Note+4:+none+is+meant";
    HttpResponse<String> second = people.acting("buyer-2").form(OPEN + "/questions", form);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("These words wait already");
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
  }

  /** Found: a question that came and was recorded in time died, as nobody read it. */
  @Test
  void a_question_that_was_recorded_in_time_is_published_and_answered_until_bids_are_opened() {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    clock.to(ENDED);
    assertThat(work("competent-authority")).contains(WAITS);
    assertThat(work("buyer")).doesNotContain("Answer the questions about the tender");
    decides("competent-authority", "PUBLISH", "Read: no supplier is meant", 201);
    assertThat(portal.get(OPEN).body()).contains("May we use what Media Kalpanic has?");
    assertThat(work("buyer")).contains("Answer the questions about the tender");
    answers("buyer", "A sample of any year is enough");
    assertThat(portal.get(OPEN).body()).contains("A sample of any year is enough");
    assertThat(work("buyer")).doesNotContain("Answer the questions about the tender");
  }

  /** Found: words that nobody may publish any more stood in the work of others, or of nobody. */
  @Test
  void what_can_be_published_no_more_is_work_of_its_author() throws IOException {
    corrects("competent-authority", "In the format of Media Kalpanic", later(tender()));
    assertThat(work("buyer")).contains(WAITS);
    clock.to(ENDED);
    String over = "can no longer be published";
    assertThat(work("buyer")).doesNotContain(WAITS, over);
    assertThat(work("competent-authority")).contains(over);
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains(over)
        .doesNotContain("Publish as it was sent");
    decides("buyer", "PUBLISH", "Read: no supplier is meant", 422);
    decides("competent-authority", "WITHDRAW", "", 201);
    assertThat(work("competent-authority")).doesNotContain(over);
  }

  /** Found: a slip in what is to be done was told as a member that is missing. */
  @Test
  void what_can_be_done_with_words_is_told() {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    ObjectNode body =
        JSON.createObjectNode()
            .put("id", waiting().path("id").asText())
            .put("do", "APPROVE")
            .put("reason", "Read: note 15");
    HttpResponse<String> refused = read("buyer-2", tag("buyer-2"), body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/do", "PUBLISH, RETURN, WITHDRAW");
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
    String read = "&read=" + field(page, "read");
    String form = "words=" + key + "&do=PUBLISH&words-" + key + "=Read,+nobody+is+meant" + read;
    assertThat(form("competent-authority", form + "&sure=yes").statusCode()).isEqualTo(403);
    assertThat(form("buyer", "words=" + key + "&do=PUBLISH&sure=yes").statusCode()).isEqualTo(422);
    assertThat(form("supplier", form + "&sure=yes").statusCode()).isEqualTo(403);
    assertThat(form("buyer", form).body()).contains("Cancel the tender");
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    assertThat(form("buyer", form + "&sure=yes").statusCode()).isEqualTo(303);
    assertThat(portal.get(OPEN).body()).contains("Media Kalpanic is right");
    assertThat(people.acting("buyer").get(API).body())
        .contains("\"state\":\"CANCELLED\"", "\"role\":\"competent-authority\"");
  }

  /** It may be published until bids are opened; after the end of the tender it helps no bidder. */
  @Test
  void a_question_is_to_be_read_before_the_end_of_the_tender() throws IOException {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    String until = tender().at("/tenderPeriod/endDate").asText().substring(0, 10);
    String work = people.acting("competent-authority").get("/api/v1/work").body();
    JsonNode rows = JSON.readTree(work).findPath("items");
    assertThat(rows)
        .filteredOn(row -> row.path("kind").asText().equals("tender-words"))
        .singleElement()
        .satisfies(row -> assertThat(row.path("due").asText()).as(work).isEqualTo(until));
  }

  /** After the end nobody may answer. */
  @Test
  void a_question_is_work_until_the_end_of_the_tender() {
    asks("buyer", "What+is+the+last+day%3F");
    String asked = "Answer the questions about the tender";
    assertThat(work("buyer")).contains(asked);
    clock.to(Instant.parse("2026-12-29T06:00:00Z"));
    assertThat(work("buyer")).doesNotContain(asked);
  }

  /** Found: a bidder named a rival to everybody, and nobody was asked. */
  @Test
  void a_question_of_a_bidder_names_no_other_supplier() {
    String named = "question=Is+the+work+of+Lok+Sanchar+Society+a+sample%3F";
    assertThat(people.acting("supplier").form(OPEN + "/questions", named).statusCode())
        .isEqualTo(422);
    assertThat(portal.get(OPEN).body()).doesNotContain("Lok Sanchar");
    String other = "question=Is+the+work+of+2025+a+sample%3F";
    assertThat(people.acting("supplier").form(OPEN + "/questions", other).statusCode())
        .isEqualTo(303);
  }

  /** Found: an answer was exchanged after another officer had read it, and went out as read. */
  @Test
  void words_that_were_exchanged_after_they_were_read_are_not_published() {
    asks("buyer", "What+is+the+last+day%3F");
    answers("buyer", "A sample in the format of Media Kalpanic is enough");
    String read = tag("competent-authority");
    ObjectNode publish =
        JSON.createObjectNode().put("id", "Q2").put("do", "PUBLISH").put("reason", "Read: note 15");
    answers("buyer", "Do it as Media Kalpanic does it");
    assertThat(read("competent-authority", "", publish).statusCode()).isEqualTo(428);
    assertThat(read("competent-authority", "*", publish).statusCode()).isEqualTo(428);
    assertThat(read("competent-authority", read, publish).statusCode()).isEqualTo(412);
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    assertThat(read("competent-authority", tag("competent-authority"), publish).statusCode())
        .isEqualTo(201);
    assertThat(portal.get(OPEN).body()).contains("Do it as Media Kalpanic does it");
  }

  /** The page sends what it showed, so that nobody publishes words that another exchanged since. */
  @Test
  void words_that_were_exchanged_after_the_page_was_shown_are_not_published() {
    asks("buyer", "What+is+the+last+day%3F");
    answers("buyer", "A sample in the format of Media Kalpanic is enough");
    String page = people.acting("competent-authority").get(PAGE).body();
    String form = "words=Q2&do=PUBLISH&sure=yes&words-Q2=Read,+nobody+is+meant&read=";
    answers("buyer", "Do it as Media Kalpanic does it");
    HttpResponse<String> stale = form("competent-authority", form + field(page, "read"));
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("after you read them");
    assertThat(portal.get(OPEN).body()).doesNotContain("Kalpanic");
    String now = people.acting("competent-authority").get(PAGE).body();
    assertThat(form("competent-authority", form + field(now, "read")).statusCode()).isEqualTo(303);
    assertThat(portal.get(OPEN).body()).contains("Do it as Media Kalpanic does it");
  }

  /** Found: a cancellation that waited was told as done, and a returned one as waiting. */
  @Test
  void words_that_wait_or_were_returned_are_told_as_what_they_are() {
    cancels();
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains("The tender is to be cancelled. Ground: another ground. Media")
        .doesNotContain("The tender was cancelled");
    decides("buyer", "RETURN", "Nobody is to be named", 201);
    assertThat(people.acting("competent-authority").get(PAGE).body())
        .contains("Cancellation that was returned to its author")
        .doesNotContain("that waits for another officer");
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

  /** Found: who was refused by one reader asked another, who read nothing of it. */
  @Test
  void what_was_returned_stands_beside_the_same_words_that_wait_again() {
    asks("buyer", "May+we+use+what+Media+Kalpanic+has%3F");
    decides("buyer-2", "RETURN", "It sounds like the supplier", 201);
    decides("buyer", "WITHDRAW", "", 201);
    asksAgain("Letter+10");
    assertThat(people.acting("competent-authority").get(PAGE).body())
        .contains("Returned before by", "It sounds like the supplier", "Publish as it was sent");
    assertThat(people.acting("competent-authority").get(API).body())
        .contains("\"returnedBefore\":[{");
  }

  /** Found: who read a cancellation picked its day, also after the bids were open. */
  @Test
  void a_cancellation_is_decided_on_again_after_bids_were_opened() {
    cancels();
    opened();
    decides("buyer", "PUBLISH", "Read: no supplier is meant", 409);
    cancels();
    decides("buyer", "PUBLISH", "Read: no supplier is meant", 201);
    assertThat(people.acting("buyer").get(PAGE).body())
        .contains("The tender was cancelled on", "written by", "read and published by another");
    List<Event> cancelled = new ArrayList<>();
    portal
        .store()
        .read(
            tx -> {
              tx.events().each("demo", List.of(Tenders.CANCELLED), cancelled::add);
              return cancelled;
            });
    assertThat(cancelled)
        .singleElement()
        .satisfies(one -> assertThat(one.body()).containsKeys("sentAt", "reason"));
  }

  private void opened() {
    clock.to(Instant.parse("2026-12-28T12:30:00Z"));
    portal
        .store()
        .write(
            tx -> {
              Tenders all = new Tenders(tx);
              StoredTender one = all.find("demo", "DPI-2027-02").orElseThrow();
              int number = new TenderHistory(tx).acts(one).size() + 1;
              return all.act(BidActs.PACKETS_OPENED, one, number, opening(), "demo.member");
            });
    clock.to(Instant.parse("2026-12-28T13:00:00Z"));
  }

  private TenderAct opening() {
    return TenderAct.draft(
            TenderAct.Kind.TECHNICAL_OPENING, clock.instant(), "demo.member", "committee-member")
        .set("present", List.of("demo.member"))
        .set("declarations", List.of(Map.of("member", "demo.member", "conflict", false)))
        .set("packets", List.of())
        .done()
        .orThrow();
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
    ObjectNode body = JSON.createObjectNode().put("id", words.path("id").asText()).put("do", does);
    if (!reason.isEmpty()) {
      body.put("reason", reason);
    }
    assertThat(read(role, tag(role), body).statusCode()).isEqualTo(status);
  }

  private String tag(String role) {
    return people.acting(role).get(API).headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> read(String role, String tag, ObjectNode body) {
    HttpRequest.Builder post =
        portal
            .request(API + "/words")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    return people.acting(role).send(tag.isEmpty() ? post : post.header("If-Match", tag));
  }

  private void reads(String role, String text) {
    for (JsonNode words : all()) {
      if (words.path("text").asText().contains(text)) {
        ObjectNode body =
            JSON.createObjectNode()
                .put("id", words.path("id").asText())
                .put("do", "PUBLISH")
                .put("reason", "Read: no supplier is meant");
        assertThat(read(role, tag(role), body).statusCode()).isEqualTo(201);
        return;
      }
    }
    throw new AssertionError(text);
  }

  private void answers(String role, String text) {
    sent(
        role,
        API + "/answers",
        "{\"question\": \"Q2\", \"text\": \"" + text + "\", \"decided\": \"" + NOTE + "\"}");
  }

  private JsonNode waiting() {
    return all().path(0);
  }

  private JsonNode all() {
    try {
      return JSON.readTree(people.acting("buyer").get(API).body()).path("waitingWords");
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

  private void asksAgain(String received) {
    String form =
        "question=May+we+use+what+Media+Kalpanic+has%3F&decided=Note+4+says+none&received=";
    assertThat(people.acting("buyer").form(OPEN + "/questions", form + received).statusCode())
        .isEqualTo(303);
  }

  private void corrects(String role, String rationale, ObjectNode tender) {
    sent(role, API + "/corrigenda", corrigendum(rationale, tender), 201);
  }

  private static String corrigendum(String rationale, ObjectNode tender) {
    String decisions =
        rationale.contains("Kalpanic")
            ? "\"decisions\": {\"supplier-named\": \"" + NOTE + "\"}, "
            : "";
    return "{\"rationale\": \""
        + rationale
        + "\", \"moreTimeNeeded\": false, "
        + decisions
        + "\"tender\": "
        + tender
        + "}";
  }

  private void sent(String role, String path, String body) {
    sent(role, path, body, 201);
  }

  private String sent(String role, String path, String body, int status) {
    HttpRequest.Builder post =
        portal
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    HttpResponse<String> answer = people.acting(role).send(post);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
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
