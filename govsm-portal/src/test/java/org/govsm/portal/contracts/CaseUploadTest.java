package org.govsm.portal.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of cases, uploaded as exports are: its response times count, and it shows them. */
class CaseUploadTest {

  private static final String CASES =
      """
      case,received,answered
      q1,2026-10-03T10:00:00+05:30,2026-10-03T11:00:00+05:30
      q2,2026-10-07T10:00:00+05:30,2026-10-07T15:00:00+05:30
      q3,2026-10-09T10:00:00+05:30,2026-10-09T13:00:00+05:30
      """;
  private static final String OCTOBER = "from=2026-10-01&until=2026-11-01&countedBy=supplier";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    String terms =
        Sample.terms()
            .replaceFirst(
                "(?s)\"platforms\": .*?\"missing\"",
                "\"measure\": {\"kind\": \"value\", \"metrics\": [\"first-response-hours\"]},"
                    + " \"target\": {\"atMost\": \"4\"}, \"missing\"")
            .replace("\"freezeDays\": 5", "\"freezeDays\": 60")
            .replace(
                "\"payment\":",
                "\"response\": {\"clock\": \"clock\", \"held\": \"excluded\", \"summary\":"
                    + " \"median\", \"within\": 4, \"clause\": \"7.4\"}, \"payment\":");
    assertThat(portal.postJson(Sample.CONTRACTS, terms).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> upload(String said, String file) {
    return portal.send(
        portal
            .request(Sample.AT + "/readings?" + said)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(file)));
  }

  private JsonNode kpi() {
    return Sample.json(portal.get(Sample.AT + "/scorecard?period=2026-10")).at("/kpis/0");
  }

  @Test
  void its_figures_count_and_it_is_their_evidence_until_they_are_withdrawn() {
    HttpResponse<String> taken = upload(OCTOBER, CASES);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(Sample.json(taken).at("/accepted").asInt()).isEqualTo(5);

    assertThat(kpi().at("/status").asText()).isEqualTo("met");
    assertThat(kpi().toString()).contains("\"3\"");
    assertThat(portal.get(Sample.AT + "/imports").body())
        .contains(CanonicalForm.digest(CASES.getBytes(UTF_8)));

    String why = "{\"reason\": \"Cases of another desk\"}";
    assertThat(portal.postJson(Sample.AT + "/imports/1/withdrawal", why).statusCode())
        .isEqualTo(201);
    assertThat(kpi().at("/status").asText()).isEqualTo("undetermined");
    assertThat(upload(OCTOBER, CASES.replace("T15:", "T23:").replace("T13:", "T23:")).statusCode())
        .isEqualTo(201);
    assertThat(kpi().at("/status").asText()).isEqualTo("missed");
  }

  @Test
  void is_named_where_figures_come_in_and_where_they_are_missing() {
    String base = "/contracts/" + Sample.ID;
    for (String path : new String[] {"/readings", "/counted"}) {
      assertThat(portal.get(base + path + "?lang=en").body())
          .contains("<code>govsm.cases.csv</code>", "columns case, received, answered");
    }
    assertThat(portal.get("/help/upload-figures?lang=en").body()).contains("govsm.cases.csv");
    assertThat(portal.get(Sample.AT + "/scorecard?period=2026-10").body())
        .contains("if it is counted by hand, enter it, or upload the cases.");
  }

  @Test
  void what_it_does_not_show_is_asked_and_each_wrong_line_is_named() {
    assertThat(upload("countedBy=supplier", CASES).body()).contains("import.cases-days", "/from");
    assertThat(upload(OCTOBER.replace("&countedBy=supplier", ""), CASES).body())
        .contains("counted.by-whom", "/countedBy");
    assertThat(upload(OCTOBER.replace("10-01", "10-05"), CASES).body())
        .contains("response.outside", "q1");
    String none = CASES.substring(0, CASES.indexOf('\n') + 1);
    assertThat(upload(OCTOBER.replace("2026-11-01", "2026-12-01"), none).body())
        .contains("response.not-over");
    assertThat(upload(OCTOBER + "&retrievedAt=2027-01-01T00:00:00Z", none).body())
        .contains("import.future");
    assertThat(upload(OCTOBER.replace("&countedBy=supplier", ""), none).body())
        .contains("import.cases-none", "/countedBy");
    HttpResponse<String> wrong = upload(OCTOBER, CASES.replace("T11:", "T09:"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("import.cases-wrong", "/lines/2", "cases.answered-before");
    assertThat(Sample.json(portal.get(Sample.AT + "/imports")).get("imports")).isEmpty();
  }

  @Test
  void the_page_knows_it_and_asks_for_its_days() {
    String page = "/contracts/" + Sample.ID + "/readings?lang=en";
    String asked =
        portal.send(new PageForm().file("file", "cases.csv", CASES).request(portal, page)).body();
    assertThat(asked).contains("File of cases", "name=\"last\"", "name=\"content\"");

    PageForm answer =
        new PageForm()
            .with("format", "govsm.cases.csv")
            .with("confirmed", "yes")
            .with("from", "2026-10-01")
            .with("last", "2026-10-31")
            .with("countedBy", "buyer")
            .file("file", "cases.csv", CASES);
    assertThat(portal.send(answer.request(portal, page)).statusCode()).isEqualTo(303);
    assertThat(kpi().at("/status").asText()).isEqualTo("met");
  }
}
