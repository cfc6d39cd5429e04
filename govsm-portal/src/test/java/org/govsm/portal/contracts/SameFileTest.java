package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file has the figures of one account and one time, and is not taken for another. */
class SameFileTest {

  private static final String OVERVIEW =
      """
      Date,Video Views,Profile Views,Likes,Comments,Shares
      October 1,1441,52,31,2,11
      October 2,1500,50,30,2,10
      """;
  private static final String POSTS =
      """
      Post ID,Page ID,Publish time,Views,Reach
      122158000000000007,61550000000001,10/22/2026 09:30,25000,900
      """;

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    Sample.create(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> take(String account, String from, String until) {
    return Sample.upload(
        portal,
        "tiktok.overview.csv",
        "&retrievedAt=2026-11-03T10:00:00Z&account="
            + account
            + "&from="
            + from
            + "&until="
            + until,
        OVERVIEW);
  }

  private static void refused(HttpResponse<String> answer, String pointer, String... words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode error = Sample.json(answer).at("/errors/0");
    assertThat(error.get("code").asText()).isEqualTo("import.again");
    assertThat(error.get("pointer").asText()).isEqualTo(pointer);
    assertThat(error.get("message").asText()).contains(words).contains("Upload 1 of INV-2026-01");
  }

  @Test
  void a_file_of_one_account_is_not_taken_for_another() {
    assertThat(take("dept", "2026-10-01", "2026-11-01").statusCode()).isEqualTo(201);
    refused(take("other", "2026-10-01", "2026-11-01"), "/account", "dept", "other");
  }

  @Test
  void an_answer_of_an_interface_is_not_taken_for_another_account() {
    String more = "&retrievedAt=2026-11-05T10:00:00Z&account=";
    String days =
        "{\"columnHeaders\":[{\"name\":\"day\",\"columnType\":\"DIMENSION\"},{\"name\":\"views\"}],"
            + "\"rows\":[[\"2026-10-01\",1000],[\"2026-10-02\",1000]]}";
    String layout = "youtube.analytics.days";
    assertThat(Sample.upload(portal, layout, more + "@dept2", days).statusCode()).isEqualTo(201);
    refused(Sample.upload(portal, layout, more + "@dept", days), "/account", "@dept", "@dept2");
  }

  @Test
  void a_file_without_years_is_not_taken_for_two_years() {
    assertThat(take("dept", "2026-10-01", "2026-11-01").statusCode()).isEqualTo(201);
    refused(take("dept", "2025-10-01", "2025-11-01"), "/from", "2025-10-01");
    refused(take("dept", "2025-10-15", "2026-10-02"), "/from", "2026-10-01");
  }

  @Test
  void the_same_account_written_otherwise_and_a_longer_span_of_the_same_year_are_the_same() {
    assertThat(take("dept", "2026-10-01", "2026-11-01").statusCode()).isEqualTo(201);
    for (String account : new String[] {"Dept", "@dept", "https://www.tiktok.com/@DEPT"}) {
      assertThat(take(account, "2026-09-01", "2026-11-01").statusCode()).isIn(200, 201);
    }
  }

  @Test
  void another_contract_of_the_department_does_not_take_it_for_another_account() {
    assertThat(take("dept", "2026-10-01", "2026-11-01").statusCode()).isEqualTo(201);
    String terms = Sample.terms().replace("INV-2026-01", "INV-2026-02");
    assertThat(portal.postJson(Sample.CONTRACTS, terms).statusCode()).isEqualTo(201);
    String more = "&retrievedAt=2026-11-03T10:00:00Z&from=2026-10-01&until=2026-11-01&account=";
    String at =
        Sample.AT.replace("INV-2026-01", "INV-2026-02") + "/readings?format=tiktok.overview.csv";
    refused(send(at + more + "other"), "/account", "dept", "other");
    assertThat(send(at + more + "dept").statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> send(String path) {
    return portal.send(
        portal
            .request(path)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(OVERVIEW)));
  }

  @Test
  void a_file_whose_rows_name_their_accounts_may_be_of_several() {
    String more = "&covers=lifetime&retrievedAt=2026-11-03T10:00:00Z&account=";
    assertThat(Sample.upload(portal, "meta.facebook.csv", more + "one", POSTS).statusCode())
        .isEqualTo(201);
    assertThat(Sample.upload(portal, "meta.facebook.csv", more + "two", POSTS).statusCode())
        .isIn(200, 201);
  }

  @Test
  void posts_of_a_file_that_names_no_account_come_in_once() {
    String more = "&covers=lifetime&retrievedAt=2026-11-03T10:00:00Z&account=";
    String posts = POSTS.replace("61550000000001,", "").replace("Page ID,", "");
    Sample.upload(portal, "meta.facebook.csv", more + "one", posts);
    HttpResponse<String> again = Sample.upload(portal, "meta.facebook.csv", more + "two", posts);

    assertThat(Sample.json(again).get("accepted").asInt()).isZero();
    assertThat(Sample.json(portal.get(Sample.AT + "/readings")).get("readings")).hasSize(2);
  }

  @Test
  void a_file_is_not_organic_and_paid_at_once() {
    String more = "&covers=lifetime&retrievedAt=2026-11-03T10:00:00Z&origin=";
    assertThat(Sample.upload(portal, "meta.facebook.csv", more + "organic", POSTS).statusCode())
        .isEqualTo(201);
    refused(
        Sample.upload(portal, "meta.facebook.csv", more + "paid", POSTS),
        "/from",
        "organic",
        "paid");
  }
}
