package org.govsm.portal.memoranda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the form to the public register and the statistics, and back by a withdrawal. */
class MemorandaTest {

  private static final String DIGEST = "sha256:" + "1".repeat(64);
  private static final String STATISTICS = "/api/v1/statistics?year=2026-27&lang=en";

  private static TestPortal portal;
  private static People.Browsing nodal;
  private static People.Browsing visitor;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK).knowing("wb.it");
    People people = new People(portal, TestPortal.CLOCK);
    people.add("nodal-officer", List.of("nodal-officer"), List.of("wb.it"));
    nodal = people.signedIn("nodal-officer");
    visitor = people.visitor();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> record(String more) {
    return nodal.form(
        "/memoranda/wb.it",
        "kind=memorandum.kind.MEMORANDUM&party="
            + encoded("Industries Department")
            + "&scope=GeM&document="
            + DIGEST
            + more);
  }

  private static String told(String id) {
    String body = portal.get(STATISTICS).body();
    int at = body.indexOf("\"" + id + "\"");
    return body.substring(at, body.indexOf("}", at));
  }

  @Test
  void a_memorandum_is_public_counts_for_its_state_and_counts_no_longer_once_withdrawn() {
    assertThat(told("S18.memoranda")).contains("Not recorded").doesNotContain("\"value\"");

    HttpResponse<String> made = record("&state=IN.WB&signed=2026-04-01&until=2027-03-31");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String page = made.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> again = record("&signed=2026-04-02");
    assertThat(again.statusCode()).as("one document is one entry").isEqualTo(422);
    HttpResponse<String> second =
        nodal.form(
            "/memoranda/wb.it",
            "kind=memorandum.kind.AGREEMENT&party=Institute&scope=Training&document="
                + DIGEST.replace('1', '2')
                + "&signed=2026-04-02");
    assertThat(second.statusCode()).as(second.body()).isEqualTo(303);
    HttpResponse<String> other = record("&state=IN.KL&signed=2026-04-01");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("m-1");

    assertThat(visitor.get("/memoranda?lang=en").body())
        .contains("Industries Department", "West Bengal", "in force")
        .doesNotContain("Record a memorandum");
    assertThat(portal.get("/memoranda?lang=en&state=IN.WB&format=csv").body())
        .contains("2026-04-01")
        .doesNotContain("2026-04-02");
    assertThat(portal.get("/api/v1/memoranda").body()).contains("\"id\":\"m-2\"", DIGEST);
    assertThat(told("S18.memoranda")).contains("\"value\":\"1\"", "\"IN.WB\":\"1\"");

    assertThat(nodal.form(page + "/withdrawal", "reason=").body())
        .contains("Enter why it is withdrawn");
    assertThat(nodal.form(page + "/withdrawal", "reason=no").body()).contains("gives no reason");
    assertThat(nodal.form(page + "/withdrawal", "reason=Signed+twice").statusCode()).isEqualTo(303);
    assertThat(nodal.form(page + "/withdrawal", "reason=Signed+again").statusCode()).isEqualTo(422);
    assertThat(visitor.get(page + "?lang=en").body()).contains("withdrawn", "Signed twice");
    assertThat(told("S18.memoranda")).contains("\"value\":\"0\"");
  }

  @Test
  void what_cannot_be_is_refused_at_its_field() {
    assertThat(record("&state=IN&signed=2026-04-01").body()).contains("id=\"state-e\"");
    String before = record("&state=IN.LA&signed=2012-04-01").body();
    assertThat(before).contains("is a State or Union Territory since 31 October 2019");
    assertThat(
            nodal
                .form("/memoranda/wb.it", "kind=memorandum.kind.ORDER&party=X&signed=2026-04-01")
                .body())
        .contains("Write words here")
        .doesNotContain("Give the reason");
    assertThat(record("&signed=2026-11-26").body()).contains("id=\"signed-e\"");
    assertThat(record("&signed=2026-04-02&until=2026-04-01").body()).contains("id=\"until-e\"");
    assertThat(record("&signed=2026-04-02&effect=" + encoded("9999 4105 7058")).body())
        .contains("id=\"effect-e\"")
        .doesNotContain("4105");
  }
}
