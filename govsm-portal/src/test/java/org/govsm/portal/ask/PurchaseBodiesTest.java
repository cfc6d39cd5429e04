package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies with several records: each record once, of a book and by a procedure that there is. */
class PurchaseBodiesTest {

  private static final String CASE =
      "{'id':'C1','question':'procedure.gem','days':{'publication':'2024-06-20'},"
          + "'facts':{'value':'40000.00','scientific':false}}";
  private static final String IMPACT =
      "{%s'cases':[" + CASE + "],'role':'publication','day':'2024-08-20'}";
  private static final String PURCHASE =
      "{'id':'P1','need':'posts','days':{'publication':'2025-04-15'},"
          + "'facts':{'value':'45000.00','scientific':false},'used':'DIRECT_PURCHASE'}";
  private static final String SPLITTING =
      "{'facts':{'scientific':false,'channel':'GEM','category':'NON_CONSULTING'},"
          + "'orders':[{'day':'2025-06-02','value':'30000.00'%s},"
          + "{'day':'2025-07-02','value':'20000.01'}],'windowDays':%s}";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> ask(String question, String body) {
    return portal.postJson("/api/v1/decisions/" + question, body.replace('\'', '"'));
  }

  @Test
  void a_case_or_purchase_that_is_given_twice_is_a_fault_at_its_place() {
    HttpResponse<String> impact =
        ask("impact", IMPACT.formatted("").replace(CASE, CASE + "," + CASE));
    HttpResponse<String> replay =
        ask("replay", "{'purchases':[" + PURCHASE + "," + PURCHASE + "]}");

    assertThat(impact.statusCode()).isEqualTo(422);
    assertThat(impact.body()).contains("\"/cases/1/id\"", "This id comes twice:");
    assertThat(replay.statusCode()).isEqualTo(422);
    assertThat(replay.body()).contains("\"/purchases/1/id\"").doesNotContain("/purchases/0/id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "impact | {'book':'IN.WBB','cases':[],'role':'publication','day':'2024-08-20'}",
        "impact | {'cases':[{'id':'C','book':'IN.WBB'}],'role':'publication','day':'2024-08-20'}",
        "replay | {'book':'IN.WBB','purchases':[]}"
      })
  void a_book_that_there_is_not_is_told_with_the_nearest(String question, String body) {
    HttpResponse<String> answer = ask(question, body);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Did you mean IN.WB?");
  }

  @Test
  void a_case_that_is_open_before_and_after_is_no_change() {
    String body = "{'cases':[{'id':'C1'}],'role':'publication','day':'2024-08-20'}";

    assertThat(ask("impact", body).body())
        .contains("\"kind\":\"NOT_COMPARABLE\"", "it is open before and after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",'used':'L1_COMPARISN' | 365 | /orders/0/used | Did you mean L1_COMPARISON?",
        ",'channel':'GME' | 365 | /orders/0/channel | Did you mean GEM?",
        ",'used':'DIRECT_PURCHASE' | \"365\" | /windowDays | Enter 1 to"
      })
  void an_order_by_what_there_is_not_is_refused(
      String order, String days, String pointer, String text) {
    HttpResponse<String> answer = ask("splitting", SPLITTING.formatted(order, days));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"", text);
  }
}
