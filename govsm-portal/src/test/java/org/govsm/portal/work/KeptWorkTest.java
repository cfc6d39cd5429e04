package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.Repair;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.SearchWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks of contracts that are kept are those that would be worked out anew. */
class KeptWorkTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static int count(Store store, String table) {
    return store.read(
        tx -> tx.handle().createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private static void change(Store store, String sql) {
    store.write(tx -> tx.handle().execute(sql));
  }

  /** Nothing of what was kept is used any more. */
  private static void forget(Store store) {
    change(store, "delete from contract_task");
    change(store, "delete from contract_worked");
  }

  @Nested
  class Of_the_demonstration {

    private static final List<LocalDate> DAYS =
        List.of(
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 8),
            LocalDate.of(2027, 4, 1));

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-25T06:00:00Z"));
    private TestPortal portal;

    @BeforeEach
    void start() throws IOException {
      portal = TestPortal.withDemonstration(clock);
    }

    @AfterEach
    void stop() {
      portal.close();
    }

    private Map<String, String> answers() throws IOException {
      Map<String, String> all = new TreeMap<>();
      for (String language : List.of("en", "hi")) {
        String path = "/api/v1/work?limit=200&lang=" + language;
        String answer = portal.get(path).body();
        JsonNode tree = JSON.readTree(answer);
        assertThat(tree.path("items").size())
            .as("each that is counted is listed")
            .isEqualTo(tree.path("total").asInt());
        all.put(path, answer);
      }
      return all;
    }

    @Test
    void are_the_same_on_the_days_before_and_after_each_turn() throws IOException {
      portal.daily();
      assertThat(count(portal.store(), "contract_worked"))
          .isEqualTo(count(portal.store(), "contract"));
      assertThat(count(portal.store(), "contract_task")).isPositive();

      for (LocalDate day : DAYS) {
        clock.to(day.atTime(6, 0).toInstant(ZoneOffset.UTC));
        Map<String, String> turned = answers();
        portal.daily();
        assertThat(answers()).as("kept on %s", day).isEqualTo(turned);
        forget(portal.store());
        assertThat(answers()).as("worked out on %s", day).isEqualTo(turned);
        portal.daily();
      }
    }
  }

  @Nested
  class That_are_searched {

    /** What is to be done and whose it is, as each row of a list of all has it. */
    private record Row(String text, String department) {

      private boolean has(String word) {
        return SearchWords.of(text, department).contains(word);
      }
    }

    private static List<Row> rows(TestPortal portal, String language, String asked) {
      String file = portal.get("/work?format=csv&lang=" + language + asked).body();
      return Arrays.stream(file.split("\r\n"))
          .skip(1)
          .map(CSV::matcher)
          .filter(Matcher::lookingAt)
          .map(row -> new Row(plain(row.group(1)), plain(row.group(2))))
          .toList();
    }

    private static final Pattern CSV =
        Pattern.compile("\\ufeff?(\"(?:[^\"]|\"\")*\"|[^,]*),(\"(?:[^\"]|\"\")*\"|[^,]*),");

    private static String plain(String field) {
      return field.startsWith("\"")
          ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
          : field;
    }

    @Test
    void are_found_and_sorted_as_if_each_was_put_into_words() throws IOException {
      Random random = new Random(15);
      try (TestPortal portal = TestPortal.withDemonstration(TestPortal.CLOCK)) {
        for (int turn = 0; turn < 2; turn++) {
          for (String language : List.of("en", "hi")) {
            List<Row> all = rows(portal, language, "");
            assertThat(all).hasSizeGreaterThan(20);
            List<String> words =
                all.stream().flatMap(row -> SearchWords.in(row.text()).stream()).toList();
            for (int i = 0; i < 4; i++) {
              String word = words.get(random.nextInt(words.size()));
              assertThat(rows(portal, language, "&q=" + People.encoded(word)))
                  .as("%s in %s", word, language)
                  .isEqualTo(all.stream().filter(row -> row.has(word)).toList());
            }
            assertThat(rows(portal, language, "&sort=what"))
                .extracting(row -> SearchWords.fold(row.text()))
                .isSorted()
                .hasSameSizeAs(all);
          }
          portal.daily();
        }
      }
    }
  }

  @Nested
  class Of_a_clock_that_jumps {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-25T06:00:00Z"));

    @Test
    void are_those_of_the_day_again_when_it_is_right() throws IOException {
      try (TestPortal portal = TestPortal.withDemonstration(clock)) {
        String path = "/api/v1/work?limit=200&lang=en";
        String today = portal.get(path).body();
        portal.daily();
        for (Duration by :
            List.of(Duration.ofDays(1), Duration.ofDays(400), Duration.ofHours(-1))) {
          clock.turn(by);
          portal.daily();
          clock.turn(by.negated());
          assertThat(portal.get(path).body()).as("after %s", by).isEqualTo(today);
          portal.daily();
          assertThat(portal.get(path).body()).as("kept after %s", by).isEqualTo(today);
        }
      }
    }
  }

  /** More contracts than an answer works out. */
  @Nested
  class Of_many_contracts_that_are_behind {

    private static final int MANY = 53;

    private final Roster roster = new Roster();

    @BeforeEach
    void start() {
      roster.portal.knowing("example-directorate");
      roster.people.add("buyer", List.of("buyer"), List.of("example-directorate"));
      roster.people.add("other", List.of("buyer"), List.of("other-directorate"));
      roster.clock.to(Instant.parse("2026-08-10T06:00:00Z"));
      for (int i = 1; i <= MANY; i++) {
        String terms = Sample.terms().replace("INV-2026-01", "INV-2026-" + (100 + i));
        Sample.record(roster.portal, terms, roster.clock.instant());
      }
      roster.clock.to(Instant.parse("2026-09-03T06:00:00Z"));
      forget(roster.portal.store());
    }

    @AfterEach
    void stop() {
      roster.close();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/work?lang=en|200|The tasks of 3 more contracts are being worked out",
          "/work?lang=en&q=figures|200|The tasks of 3 more contracts are being worked out",
          "/api/v1/work|200|\"behind\":3",
          "/work?format=csv&lang=en|429|The tasks of 3 more contracts are being worked out"
        })
    void an_answer_works_out_some_and_says_of_how_many_tasks_are_to_come(
        String path, int status, String said) {
      HttpResponse<String> answer = roster.people.signedIn("buyer").get(path);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.body()).contains(said);
    }

    @Test
    void nobody_is_told_of_contracts_that_they_do_not_see() {
      assertThat(roster.people.signedIn("other").get("/api/v1/work").body())
          .contains("\"behind\":0");
    }

    @Test
    void what_is_kept_is_whole_and_is_read_page_by_page() throws IOException {
      roster.portal.daily();
      People.Browsing buyer = roster.people.signedIn("buyer");
      JsonNode first = JSON.readTree(buyer.get("/api/v1/work?limit=50").body());

      assertThat(first.path("total").asInt()).isGreaterThanOrEqualTo(MANY);
      assertThat(first.path("behind").asInt()).isZero();
      JsonNode second = JSON.readTree(buyer.get("/api/v1/work?limit=50&after=50").body());
      assertThat(first.path("items").size() + second.path("items").size())
          .isEqualTo(first.path("total").asInt());
      assertThat(rows(buyer, "900")).isEqualTo(rows(buyer, "2")).isNotEqualTo(rows(buyer, "1"));
    }

    private static String rows(People.Browsing by, String page) {
      String body = by.get("/work?lang=en&page=" + page).body();
      return body.substring(body.indexOf("<tbody"), body.indexOf("</tbody>"));
    }
  }

  @Nested
  class Of_a_contract {

    private static final String BUYER = "example-directorate";
    private static final String MADE =
        """
        {"id": "made", "title": {"en": "Creatives"}, "clause": "8.1", "missing": "hold",
         "measure": {"kind": "value", "metrics": ["accepted"]}, "target": {"atLeast": "55"},
         "consequence": {"shape": "gate", "base": "bill", "deduct": "2"}},
        """;
    private static final String WATCHED =
        """
        {"id": "watched", "title": {"en": "Views"}, "clause": "8.1", "missing": "hold",
         "platforms": ["youtube"],
         "measure": {"kind": "value", "metrics": ["views"], "of": "posts", "across": "sum"},
         "target": {"atLeast": "100"},
         "consequence": {"shape": "gate", "base": "bill", "deduct": "2"}},
        """;

    private final Roster roster = new Roster();

    @BeforeEach
    void start() {
      roster.portal.knowing(BUYER);
      roster.people.add("buyer", List.of("buyer"), List.of(BUYER));
      roster.people.add("finance", List.of("finance-officer"), List.of(BUYER));
      roster.people.add("agency", List.of("supplier"), List.of("example-agency"));
      on("2026-08-10");
      Sample.record(roster.portal, Sample.terms(), roster.clock.instant());
      keep();
    }

    @AfterEach
    void stop() {
      roster.close();
    }

    private void on(String day) {
      roster.clock.to(Instant.parse(day + "T06:00:00Z"));
    }

    private void keep() {
      roster.portal.daily();
      assertThat(count(roster.portal.store(), "contract_worked")).isPositive();
    }

    private void post(String who, String path, String json) {
      sent(who, roster.portal.request(path).header("Content-Type", "application/json"), json);
    }

    private void sent(String who, HttpRequest.Builder request, String body) {
      HttpResponse<String> answer =
          roster.people.signedIn(who).send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private void upload(String rows) {
      sent(
          "finance",
          roster
              .portal
              .request(Sample.AT + "/readings?format=govsm.readings.csv")
              .header("Content-Type", "text/csv"),
          Sample.HEADINGS + rows);
    }

    private void certify(String period) {
      post("finance", Sample.AT + "/certificates", "{\"period\":\"" + period + "\"}");
    }

    private Map<String, String> answers() {
      Map<String, String> all = new TreeMap<>();
      for (String who : List.of("buyer", "finance", "agency")) {
        for (String language : List.of("en", "hi")) {
          String path = "/api/v1/work?limit=200&lang=" + language;
          all.put(who + " " + language, roster.people.signedIn(who).get(path).body());
        }
      }
      return all;
    }

    /** What is answered after an event, once it was brought on, and worked out of all. */
    private Map<String, String> same() {
      Map<String, String> after = answers();
      keep();
      assertThat(answers()).as("kept").isEqualTo(after);
      forget(roster.portal.store());
      assertThat(answers()).as("worked out").isEqualTo(after);
      keep();
      return after;
    }

    private String finance() {
      return same().get("finance en");
    }

    @Test
    void are_the_same_after_each_event_and_as_days_pass() {
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-03");
      assertThat(finance()).contains("Upload the figures of August 2026");
      upload(Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000));
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-10");
      assertThat(finance()).contains("Issue the certificate for August 2026");
      certify("2026-08");
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-12");
      post("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}");
      assertThat(finance()).contains("Find out whether", "must be recovered");
      on("2026-10-10");
      certify("2026-09");
      assertThat(finance()).contains("Find out whether", "Settle");
      on("2026-11-08");
      certify("2026-10");
      assertThat(finance()).contains("Settle");
      on("2026-11-20");
      upload(
          Sample.month("2026-08-01", "2026-09-01", 20_000, 500_001)
              + Sample.month("2026-09-01", "2026-10-01", 10_000, 500_000)
              + Sample.month("2026-10-01", "2026-11-01", 20_000, 500_000));
      assertThat(finance()).contains("closing settlement");
      certify("closing");
      assertThat(finance()).contains("\"total\":0");
      on("2026-11-25");
      upload(Sample.line("engagements", "2026-10-01", "2026-11-01", 1_000, "2026-11-24T10:00:00Z"));
      assertThat(finance()).contains("takes back");
    }

    private void amend(String terms) {
      Sample.amend(roster.portal, terms, roster.clock.instant());
    }

    private void withdrawTheFirst() {
      post("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}");
    }

    private String page() {
      return roster.people.signedIn("finance").get("/contracts/INV-2026-01?lang=en").body();
    }

    @Test
    void tell_that_a_deduction_rests_on_figures_that_were_withdrawn() {
      on("2026-09-03");
      upload(Sample.month("2026-08-01", "2026-09-01", 10_000, 500_000));
      on("2026-09-10");
      certify("2026-08");
      assertThat(same().toString()).doesNotContain("August 2026");
      assertThat(page()).doesNotContain("may be due");
      on("2026-09-12");
      withdrawTheFirst();

      Map<String, String> told = same();

      assertThat(told.get("finance en"))
          .contains("Find out whether \u20b918,373.52 deducted for August 2026 is due")
          .contains("there is no reading of Engagements");
      assertThat(told.get("agency en"))
          .contains("Upload what is missing for August 2026; \u20b918,373.52 depends on it");
      assertThat(told.get("buyer en")).contains("Upload what is missing for August 2026");
      assertThat(page())
          .contains("may be due, as figures changed since the certificate")
          .contains("there is no reading of")
          .doesNotContain("Nothing is held, unsettled or in doubt");
      for (String path : List.of("/contracts", "/contracts/INV-2026-01/certificates/2026-08.1")) {
        assertThat(roster.people.signedIn("finance").get(path + "?lang=en").body())
            .as(path)
            .contains("18,373.52", "beyond what was certified and is held may be due");
      }
      assertThat(roster.people.signedIn("finance").get(Sample.AT + "/ledger").body())
          .contains("\"depends\":\"18373.52\"", "\"open\":true");
      on("2026-09-13");
      upload(Sample.month("2026-08-01", "2026-09-01", 10_000, 500_001));
      assertThat(same().toString()).doesNotContain("deducted for August", "is missing for August");
    }

    @Test
    void ask_to_certify_again_while_that_takes_the_withdrawal_into_account() {
      on("2026-09-03");
      upload(Sample.month("2026-08-01", "2026-09-01", 10_000, 500_000));
      certify("2026-08");
      on("2026-09-04");
      withdrawTheFirst();

      assertThat(finance())
          .contains("Certify August 2026 again; \u20b918,373.52 that was deducted may be due")
          .contains("/certificates/check?period=2026-08");
      assertThat(page()).contains("Certify the period again.");
      certify("2026-08");
      assertThat(finance()).doesNotContain("Certify August 2026 again").contains("Settle");
    }

    @Test
    void ask_for_figures_while_some_are_missing_and_for_none_that_came_late() {
      amend(Sample.terms().replace("\"kpis\": [", "\"kpis\": [" + MADE));
      on("2026-09-03");
      upload(Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000));
      assertThat(same().get("agency en"))
          .contains("Upload the missing figures of August 2026", "Accepted deliveries");
      assertThat(finance()).contains("\"total\":0");

      on("2026-09-07");
      assertThat(finance())
          .contains("Issue the certificate for August 2026", "Still missing", "Accepted");
      upload(
          "made,contract,accepted,2026-08-01,2026-09-01,50,2026-09-07T05:00:00Z,first-party,all\n");
      assertThat(finance())
          .contains("figures that came after the freeze do not count in it")
          .doesNotContain("Still missing");
      assertThat(answers().get("agency en")).doesNotContain("Upload");

      certify("2026-08");
      Map<String, String> after = same();
      assertThat(after.get("finance en"))
          .contains("in a later certificate or the closing settlement, where what it waited for");
      assertThat(after.get("agency en")).contains("\"total\":0");
      on("2026-09-08");
      certify("2026-08");
      assertThat(finance()).contains("in a later certificate or the closing settlement");
      assertThat(answers().get("agency en")).contains("\"total\":0");
    }

    /** The day of a post must be known, and its source be one that the contract takes. */
    @Test
    void ask_for_figures_of_posts_until_their_day_is_there() {
      amend(Sample.terms().replace("\"kpis\": [", "\"kpis\": [" + WATCHED));
      on("2026-09-03");
      String day = "aaaaaaaaaa1,youtube,views,2026-08-01,2026-09-01,25000,2026-09-02T05:00:00Z,";
      upload(
          Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000)
              + day
              + "first-party,all\n"
              + day.replace("aa1,", "aa2,")
              + "public-counter,all\n");
      assertThat(same().get("agency en"))
          .contains("Upload the missing figures of August 2026", "YouTube (Views)");

      sent(
          "finance",
          roster
              .portal
              .request(Sample.AT + "/readings?format=govsm.readings.csv")
              .header("Content-Type", "text/csv"),
          Sample.HEADINGS.replace("subject,", "subject,published,")
              + day.replace("aa1,", "aa1,2026-08-04T10:00:00Z,").replace("25000", "25001")
              + "first-party,all\n");
      assertThat(same().get("agency en")).contains("\"total\":0");
    }

    @Test
    void ask_to_certify_again_once_all_that_was_asked_is_there() {
      on("2026-09-02");
      upload(Sample.line("engagements", "2026-08-01", "2026-09-01", 1, "2026-09-02T05:00:00Z"));
      certify("2026-08");
      assertThat(finance()).contains("Settle", "held for August 2026");
      on("2026-09-03");
      upload(Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000));

      assertThat(finance())
          .contains("Certify August 2026 again to settle", "/certificates/check?period=2026-08");
    }

    @Test
    void are_the_same_after_new_terms() {
      on("2026-09-10");
      upload(Sample.month("2026-08-01", "2026-09-01", 10_000, 500_000));
      certify("2026-08");
      String before = finance();
      amend(Sample.terms().replace("three months", "a quarter"));

      on("2026-10-07");
      assertThat(finance()).isNotEqualTo(before).contains("a quarter");
    }

    @Test
    void are_read_and_are_made_anew_once_the_store_was_repaired() {
      on("2026-09-03");
      keep();
      change(roster.portal.store(), "update contract_task set page = '/contracts/other'");
      assertThat(answers().get("finance en")).contains("/contracts/other");

      roster
          .portal
          .store()
          .write(
              tx ->
                  tx.record(
                      BUYER,
                      Repair.REPAIRED,
                      roster.clock.instant(),
                      "portal",
                      Map.of("steps", List.of("any"))));

      assertThat(finance()).contains("/contracts/INV-2026-01/readings");
    }

    @Test
    void of_a_department_that_another_version_kept_are_not_used() {
      on("2026-09-03");
      keep();
      change(roster.portal.store(), "update contract_task set page = '/contracts/other'");
      change(roster.portal.store(), "update contracts_worked set made_by = 'another'");

      assertThat(finance()).contains("/contracts/INV-2026-01/readings");
    }
  }
}
