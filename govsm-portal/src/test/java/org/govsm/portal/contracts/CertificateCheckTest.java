package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.CertificateForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What is due, what a certificate pays, and why both may differ, is told before one is issued; and
 * what is issued is what was seen.
 */
class CertificateCheckTest {

  private static final TurnedClock CLOCK = new TurnedClock(Instant.parse("2026-10-01T06:00:00Z"));
  private static final Instant BEFORE_FREEZE = Instant.parse("2026-11-03T06:00:00Z");
  private static final Instant AFTER_FREEZE = Instant.parse("2026-11-12T06:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T06:00:00Z");
  private static final String DAY = "asOf=2026-11-20";

  private static final String TERMS =
      """
      {
        "id": "ID",
        "title": "Videos",
        "currency": "INR",
        "buyer": { "id": "check-test", "name": "Directorate" },
        "supplier": { "id": "agency", "name": "Agency" },
        "from": "2026-10-01",
        "until": "2026-12-01",
        "period": "month",
        "amounts": [ { "id": "fee", "kind": "fixed", "amount": "100000.00", "clause": "4" } ],
        "kpis": [
          {
            "id": "assets",
            "title": { "en": "Assets accepted", "hi": "स्वीकृत सामग्री" },
            "clause": "7",
            "measure": { "kind": "value", "metrics": ["accepted"] },
            "target": { "atLeast": "30" },
            "consequence": { "shape": "gate", "base": "fee", "deduct": "5" }
          }
        ],
        "payment": {
          "stacking": "gross",
          "rounding": "half-up",
          "roundingPer": "line",
          "freezeDays": 7,
          "holdDays": 30,
          "sources": ["first-party"]
        }
      }
      """;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.at(CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String page(String path) {
    String joined = path + (path.contains("?") ? "&" : "?") + "lang=en";
    HttpResponse<String> answer = portal.get(joined);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  /** A contract that is there before its first period is frozen. */
  private static String enter(String id) {
    CLOCK.to(BEFORE_FREEZE);
    record(TERMS.replace("ID", id));
    return "/contracts/" + id;
  }

  private static void record(String terms) {
    HttpResponse<String> answer = portal.postJson("/api/v1/contracts", terms);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void accepted(String contract, int count, Instant when) {
    CLOCK.to(when);
    String csv =
        "subject,platform,metric,from,to,value,retrievedAt,source,origin\n"
            + "shop,contract,accepted,2026-10-01,2026-11-01,%d,%s,first-party,all\n"
                .formatted(count, when);
    HttpResponse<String> answer =
        new PageForm()
            .file("file", "readings.csv", csv)
            .with("format", "govsm.readings.csv")
            .to(portal, contract + "/readings?lang=en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    CLOCK.to(LATER);
  }

  private static String check(String contract, String period) {
    return page(contract + "/certificates/check?period=" + period + "&" + DAY);
  }

  private static HttpResponse<String> issue(String contract, String seen) {
    return CertificateForm.issue(portal, contract, seen);
  }

  private static String payable(String contract, String certificate) {
    return Sample.json(portal.get("/api/v1" + contract + "/certificates/" + certificate))
        .get("payable")
        .asText();
  }

  @Nested
  class A_figure_after_the_freeze {

    @Test
    void is_due_and_not_in_the_certificate_on_every_page() {
      String contract = enter("LATE");
      accepted(contract, 30, AFTER_FREEZE);

      assertThat(page(contract))
          .contains("At least ₹1,00,000.00 is due.")
          .contains("A certificate issued now pays ₹95,000.00 for it and holds ₹5,000.00.")
          .contains("What was learnt later, ₹5,000.00, does not count in it")
          .contains("is paid in the certificate for November 2026.")
          .contains("Assets accepted: before undetermined, now 30.");
      assertThat(page(contract + "/board"))
          .contains("A certificate issued now pays ₹95,000.00 for it and holds ₹5,000.00.")
          .contains("Learnt after the freeze or the certificate, so not counted in it:");
      assertThat(page(contract + "/board/k-assets-contract"))
          .contains("outcome--pass", "so it does not show this result")
          .contains("Assets accepted: before undetermined, now 30.");
      assertThat(
              Sample.json(portal.get("/api/v1" + contract + "/ledger?" + DAY))
                  .at("/atFreeze/0/payable")
                  .asText())
          .isEqualTo("95000.00");
    }

    @Test
    void is_told_on_the_page_before_issue_which_pays_what_it_says() {
      String contract = enter("LATE-CHECK");
      accepted(contract, 30, AFTER_FREEZE);
      String seen = check(contract, "2026-10");

      assertThat(seen)
          .contains("<h1>Check before you issue</h1>", "₹95,000.00")
          .contains("Figures that came after the freeze")
          .contains("href=\"/contracts/LATE-CHECK/readings/1?lang=en\"")
          .contains("They do not count in a certificate of this period.")
          .contains("An issued certificate cannot be changed.")
          .doesNotContain("was downloaded by that day");
      assertThat(issue(contract, seen).statusCode()).isEqualTo(303);
      assertThat(payable(contract, "2026-10.1")).isEqualTo("95000.00");
      assertThat(page(contract + "/board/k-assets-contract"))
          .contains("The certificates for this period count another result.")
          .contains("before undetermined, now 30. The difference is settled in");
      assertThat(page(contract + "/certificates/2026-10.1"))
          .contains("in a later certificate or the closing settlement.")
          .doesNotContain("give the time of download");
    }

    @Test
    void is_not_told_where_it_came_in_time() {
      String contract = enter("IN-TIME");
      accepted(contract, 30, BEFORE_FREEZE);

      assertThat(page(contract)).contains("At least").doesNotContain("A certificate issued now");
      assertThat(page(contract + "/board")).doesNotContain("Learnt after the freeze");
      assertThat(check(contract, "2026-10")).doesNotContain("Figures that came after the freeze");
    }

    @Test
    void of_a_contract_that_came_late_can_still_be_told_of_as_downloaded() {
      CLOCK.to(AFTER_FREEZE);
      record(TERMS.replace("ID", "CAME-LATE"));
      accepted("/contracts/CAME-LATE", 30, AFTER_FREEZE);

      assertThat(check("/contracts/CAME-LATE", "2026-10")).contains("was downloaded by that day");
      issue("/contracts/CAME-LATE", check("/contracts/CAME-LATE", "2026-10"));
      assertThat(check("/contracts/CAME-LATE", "2026-10"))
          .doesNotContain("was downloaded by that day");
    }
  }

  @Nested
  class What_the_officer_is_told {

    /** Of October, retrieved on 2 November before the freeze, uploaded later. */
    private void told(String contract, int count, String retrieved) {
      String csv =
          "subject,platform,metric,from,to,value,retrievedAt,source,origin\n"
              + "shop,contract,accepted,2026-10-01,2026-11-01,%d,%s,first-party,all\n"
                  .formatted(count, retrieved);
      HttpResponse<String> answer =
          new PageForm()
              .file("file", "readings.csv", csv)
              .with("format", "govsm.readings.csv")
              .to(portal, contract + "/readings?lang=en");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void are_uploads_after_the_freeze_that_count_by_their_word_and_what_they_displace() {
      CLOCK.to(LATER);
      record(TERMS.replace("ID", "WORD"));
      String contract = "/contracts/WORD";
      told(contract, 29, "2026-11-02T06:00:00Z");
      CLOCK.to(LATER.plusSeconds(60));
      told(contract, 30, "2026-11-03T06:00:00Z");

      assertThat(check(contract, "2026-10"))
          .contains("Figures uploaded after the freeze that count")
          .contains(">Upload 2</a>: uploaded <time")
          .contains("Figures of it that count in place of other figures of Upload 1, by ")
          .contains("Figures downloaded, as their files say, up to")
          .doesNotContain("Figures known up to");
    }

    @Test
    void are_none_of_these_where_the_contract_was_there_before_the_freeze() {
      String contract = enter("KNOWN");
      accepted(contract, 30, BEFORE_FREEZE);

      assertThat(check(contract, "2026-10"))
          .contains("Figures known up to")
          .doesNotContain("Figures uploaded after the freeze that count", "as their files say");
    }
  }

  /** The terms name no account of a platform that they measure. */
  @Nested
  class Figures_of_a_strangers_account {

    private static final String TOGETHER = "figures of several accounts count together in";

    private String enterOfFacebook(String id, String accounts) {
      CLOCK.to(BEFORE_FREEZE);
      String terms =
          TERMS
              .replace("ID", id)
              .replace("\"clause\": \"7\",", "\"clause\": \"7\", \"platforms\": [\"facebook\"],")
              .replace("[\"accepted\"]", "[\"engagements\"]")
              .replace("\"atLeast\": \"30\"", "\"atLeast\": \"1000\"")
              .replace("\"payment\": {", "\"payment\": {" + accounts);
      record(terms);
      String csv =
          """
          subject,platform,metric,from,to,value,retrievedAt,source,origin
          deptx,facebook,engagements,2026-10-01,2026-11-01,341,2026-11-03T06:00:00Z,first-party,all
          other,facebook,engagements,2026-10-01,2026-11-01,12772,2026-11-03T06:00:00Z,first-party,all
          """;
      HttpResponse<String> answer =
          new PageForm()
              .file("file", "readings.csv", csv)
              .with("format", "govsm.readings.csv")
              .to(portal, "/contracts/" + id + "/readings?lang=en");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
      CLOCK.to(LATER);
      return "/contracts/" + id;
    }

    @Test
    void are_told_with_the_result_and_above_the_button_before_they_count() {
      String contract = enterOfFacebook("STRANGER", "");
      String seen = check(contract, "2026-10");

      assertThat(seen).contains("outcome--pass", "13,113");
      int button = seen.indexOf("Issue this certificate");
      int result = seen.indexOf(TOGETHER);
      int warning = seen.lastIndexOf(TOGETHER);
      assertThat(result).isPositive().isLessThan(seen.indexOf("form--panel"));
      assertThat(warning).isGreaterThan(seen.indexOf("form--panel")).isLessThan(button);
      assertThat(page(contract))
          .contains("The accounts whose figures count are not named for Facebook.")
          .doesNotContain("Nothing that affects the amount payable.");
    }

    @Test
    void do_not_count_where_the_terms_name_the_account() {
      String contract =
          enterOfFacebook(
              "NAMED", "\"accounts\": [{\"platform\": \"facebook\", \"ids\": [\"deptx\"]}],");

      assertThat(check(contract, "2026-10"))
          .contains("outcome--fail")
          .contains("figures of accounts that the contract does not name were read")
          .doesNotContain(TOGETHER);
      assertThat(page(contract))
          .contains("Nothing that affects the amount payable.")
          .doesNotContain("The accounts whose figures count are not named");
    }
  }

  @Nested
  class The_day_of_its_figures {

    /** Of October, frozen at the end of 7 November. */
    @Test
    void is_never_after_the_day_as_of_which_it_is_made() {
      String contract = enter("NOT-YET");
      accepted(contract, 30, BEFORE_FREEZE);
      String known = "Figures known up to</dt><dd>";

      assertThat(page(contract + "/certificates/check?period=2026-10&asOf=2026-11-04"))
          .containsPattern(known + "[^/]*>4 November 2026");
      assertThat(check(contract, "2026-10")).containsPattern(known + "[^/]*>7 November 2026");
    }
  }

  /** In October and November 60,000 each was spent, which is paid at actuals. */
  @Nested
  class A_ceiling {

    private static final String OVER = "above the ceiling of";

    private String enterUnder(String id, String ceiling) {
      CLOCK.to(BEFORE_FREEZE);
      String terms =
          TERMS
              .replace("ID", id)
              .replace(
                  "\"amounts\"",
                  "\"ceiling\": {\"amount\": \"" + ceiling + "\", \"clause\": \"5\"}, \"amounts\"")
              .replace(
                  "\"kind\": \"fixed\", \"amount\": \"100000.00\"",
                  "\"kind\": \"actuals\", \"metric\": \"spend\"")
              .replaceFirst(",\\s*\"consequence\".*", "");
      record(terms);
      String rows =
          """
          subject,platform,metric,from,to,value,retrievedAt,source,origin
          contract,contract,spend,2026-10-01,2026-11-01,60000,2026-11-02T06:00:00Z,first-party,all
          contract,contract,spend,2026-11-01,2026-12-01,60000,2026-12-02T06:00:00Z,first-party,all
          """;
      CLOCK.to(Instant.parse("2026-12-03T06:00:00Z"));
      new PageForm()
          .file("file", "readings.csv", rows)
          .with("format", "govsm.readings.csv")
          .to(portal, "/contracts/" + id + "/readings?lang=en");
      return "/contracts/" + id;
    }

    @Test
    void below_what_is_due_is_told_on_every_page_and_blocks() {
      String contract = enterUnder("OVER", "119999.99");

      assertThat(page(contract)).contains(OVER);
      assertThat(page(contract + "/board")).contains(OVER);
      assertThat(portal.get("/api/v1" + contract + "/ledger").body())
          .contains("certificate.near-ceiling");
      CertificateForm.issue(portal, contract, "2026-11", "2026-12-03");
      String blocked = page(contract + "/certificates/check?period=2026-11&asOf=2026-12-03");
      assertThat(blocked).contains("Nothing");
      CertificateForm.issue(portal, contract, "2026-10", "2026-12-03");
      assertThat(page(contract)).contains(OVER);
    }

    @Test
    void of_all_that_is_due_warns_of_nothing() {
      String contract = enterUnder("WITHIN", "120000.00");

      assertThat(page(contract)).contains("The ceiling is").doesNotContain(OVER);
      assertThat(portal.get("/api/v1" + contract + "/ledger").body())
          .doesNotContain("certificate.near-ceiling");
    }

    @Test
    void that_blocks_a_certificate_leaves_no_word_that_one_is_issued() {
      String contract = enterUnder("BLOCKED", "50000.00");

      assertThat(page(contract + "/certificates/check?period=2026-11&asOf=2026-12-03"))
          .contains("Nothing is issued while what is said above stands in the way.")
          .doesNotContain("certificate is issued:", "Issue this certificate");
    }
  }

  @Nested
  class What_is_issued {

    @Test
    void is_nothing_without_having_been_seen() {
      String contract = enter("UNSEEN");
      accepted(contract, 30, BEFORE_FREEZE);
      HttpResponse<String> answer =
          portal.postForm(contract + "/certificates?lang=en", "period=2026-10.1&" + DAY);

      assertThat(answer.body()).contains("<h1>Check before you issue</h1>");
      assertThat(portal.get(contract + "/certificates/2026-10.1").statusCode()).isEqualTo(404);
    }

    /** Over the API too, where the digest of the page is sent; without it nothing is compared. */
    @Test
    void is_over_the_api_the_one_whose_digest_was_seen_and_no_other() {
      String contract = enter("SEEN");
      accepted(contract, 30, BEFORE_FREEZE);
      Matcher seen =
          Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(check(contract, "2026-10"));
      assertThat(seen.find()).isTrue();
      String before = order(seen.group(1));
      accepted(contract, 29, BEFORE_FREEZE.plusSeconds(60));
      String address = "/api/v1" + contract + "/certificates";
      HttpResponse<String> refused = portal.postJson(address, before);

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("/seen", "is not the one that was seen", "₹95,000")
          .doesNotContain(seen.group(1));
      assertThat(portal.get(address + "/2026-10.1").statusCode()).isEqualTo(404);
      Matcher now = Pattern.compile("sha256:[0-9a-f]{64}").matcher(refused.body());
      assertThat(now.find()).isTrue();
      assertThat(check(contract, "2026-10")).contains("<code>" + now.group() + "</code>");
      assertThat(portal.postJson(address, order(now.group())).statusCode()).isEqualTo(201);
      assertThat(portal.postJson(address, order(now.group())).statusCode()).isEqualTo(200);
    }

    private static String order(String seen) {
      return "{\"period\": \"2026-10\", \"asOf\": \"2026-11-20\", \"seen\": \"" + seen + "\"}";
    }

    @Test
    void is_nothing_where_something_was_learnt_in_between() {
      String contract = enter("BETWEEN");
      accepted(contract, 30, BEFORE_FREEZE);
      String seen = check(contract, "2026-10");
      accepted(contract, 29, BEFORE_FREEZE.plusSeconds(60));
      HttpResponse<String> refused = issue(contract, seen);

      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("Nothing was issued: something changed since you looked")
          .contains("Payable: ₹1,00,000 before, ₹95,000 now.")
          .contains("upload 1 was the last before, upload 2 is the last now.");
      assertThat(portal.get(contract + "/certificates/2026-10.1").statusCode()).isEqualTo(404);
      assertThat(issue(contract, refused.body()).statusCode()).isEqualTo(303);
      assertThat(payable(contract, "2026-10.1")).isEqualTo("95000.00");
    }

    @Test
    void is_one_for_two_clicks_and_nothing_where_the_newest_says_the_same() {
      String contract = enter("TWICE");
      accepted(contract, 30, BEFORE_FREEZE);
      String seen = check(contract, "2026-10");

      assertThat(issue(contract, seen).headers().firstValue("Location"))
          .isEqualTo(issue(contract, seen).headers().firstValue("Location"))
          .hasValueSatisfying(at -> assertThat(at).contains("/certificates/2026-10.1"));
      assertThat(check(contract, "2026-10"))
          .contains("Nothing new would be issued.", "2026-10.1</a>")
          .doesNotContain("Issue this certificate");
    }

    @Test
    void is_nothing_on_a_later_day_either_and_what_is_held_keeps_its_time() {
      String contract = enter("HELD");
      CLOCK.to(LATER);
      CertificateForm.issue(portal, contract, "2026-10", "2026-11-12");
      HttpResponse<String> again =
          portal.postJson(
              "/api/v1" + contract + "/certificates",
              "{\"period\": \"2026-10\", \"asOf\": \"2026-11-20\"}");

      assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
      assertThat(check(contract, "2026-10")).contains("Nothing new would be issued.");
      assertThat(portal.get("/api/v1" + contract + "/ledger?" + DAY).body().replace(" ", ""))
          .contains("\"heldSince\":\"2026-11-12\"", "\"heldUntil\":\"2026-12-12\"");
      accepted(contract, 30, AFTER_FREEZE);
      CertificateForm.issue(portal, contract, "2026-10", "2026-11-20");
      assertThat(page(contract + "/certificates/2026-10.2"))
          .contains("12 December 2026")
          .doesNotContain("20 December 2026");
    }

    @Test
    void replaces_or_settles_as_the_page_says() {
      String contract = enter("AGAIN");
      accepted(contract, 30, AFTER_FREEZE);
      issue(contract, check(contract, "2026-10"));
      CLOCK.to(Instant.parse("2026-12-20T06:00:00Z"));
      String november = page(contract + "/certificates/check?period=2026-11&asOf=2026-12-20");

      assertThat(november)
          .contains("Adjustment of earlier periods", "October 2026")
          .contains("Assets accepted: before undetermined, now 30.");
      issue(contract, november);
      String closing = page(contract + "/certificates/check?period=closing&asOf=2026-12-20");
      assertThat(closing).contains("Closing settlement. Nothing has been issued yet.");
      assertThat(issue(contract, closing).headers().firstValue("Location"))
          .hasValueSatisfying(at -> assertThat(at).contains("/certificates/closing.1"));
    }

    @Test
    void is_refused_for_a_day_or_period_that_is_none() {
      String contract = enter("WRONG");
      String at = contract + "/certificates/check?lang=en&period=";

      assertThat(portal.get(at + "2026-10&asOf=soon").statusCode()).isEqualTo(422);
      assertThat(portal.get(at + "2027-10&" + DAY).statusCode()).isEqualTo(422);
      assertThat(portal.get(at + "2026-10&asOf=2026-10-31").statusCode()).isEqualTo(422);
      assertThat(portal.get("/contracts/NONE/certificates/check?period=2026-10").statusCode())
          .isEqualTo(404);
    }
  }

  /** What a form sends back is shown, never believed. */
  @Nested
  class What_was_seen {

    @Test
    void is_read_as_it_was_written_and_nothing_else() {
      String written = "payable=-5.00 uploads=12 terms=1";

      assertThat(SeenCertificate.read("d", written).text()).isEqualTo(written);
      assertThat(SeenCertificate.read("d", "payable=1e9 uploads=-1 other=3 terms= <b>").figures())
          .isEmpty();
    }
  }
}
