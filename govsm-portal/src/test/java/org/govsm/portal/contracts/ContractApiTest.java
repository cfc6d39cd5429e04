package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractApiTest {

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Nested
  class Writing {

    @Test
    void gives_the_address_and_the_version() {
      HttpResponse<String> answer = Sample.create(portal);

      assertThat(answer.headers().firstValue("Location")).contains(Sample.AT);
      assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(Sample.json(answer).at("/terms/id").asText()).isEqualTo(Sample.ID);
    }

    @Test
    void a_number_that_is_no_part_of_an_address_gets_one() {
      String terms = Sample.terms("MFD/2025-26/क", "1.00");
      String location =
          portal.postJson(Sample.CONTRACTS, terms).headers().firstValue("Location").orElseThrow();

      assertThat(location).matches("/api/v1/contracts/MFD-2025-26-[0-9a-f]{8}");
      assertThat(Sample.json(portal.get(location)).at("/terms/id").asText())
          .isEqualTo("MFD/2025-26/क");
    }

    @Test
    void one_that_reads_as_the_number_of_a_person_is_refused_and_one_of_gem_is_not() {
      HttpResponse<String> refused =
          portal.postJson(Sample.CONTRACTS, Sample.terms("K-9876543210", "1.00"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("\"/id\"", "987…210", "DIPR-2026-12");

      String gem = "GEMC-511687712345678-2";
      assertThat(portal.postJson(Sample.CONTRACTS, Sample.terms(gem, "1.00")).statusCode())
          .isEqualTo(201);
    }

    @Test
    void a_number_that_is_an_address_of_the_portal_gets_another() {
      String location =
          portal
              .postJson(Sample.CONTRACTS, Sample.terms("new", "1.00"))
              .headers()
              .firstValue("Location")
              .orElseThrow();

      assertThat(location).matches("/api/v1/contracts/new-[0-9a-f]{8}");
      assertThat(portal.get("/contracts/new?lang=en").body()).contains("<textarea");
    }

    @Test
    void a_second_contract_of_the_number_is_a_conflict() {
      Sample.create(portal);

      assertThat(portal.postJson(Sample.CONTRACTS, Sample.terms()).statusCode()).isEqualTo(409);
    }

    @Test
    void every_fault_of_the_terms_is_named_with_its_place() {
      HttpResponse<String> answer =
          portal.postJson(
              Sample.CONTRACTS,
              Sample.terms().replace("\"612450.75\"", "\"x\"").replace("\"month\"", "\"week\""));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer"))
          .contains("/amounts/0/amount", "/period");
    }

    @Test
    void a_metric_that_nobody_knows_is_a_fault() {
      HttpResponse<String> answer =
          portal.postJson(Sample.CONTRACTS, Sample.terms().replace("\"reach\"", "\"fame\""));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("/kpis/0/measure/per/metrics");
    }

    @Test
    void an_unknown_contract_is_not_found_anywhere() {
      for (String path :
          new String[] {"", "/versions", "/readings", "/imports", "/certificates", "/scorecard"}) {
        assertThat(portal.get(Sample.AT + path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(Sample.neutral(portal, Sample.twoMonths()).statusCode()).isEqualTo(404);
      assertThat(Sample.certify(portal, "2026-08", "2026-09-10").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Reading {

    @Test
    void an_unchanged_contract_is_not_sent_again() {
      Sample.create(portal);

      assertThat(portal.get(Sample.AT, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
      assertThat(portal.get(Sample.AT, "If-None-Match", "\"2\"").statusCode()).isEqualTo(200);
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
      for (String id : new String[] {"b", "a", "c"}) {
        portal.postJson(Sample.CONTRACTS, Sample.terms(id, "1.00"));
      }
      HttpResponse<String> first = portal.get(Sample.CONTRACTS + "?limit=2");
      String next = Sample.json(first).get("next").asText();
      HttpResponse<String> last = portal.get(Sample.CONTRACTS + "?limit=2&after=" + next);

      assertThat(Sample.json(first).findValuesAsText("id")).containsExactly("a", "b");
      assertThat(Sample.json(last).findValuesAsText("id")).containsExactly("c");
      assertThat(last.body()).doesNotContain("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "limit=99999999999999999999"})
    void a_page_that_is_none_is_refused(String query) {
      assertThat(portal.get(Sample.CONTRACTS + "?" + query).statusCode()).isEqualTo(422);
    }

    @Test
    void a_department_has_its_own_list() {
      Sample.create(portal);

      assertThat(portal.get(Sample.CONTRACTS + "?department=example-directorate").body())
          .contains(Sample.ID);
      assertThat(portal.get(Sample.CONTRACTS + "?department=other").statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class Amending {

    private static final String MORE = Sample.terms(Sample.ID, "700000.00");

    @BeforeEach
    void create() {
      Sample.create(portal);
    }

    private HttpResponse<String> amend(String body, String match) {
      return portal.send(Sample.put(portal, body).header("If-Match", match));
    }

    @Test
    void makes_a_version_and_keeps_the_earlier() {
      HttpResponse<String> answer = amend(MORE, "\"1\"");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
      assertThat(portal.get(Sample.AT + "/versions/1").body()).contains("612450.75");
      assertThat(portal.get(Sample.AT).body()).contains("700000.00");
      assertThat(portal.get(Sample.AT + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_version_is_refused() {
      assertThat(portal.send(Sample.put(portal, MORE)).statusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "1", "\"x\", \"y\""})
    void of_another_version_is_refused(String match) {
      assertThat(amend(MORE, match).statusCode()).isEqualTo(412);
    }

    @Test
    void by_two_who_saw_the_same_version_is_done_for_the_first() {
      amend(MORE, "\"1\"");

      assertThat(amend(Sample.terms(Sample.ID, "1.00"), "\"1\"").statusCode()).isEqualTo(412);
    }

    @Test
    void to_what_it_says_already_makes_no_version() {
      assertThat(amend(Sample.terms(), "\"1\"").headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void of_what_was_certified_is_refused_with_what_to_do() {
      Sample.certify(portal, "2026-08", "2026-09-10");

      HttpResponse<String> answer = amend(MORE, "\"1\"");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer"))
          .containsExactly("/amounts/0/amount");
      assertThat(answer.body()).contains("a new row with the same id", "names amounts/bill");
      assertThat(Sample.json(portal.get(Sample.AT)).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void by_a_declared_correction_stands_on_the_next_certificate() {
      Sample.certify(portal, "2026-08", "2026-09-10");

      HttpResponse<String> answer = amend(Sample.corrected("700000.00", "amounts/bill"), "\"1\"");
      HttpResponse<String> next = Sample.certify(portal, "2026-09", Sample.today().toString());
      String sheet =
          portal.get(Sample.AT + "/certificates/2026-09.1", "Accept", "text/plain").body();

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(next.statusCode()).as(next.body()).isEqualTo(201);
      assertThat(sheet.replaceAll("\\s+", " "))
          .contains("amounts/bill. What was wrong: Mistyped. By: Agreement, page 4.");
      assertThat(Sample.json(next).at("/certificate/adjustments/0/why/0/code").asText())
          .isEqualTo("terms.corrected");
    }

    @Test
    void by_what_nobody_has_signed_yet_is_refused() {
      String unsigned =
          """
          , "amendments": [{"id": "A1", "signedOn": "%s", "from": "2026-09-01", "text": "x"}]}\
          """
              .formatted(Sample.today().plusDays(1));
      String terms = Sample.terms().strip();

      HttpResponse<String> answer =
          amend(terms.substring(0, terms.length() - 1) + unsigned, "\"1\"");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer"))
          .containsExactly("/amendments/0/signedOn");
    }

    @Test
    void cannot_take_a_period_away_that_has_a_certificate() {
      Sample.certify(portal, "2026-08", "2026-09-10");
      Sample.certify(portal, "2026-09", "2026-10-10");

      String shorter = Sample.terms().replace("\"2026-11-01\"", "\"2026-09-01\"");
      String shifted = Sample.terms().replace("\"2026-08-01\"", "\"2026-09-01\"");
      String quarter = Sample.terms().replace("\"month\"", "\"quarter\"");
      assertThat(pointers(amend(shorter, "\"1\""))).containsExactly("/until");
      assertThat(pointers(amend(shifted, "\"1\""))).containsExactly("/from");
      assertThat(pointers(amend(quarter, "\"1\""))).containsExactly("/period");
      assertThat(portal.get(Sample.AT).headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void can_take_periods_away_and_add_others_that_have_none() {
      Sample.certify(portal, "2026-08", "2026-09-10");

      String shorter = Sample.terms().replace("\"2026-11-01\"", "\"2026-09-01\"");
      String longer = Sample.terms().replace("\"2026-11-01\"", "\"2027-01-01\"");
      assertThat(amend(shorter, "\"1\"").statusCode()).isEqualTo(200);
      assertThat(amend(longer, "\"2\"").statusCode()).isEqualTo(200);
    }

    private List<String> pointers(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      return Sample.json(answer).findValuesAsText("pointer");
    }

    @Test
    void keeps_number_and_department() {
      HttpResponse<String> answer =
          amend(Sample.terms("other", "1.00").replace("example-directorate", "x"), "\"1\"");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer"))
          .containsExactly("/id", "/buyer/id");
    }
  }

  @Nested
  class AKey {

    private static final String KEY = "Idempotency-Key";

    @Test
    void with_the_same_body_gives_the_first_answer_again() {
      HttpResponse<String> first = portal.postJson(Sample.CONTRACTS, Sample.terms(), KEY, "k1");
      HttpResponse<String> again = portal.postJson(Sample.CONTRACTS, Sample.terms(), KEY, "k1");

      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(again.headers().firstValue("Location")).contains(Sample.AT);
    }

    @Test
    void with_another_body_is_refused() {
      portal.postJson(Sample.CONTRACTS, Sample.terms(), KEY, "k1");

      assertThat(
              portal.postJson(Sample.CONTRACTS, Sample.terms("x", "1.00"), KEY, "k1").statusCode())
          .isEqualTo(422);
    }

    @Test
    void of_a_request_that_was_refused_can_be_used_again() {
      portal.postJson(Sample.CONTRACTS, "{}", KEY, "k1");

      assertThat(portal.postJson(Sample.CONTRACTS, Sample.terms(), KEY, "k1").statusCode())
          .isEqualTo(201);
    }

    @Test
    void of_an_upload_covers_the_file_and_what_is_said_about_it() {
      Sample.create(portal);
      HttpResponse<String> first = Sample.neutral(portal, Sample.twoMonths(), KEY, "k");
      HttpResponse<String> again = Sample.neutral(portal, Sample.twoMonths(), KEY, "k");
      HttpResponse<String> other = Sample.neutral(portal, Sample.HEADINGS, KEY, "k");

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void of_a_certificate_issues_one() {
      Sample.create(portal);
      String body = "{\"period\":\"2026-08\",\"asOf\":\"2026-09-10\"}";
      portal.postJson(Sample.AT + "/certificates", body, KEY, "k");
      portal.postJson(Sample.AT + "/certificates", body, KEY, "k");

      assertThat(portal.get(Sample.AT + "/certificates").body())
          .contains("2026-08.1")
          .doesNotContain("2026-08.2");
    }

    @Test
    void that_is_none_is_refused() {
      String tooLong = "k".repeat(201);

      assertThat(portal.postJson(Sample.CONTRACTS, "{}", KEY, tooLong).statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class ACertificate {

    @BeforeEach
    void create() {
      Sample.create(portal);
      Sample.neutral(portal, Sample.twoMonths());
    }

    @ParameterizedTest
    @CsvSource({
      "2026-07, 2026-09-10, /period",
      "2026-13, 2026-09-10, /period",
      "2026-10, 2026-10-31, /asOf",
      "2026-08, 2026-09-31, /asOf"
    })
    void of_a_wrong_period_or_day_is_refused(String period, String asOf, String pointer) {
      HttpResponse<String> answer = Sample.certify(portal, period, asOf);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer")).containsExactly(pointer);
    }

    @Test
    void is_of_the_day_of_the_visitor_where_none_is_named() {
      HttpResponse<String> chosen =
          portal.postJson(
              Sample.AT + "/certificates", "{\"period\":\"2026-08\"}", "Cookie", "day=2026-09-10");
      HttpResponse<String> today =
          portal.postJson(Sample.AT + "/certificates", "{\"period\":\"2026-08\"}");

      assertThat(Sample.json(today).get("asOf").asText()).isEqualTo("2026-11-25");
      assertThat(Sample.json(chosen).get("asOf").asText()).isEqualTo("2026-09-10");
    }

    @Test
    void that_says_what_the_newest_one_says_is_that_one() {
      String body = "{\"period\":\"2026-08\"}";
      HttpResponse<String> first = portal.postJson(Sample.AT + "/certificates", body);
      HttpResponse<String> again = portal.postJson(Sample.AT + "/certificates", body);

      assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
      assertThat(portal.get(Sample.AT + "/certificates").body())
          .contains("2026-08.1")
          .doesNotContain("2026-08.2");
    }

    @Test
    void replaces_the_one_before_of_its_period() {
      Sample.certify(portal, "2026-08", "2026-09-02");
      Sample.certify(portal, "2026-08", "2026-09-10");
      HttpResponse<String> next = Sample.certify(portal, "2026-09", "2026-10-10");

      assertThat(portal.get(Sample.AT + "/certificates").body()).contains("2026-08.1", "2026-08.2");
      assertThat(Sample.json(next).at("/basis/earlier")).hasSize(1);
      assertThat(Sample.json(next).at("/basis/earlier/0/paid").asText()).isEqualTo("594077.23");
    }

    @Test
    void of_a_period_that_a_later_one_has_settled_is_a_conflict() {
      Sample.certify(portal, "2026-08", "2026-09-10");
      Sample.certify(portal, "2026-09", "2026-10-10");

      assertThat(Sample.certify(portal, "2026-08", "2026-10-10").statusCode()).isEqualTo(409);
    }

    @Test
    void of_the_closing_settlement_pays_what_came_to_light_after_the_last_period() {
      Sample.neutral(portal, Sample.HEADINGS + october("2026-11-02T10:00:00Z", 20_000));
      Sample.certify(portal, "2026-08", "2026-09-10");
      Sample.certify(portal, "2026-09", "2026-10-10");
      Sample.certify(portal, "2026-10", "2026-11-10");
      assertThat(Sample.certify(portal, "closing", "2026-10-31").statusCode()).isEqualTo(422);
      Sample.neutral(portal, Sample.HEADINGS + october("2026-11-12T10:00:00Z", 10_000));
      HttpResponse<String> closing = Sample.certify(portal, "closing", "2026-11-20");

      assertThat(closing.statusCode()).as(closing.body()).isEqualTo(201);
      assertThat(Sample.json(closing).get("id").asText()).isEqualTo("closing.1");
      assertThat(Sample.json(closing).get("payable").asText()).isEqualTo("-18373.52");
      assertThat(portal.get(Sample.AT + "/certificates/closing.1/verification").body())
          .contains("\"same\":true");
      assertThat(Sample.certify(portal, "2026-10", "2026-11-20").statusCode()).isEqualTo(409);
    }

    private static String october(String learnt, long engagements) {
      return Sample.line("engagements", "2026-10-01", "2026-11-01", engagements, learnt)
          + Sample.line("reach", "2026-10-01", "2026-11-01", 500_000, learnt);
    }

    /** A department may begin in the middle of a contract, and make up for what it passed over. */
    @Test
    void of_a_period_that_was_passed_over_comes_later_and_is_settled_once() {
      Sample.neutral(portal, Sample.HEADINGS + october("2026-11-02T10:00:00Z", 20_000));
      HttpResponse<String> september = Sample.certify(portal, "2026-09", "2026-10-10");
      HttpResponse<String> august = Sample.certify(portal, "2026-08", "2026-10-11");
      HttpResponse<String> october = Sample.certify(portal, "2026-10", "2026-11-10");

      assertThat(Sample.json(september).get("payable").asText()).isEqualTo("612450.75");
      assertThat(Sample.json(september).at("/basis/earlier")).isEmpty();
      assertThat(august.statusCode()).as(august.body()).isEqualTo(201);
      assertThat(Sample.json(august).get("payable").asText()).isEqualTo("594077.23");
      assertThat(Sample.json(august).at("/basis/earlier")).isEmpty();
      assertThat(Sample.json(october).at("/basis/earlier")).hasSize(2);
      assertThat(Sample.json(october).at("/certificate/adjustments")).isEmpty();
      for (String id : List.of("2026-08.1", "2026-09.1", "2026-10.1")) {
        assertThat(portal.get(Sample.AT + "/certificates/" + id + "/verification").body())
            .contains("\"same\":true");
      }
    }

    @Test
    void as_of_a_day_to_come_is_refused_beside_a_wrong_period() {
      assertThat(Sample.certify(portal, "2026-08", "2026-11-25").statusCode()).isEqualTo(201);
      HttpResponse<String> answer = Sample.certify(portal, "2026-08", "2026-11-26");
      HttpResponse<String> both = Sample.certify(portal, "2026-07", "2026-11-26");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(Sample.json(answer).findValuesAsText("pointer")).containsExactly("/asOf");
      assertThat(Sample.json(both).findValuesAsText("pointer")).containsExactly("/period", "/asOf");
    }

    @Test
    void of_a_visitor_whose_day_is_to_come_is_refused() {
      HttpResponse<String> answer =
          portal.postJson(
              Sample.AT + "/certificates", "{\"period\":\"2026-08\"}", "Cookie", "day=2026-11-26");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("/asOf");
    }

    @Test
    void that_would_know_less_than_the_one_in_force_is_a_conflict() {
      Sample.certify(portal, "2026-08", "2026-09-10");
      HttpResponse<String> less = Sample.certify(portal, "2026-08", "2026-09-09");
      HttpResponse<String> same = Sample.certify(portal, "2026-08", "2026-09-10");

      assertThat(less.statusCode()).isEqualTo(409);
      assertThat(less.body()).contains("/asOf", "10 September 2026");
      assertThat(same.statusCode()).isEqualTo(200);
    }

    @Test
    void is_made_again_from_what_was_known_then_whatever_comes_in_later() {
      Sample.certify(portal, "2026-08", "2026-09-10");
      String earlier =
          Sample.line("engagements", "2026-08-01", "2026-09-01", 90_000, "2026-09-02T10:00:00Z");
      Sample.neutral(portal, Sample.HEADINGS + earlier);
      HttpResponse<String> amended =
          portal.send(
              Sample.put(portal, Sample.corrected("1.00", "amounts/bill"))
                  .header("If-Match", "\"1\""));
      assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);

      assertThat(portal.get(Sample.AT + "/certificates/2026-08.1/verification").body())
          .contains("\"same\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08.2", "2026-08", "2026-08.0", "x.99999999999"})
    void that_was_not_issued_is_not_found(String id) {
      Sample.certify(portal, "2026-08", "2026-09-10");

      assertThat(portal.get(Sample.AT + "/certificates/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class ACertificateThatNothingIsStoredOf {

    private static final String ASKED =
        """
        {"period": "2026-08", "asOf": "2026-09-10", "readings": [{"subject": "contract",
          "platform": "contract", "metric": "spend", "zone": "Asia/Kolkata", "from": "2026-08-01",
          "to": "2026-09-01", "source": "first-party", "retrievedAt": "2026-09-02T10:00:00Z",
          "value": "1000.01",
          "origin": "all"}],
         "terms": {"id": "K", "title": "Media", "currency": "INR",
          "buyer": {"id": "b", "name": "B"}, "supplier": {"id": "s", "name": "S"},
          "from": "2026-08-01", "until": "2026-09-01", "period": "month",
          "ceiling": {"amount": "1000.00", "clause": "6"},
          "amounts": [{"id": "m", "kind": "actuals", "metric": "spend", "clause": "5"}],
          "kpis": [{"id": "cr", "title": {"en": "Creatives"}, "clause": "8",
            "measure": {"kind": "value", "metrics": ["accepted"]}}]}}
        """;

    private JsonNode answer(String asked) {
      HttpResponse<String> answer =
          portal.postJson("/api/v1/decisions/certificate", asked, "Accept-Language", "en");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Sample.json(answer);
    }

    @Test
    void asks_an_officer_where_it_would_go_over_the_ceiling() {
      JsonNode answer = answer(ASKED);

      assertThat(answer.get("kind").asText()).isEqualTo("REFER");
      assertThat(answer.has("answer")).isFalse();
      assertThat(answer.at("/indication/payable").asText()).isEqualTo("1000.01");
      assertThat(answer.at("/findings/0/code").asText()).isEqualTo("certificate.over-ceiling");
      assertThat(answer.at("/findings/0/weight").asText()).isEqualTo("BLOCKING");
      assertThat(answer.at("/findings/1/text").asText()).contains("rule 225(xiv)");
      assertThat(answer(ASKED.replace("1000.00", "1000.01")).get("kind").asText())
          .isEqualTo("ANSWER");
    }

    @Test
    void rests_on_the_record_of_acceptance_and_refuses_that_of_another_contract() {
      String record =
          """
          "acceptance": {"terms": {"contract": "K", "channel": "OUTSIDE_GEM",
            "supplierClass": "OTHER", "deliverables": [{"id": "film", "clause": "3"}]},
            "acts": []}, "terms":
          """;
      String asked = ASKED.replace("1000.00", "2000.00").replaceFirst("\"terms\":", record);

      assertThat(answer(asked).get("kind").asText()).isEqualTo("ANSWER");
      assertThat(answer(asked.replaceFirst("\"acceptance\"", "\"book\": \"IN\", $0")).get("kind"))
          .isNotNull();
      HttpResponse<String> other =
          portal.postJson("/api/v1/decisions/certificate", asked.replaceFirst("\"K\"", "\"K-2\""));
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(other.body()).contains("/acceptance/terms/contract");
    }

    @Test
    void asks_an_officer_where_an_amendment_was_signed_later() {
      String amended =
          ASKED
              .replace("1000.00", "2000.00")
              .replace(
                  "\"kpis\"",
                  """
                  "amendments": [{"id": "A1", "signedOn": "2026-09-11", "from": "2026-08-01",
                    "text": "More."}], "kpis"\
                  """);

      assertThat(answer(amended).at("/findings/0/code").asText()).isEqualTo("certificate.unsigned");
      assertThat(answer(amended.replace("2026-09-11", "2026-09-10")).get("kind").asText())
          .isEqualTo("ANSWER");
    }
  }

  @Nested
  class AScorecard {

    @BeforeEach
    void create() {
      Sample.create(portal);
      Sample.neutral(portal, Sample.twoMonths());
    }

    @Test
    void is_of_the_period_of_the_day() {
      HttpResponse<String> answer =
          portal.get(Sample.AT + "/scorecard?asOf=2026-09-15", "Accept-Language", "en");

      assertThat(Sample.json(answer).get("period").asText()).isEqualTo("2026-09");
      assertThat(Sample.json(answer).get("over").asBoolean()).isFalse();
      assertThat(Sample.json(answer).at("/kpis/0/status").asText()).isEqualTo("undetermined");
    }

    @Test
    void of_a_period_that_is_over_says_what_came_of_it() {
      HttpResponse<String> answer =
          portal.get(Sample.AT + "/scorecard?period=2026-08&asOf=2026-09-02");

      assertThat(Sample.json(answer).at("/kpis/0/measured").asText()).isEqualTo("2.739970");
      assertThat(Sample.json(answer).at("/kpis/0/run").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "suppressed"})
    void does_not_know_a_figure_that_was_withdrawn_and_does_not_take_it_for_zero(String state) {
      Sample.neutral(
          portal,
          "subject,platform,metric,from,to,value,state,retrievedAt,source,origin\n"
              + "page,facebook,engagements,2026-08-01,2026-09-01,,"
              + state
              + ",2026-09-03T10:00:00Z,first-party,organic\n");

      assertThat(status("2026-09-02")).isEqualTo("missed");
      assertThat(status("2026-09-03")).isEqualTo("undetermined");
    }

    private String status(String asOf) {
      HttpResponse<String> answer =
          portal.get(Sample.AT + "/scorecard?period=2026-08&asOf=" + asOf);
      return Sample.json(answer).at("/kpis/0/status").asText();
    }

    @Test
    void of_no_period_is_refused() {
      assertThat(portal.get(Sample.AT + "/scorecard?period=2026-01").statusCode()).isEqualTo(422);
      assertThat(portal.get(Sample.AT + "/scorecard?asOf=soon").statusCode()).isEqualTo(422);
    }
  }

  @Nested
  class Checkpoints {

    @Test
    void are_taken_once_a_day() {
      Sample.create(portal);
      HttpResponse<String> first =
          portal.send(
              portal.request("/api/v1/checkpoints").POST(HttpRequest.BodyPublishers.noBody()));
      HttpResponse<String> again =
          portal.send(
              portal.request("/api/v1/checkpoints").POST(HttpRequest.BodyPublishers.noBody()));

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(Sample.json(portal.get("/api/v1/checkpoints")).get("checkpoints")).hasSize(1);
    }
  }

  @Test
  void a_department_of_which_nothing_is_known_is_not_found() {
    assertThat(portal.get("/api/v1/departments/none/events").statusCode()).isEqualTo(404);
    assertThat(portal.get("/api/v1/departments/none/events/verification").statusCode())
        .isEqualTo(404);
    assertThat(portal.get("/api/v1/departments").body()).isEqualTo("{\"departments\":[]}");
  }
}
