package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.PackEdition;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.govsm.portal.access.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for whom. */
class WorkTest {

  private static final String BUYER = "example-directorate";

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  /** What waits, but signatures, which AttestationPagesTest holds against their page. */
  private List<String> waiting(String who) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : answer(who, "").path("items")) {
      if (!item.path("kind").asText().startsWith("signature")) {
        texts.add(item.path("text").asText());
      }
    }
    return texts;
  }

  private JsonNode answer(String who, String asked) {
    return Roster.tree(roster.people.signedIn(who).get("/api/v1/work" + asked));
  }

  private HttpResponse<String> send(String who, String path, String json) {
    return roster
        .people
        .signedIn(who)
        .send(
            roster
                .portal
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  @Nested
  class Certificates {

    @BeforeEach
    void contract() {
      roster.portal.knowing(BUYER);
      roster.people.add("buyer", List.of("buyer"), List.of(BUYER));
      roster.people.add("finance", List.of("finance-officer"), List.of(BUYER));
      roster.people.add("elsewhere", List.of("finance-officer"), List.of("elsewhere"));
      roster.clock.to(Instant.parse("2026-08-10T06:00:00Z"));
      Sample.record(roster.portal, Sample.terms(), roster.clock.instant());
    }

    private static final String TITLE = ": Posts for three months (INV-2026-01)";
    private static final String MISSING = ". Missing: Facebook (Engagements, Reach)";
    private static final String ONE_MISSING = TITLE + ". Still missing: Facebook (Engagements)";
    private static final String ASKED_FOR_ONE =
        "Upload the missing figures of August 2026" + TITLE + ". Missing: Facebook (Engagements)";
    private static final String NO_FIGURES = ", or certify without them" + TITLE + MISSING;

    @ParameterizedTest
    @CsvSource({
      "2026-08-31T18:29:59Z, ",
      "2026-08-31T18:30:00Z, August 2026",
      "2026-09-30T18:29:59Z, August 2026",
      "2026-09-30T18:30:00Z, August 2026 to September 2026",
      "2026-11-10T06:00:00Z, August 2026 to October 2026"
    })
    void without_figures_are_one_task_of_a_contract_from_the_day_after_the_period_in_india(
        Instant now, @Nullable String periods) {
      roster.clock.to(now);

      assertThat(waiting("finance"))
          .isEqualTo(
              periods == null
                  ? List.of()
                  : List.of("Upload the figures of " + periods + NO_FIGURES));
    }

    @Test
    void without_figures_wait_for_whoever_may_upload_until_the_freeze_and_are_late_then() {
      roster.clock.to(Instant.parse("2026-11-10T06:00:00Z"));

      JsonNode figures = answer("buyer", "").path("items").get(0);

      assertThat(figures.path("kind").asText()).isEqualTo("figures");
      assertThat(figures.path("since").asText()).isEqualTo("2026-09-01");
      assertThat(figures.path("due").asText()).isEqualTo("2026-09-05");
      assertThat(figures.path("page").asText()).isEqualTo("/contracts/INV-2026-01/readings");
      assertThat(waiting("buyer"))
          .containsExactly("Upload the figures of August 2026 to October 2026" + TITLE + MISSING);
      assertThat(waiting("finance"))
          .containsExactly("Upload the figures of August 2026 to October 2026" + NO_FIGURES);
      assertThat(waiting("elsewhere")).isEmpty();
      roster.people.add("agency", List.of("supplier"), List.of("example-agency"));
      roster.people.add("other-agency", List.of("supplier"), List.of("other-agency"));
      assertThat(waiting("agency")).hasSize(1);
      assertThat(waiting("other-agency")).isEmpty();
    }

    /** Frozen at the end of 5 September: the certificate is made of final figures from then on. */
    @ParameterizedTest
    @CsvSource({"2026-09-05T18:29:59Z, 0", "2026-09-05T18:30:00Z, 1"})
    void wait_from_the_day_after_the_freeze_in_india_where_any_figure_is_there(
        Instant now, int count) {
      figures("2026-09-03T06:00:00Z", "2026-08-01", "2026-09-01");
      roster.clock.to(now);

      assertThat(waiting("finance"))
          .hasSize(count)
          .allMatch(("Issue the certificate for August 2026" + ONE_MISSING)::equals);
      assertThat(waiting("buyer")).containsExactly(ASKED_FOR_ONE);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-07-01, 2026-08-01, false",
      "2026-07-01, 2026-08-02, true",
      "2026-08-31, 2026-09-01, true",
      "2026-09-01, 2026-09-02, false"
    })
    void have_a_figure_where_its_days_lie_in_the_period(String from, String to, boolean there) {
      figures("2026-09-03T06:00:00Z", from, to);
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));

      assertThat(waiting("finance"))
          .containsExactly(
              there
                  ? "Issue the certificate for August 2026" + ONE_MISSING
                  : "Upload the figures of August 2026" + NO_FIGURES);
    }

    @Test
    void have_no_figure_once_its_file_was_withdrawn() {
      figures("2026-09-03T06:00:00Z", "2026-08-01", "2026-09-01");
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));
      assertThat(waiting("buyer")).containsExactly(ASKED_FOR_ONE);

      assertThat(
              send("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}")
                  .statusCode())
          .isLessThan(300);

      assertThat(waiting("buyer"))
          .containsExactly("Upload the figures of August 2026" + TITLE + MISSING);
      assertThat(waiting("finance"))
          .containsExactly("Upload the figures of August 2026" + NO_FIGURES);
    }

    private void figures(String at, String from, String to) {
      roster.clock.to(Instant.parse(at));
      assertThat(upload(Sample.HEADINGS + Sample.line("reach", from, to, 500_480, at)))
          .isEqualTo(201);
    }

    @Test
    void wait_for_the_finance_officer_of_the_department_alone() {
      figures("2026-09-03T06:00:00Z", "2026-08-01", "2026-09-01");
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));

      assertThat(waiting("finance"))
          .containsExactly("Issue the certificate for August 2026" + ONE_MISSING);
      assertThat(waiting("buyer")).containsExactly(ASKED_FOR_ONE);
      assertThat(waiting("elsewhere")).isEmpty();
    }

    @Test
    void wait_no_more_once_they_are_issued() {
      figures("2026-09-03T06:00:00Z", "2026-08-01", "2026-09-01");
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));

      assertThat(
              send("finance", Sample.AT + "/certificates", "{\"period\":\"2026-08\"}").statusCode())
          .isEqualTo(201);

      assertThat(waiting("finance")).noneMatch(text -> text.startsWith("Issue"));
      assertThat(waiting("finance")).noneMatch(text -> text.startsWith("Upload"));
    }

    @Test
    void wait_alike_where_only_the_terms_tell_their_days() {
      figures("2026-09-03T06:00:00Z", "2026-08-01", "2026-09-01");
      roster.clock.to(Instant.parse("2026-11-10T06:00:00Z"));
      String listed = answer("finance", "").path("items").toString();

      change("update contract set billing = '', freeze_days = null");

      assertThat(answer("finance", "").path("items").toString()).isEqualTo(listed);
      assertThat(waiting("finance")).hasSize(2);
    }

    private void change(String sql) {
      roster.portal.store().write(tx -> tx.handle().execute(sql));
    }

    private JsonNode held() {
      for (JsonNode item : answer("finance", "").path("items")) {
        if (item.path("kind").asText().startsWith("held")) {
          return item;
        }
      }
      return Sample.JSON.missingNode();
    }

    @Test
    void that_hold_something_wait_until_the_day_of_the_terms_and_until_it_is_settled() {
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));
      assertThat(held().isMissingNode()).isTrue();
      send("finance", Sample.AT + "/certificates", "{\"period\":\"2026-08\"}");

      assertThat(held().path("text").asText())
          .isEqualTo(
              "Settle ₹18,373.52 held for August 2026: Posts for three months (INV-2026-01)");
      assertThat(held().path("since").asText()).isEqualTo("2026-09-10");
      assertThat(held().path("due").asText()).isEqualTo("2026-10-10");
      assertThat(held().path("page").asText())
          .isEqualTo("/contracts/INV-2026-01/certificates/2026-08.1");
      JsonNode asked = answer("buyer", "").path("items").get(0);
      assertThat(waiting("buyer"))
          .containsExactly(
              "Upload what is missing for August 2026; ₹18,373.52 depends on it"
                  + TITLE
                  + ". Facebook: there is no reading of Engagements for August 2026. Upload the"
                  + " export for the period; if it is counted by hand, enter it, or upload the"
                  + " cases.");
      assertThat(asked.path("due").asText()).isEqualTo("2026-10-10");
      assertThat(asked.path("page").asText()).isEqualTo("/contracts/INV-2026-01/readings");
      assertThat(waiting("elsewhere")).isEmpty();

      String listed = held().toString();
      change("create table kept as select * from contract_held");
      change("delete from contract_held");
      assertThat(held().toString())
          .as("certificates of a former version are read")
          .isEqualTo(listed);
      change("insert into contract_held select * from kept");

      roster.clock.to(Instant.parse("2026-10-04T06:00:00Z"));
      assertThat(upload(Sample.twoMonths())).isEqualTo(201);
      assertThat(held().isMissingNode()).as("figures alone settle nothing").isFalse();
      assertThat(waiting("buyer")).as("nothing is missing any more").isEmpty();
      roster.clock.to(Instant.parse("2026-10-08T06:00:00Z"));
      HttpResponse<String> next =
          send("finance", Sample.AT + "/certificates", "{\"period\":\"2026-09\"}");
      assertThat(next.statusCode()).as(next.body()).isEqualTo(201);

      assertThat(held().isMissingNode()).as(held().toString()).isTrue();
    }

    private List<JsonNode> open() {
      List<JsonNode> open = new ArrayList<>();
      answer("finance", "").path("items").forEach(open::add);
      open.removeIf(item -> !List.of("held-open", "doubt").contains(item.path("kind").asText()));
      return open;
    }

    private void certify(String period) {
      HttpResponse<String> made =
          send("finance", Sample.AT + "/certificates", "{\"period\":\"" + period + "\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    /** No terms state by when what is held must be settled: one task, with what settles it. */
    @Test
    void that_hold_something_without_a_last_day_are_one_task_of_a_contract() {
      roster.clock.to(Instant.parse("2026-10-10T06:00:00Z"));
      Sample.record(
          roster.portal,
          Sample.terms().replace("\"holdDays\": 30, ", "").replace(Sample.ID, "K-2"),
          roster.clock.instant());
      for (String period : List.of("2026-08", "2026-09")) {
        send("finance", Sample.CONTRACTS + "/K-2/certificates", "{\"period\":\"" + period + "\"}");
      }

      assertThat(open())
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.path("text").asText())
                    .isEqualTo(
                        "Settle ₹36,747.04 held without a last day: Posts for three months (K-2)."
                            + " Facebook: there is no reading of Engagements for August 2026."
                            + " Upload the export for the period; if it is counted by hand, enter"
                            + " it, or upload the cases. Further questions: 1.");
                assertThat(item.has("due")).isFalse();
                assertThat(item.path("since").asText()).isEqualTo("2026-10-10");
                assertThat(item.path("page").asText()).isEqualTo("/contracts/K-2#ledger");
              });
      String listed = open().toString();
      change("delete from contract_held");
      assertThat(open().toString()).as("certificates of a former version").isEqualTo(listed);
    }

    @Test
    void that_paid_what_is_in_doubt_now_are_one_task_of_a_contract() {
      roster.clock.to(Instant.parse("2026-09-03T06:00:00Z"));
      assertThat(
              upload(Sample.HEADINGS + Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000)))
          .isEqualTo(201);
      roster.clock.to(Instant.parse("2026-09-10T06:00:00Z"));
      certify("2026-08");
      assertThat(open()).isEmpty();
      send("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}");
      roster.clock.to(Instant.parse("2026-10-10T06:00:00Z"));
      certify("2026-09");

      assertThat(open())
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.path("kind").asText()).isEqualTo("doubt");
                assertThat(item.path("text").asText())
                    .isEqualTo(
                        "Find out whether ₹18,373.52 that was certified is due, or must be"
                            + " recovered: Posts for three months (INV-2026-01). Facebook: there is"
                            + " no reading of Engagements for August 2026. Upload the export for"
                            + " the period; if it is counted by hand, enter it, or upload the"
                            + " cases.");
                assertThat(item.has("due")).isFalse();
              });
    }

    /** Nothing was issued since: the certificates do not know it. */
    @Test
    void that_were_paid_by_uploads_withdrawn_since_are_told_to_all_at_once() {
      roster.clock.to(Instant.parse("2026-10-03T06:00:00Z"));
      assertThat(upload(Sample.twoMonths())).isEqualTo(201);
      roster.clock.to(Instant.parse("2026-10-08T06:00:00Z"));
      certify("2026-08");
      certify("2026-09");
      assertThat(waiting("buyer")).isEmpty();
      roster.clock.to(Instant.parse("2026-10-09T06:00:00Z"));
      assertThat(open()).isEmpty();
      send("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}");

      assertThat(open())
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.path("kind").asText()).isEqualTo("doubt");
                assertThat(item.path("text").asText())
                    .contains("that was certified is due, or must be recovered");
              });
      assertThat(waiting("buyer"))
          .singleElement()
          .asString()
          .startsWith("Upload what is missing for")
          .contains("September 2026");

      roster.clock.to(Instant.parse("2026-10-10T06:00:00Z"));
      assertThat(upload(Sample.twoMonths())).as("the same file again").isEqualTo(409);
      assertThat(open()).as("what is to be found out stays").hasSize(1);
      assertThat(upload(Sample.twoMonths().replace("500480", "500481"))).isEqualTo(201);
      assertThat(open()).as("figures came in again").isEmpty();
      assertThat(waiting("buyer")).isEmpty();
    }

    private List<JsonNode> closing() {
      List<JsonNode> items = new ArrayList<>();
      answer("finance", "").path("items").forEach(items::add);
      items.removeIf(item -> !item.path("kind").asText().startsWith("closing"));
      return items;
    }

    /** All three are certified without figures, which come after the last freeze. */
    @Test
    void of_a_whole_contract_leave_the_rest_to_one_closing_settlement() {
      roster.clock.to(Instant.parse("2026-11-08T06:00:00Z"));
      for (String period : List.of("2026-08", "2026-09", "2026-10")) {
        certify(period);
      }
      assertThat(closing()).isEmpty();
      assertThat(waiting("finance")).filteredOn(text -> text.startsWith("Settle")).hasSize(3);
      roster.clock.to(Instant.parse("2026-11-20T06:00:00Z"));
      String all =
          Sample.HEADINGS
              + Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000)
              + Sample.month("2026-09-01", "2026-10-01", 20_000, 500_000);
      String october = Sample.month("2026-10-01", "2026-11-01", 20_000, 500_000);
      assertThat(upload(all + october)).isEqualTo(201);

      assertThat(closing())
          .singleElement()
          .satisfies(
              item -> {
                assertThat(item.path("text").asText())
                    .isEqualTo("Issue the closing settlement, which pays ₹55,120.56" + TITLE);
                assertThat(item.path("due").asText()).isEqualTo("2026-12-08");
                assertThat(item.path("page").asText())
                    .isEqualTo("/contracts/INV-2026-01/certificates/check?period=closing");
              });
      assertThat(waiting("finance")).noneMatch(text -> text.startsWith("Settle"));
      certify("closing");
      assertThat(closing()).isEmpty();

      roster.clock.to(Instant.parse("2026-11-25T06:00:00Z"));
      String lower =
          Sample.HEADINGS
              + Sample.line(
                  "engagements", "2026-10-01", "2026-11-01", 10_000, "2026-11-24T10:00:00Z");
      assertThat(upload(lower)).isEqualTo(201);
      assertThat(closing())
          .singleElement()
          .satisfies(
              item ->
                  assertThat(item.path("text").asText())
                      .isEqualTo(
                          "Issue the closing settlement, which takes back ₹18,373.52" + TITLE));
    }

    private int upload(String rows) {
      return roster
          .people
          .signedIn("finance")
          .send(
              roster
                  .portal
                  .request(Sample.AT + "/readings?format=govsm.readings.csv")
                  .header("Content-Type", "text/csv")
                  .POST(HttpRequest.BodyPublishers.ofString(rows)))
          .statusCode();
    }

    @Test
    void come_in_pages_that_leave_none_out() {
      figures("2026-11-09T06:00:00Z", "2026-08-01", "2026-11-01");
      roster.clock.to(Instant.parse("2026-11-10T06:00:00Z"));

      JsonNode first = answer("finance", "?limit=2");
      JsonNode second = answer("finance", "?limit=2&after=" + first.path("next").asText());

      assertThat(first.path("total").asInt()).isEqualTo(3);
      assertThat(first.path("items")).hasSize(2);
      assertThat(second.path("items")).hasSize(1);
      assertThat(second.has("next")).isFalse();
      assertThat(second.path("items").get(0)).isNotIn(first.path("items"));
    }
  }

  @Nested
  class Accounts {

    @Test
    void wait_for_whoever_may_take_their_next_step() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);
      assertThat(waiting("head")).containsExactly("Approve: account x, now Proposed");
      assertThat(waiting("nodal")).isEmpty();
      assertThat(waiting("reader")).isEmpty();

      roster.step("head", "x", "approve", "");
      assertThat(waiting("head")).isEmpty();
      assertThat(waiting("admin")).containsExactly("Record for account x: keys issued");
      assertThat(waiting("guard")).containsExactly("Record for account x: keys issued");

      roster.issued();
      assertThat(waiting("guard")).isEmpty();
      assertThat(waiting("admin")).containsExactly("Create: account x, now Approved");
    }

    @Test
    void in_use_wait_for_nobody() {
      roster.active();

      for (String who : List.of("admin", "nodal", "head", "guard", "keeper", "writer")) {
        assertThat(waiting(who)).as(who).isEmpty();
      }
    }

    @Test
    void a_hand_over_waits_for_the_one_who_can_approve_it_alone() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);
      roster.issued();
      roster.custody(
          "nodal",
          "x",
          "TRANSFERRED",
          ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\",\"reason\":\"transfer\"");

      assertThat(waiting("writer")).containsExactly("Approve the hand-over of the keys of x");
      assertThat(waiting("nodal")).isEmpty();
      assertThat(waiting("second")).isEmpty();
    }
  }

  @Nested
  class Editions {

    @Test
    void wait_for_somebody_else_than_who_uploaded_them() {
      roster.people.add("both", List.of("legal-officer", "finance-officer"), List.of("*"));
      roster.people.add("finance", List.of("finance-officer"), List.of("*"));
      roster
          .people
          .signedIn("both")
          .send(
              PackEdition.upload(roster.portal, PackEdition.upToSixtyThousand(), "OM of October"));

      assertThat(waiting("both")).isEmpty();
      assertThat(waiting("finance")).hasSize(1);
    }
  }

  @Nested
  class A_calendar_address {

    private String make(String who) {
      String page = roster.people.signedIn(who).form("/work/calendar", "step=make").body();
      Matcher address = Pattern.compile("/work/calendar/[\\w-]+").matcher(page);
      assertThat(address.find()).as(page).isTrue();
      return address.group();
    }

    private HttpResponse<String> read(String address) {
      return roster.portal.get(address);
    }

    @Test
    void has_what_waits_for_whoever_made_it_and_asks_nobody_to_sign_in() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);

      HttpResponse<String> calendar = read(make("head"));

      assertThat(calendar.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
      assertThat(calendar.body())
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("SUMMARY:Approve: account x\\, now Proposed\r\n")
          .contains("DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\n")
          .endsWith("END:VCALENDAR\r\n");
      assertThat(read(make("keeper")).body()).doesNotContain("VEVENT");
    }

    @Test
    void has_no_line_of_more_than_75_bytes_in_any_language() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);
      String address = make("head");

      for (String language : List.of("en", "hi")) {
        String text = read(address + "?lang=" + language).body();
        assertThat(text.split("\r\n", -1))
            .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
      }
    }

    @Test
    void ends_when_it_is_withdrawn_made_anew_or_its_user_leaves() {
      String first = make("head");
      String second = make("head");
      assertThat(read(first).statusCode()).isEqualTo(404);
      assertThat(read(second).statusCode()).isEqualTo(200);

      roster.people.signedIn("head").form("/work/calendar", "step=withdraw");
      assertThat(read(second).statusCode()).isEqualTo(404);

      String third = make("head");
      roster
          .portal
          .store()
          .write(
              tx -> {
                new Users(tx).erase("head", roster.clock.instant(), "test");
                return true;
              });
      assertThat(read(third).statusCode()).isEqualTo(404);
    }

    @Test
    void is_kept_as_a_hash_and_stands_in_no_event() {
      String secret = make("head").substring("/work/calendar/".length());

      assertThat(roster.people.signedIn("head").get("/work").body()).doesNotContain(secret);
      int known =
          roster
              .portal
              .store()
              .read(
                  tx ->
                      tx.handle()
                          .createQuery("select count(*) from calendar_feed where digest = :secret")
                          .bind("secret", secret)
                          .mapTo(Integer.class)
                          .one());
      assertThat(known).isZero();
    }

    @Test
    void is_made_by_whoever_signed_in_alone() {
      assertThat(roster.portal.postForm("/work/calendar", "step=make").statusCode())
          .isIn(401, 403, 303);
    }
  }

  @Test
  void the_page_shows_the_same_with_a_button_each() {
    roster.post("admin", "/accounts", Roster.ACCOUNT);

    String page = roster.people.signedIn("head").get("/work").body();

    assertThat(page)
        .contains("Approve: account x, now Proposed")
        .contains("href=\"/governance/soil/accounts/x\"");
    assertThat(roster.people.signedIn("keeper").get("/work").body())
        .contains("Nothing waits for you today.");
  }

  @Test
  void the_page_is_searched_filtered_sorted_and_downloaded() {
    roster.post("admin", "/accounts", Roster.ACCOUNT);
    roster.post(
        "admin",
        "/accounts",
        "{\"id\":\"f\",\"platform\":\"YouTube\",\"handle\":\"Soil\",\"owner\":\"nodal\"}");
    People.Browsing head = roster.people.signedIn("head");

    assertThat(head.get("/work?q=account+f").body())
        .contains("Approve: account f, now Proposed")
        .doesNotContain("Approve: account x");
    assertThat(head.get("/work?q=nothing+like+it").body())
        .contains("Nothing matches")
        .doesNotContain("Nothing waits for you");
    String last = head.get("/work?sort=-what").body();
    assertThat(last.indexOf("account x, now")).isLessThan(last.indexOf("account f, now"));
    assertThat(head.get("/work?state=late").body()).doesNotContain("Approve: account x");
    assertThat(head.get("/work?sort=colour").statusCode()).isEqualTo(422);
    assertThat(head.get("/work?format=csv").body())
        .contains("Approve: account x, now Proposed", "Approve: account f, now Proposed");
    assertThat(head.get("/work?format=xlsx").statusCode()).isEqualTo(200);
  }

  @Test
  void the_number_beside_the_door_is_what_the_page_lists_at_once() {
    assertThat(roster.people.signedIn("head").get("/governance").body())
        .doesNotContain("class=\"nav__count\"");

    roster.post("admin", "/accounts", Roster.ACCOUNT);

    assertThat(roster.people.signedIn("head").get("/governance").body())
        .contains("<span class=\"nav__count\">1<span class=\"vh\"> tasks</span></span>");
    assertThat(roster.people.signedIn("keeper").get("/governance").body())
        .doesNotContain("class=\"nav__count\"");

    roster.step("head", "x", "approve", "");

    assertThat(roster.people.signedIn("head").get("/governance").body())
        .doesNotContain("class=\"nav__count\"");
  }
}
