package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiTest {

  private static final String GEM = "/api/v1/decisions/procedure.gem";
  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Nested
  class Questions {

    @Test
    void are_listed_with_what_they_ask_for() {
      assertThat(portal.get("/api/v1/questions").body())
          .contains("\"id\":\"procedure\"", "\"id\":\"procedure.gem\"")
          .contains("{\"name\":\"value\",\"type\":\"number\",\"unit\":\"rupees\"");
    }

    @Test
    void are_in_the_language_of_the_client() {
      assertThat(portal.get("/api/v1/questions?lang=hi").body()).containsPattern("[\u0900-\u097f]");
    }

    @Test
    void of_an_unknown_book_are_not_found_and_the_books_are_named() {
      HttpResponse<String> answer = portal.get("/api/v1/questions?book=XX");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("There is no book 'XX'. Books: IN, IN.AP");
    }
  }

  @Nested
  class ADecision {

    @Test
    void answers_with_its_reasons() {
      HttpResponse<String> answer =
          portal.postJson(
              GEM,
              "{\"book\":\"IN\",\"days\":{\"publication\":\"2019-04-02\"},"
                  + "\"facts\":{\"value\":\"40000.00\",\"scientific\":false}}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .startsWith("{\"question\":\"procedure.gem\",\"kind\":\"ANSWER\",")
          .contains("\"answer\":{\"procedure\":\"L1_COMPARISON\",\"sources\":3}")
          .contains("\"day\":\"2019-04-02\"", "\"row\":\"gfr-2017.r149.ii.2019-04-02\"")
          .contains("\"provision\":\"rule 149(ii)\"");
    }

    @Test
    void takes_the_book_of_the_union_where_none_is_named() {
      String body = "{\"days\":{\"publication\":\"2019-04-02\"},\"facts\":{\"value\":40000}}";

      assertThat(portal.postJson(GEM, body).body()).contains("\"kind\":\"ANSWER\"");
    }

    @Test
    void that_lacks_facts_is_an_answer_too() {
      HttpResponse<String> answer = portal.postJson(GEM, "{\"facts\":{\"value\":\"60000\"}}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"kind\":\"UNDETERMINED\",\"missing\":[\"publication\",\"scientific\"]");
    }

    @Test
    void that_an_officer_must_make_is_an_answer_too() {
      String body = "{\"days\":{\"publication\":\"2010-01-01\"},\"facts\":{\"value\":\"1\"}}";

      assertThat(portal.postJson(GEM, body).body())
          .contains("\"kind\":\"REFER\",\"officerQuestion\":\"");
    }

    @Test
    void names_every_fault_at_once_with_a_pointer() {
      HttpResponse<String> answer =
          portal.postJson(
              GEM,
              "{\"extra\":1,\"days\":{\"publication\":\"2019-02-30\",\"award\":\"2019-01-01\"},"
                  + "\"facts\":{\"value\":\"forty\",\"scientific\":\"no\",\"colour\":\"red\"}}");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("\"pointer\":\"/extra\"", "\"pointer\":\"/days/publication\"")
          .contains("\"pointer\":\"/days/award\"", "\"pointer\":\"/facts/value\"")
          .contains("\"pointer\":\"/facts/scientific\"", "\"pointer\":\"/facts/colour\"");
    }

    @Test
    void refuses_a_book_that_is_no_text() {
      HttpResponse<String> answer = portal.postJson(GEM, "{\"book\":7}");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"pointer\":\"/book\"");
    }

    @Test
    void of_an_unknown_question_is_not_found_and_the_questions_are_named() {
      HttpResponse<String> answer = portal.postJson("/api/v1/decisions/nothing", "{}");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("There is no question 'nothing' in this book.", "procedure.gem");
    }
  }

  @Nested
  class AnAssessment {

    @Test
    void answers_with_findings() {
      HttpResponse<String> answer =
          portal.postJson(
              "/api/v1/decisions/assessment",
              "{\"profile\":\"framework-2012\",\"asOf\":\"2026-11-24T09:00:00+05:30\",\"facts\":"
                  + "{\"accounts\":[{\"id\":\"A\",\"state\":\"ACTIVE\","
                  + "\"lastPostAt\":\"2026-11-01\"}]}}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"control\":\"GSM-COM-11\",\"outcome\":\"FAIL\",\"subject\":\"A\"");
    }

    @Test
    void names_every_fault_at_once_with_a_pointer() {
      HttpResponse<String> answer =
          portal.postJson("/api/v1/decisions/assessment", "{\"profile\":\"x\",\"day\":1}");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("\"pointer\":\"/profile\"", "\"pointer\":\"/day\"", "\"pointer\":\"/asOf\"");
    }
  }
}
