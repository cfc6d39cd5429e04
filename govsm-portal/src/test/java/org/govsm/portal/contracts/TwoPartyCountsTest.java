package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.PageForm;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts that each party gives by itself: over the portal they are set against each other. */
class TwoPartyCountsTest {

  private static final String BUYER = "example-directorate";
  private static final String ONE = "q1,2026-10-03T10:00:00+05:30,2026-10-03T11:00:00+05:30\n";
  private static final String TWO = "q2,2026-10-07T10:00:00+05:30,2026-10-09T15:00:00+05:30\n";

  private static final Translations LANGUAGES =
      Translations.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));

  private final Roster roster = new Roster();

  @BeforeEach
  void start() {
    roster.portal.knowing(BUYER);
    roster.people.add("buyer", List.of("buyer"), List.of(BUYER));
    roster.people.add("finance", List.of("finance-officer"), List.of(BUYER));
    roster.people.add("agency", List.of("supplier"), List.of("example-agency"));
    String terms =
        Sample.terms()
            .replace("\"kpis\": [", "\"kpis\": [" + kpi("accepted", 90) + kpi("queries", 1))
            .replace(
                "\"payment\":",
                "\"response\": {\"clock\": \"clock\", \"held\": \"excluded\", \"summary\":"
                    + " \"median\", \"within\": 4, \"clause\": \"7.4\"},"
                    + "\"reconciliation\": {\"metrics\": [\"accepted\", \"first-response-hours\"],"
                    + " \"tolerance\": \"0\", \"counts\": \"buyer\", \"clause\": \"8.4\"},"
                    + " \"payment\":");
    Sample.record(roster.portal, terms);
  }

  private static String kpi(String metric, int atLeast) {
    return "{\"id\": \"%s\", \"title\": {\"en\": \"%s\"}, \"clause\": \"8.1\", \"measure\":"
            .formatted(metric, metric)
        + " {\"kind\": \"value\", \"metrics\": [\"%s\"]}, \"target\": {\"atLeast\": \"%d\"}},\n"
            .formatted(metric, atLeast);
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> send(String who, String path, String type, String body) {
    return roster
        .people
        .signedIn(who)
        .send(
            roster
                .portal
                .request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> count(String who, String party, String figure, String evidence) {
    PageForm form =
        new PageForm()
            .with("from", "2026-10-01")
            .with("last", "2026-10-31")
            .with("figure.accepted", figure)
            .with("countedBy", party)
            .with("do", "save")
            .file("file", "register.txt", evidence);
    return roster
        .people
        .signedIn(who)
        .send(form.request(roster.portal, "/contracts/" + Sample.ID + "/counted?lang=en"));
  }

  private HttpResponse<String> cases(String who, String party, String rows) {
    return send(
        who,
        Sample.AT + "/readings?from=2026-10-01&until=2026-11-01&countedBy=" + party,
        "text/csv",
        "case,received,answered\n" + rows);
  }

  private JsonNode result(String kpi) {
    for (JsonNode one : Sample.json(scorecard()).get("kpis")) {
      if (one.get("kpi").asText().equals(kpi)) {
        return one;
      }
    }
    throw new AssertionError("no " + kpi);
  }

  private HttpResponse<String> scorecard() {
    return roster.people.signedIn("buyer").get(Sample.AT + "/scorecard?period=2026-10&lang=en");
  }

  @ParameterizedTest
  @CsvSource({"agency, buyer", "buyer, agency"})
  void who_counts_the_same_as_the_other_settles_it(String first, String then) {
    String[] parties = {first, then};
    for (String who : parties) {
      assertThat(result("accepted").get("status").asText()).isEqualTo("undetermined");
      String party = who.equals("agency") ? "supplier" : "buyer";
      HttpResponse<String> taken = count(who, party, "95", "register of " + who);
      assertThat(taken.headers().firstValue("Location").orElse("")).doesNotContain("known");
    }

    assertThat(result("accepted").get("status").asText()).isEqualTo("met");
    HttpResponse<String> again =
        count(
            then, parties[1].equals("agency") ? "supplier" : "buyer", "95", "register of " + then);
    assertThat(again.headers().firstValue("Location").orElse("")).contains("known=1");
    ReadingFiles files = new ReadingFiles(Layouts.shipped(), MetricDictionary.shipped(), LANGUAGES);
    roster
        .portal
        .store()
        .write(
            tx -> {
              new Imports(tx).again(BUYER, Sample.ID, files);
              return tx;
            });
    assertThat(result("accepted").get("status").asText()).isEqualTo("met");
  }

  @Test
  void what_both_agreed_on_needs_both_figures_and_the_certificate_says_all_three() {
    assertThat(count("buyer", "supplier", "95", "of the agency").body())
        .contains("counts", "itself");
    assertThat(count("buyer", "both", "99", "minutes").body())
        .contains("no figure counted by the buyer");
    assertThat(count("buyer", "buyer", "90", "of the buyer").statusCode()).isEqualTo(303);
    assertThat(count("buyer", "both", "99", "minutes").body())
        .contains("no figure counted by the supplier");
    assertThat(count("agency", "supplier", "110", "of the agency").statusCode()).isEqualTo(303);
    assertThat(result("accepted").get("status").asText()).isEqualTo("undetermined");

    HttpResponse<String> agreed = count("buyer", "both", "99", "minutes");
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(303);
    assertThat(result("accepted").get("status").asText()).isEqualTo("met");
    String check =
        roster
            .people
            .signedIn("finance")
            .get("/contracts/" + Sample.ID + "/certificates/check?lang=en&period=2026-10")
            .body();
    assertThat(check)
        .contains("90 by the buyer and 110 by the supplier", "99 applies")
        .contains("The department", "The supplier", "Both together", "Person buyer");
  }

  @Test
  void files_of_cases_of_both_parties_are_taken_and_what_one_party_gives_alone_is_held() {
    assertThat(cases("agency", "supplier", ONE).statusCode()).isEqualTo(201);
    assertThat(result("queries").get("status").asText()).isEqualTo("met");

    HttpResponse<String> taken = cases("buyer", "buyer", ONE + TWO);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(result("queries").get("status").asText()).isEqualTo("undetermined");
    assertThat(result("queries").toString()).contains("counted by the buyer", "by the supplier");

    String why = "{\"reason\": \"One case was forgotten\"}";
    send("buyer", Sample.AT + "/imports/1/withdrawal", "application/json", why);
    assertThat(result("queries").get("status").asText()).isEqualTo("met");
  }
}
