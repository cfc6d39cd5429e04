package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that no platform exports are entered in a form and taken in as a file is. */
class CountedPagesTest {

  private static final String PAGE = "/contracts/" + Sample.ID + "/counted";
  private static final String REGISTER = "58 creatives, signed by both";

  private static final String KPIS =
      """
      {"id": "made", "title": {"en": "Creatives"}, "clause": "8.1",
       "measure": {"kind": "value", "metrics": ["accepted"]}, "target": {"atLeast": "55"}},
      {"id": "answers", "title": {"en": "Answers"}, "clause": "8.3", "missing": "hold",
       "measure": {"kind": "ratio", "of": {"metrics": ["answered-within-24h"]},
                   "per": {"metrics": ["queries"]}}, "target": {"atLeast": "90"}},
      """;

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    HttpResponse<String> made = portal.postJson(Sample.CONTRACTS, terms());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private static String terms() {
    return Sample.terms().replace("\"kpis\": [", "\"kpis\": [" + KPIS);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static PageForm form(String accepted, String answered, String queries) {
    return figures(accepted, answered, queries).with("countedBy", "both");
  }

  private static PageForm figures(String accepted, String answered, String queries) {
    return new PageForm()
        .with("from", "2026-10-01")
        .with("last", "2026-10-31")
        .with("figure.accepted", accepted)
        .with("figure.answered-within-24h", answered)
        .with("figure.queries", queries);
  }

  private HttpResponse<String> send(PageForm form) {
    return form.to(portal, PAGE + "?lang=en");
  }

  private JsonNode readings() {
    return Sample.json(portal.get(Sample.AT + "/readings")).get("readings");
  }

  @Test
  void the_form_asks_for_what_the_terms_need_over_the_period_that_ended_last() {
    String page = portal.get(PAGE + "?lang=en").body();

    assertThat(page)
        .contains("Accepted deliveries", "Queries answered within 24 hours", "Queries")
        .contains("value=\"2026-10-01\"", "value=\"2026-10-31\"")
        .contains("Example Directorate", "Example Agency", "Both together")
        .doesNotContain("figure.spend", "figure.reach");
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings?lang=en").body())
        .contains("href=\"" + PAGE);
  }

  @Test
  void they_are_checked_stored_as_an_upload_with_their_evidence_and_can_be_withdrawn() {
    HttpResponse<String> check =
        send(form("58", "430", "4,610").file("file", "register.txt", REGISTER).with("do", "check"));
    assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
    assertThat(check.body()).contains("Check your answers", "4,610", "register.txt", "31 October");
    assertThat(readings()).isEmpty();

    HttpResponse<String> stored =
        send(form("58", "430", "4,610").file("file", "register.txt", REGISTER).with("do", "save"));
    assertThat(stored.headers().firstValue("Location").orElse("")).contains("/readings/1");
    String digest = CanonicalForm.digest(REGISTER.getBytes(StandardCharsets.UTF_8));
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings/1?lang=en").body())
        .contains("Both together", digest);
    assertThat(readings().findValuesAsText("metric"))
        .containsExactlyInAnyOrder("accepted", "answered-within-24h", "queries");
    List<String> named = new ArrayList<>();
    portal
        .store()
        .read(
            tx -> {
              tx.events()
                  .each(
                      "example-directorate",
                      List.of(Imports.IMPORTED),
                      event -> named.addAll(ContractEvents.named(event)));
              return true;
            });
    assertThat(named).contains(digest).hasSize(2);
    assertThat(portal.store().<Boolean>read(tx -> tx.evidence().find(digest).isPresent())).isTrue();

    String why = "reason=Counted+twice&sure=yes";
    assertThat(
            portal.postForm("/contracts/" + Sample.ID + "/readings/1/withdrawal", why).statusCode())
        .isEqualTo(303);
    assertThat(Sample.json(portal.get(Sample.AT + "/imports/1")).has("withdrawn")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "many, 430, 461, figure.accepted, is not a number",
    "-1, 430, 461, figure.accepted, never below zero",
    "5.5, 430, 461, figure.accepted, whole number",
    "58, 462, 461, figure.answered-within-24h, cannot be more than",
    "'', '', '', figure.accepted, at least one figure"
  })
  void a_figure_that_cannot_be_is_refused_at_its_field(
      String accepted, String answered, String queries, String field, String why) {
    HttpResponse<String> refused =
        send(form(accepted, answered, queries).file("file", "r.txt", REGISTER).with("do", "save"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#" + field + "\"", why, "Chosen: r.txt");
    assertThat(readings()).isEmpty();
  }

  @Test
  void without_days_party_or_evidence_they_are_refused_each_at_its_field() {
    PageForm form =
        new PageForm().with("last", "2026-12-31").with("figure.queries", "7").with("do", "save");

    assertThat(send(form).body())
        .contains("href=\"#from\"", "href=\"#last\"", "href=\"#countedBy\"", "href=\"#file\"");
  }

  @Test
  void a_file_of_evidence_that_is_not_kept_is_none() {
    HttpResponse<String> refused =
        Sample.upload(
            portal, "govsm.readings.csv", "&evidence=sha256:" + "0".repeat(64), Sample.twoMonths());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Sample.json(refused).at("/errors/0/code").asText()).isEqualTo("import.no-evidence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t"})
  void a_file_in_which_nothing_is_shows_nothing(String content) {
    HttpResponse<String> refused =
        send(form("58", "430", "461").file("file", "empty.txt", content).with("do", "save"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#file\"");
    assertThat(readings()).isEmpty();
  }

  @Test
  void two_statements_that_differ_are_both_kept_and_held_with_who_counted_what() {
    send(counted("40", "buyer", "of the buyer"));
    send(counted("60", "supplier", "of the agency"));

    assertThat(readings().findValuesAsText("value"))
        .containsExactlyInAnyOrder("40", "430", "461", "60");
    assertThat(scorecard())
        .contains("40, counted by the buyer", "60, counted by the supplier", "withdraw");
    send(counted("60", "both", "signed by both"));
    assertThat(scorecard()).contains("40, counted by the buyer");
    assertThat(refused(rows(Sample.ID, "60"))).isEqualTo("count.differs");

    String why = "reason=The+register+shows+60&sure=yes";
    portal.postForm("/contracts/" + Sample.ID + "/readings/1/withdrawal", why);
    assertThat(scorecard()).doesNotContain("counted by the buyer").contains("\"60\"");
  }

  @Test
  void a_count_said_again_by_another_party_or_file_is_kept_with_its_evidence() {
    send(counted("40", "buyer", "of the buyer"));
    HttpResponse<String> both = send(counted("40", "both", "signed by both"));
    HttpResponse<String> again = send(counted("40", "both", "signed by both"));

    assertThat(both.headers().firstValue("Location").orElse(""))
        .contains("/readings/2")
        .doesNotContain("known");
    assertThat(again.headers().firstValue("Location").orElse("")).contains("known=1");
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings/2?lang=en").body())
        .contains("Both together")
        .contains(CanonicalForm.digest("signed by both".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_file_neither_replaces_a_count_nor_is_added_to_it() {
    send(counted("40", "both", REGISTER));

    assertThat(refused(rows(Sample.ID, "70"))).isEqualTo("count.differs");
    assertThat(refused(rows("creatives", "70"))).isEqualTo("count.added");
    assertThat(readings().findValuesAsText("value")).contains("40").doesNotContain("70");
  }

  @Test
  void a_count_is_not_added_to_rows_of_a_file_under_another_name() {
    upload(rows("creatives", "70"));
    HttpResponse<String> counted = send(counted("70", "both", REGISTER));

    assertThat(counted.statusCode()).isEqualTo(422);
    assertThat(counted.body()).contains("creatives", "added together");
  }

  @Test
  void what_was_uploaded_and_what_shows_it_can_be_saved_and_is_never_shown_by_a_browser() {
    send(counted("40", "both", REGISTER));
    String page = "/contracts/" + Sample.ID + "/readings/1";
    String api = Sample.AT + "/imports/1";

    assertThat(portal.get(page + "?lang=en").body())
        .contains("href=\"" + page + "/file", "href=\"" + page + "/evidence", ">40<");
    for (String at : List.of(page, api)) {
      HttpResponse<String> evidence = portal.get(at + "/evidence");
      assertThat(evidence.body()).isEqualTo(REGISTER);
      assertThat(evidence.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment;");
      assertThat(evidence.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(portal.get(at + "/file").body()).contains(",accepted,2026-10-01,2026-11-01,40,");
    }
    upload(rows(Sample.ID, "40"));
    assertThat(portal.get(Sample.AT + "/imports/2/evidence").statusCode()).isEqualTo(404);
  }

  @Test
  void check_page_and_certificate_say_who_counted_and_warn_who_entered_it() {
    send(counted("58", "buyer", REGISTER));
    send(counted("58", "supplier", "of the agency"));
    String at = "/contracts/" + Sample.ID + "/certificates";

    assertThat(portal.get(at + "/check?period=2026-10&lang=en").body())
        .contains("Counted by the parties", "The department", "The supplier")
        .contains("You entered a count yourself");
    HttpResponse<String> issued =
        portal.postJson(Sample.AT + "/certificates", "{\"period\": \"2026-10\"}");
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
    assertThat(portal.get(at + "/2026-10.1?lang=en").body())
        .contains("Counted by the parties", "The supplier")
        .doesNotContain("You entered a count yourself");
    assertThat(portal.get(at + "/2026-10.1/proof?lang=en").body()).contains("counted by the buyer");
    assertThat(send(form("58", "", "").file("file", "r", REGISTER).with("do", "check")).body())
        .contains("A certificate of October 2026 was issued before this count");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, 2025-10-31, outside the contract",
    "2026-07-15, 2026-08-31, Some of these days",
    "2026-09-01, 2026-10-31, lie in 2 billing periods",
    "2026-08-01, 2026-08-31, frozen at the end of"
  })
  void a_count_that_will_not_count_as_expected_is_said_before_and_after(
      String from, String last, String why) {
    PageForm form =
        new PageForm()
            .with("from", from)
            .with("last", last)
            .with("figure.queries", "7")
            .with("countedBy", "both")
            .file("file", "r.txt", REGISTER);

    assertThat(send(form.with("do", "check")).body()).contains(why);
    PageForm again =
        new PageForm()
            .with("from", from)
            .with("last", last)
            .with("figure.queries", "7")
            .with("countedBy", "both")
            .file("file", "r.txt", REGISTER);
    send(again.with("do", "save"));
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings/1?lang=en").body()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"26E12", "1,000", "20261100"})
  void a_contract_is_counted_whatever_its_number(String id) {
    HttpResponse<String> made = portal.postJson(Sample.CONTRACTS, terms().replace(Sample.ID, id));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String at = made.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");

    HttpResponse<String> taken = counted("58", "both", REGISTER).to(portal, at + "/counted");

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
  }

  private static PageForm counted(String accepted, String party, String evidence) {
    return figures(accepted, "430", "461")
        .with("countedBy", party)
        .file("file", "register.txt", evidence)
        .with("do", "save");
  }

  private String scorecard() {
    return portal.get(Sample.AT + "/scorecard?period=2026-10&lang=en").body();
  }

  private static String rows(String subject, String figure) {
    return "subject,platform,metric,from,to,value,source,origin\n"
        + subject
        + ",contract,accepted,2026-10-01,2026-11-01,"
        + figure
        + ",first-party,all\n";
  }

  private HttpResponse<String> upload(String rows) {
    return Sample.upload(portal, "govsm.readings.csv", "", rows);
  }

  private String refused(String rows) {
    HttpResponse<String> refused = upload(rows);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    return Sample.json(refused).at("/errors/0/code").asText();
  }

  @Test
  void a_supplier_says_only_that_it_counted_itself_and_never_by_a_file_alone() {
    try (TestPortal own = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(own.knowing("example-directorate"), TestPortal.CLOCK);
      people.add("buyer", List.of("buyer"), List.of("example-directorate"));
      Sample.record(own, terms());
      people.add("agency", List.of("supplier"), List.of("example-agency"));
      People.Browsing agency = people.signedIn("agency");

      assertThat(agency.get(PAGE).body())
          .contains("value=\"supplier\"")
          .doesNotContain("value=\"both\"");
      String said = Sample.AT + "/readings?format=govsm.readings.csv";
      String count = rows(Sample.ID, "70");
      String views = rows("999000000000001", "70").replace("contract,accepted", "facebook,reach");
      assertThat(agency.send(csv(own, said + "&countedBy=both", count)).statusCode())
          .isEqualTo(403);
      for (String file : List.of(count, count.replace("70", ""), views)) {
        HttpResponse<String> refused = agency.send(csv(own, said, file));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      }
      for (String source : List.of("platform-api", "public-counter")) {
        String api = views.replace("first-party", source);
        assertThat(agency.send(csv(own, said, api)).body())
            .contains("count.supplier-source", "third-party");
      }
      String cited = views.replace("first-party", "third-party");
      assertThat(agency.send(csv(own, said, cited)).body()).contains("count.supplier-third");
      assertThat(people.signedIn("buyer").send(csv(own, said, views)).statusCode()).isEqualTo(201);
      String evident =
          said + "&evidence=" + CanonicalForm.digest(views.getBytes(StandardCharsets.UTF_8));
      assertThat(agency.send(csv(own, evident, cited)).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void a_buyer_reads_from_a_public_page_only_what_it_shows() {
    String reach =
        rows("999000000000001", "70")
            .replace("contract,accepted", "facebook,reach")
            .replace("first-party", "public-counter");
    assertThat(refused(reach)).isEqualTo("count.not-public");
    assertThat(refused(reach.replace("facebook,reach", "whatsapp,followers")))
        .isEqualTo("count.public-unknown");
    assertThat(upload(reach.replace("reach", "comments")).statusCode()).isEqualTo(201);
  }

  private static HttpRequest.Builder json(TestPortal portal, String path, String body) {
    return portal
        .request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder csv(TestPortal portal, String path, String rows) {
    return portal
        .request(path)
        .header("Content-Type", "text/csv")
        .POST(HttpRequest.BodyPublishers.ofString(rows));
  }
}
