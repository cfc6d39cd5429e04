package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An upload is withdrawn with a reason: over the API and on pages. */
class WithdrawalPagesTest {

  private static final String PAGE = "/contracts/" + Sample.ID + "/readings/1";
  private static final String REASON = "{\"reason\": \"Figures of another account\"}";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    Sample.create(portal);
    assertThat(Sample.neutral(portal, Sample.twoMonths()).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> withdraw(int number, String body) {
    return portal.postJson(Sample.AT + "/imports/" + number + "/withdrawal", body);
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = portal.get(Sample.AT + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Sample.json(answer);
  }

  private JsonNode certificate(String period, String asOf) {
    HttpResponse<String> answer = Sample.certify(portal, period, asOf);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sample.json(answer);
  }

  /** August met, learnt after the file of two months. */
  private static String august() {
    return Sample.HEADINGS
        + Sample.line("engagements", "2026-08-01", "2026-09-01", 20_000, "2026-09-03T10:00:00Z");
  }

  @Nested
  class Over_the_api {

    @Test
    void it_no_longer_counts_and_stays_seen_with_its_reason() {
      HttpResponse<String> answer = withdraw(1, REASON);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Sample.json(answer).get("imports").toString()).isEqualTo("[1]");
      assertThat(Sample.json(answer).get("again").toString()).isEqualTo("[]");
      JsonNode listed = get("/imports").at("/imports/0");
      assertThat(listed.at("/withdrawn/reason").asText()).isEqualTo("Figures of another account");
      assertThat(get("/imports/1").at("/withdrawn/at").asText()).startsWith("2026-11-24");
      assertThat(certificate("2026-08", "2026-11-24").at("/certificate/held").asText())
          .isNotEqualTo("0.00");
    }

    @Test
    void its_readings_are_marked_and_no_others() {
      Sample.neutral(portal, august());
      withdraw(1, REASON);

      JsonNode readings = get("/readings").get("readings");
      int marked = 0;
      for (JsonNode one : readings) {
        marked += one.at("/withdrawn/reason").asText().equals("Figures of another account") ? 1 : 0;
      }
      assertThat(marked).isEqualTo(get("/imports/1").get("accepted").asInt()).isPositive();
      assertThat(readings.size() - marked)
          .isEqualTo(get("/imports/2").get("accepted").asInt())
          .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
      "202a, 400",
      "202e, 400",
      "2069, 400",
      "200e, 400",
      "200f, 400",
      "061c, 400",
      "200d, 201"
    })
    void a_reason_with_a_mark_of_direction_is_refused(String code, int status) {
      String reason = Character.toString(Integer.parseInt(code, 16)) + "another page";
      String form = "reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
      String page = "/contracts/" + Sample.AT.substring(Sample.AT.lastIndexOf('/') + 1);

      HttpResponse<String> typed = portal.postForm(page + "/readings/1/withdrawal", form);

      assertThat(typed.statusCode()).isEqualTo(status == 201 ? 303 : status);
      assertThat(withdraw(1, "{\"reason\": \"" + reason + "\"}").statusCode())
          .isEqualTo(status == 201 ? 409 : status);
    }

    @Test
    void a_reason_has_no_number_of_a_person() {
      HttpResponse<String> number =
          withdraw(1, "{\"reason\": \"Call 9876543210, PAN ABCPE1234F.\"}");
      assertThat(number.statusCode()).isEqualTo(422);
      assertThat(number.body()).contains("text.personal", "\"/reason\"");
    }

    @Test
    void a_second_withdrawal_one_without_a_reason_and_one_of_nothing_are_refused() {
      assertThat(withdraw(1, "{\"reason\": \" \"}").statusCode()).isEqualTo(422);
      assertThat(withdraw(1, "{}").body()).contains("withdrawal.reason", "/reason");
      assertThat(withdraw(1, "{\"why\": \"x\"}").statusCode()).isEqualTo(422);
      assertThat(withdraw(2, REASON).statusCode()).isEqualTo(404);
      assertThat(withdraw(1, REASON).statusCode()).isEqualTo(201);

      HttpResponse<String> again = withdraw(1, REASON);

      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(again.body()).contains("Upload 1 was withdrawn on");
    }

    @Test
    void a_certificate_stays_and_the_next_settles_the_difference() {
      Sample.neutral(portal, august());
      JsonNode before = certificate("2026-08", "2026-11-24");
      assertThat(before.get("payable").asText()).isEqualTo("612450.75");
      assertThat(withdraw(2, REASON).statusCode()).isEqualTo(201);

      assertThat(get("/certificates/2026-08.1/verification").get("same").asBoolean()).isTrue();
      JsonNode after = certificate("2026-09", "2026-11-24");
      assertThat(after.at("/certificate/adjusted").asText()).isEqualTo("-18373.52");
      assertThat(after.at("/basis/withdrawals").asInt()).isOne();
      assertThat(get("/certificates/2026-09.1/verification").get("same").asBoolean()).isTrue();
    }

    @Test
    void a_figure_that_it_restated_is_the_former_one_and_what_a_later_file_said_counts_again() {
      Sample.neutral(portal, august());
      String later =
          august().replace("2026-09-03", "2026-09-04")
              + Sample.line("reach", "2026-10-01", "2026-11-01", 9, "2026-11-03T10:00:00Z");
      assertThat(Sample.json(Sample.neutral(portal, later)).get("duplicates").asInt()).isOne();

      JsonNode answer = Sample.json(withdraw(2, REASON));

      assertThat(answer.get("again").toString()).isEqualTo("[4]");
      assertThat(get("/imports/4").get("accepted").asInt()).isOne();
      assertThat(get("/imports/4").get("notes").toString()).contains("upload 3", "upload 2");
      assertThat(Sample.json(withdraw(3, REASON)).get("imports").toString())
          .as("of the same file")
          .isEqualTo("[3,4]");
    }

    @Test
    void who_withdrew_it_does_not_bring_it_back_and_a_corrected_file_counts() {
      withdraw(1, REASON);
      assertThat(Sample.neutral(portal, Sample.twoMonths()).statusCode()).isEqualTo(409);

      JsonNode again =
          Sample.json(Sample.neutral(portal, Sample.twoMonths().replace("13713", "13714")));

      assertThat(again.get("import").asInt()).isEqualTo(2);
      assertThat(again.get("accepted").asInt()).isEqualTo(4);
    }

    @Test
    void a_file_that_was_uploaded_for_a_wrong_account_can_come_for_the_right_one() {
      String overview =
          "Date,Video Views,Profile Views,Likes,Comments,Shares\nOctober 1,1441,52,31,2,11\n";
      String more = "&from=2026-10-01&until=2026-11-01&retrievedAt=2026-11-03T10:00:00Z&account=";
      Sample.upload(portal, "tiktok.overview.csv", more + "wrong", overview);
      assertThat(
              Sample.upload(portal, "tiktok.overview.csv", more + "right", overview).statusCode())
          .isEqualTo(422);

      withdraw(2, REASON);

      assertThat(
              Sample.upload(portal, "tiktok.overview.csv", more + "right", overview).statusCode())
          .isEqualTo(201);
    }

    @Test
    void the_same_request_with_its_key_again_gets_the_same_answer() {
      HttpRequest.Builder request =
          portal
              .request(Sample.AT + "/imports/1/withdrawal")
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "w-1")
              .POST(HttpRequest.BodyPublishers.ofString(REASON));

      assertThat(portal.send(request).statusCode()).isEqualTo(201);
      assertThat(portal.send(request).statusCode()).isEqualTo(201);
    }
  }

  @Nested
  class On_pages {

    @Test
    void what_will_happen_is_said_and_nothing_happens_without_a_reason() {
      String asked = portal.get(PAGE + "/withdrawal?lang=en").body();
      assertThat(asked)
          .contains("4 readings of this upload no longer count", "Why the upload is withdrawn")
          .contains("No certificate has been issued");

      HttpResponse<String> empty = portal.postForm(PAGE + "/withdrawal?lang=en", "reason=+");

      assertThat(empty.statusCode()).isEqualTo(422);
      assertThat(empty.body())
          .contains("<title>Error: Withdraw upload 1 | govsm</title>", "href=\"#reason\"")
          .contains("autofocus", "Enter why this upload is withdrawn.");
      assertThat(get("/imports").at("/imports/0").has("withdrawn")).isFalse();
    }

    private String certificatePage(String page) {
      HttpResponse<String> answer =
          portal.get("/contracts/" + Sample.ID + "/certificates/2026-08.1" + page + "?lang=en");
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }

    @Test
    void a_certificate_that_stands_on_it_says_so_and_what_settles_it() {
      Sample.neutral(portal, august());
      certificate("2026-08", "2026-11-24");
      String digest = get("/certificates/2026-08.1").get("digest").asText();
      assertThat(certificatePage("")).doesNotContain("Figures of this certificate were withdrawn");
      withdraw(2, REASON);

      for (String page : new String[] {"", "/proof"}) {
        assertThat(certificatePage(page))
            .contains("Figures of this certificate were withdrawn", "/readings/2?lang=en")
            .contains("Reason: Figures of another account")
            .contains("it changes the payment for this period by", "18,373.52");
      }
      assertThat(get("/certificates/2026-08.1").get("digest").asText()).isEqualTo(digest);
      certificate("2026-09", "2026-11-24");
      assertThat(certificatePage(""))
          .contains("taken into account by certificate", "certificates/2026-09.1?lang=en")
          .doesNotContain("it changes the payment");
      assertThat(portal.get("/contracts/" + Sample.ID + "/certificates/2026-09.1?lang=en").body())
          .doesNotContain("Figures of this certificate were withdrawn");
    }

    /** What was frozen stays: the same certificate issued anew stands on the same upload. */
    @Test
    void a_certificate_that_is_issued_after_the_withdrawal_and_stands_on_it_says_so_too() {
      Sample.neutral(portal, august());
      certificate("2026-08", "2026-11-24");
      withdraw(2, REASON);
      certificate("2026-08", "2026-11-25");

      JsonNode again = get("/certificates/2026-08.2");
      assertThat(again.at("/basis/withdrawals").asInt()).isOne();
      assertThat(again.get("payable").asText()).isEqualTo("612450.75");
      assertThat(again.at("/withdrawn/0/import").asInt()).isEqualTo(2);
      for (String page : new String[] {"", "/certificates/2026-08.2"}) {
        String path = "/contracts/" + Sample.ID + page + "?lang=en";
        assertThat(portal.get(path).body()).contains("Reason: Figures of another account");
      }
    }

    @Test
    void a_certificate_that_stands_on_other_files_says_nothing_of_it() {
      certificate("2026-08", "2026-11-24");
      Sample.neutral(portal, august());
      withdraw(2, REASON);

      assertThat(certificatePage("")).doesNotContain("Figures of this certificate were withdrawn");
    }

    @Test
    void the_api_and_the_check_of_the_document_say_so() {
      Sample.neutral(portal, august());
      certificate("2026-08", "2026-11-24");
      String code =
          certificatePage("").replaceFirst("(?s).*/d/([0-9a-f]{4}(?:-[0-9a-f]{4}){3}).*", "$1");
      assertThat(get("/certificates/2026-08.1").has("withdrawn")).isFalse();
      assertThat(portal.get("/d/" + code + "?lang=en").body())
          .contains("This document was issued")
          .doesNotContain("were withdrawn after it was issued");
      withdraw(2, REASON);

      for (JsonNode one :
          new JsonNode[] {
            get("/certificates/2026-08.1"), get("/certificates").at("/certificates/0")
          }) {
        assertThat(one.at("/withdrawn/0/import").asInt()).isEqualTo(2);
        assertThat(one.at("/withdrawn/0/reason").asText()).isEqualTo("Figures of another account");
      }
      assertThat(portal.get("/d/" + code + "?lang=en").body())
          .contains("were withdrawn after it was issued", "25 November 2026");
    }

    @Test
    void the_page_of_a_kpi_names_a_month_that_was_paid_by_it() {
      Sample.neutral(portal, august());
      certificate("2026-08", "2026-11-24");
      String board = portal.get("/contracts/" + Sample.ID + "/board?lang=en").body();
      String at = board.replaceFirst("(?s).*?href=\"(/contracts/[^\"]*/board/k-[^\"]*)\".*", "$1");
      assertThat(portal.get(at).body()).doesNotContain("Figures of these periods were withdrawn");
      withdraw(2, REASON);

      assertThat(portal.get(at).body())
          .contains("Figures of these periods were withdrawn", "<li>August 2026: ", "/readings/2");
    }

    @Test
    void the_page_of_a_kpi_that_lacks_its_figures_names_it() {
      String board = portal.get("/contracts/" + Sample.ID + "/board?lang=en").body();
      String at = board.replaceFirst("(?s).*?href=\"(/contracts/[^\"]*/board/k-[^\"]*)\".*", "$1");
      assertThat(portal.get(at).body()).doesNotContain("Figures of these periods were withdrawn");
      withdraw(1, REASON);

      assertThat(portal.get(at).body())
          .contains("Figures of these periods were withdrawn and no longer count", "/readings/1");
    }

    @Test
    void it_is_marked_on_its_page_in_the_list_and_in_the_log() {
      HttpResponse<String> done =
          portal.postForm(PAGE + "/withdrawal?lang=en", "reason=Wrong+account");

      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
      String report = portal.get(PAGE + "?lang=en").body();
      assertThat(report)
          .contains("This upload was withdrawn", "Reason: Wrong account")
          .doesNotContain("Withdraw this upload");
      assertThat(portal.get("/contracts/" + Sample.ID + "/readings?lang=en").body())
          .contains(">Withdrawn<");
      assertThat(portal.get("/events/example-directorate?lang=en").body())
          .contains("Platform figures withdrawn");
      assertThat(portal.get(PAGE + "/withdrawal").statusCode()).isEqualTo(303);
    }
  }
}
