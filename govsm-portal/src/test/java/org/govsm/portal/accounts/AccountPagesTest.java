package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of register, accounts and custody. */
class AccountPagesTest {

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
    roster.post("admin", "/accounts", Roster.ACCOUNT);
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  @Test
  void pages_show_register_account_and_log_in_both_languages() {
    roster.issued();
    Map<String, String> shown =
        Map.of(
            "/governance", "soil",
            "/governance/soil", "Proposed",
            "/governance/soil/accounts", "SoilDirectorate",
            "/governance/soil/accounts/x", "class=\"is-present\"",
            "/governance/soil/custody", "vault:soil/x",
            "/governance/soil/people/nodal/exit", "nodal",
            "/governance/soil/watch", "textarea");
    shown.forEach(
        (path, text) -> {
          assertThat(roster.people.signedIn("reader").get(path + "?lang=en").body())
              .as(path)
              .contains(text);
          assertThat(roster.people.signedIn("reader").get(path + "?lang=hi").body())
              .as(path)
              .contains("lang=\"hi\"");
        });
  }

  @Test
  void the_page_of_an_account_that_was_taken_over_knows_the_day_of_its_state_and_no_hour() {
    String old =
        "{\"id\":\"old\",\"platform\":\"Facebook\",\"handle\":\"SoilNews\",\"state\":\"ACTIVE\",\"stateSince\":\"2025-10-05\"}";
    assertThat(roster.post("head", "/accounts?takenOver=Order%207", old).statusCode())
        .isEqualTo(201);

    HttpResponse<String> page =
        roster.people.signedIn("reader").get("/governance/soil/accounts/old?lang=en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("since <time datetime=\"2025-10-05\">5 October 2025</time>");
  }

  @Test
  void a_page_says_that_something_is_not_for_the_one_who_asks_and_keeps_what_was_typed() {
    HttpResponse<String> refused =
        roster
            .people
            .signedIn("admin")
            .form(
                "/governance/soil/accounts?lang=en",
                "id=old&platform=X&handle=SoilNews&state=ACTIVE&stateSince=2026-01-01&takenOver=o");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("Only the competent authority may enter", "value=\"SoilNews\"");
  }

  private String logPage(String person) {
    return roster.people.signedIn(person).get("/governance/soil/custody?lang=en").body();
  }

  @Test
  void the_page_of_the_log_offers_what_the_reader_may_write_and_no_more() {
    roster.issued();
    roster.custody(
        "nodal",
        "x",
        "TRANSFERRED",
        ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\",\"reason\":\"transfer\"");

    assertThat(logPage("reader"))
        .contains("id=\"waiting\"", "You can read this log. Who may record in it:")
        .doesNotContain("value=\"approve\"", "value=\"TRANSFERRED\"");
    assertThat(logPage("writer"))
        .contains("value=\"approve\"", "value=\"TRANSFERRED\"", "value=\"COMPROMISE_REPORTED\"")
        .doesNotContain("value=\"ISSUED\"", "value=\"ROTATED\"");
    assertThat(logPage("guard")).contains("value=\"ISSUED\"", "value=\"ROTATED\"");
  }

  @Test
  void a_page_moves_an_account_or_says_why_not() {
    HttpResponse<String> refused =
        roster
            .people
            .signedIn("nodal")
            .form("/governance/soil/accounts/x/moves?lang=en", "event=approve&version=1");
    HttpResponse<String> moved =
        roster
            .people
            .signedIn("head")
            .form("/governance/soil/accounts/x/moves?lang=en", "event=approve&version=1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("may be done by: Competent authority");
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(roster.state("x")).isEqualTo("APPROVED");
  }

  @Test
  void what_cannot_be_taken_back_is_told_before_it_is_done() {
    HttpResponse<String> told =
        roster
            .people
            .signedIn("head")
            .form(
                "/governance/soil/accounts/x/moves?lang=en",
                "event=reject&version=1&reject.reason=no+need");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .contains("Nothing has been done yet", "name=\"reject.reason\" value=\"no need\"");
    assertThat(roster.state("x")).isEqualTo("PROPOSED");

    HttpResponse<String> done =
        roster
            .people
            .signedIn("head")
            .form(
                "/governance/soil/accounts/x/moves",
                "event=reject&version=1&reject.reason=no+need&confirmed=yes");

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(roster.state("x")).isEqualTo("REJECTED");
  }

  @Test
  void a_step_that_is_refused_is_refused_before_anybody_confirms_it() {
    HttpResponse<String> refused =
        roster
            .people
            .signedIn("nodal")
            .form("/governance/soil/accounts/x/moves?lang=en", "event=reject&version=1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("Nothing has been done yet");
  }

  @Test
  void a_compromise_is_told_before_it_comes_into_the_log() {
    roster.issued();
    String event = "accountId=x&event=COMPROMISE_REPORTED";
    People.Browsing guard = roster.people.signedIn("guard");
    int before = roster.get("guard", "/custody").body().length();

    assertThat(guard.form("/governance/soil/custody?lang=en", event).body())
        .contains("Nothing has been done yet", "An entry cannot be taken back");
    assertThat(roster.get("guard", "/custody").body()).hasSize(before);
    assertThat(guard.form("/governance/soil/custody", event + "&confirmed=yes").statusCode())
        .isEqualTo(303);
    assertThat(roster.get("guard", "/custody").body()).contains("COMPROMISE_REPORTED");
  }

  @Test
  void a_hand_over_is_begun_from_the_account_with_whoever_holds_its_keys() {
    roster.issued();
    String page =
        roster
            .people
            .signedIn("nodal")
            .get("/governance/soil/custody?account=x&event=TRANSFERRED&lang=en")
            .body();

    assertThat(page)
        .contains(
            "<option value=\"nodal\" selected>",
            "name=\"event\" value=\"TRANSFERRED\"",
            "people/nodal/exit",
            "<option value=\"writer\">")
        .doesNotContain("id=\"vaultRef\"", "id=\"mfaType\"");
  }

  @Test
  void a_moment_of_a_step_is_a_day_and_its_hour() {
    roster.active();
    roster.clock.turn(Duration.ofDays(1));
    HttpResponse<String> moved =
        roster
            .people
            .signedIn("guard")
            .form(
                "/governance/soil/accounts/x/moves?lang=en",
                "event=reportCompromise&confirmed=yes&reportCompromise.noticedAt="
                    + roster.clock.instant().toString().substring(0, 10)
                    + "&reportCompromise.noticedAt%3Atime=00%3A01");

    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
    assertThat(roster.people.signedIn("reader").get("/governance/soil/accounts/x").body())
        .contains("T00:01:00+05:30");
  }

  @Test
  void a_list_in_an_account_is_entered_item_by_item() {
    String change = "/governance/soil/accounts/x/change";
    People.Browsing nodal = roster.people.signedIn("nodal");

    assertThat(
            nodal
                .form(
                    change,
                    "version=1&do=save&at=%2FauthorisedPosters%2F-&person=writer&from=2026-01-01"
                        + "&to%3Anone=yes")
                .statusCode())
        .isEqualTo(303);
    assertThat(roster.get("reader", "/accounts/x").body())
        .contains(
            "\"authorisedPosters\":[{\"from\":\"2026-01-01\",\"person\":\"writer\",\"to\":null}]");
    assertThat(nodal.get(change + "?part=6&lang=en").body())
        .contains(">Person writer<span class=\"vh\">");

    String remove = "version=2&do=remove&at=%2FauthorisedPosters%2F0";
    assertThat(nodal.form(change + "?lang=en", remove).body())
        .contains("Remove this entry of x?", "name=\"do\" value=\"remove\"", "name=\"sure\"");
    assertThat(roster.get("reader", "/accounts/x").body()).contains("\"person\":\"writer\"");
    assertThat(nodal.form(change, remove + "&sure=yes").statusCode()).isEqualTo(303);
    assertThat(roster.get("reader", "/accounts/x").body()).doesNotContain("\"person\":\"writer\"");
  }

  @Test
  void an_account_that_somebody_else_changed_keeps_what_was_typed() {
    String change = "/governance/soil/accounts/x/change";
    People.Browsing nodal = roster.people.signedIn("nodal");
    nodal.form(change, "version=1&do=save&longForm=Soil");

    HttpResponse<String> refused =
        nodal.form(
            change + "?lang=en",
            "version=1&do=save&part=1&handle=SoilNew&longForm=Soil+Directorate");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"SoilNew\"", "value=\"Soil\"", "name=\"version\" value=\"2\"");
  }
}
