package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a file that were not read hold whatever they may belong to. */
class UnreadRowsTest {

  private static final String SUITE = "&covers=lifetime&retrievedAt=2026-11-03T10:00:00Z";
  private static final String HEADINGS = "Post ID,Page ID,Publish time,Views,Reach\n";
  private static final String GOOD =
      "122158000000000007,61550000000001,10/19/2026 09:30,25000,900\n";
  private static final String OTHER =
      "122158000000000011,61550000000001,10/23/2026 09:30,25000,900\n";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  /** A contract that pays for the mean of a figure of posts. */
  private void posts(String platform, String metric) {
    String terms =
        Sample.terms()
            .replaceFirst(
                "(?s)\"platforms\": .*?\"missing\"",
                "\"platforms\": [\""
                    + platform
                    + "\"], \"measure\": {\"kind\": \"value\", \"metrics\": [\""
                    + metric
                    + "\"], \"of\": \"posts\", \"across\": \"mean\"}, \"target\": {\"atLeast\":"
                    + " \"20000\"}, \"missing\"")
            .replace(
                "[\"first-party\"]", "[\"first-party\", \"platform-export\", \"platform-api\"]");
    assertThat(portal.postJson(Sample.CONTRACTS, terms).statusCode()).isEqualTo(201);
  }

  private JsonNode suite(String more, String rows) {
    HttpResponse<String> answer =
        Sample.upload(portal, "meta.facebook.csv", SUITE + more, HEADINGS + rows);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return Sample.json(answer);
  }

  private JsonNode certify(String period, String asOf) {
    HttpResponse<String> answer = Sample.certify(portal, period, asOf);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Sample.json(answer);
  }

  private static String status(JsonNode certificate) {
    return certificate.at("/certificate/kpis/0/status").asText();
  }

  private JsonNode october() {
    return certify("2026-10", "2026-11-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.22158E+17,61550000000001,10/22/2026 09:30,100,9\n",
        "122158000000000001,61550000000001,10/32/2026 09:30,100,9\n",
        "122158000000000001,61550000000001,,100,9\n",
        "122158000000000001,61550000000001,10/22/2026 09:30,100\n",
        "122158000000000001,61550000000001,10/22/2026 09:30,1.2K,9\n"
      })
  void a_row_of_the_business_suite_that_was_not_read_holds_its_posts(String row) {
    posts("facebook", "views");
    JsonNode report = suite("", row + GOOD + OTHER);
    assertThat(report.get("quarantined").isEmpty()).isFalse();

    JsonNode held = october();
    assertThat(status(held)).isEqualTo("undetermined");
    assertThat(held.at("/certificate/held").asText()).isNotEqualTo("0.00");
    assertThat(held.toString()).contains("missing.set-aside", report.get("file").asText());
    assertThat(portal.get(Sample.AT + "/certificates/2026-10.1/verification").body())
        .startsWith("{\"same\":true,");
  }

  @Test
  void posts_that_only_a_withdrawn_file_had_are_missing_until_a_file_has_them_again() {
    String poor = GOOD.replace("25000", "100").replace("007,", "015,");
    withdrawnBeside(poor);

    JsonNode held = october();
    assertThat(status(held)).isEqualTo("undetermined");
    assertThat(held.at("/certificate/held").asText()).isNotEqualTo("0.00");
    assertThat(held.toString()).contains("missing.withdrawn-posts", "\"withdrawalsHeld\":true");
    assertThat(portal.get(Sample.AT + "/certificates/2026-10.1/verification").body())
        .startsWith("{\"same\":true,");

    startAnew();
    withdrawnBeside(poor);
    suite("", poor.replace("100", "101") + GOOD);
    assertThat(october().toString()).doesNotContain("missing.withdrawn-posts");
  }

  /** Of posts of another page: the right file, which was there before, has none of them. */
  @Test
  void a_file_that_comes_again_after_the_withdrawal_says_which_posts_there_are() {
    portal.close();
    TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.at(clock);
    posts("facebook", "views");
    suite("", GOOD + OTHER);
    suite("", GOOD.replace("25000", "100").replace("007,", "009,") + OTHER);
    HttpResponse<String> gone =
        portal.postJson(Sample.AT + "/imports/2/withdrawal", "{\"reason\": \"other page\"}");
    assertThat(gone.statusCode()).as(gone.body()).isIn(200, 201);
    assertThat(portal.get(Sample.AT + "/scorecard?period=2026-10").body())
        .contains("known only from upload 2, which was withdrawn");

    clock.turn(Duration.ofMinutes(1));
    suite("", GOOD + OTHER);
    JsonNode certificate = october();
    assertThat(status(certificate)).isEqualTo("met");
    assertThat(certificate.toString()).doesNotContain("missing.withdrawn-posts");
    int files = Sample.json(portal.get(Sample.AT + "/imports")).get("imports").size();
    clock.turn(Duration.ofMinutes(1));
    suite("", GOOD + OTHER);
    assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).hasSize(files);
  }

  private void withdrawnBeside(String poor) {
    posts("facebook", "views");
    suite("", poor + GOOD);
    suite("", OTHER);
    HttpResponse<String> gone =
        portal.postJson(Sample.AT + "/imports/1/withdrawal", "{\"reason\": \"wrong\"}");
    assertThat(gone.statusCode()).as(gone.body()).isIn(200, 201);
  }

  @Test
  void a_figure_is_told_by_another_file_of_the_same_post() {
    posts("facebook", "views");
    suite("", "122158000000000001,61550000000001,10/22/2026 09:30,1.2K,9\n" + GOOD + OTHER);
    assertThat(october().toString())
        .contains("missing.set-aside-figures")
        .doesNotContain("\"count\":0");

    startAnew();
    posts("facebook", "views");
    suite("", "122158000000000001,61550000000001,10/22/2026 09:30,1.2K,9\n" + GOOD + OTHER);
    Sample.neutral(
        portal,
        "subject,platform,metric,from,to,published,value,retrievedAt,source,origin\n"
            + "122158000000000001,facebook,views,2026-10-22T16:30:00Z,2026-11-03T10:00:00Z,"
            + "2026-10-22T16:30:00Z,1200,2026-11-03T10:00:00Z,platform-export,all\n");

    assertThat(status(october())).isEqualTo("missed");
  }

  @Test
  void a_figure_is_not_forgiven_by_a_file_that_has_others() {
    posts("facebook", "views");
    suite("", "122158000000000001,61550000000001,10/22/2026 09:30,1.2K,9\n" + GOOD + OTHER);
    suite(
        "",
        "122158000000000001,61550000000001,10/22/2026 09:30,,9\n"
            + "122158000000000002,61550000000001,10/22/2026 09:30,25000,9\n"
            + GOOD
            + OTHER);

    assertThat(status(october())).isEqualTo("undetermined");
  }

  @Test
  void a_file_of_a_closed_month_of_which_nobody_says_when_it_was_taken_is_told() {
    posts("facebook", "views");
    HttpResponse<String> answer =
        Sample.upload(portal, "meta.facebook.csv", "&covers=lifetime", HEADINGS + GOOD + OTHER);
    assertThat(answer.body())
        .contains("The time of download was not given", "count in no certificate")
        .doesNotContain("frozen periods count it only later");

    assertThat(october().toString()).contains("missing.posts");
  }

  @Test
  void a_row_whose_day_is_known_holds_that_month_only() {
    posts("facebook", "views");
    suite("", "1.22158E+17,61550000000001,09/22/2026 09:30,100,9\n" + GOOD + OTHER);

    assertThat(status(october())).isEqualTo("met");
  }

  @Test
  void a_page_of_posts_with_links_and_no_cursors_is_not_all_that_there_is() {
    posts("facebook", "views");
    String page =
        """
        {"data":[{"id":"61550000000001_122158000000000001","created_time":"2026-10-22T16:30:00+0000",
           "insights":{"data":[{"name":"post_media_view","period":"lifetime","values":[{"value":50000}]}]}}],
         "paging":{"previous":"https://graph.facebook.com/a","next":"https://graph.facebook.com/b"}}\
        """;
    String more = "&retrievedAt=2026-11-03T10:00:00Z";
    assertThat(Sample.upload(portal, "meta.facebook.api.posts", more, page).statusCode())
        .isEqualTo(201);
    assertThat(status(october())).isEqualTo("undetermined");
    assertThat(portal.get(Sample.AT + "/certificates/2026-10.1").body())
        .contains("missing.set-aside-part");

    startAnew();
    posts("facebook", "views");
    String all = "{\"data\":[]}" + page + "{\"data\":[]}";
    assertThat(Sample.upload(portal, "meta.facebook.api.posts", more, all).statusCode())
        .isEqualTo(201);
    assertThat(status(october())).isEqualTo("met");
  }

  @ParameterizedTest
  @ValueSource(strings = {"next_token", "previous_token"})
  void one_page_of_several_is_not_all_that_there_is(String more) {
    posts("x", "impressions");
    String page = "{\"data\":[%s],\"meta\":{\"result_count\":1%s}}";
    String one = page.formatted(post("1987654321098765432"), ",\"" + more + "\":\"abc\"");
    String rest = page.formatted(post("1987654321098765433"), "");
    x(one);
    assertThat(status(october())).isEqualTo("undetermined");
    assertThat(portal.get(Sample.AT + "/certificates/2026-10.1").body())
        .contains("missing.set-aside-part");

    startAnew();
    posts("x", "impressions");
    x(one);
    x(more.startsWith("n") ? one + rest : rest + one);
    assertThat(status(october())).isEqualTo("met");
  }

  @Test
  void an_answer_with_fewer_posts_than_it_says_is_not_all_that_there_is() {
    posts("x", "impressions");
    String answer = "{\"data\":[%s],\"meta\":{\"result_count\":2}}";
    x(answer.formatted(post("1987654321098765432")));
    assertThat(status(october())).isEqualTo("undetermined");
    assertThat(portal.get(Sample.AT + "/certificates/2026-10.1").body())
        .contains("missing.set-aside-part");

    startAnew();
    posts("x", "impressions");
    x(answer.formatted(post("1987654321098765432")));
    x(answer.formatted(post("1987654321098765432") + "," + post("1987654321098765433")));
    assertThat(status(october())).isEqualTo("met");
  }

  private void startAnew() {
    portal.close();
    portal = TestPortal.start();
  }

  private static String post(String id) {
    return "{\"id\":\""
        + id
        + "\",\"created_at\":\"2026-10-22T06:30:00.000Z\",\"public_metrics\":{\"like_count\":96,"
        + "\"impression_count\":50000}}";
  }

  private void x(String file) {
    HttpResponse<String> answer =
        Sample.upload(
            portal, "x.api.posts", "&retrievedAt=2026-11-03T10:00:00Z", file.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Nested
  class Of_the_neutral_table {

    private static final String READ = "2026-09-04T10:00:00Z";

    private static String august(String more) {
      return Sample.HEADINGS
          + Sample.line("engagements", "2026-08-01", "2026-09-01", 16_000, READ)
          + Sample.line("reach", "2026-08-01", "2026-09-01", 500_480, READ)
          + more;
    }

    private static String row(String metric, String from) {
      return Sample.line(metric, from, "2026-09-01", 5, "2026-09-05T10:00:00Z");
    }

    private String status() {
      return UnreadRowsTest.status(certify("2026-08", "2026-09-10"));
    }

    @BeforeEach
    void create() {
      Sample.create(portal);
    }

    @Test
    void a_row_of_the_metric_holds_it() {
      Sample.neutral(portal, august(row("engagements", "0000-01-01")));

      assertThat(status()).isEqualTo("undetermined");
    }

    @Test
    void a_row_of_another_metric_holds_nothing() {
      Sample.neutral(portal, august(row("shares", "0000-01-01")));

      assertThat(status()).isEqualTo("met");
    }

    @Test
    void the_file_without_the_row_does_not_take_its_place() {
      Sample.neutral(portal, august(row("engagements", "0000-01-01")));
      Sample.neutral(portal, august(""));

      assertThat(status()).isEqualTo("undetermined");
    }

    @Test
    void the_whole_file_takes_its_place() {
      Sample.neutral(portal, august(row("engagements", "0000-01-01")));
      Sample.neutral(portal, august(row("engagements", "2026-08-01")));

      assertThat(status()).isEqualTo("missed");
    }
  }

  /** The link of a post names another account than the upload does. */
  @Nested
  class Of_another_account {

    private static final String FILE =
        """
        Post id,Date,Post Link,Impressions
        1987654321098765401,"Thu, Oct 22, 2026",https://x.com/dept/status/1987654321098765401,9000
        1987654321098765402,"Thu, Oct 22, 2026",https://x.com/other/status/1987654321098765402,50000
        """;

    private void given(String account) {
      HttpResponse<String> answer =
          Sample.upload(
              portal,
              "x.content.csv",
              "&covers=lifetime&retrievedAt=2026-11-03T10:00:00Z" + account,
              FILE);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @BeforeEach
    void create() {
      posts("x", "impressions");
      given("&account=@Dept");
    }

    @Test
    void is_not_counted() {
      assertThat(october().toString()).contains("\"undetermined\"", "missing.set-aside");
    }

    @Test
    void is_told_by_its_link_where_the_file_is_given_again_without_an_account() {
      given("");

      assertThat(status(october())).isEqualTo("met");
    }
  }

  @Nested
  class A_way_out {

    private static final String DAMAGED = "1.22158E+17,61550000000001,10/22/2026 09:30,100,9\n";

    @BeforeEach
    void create() {
      posts("facebook", "views");
      suite("", DAMAGED + GOOD + OTHER);
    }

    @Test
    void is_wanted() {
      assertThat(status(october())).isEqualTo("undetermined");
    }

    @Test
    void is_the_whole_file_as_the_platform_gave_it() {
      suite("", "122158000000000001,61550000000001,10/22/2026 09:30,100,9\n" + GOOD + OTHER);

      assertThat(status(october())).isEqualTo("missed");
    }

    @Test
    void is_no_file_of_other_posts_or_another_account() {
      String others =
          """
          122158000000000101,61550000000001,10/22/2026 09:30,100,9
          122158000000000107,61550000000001,10/24/2026 09:30,25000,900
          122158000000000111,61550000000001,10/25/2026 09:30,25000,900
          """;
      suite("", others);
      suite("&account=61550000000001", DAMAGED.replace("1.22158E+17", "122158000000000001") + GOOD);

      assertThat(status(october())).isEqualTo("undetermined");
    }

    @Test
    void is_no_file_with_another_row_in_the_place_of_the_one() {
      suite("", "122158000000000003,61550000000001,10/22/2026 09:31,100,9\n" + GOOD + OTHER);

      assertThat(status(october())).isEqualTo("undetermined");
    }

    @Test
    void is_the_reason_of_an_officer_who_saw_the_rows() {
      String reason = "&leaveOut=Post%20of%20another%20department";
      suite(reason, DAMAGED + GOOD + OTHER);

      JsonNode certificate = october();
      assertThat(status(certificate)).isEqualTo("met");
      assertThat(certificate.toString()).contains("note.set-aside", "Post of another department");
      assertThat(portal.get(Sample.AT + "/certificates/2026-10.1/verification").body())
          .startsWith("{\"same\":true,");
      assertThat(
              portal
                  .get(
                      Sample.CONTRACTS.replace(
                          "contracts", "departments/example-directorate/events"))
                  .body())
          .contains("Post of another department");
    }

    @Test
    void is_no_reason_for_a_file_that_nobody_has_seen() {
      HttpResponse<String> answer =
          Sample.upload(
              portal, "meta.facebook.csv", SUITE + "&leaveOut=x", HEADINGS + DAMAGED + GOOD);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("import.leave-out-first");
    }
  }
}
