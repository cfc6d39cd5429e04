package org.govsm.portal.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title that names a person gives way to another, which two officers say. */
class TitlesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/";
  private static final Map<String, People.Browsing> ACTING = new TreeMap<>();

  private static TestPortal portal;
  private static People people;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    ACTING.clear();
    portal.close();
  }

  private static People.Browsing as(String role) {
    return ACTING.computeIfAbsent(role, people::acting);
  }

  private static HttpResponse<String> said(String role, String record, String title) {
    return as(role)
        .send(
            portal
                .request(API + "titles/" + record + "?lang=en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"" + title + "\"}")));
  }

  private static String log(String role) {
    StringBuilder all = new StringBuilder();
    String after = "0";
    try {
      while (!after.isEmpty()) {
        String page = as(role).get(API + "events?limit=500&after=" + after).body();
        all.append(page);
        after = JSON.readTree(page).path("next").asText();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "queries, Q-2026-1, author, nodal-officer",
    "queries, L-2026-1, legal-officer, nodal-officer",
    "moderation, M-2026-1, reviewer, records-officer",
    "rti, RTI-2026-1, records-officer, legal-officer"
  })
  void one_officer_proposes_a_title_and_another_puts_it_in_place(
      String desk, String record, String first, String second) throws IOException {
    String page = "/" + desk + "/demo/" + record + "?lang=en";
    String list = "/" + desk + "/demo?lang=en&q=";
    String before =
        JSON.readTree(as(first).get(API + desk + "/" + record).body())
            .path("title")
            .asText()
            .split(" · ")[0];
    String title = "Invented matter of " + record;
    assertThat(as(first).get(page).body()).contains("/titles/demo/" + record);

    HttpResponse<String> proposed = said(first, record, title);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
    assertThat(proposed.body()).contains("\"proposed\"");
    assertThat(as(first).get(page).body()).contains(before).doesNotContain(title);
    assertThat(said(first, record, title).body()).contains("titles.own");
    assertThat(as(first).get("/work?lang=en").body()).doesNotContain("other title of " + record);
    assertThat(as(second).get("/work?lang=en").body()).contains("other title of " + record);

    assertThat(as(second).form("/titles/demo/" + record, "title=" + encoded(title)).statusCode())
        .isEqualTo(303);
    assertThat(as(first).get(page).body()).contains(title).doesNotContain(before);
    assertThat(as(first).get(API + desk + "/" + record).body())
        .contains(title)
        .doesNotContain(before);
    assertThat(as(first).get(list + encoded(title)).body()).contains(record);
    assertThat(as(second).get("/work?lang=en").body()).doesNotContain("other title of " + record);
    assertThat(log(first)).contains(title, "\"replaced\":true").doesNotContain(before);
    assertThat(JSON.readTree(as(second).get(API + "events/verification").body()).path("whole"))
        .hasToString("true");
  }

  private static String title() throws IOException {
    return JSON.readTree(as("author").get(API + "queries/Q-2026-2").body()).path("title").asText();
  }

  @Test
  void a_title_says_no_number_of_a_person_and_nothing_that_stands_already() throws IOException {
    String now = title();
    assertThat(said("author", "Q-2026-2", "Question of 98765 43210").body())
        .contains("text.personal");
    assertThat(said("author", "Q-2026-2", " ").statusCode()).isEqualTo(422);
    assertThat(said("author", "Q-2026-2", now).body()).contains("titles.same");
  }

  @Test
  void the_present_title_takes_a_proposal_back() throws IOException {
    String now = title();
    assertThat(said("author", "Q-2026-2", "Another matter").body()).contains("proposed");

    assertThat(said("author", "Q-2026-2", now).body()).doesNotContain("proposed").contains(now);
    assertThat(log("author")).doesNotContain("Another matter");
  }

  @Test
  void who_confirms_reads_the_title_in_both_languages() {
    String both = "Water of a ward · एक वार्ड का पानी";
    assertThat(said("author", "Q-2026-2", both).body()).contains("proposed");

    for (String language : new String[] {"en", "hi"}) {
      assertThat(as("nodal-officer").get("/titles/demo/Q-2026-2?lang=" + language).body())
          .contains("Water of a ward", "एक वार्ड का पानी");
    }
  }

  @Test
  void a_title_is_for_who_sees_the_record_and_writes_there() {
    assertThat(said("auditor", "Q-2026-1", "Another matter").statusCode()).isEqualTo(403);
    assertThat(said("author", "RTI-2026-1", "Another matter").statusCode()).isEqualTo(404);
    assertThat(said("author", "Q-2026-999", "Another matter").statusCode()).isEqualTo(404);
  }
}
