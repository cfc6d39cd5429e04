package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
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
            "/governance/soil/people/nodal/exit", "TRANSFERRED",
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
        .contains("id=\"waiting\"")
        .doesNotContain("id=\"record\"", "value=\"approve\"");
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
}
