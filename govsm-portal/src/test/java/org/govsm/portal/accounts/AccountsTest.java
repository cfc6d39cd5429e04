package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.TestPortal;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private static final String IN_USE =
      Roster.ACCOUNT.replace(
          "{\"id\"", "{\"state\":\"ACTIVE\",\"stateSince\":\"2025-02-01\",\"id\"");

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private static List<String> codes(HttpResponse<String> answer) {
    List<String> codes = new ArrayList<>();
    for (JsonNode error : Roster.tree(answer).path("errors")) {
      codes.add(error.path("pointer").asText() + " " + error.path("code").asText());
    }
    return codes;
  }

  @Nested
  class The_register {

    @Test
    void takes_a_proposal_and_shows_it_as_proposed() {
      HttpResponse<String> made = roster.post("admin", "/accounts", Roster.ACCOUNT);

      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(made.headers().firstValue("Location")).contains(Roster.AT + "/accounts/x");
      assertThat(Roster.tree(made).path("state").asText()).isEqualTo("PROPOSED");
      assertThat(Roster.tree(made).path("facts").path("handle").asText())
          .isEqualTo("SoilDirectorate");
    }

    @Test
    void names_every_fault_by_its_place() {
      HttpResponse<String> refused =
          roster.post(
              "admin",
              "/accounts",
              "{\"id\":\"a b\",\"state\":\"ACTIVE\",\"colour\":\"red\",\"mfa\":\"yes\","
                  + "\"createdAt\":\"2027-01-01\"}");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(codes(refused))
          .contains("/id account.id", "/state account.moves", "/colour tree.unknown")
          .contains("/mfa tree.flag", "/platform tree.required");
    }

    @Test
    void keeps_no_number_of_a_person_in_its_words_and_the_addresses_of_the_account() {
      String with = "{\"id\":\"y\",\"platform\":\"X\",\"handle\":\"soil_2\",";

      assertThat(
              codes(
                  roster.post(
                      "admin",
                      "/accounts",
                      with
                          + "\"owner\":\"Rana, 98765 43210\",\"exitKit\":{\"content\":\"With Rana,"
                          + " rana@example.com\",\"keys\":\"Aadhaar 2345 6789 0124\"}}")))
          .containsExactlyInAnyOrder(
              "/owner text.personal",
              "/exitKit/content text.personal",
              "/exitKit/keys text.personal");
      HttpResponse<String> made =
          roster.post(
              "admin",
              "/accounts",
              with
                  + "\"registrationEmail\":{\"address\":\"media@soil.gov.in\",\"type\":"
                  + "\"SHARED\"},\"exitKit\":{\"keys\":\"Memo 12/2026 of 24.11.2026\"}}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @Test
    void takes_over_what_was_in_use_before_by_the_competent_authority_only() {
      String path = "/accounts?takenOver=" + People.encoded("Order 12 of 2025");

      HttpResponse<String> admin = roster.post("admin", path, IN_USE);
      HttpResponse<String> head = roster.post("head", path, IN_USE);

      assertThat(admin.statusCode()).isEqualTo(403);
      assertThat(admin.body()).contains("Only the competent authority may enter");
      assertThat(head.statusCode()).as(head.body()).isEqualTo(201);
      assertThat(Roster.tree(head).path("state").asText()).isEqualTo("ACTIVE");
      assertThat(roster.get("reader", "/events").body())
          .contains("account.taken-over", "Order 12 of 2025");
      assertThat(roster.step("head", "x", "suspend", "\"reason\":\"r\"").statusCode())
          .as("it follows its life cycle from then on")
          .isEqualTo(422);
    }

    /** Section 69A of the Information Technology Act 2000; no order was found, so it is told. */
    @Test
    void tells_of_a_platform_that_may_be_closed_in_india() {
      String path = "/accounts?takenOver=" + People.encoded("Order 12 of 2025");
      String closed =
          "{\"id\":\"tok\",\"platform\":\"TikTok\",\"handle\":\"soil\",\"state\":\"DORMANT\","
              + "\"stateSince\":\"2025-02-01\"}";

      HttpResponse<String> kept = roster.post("head", path, closed);

      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
      assertThat(Roster.tree(kept).at("/findings/0/citation/provision").asText())
          .isEqualTo("section 69A");
      assertThat(roster.get("head", "/accounts/tok").body()).contains("platform.access");
      assertThat(roster.people.signedIn("head").get("/governance/soil/accounts/tok").body())
          .contains("TikTok: it is understood to be closed in India");
      assertThat(roster.post("head", path, IN_USE).body()).doesNotContain("findings");
    }

    @Test
    void refuses_to_take_over_what_is_not_there_or_without_day_and_reason() {
      String proposed = IN_USE.replace("ACTIVE", "PROPOSED");
      String undated = IN_USE.replace("\"stateSince\":\"2025-02-01\",", "");

      assertThat(codes(roster.post("head", "/accounts?takenOver=r", proposed)))
          .containsExactly("/state account.take-over-state");
      assertThat(codes(roster.post("head", "/accounts?takenOver=", undated)))
          .containsExactlyInAnyOrder("/stateSince tree.required", "/takenOver tree.required");
      assertThat(codes(roster.post("head", "/accounts", IN_USE)))
          .containsExactlyInAnyOrder("/state account.moves", "/stateSince account.moves");
    }

    @Test
    void takes_over_by_the_form_of_a_page() {
      String fields =
          "do=save&id=x&platform=X&handle=SoilDirectorate&state=account.DORMANT&stateSince=2026-09-01"
              + "&takenOver=Order+12";
      String at = "/governance/soil/accounts";

      assertThat(roster.people.signedIn("admin").get(at + "/new").body())
          .doesNotContain("name=\"takenOver\"");
      assertThat(roster.people.signedIn("head").get(at + "/new").body())
          .contains("name=\"takenOver\"");
      HttpResponse<String> made = roster.people.signedIn("head").form(at, fields);
      assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
      assertThat(Roster.tree(roster.get("head", "/accounts/x")).path("state").asText())
          .isEqualTo("DORMANT");
    }

    @Test
    void refuses_the_same_account_under_another_id() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);

      HttpResponse<String> twice =
          roster.post(
              "admin",
              "/accounts",
              "{\"id\":\"y\",\"platform\":\"twitter\",\"handle\":\"@soildirectorate\"}");

      assertThat(codes(twice)).containsExactly("/handle register.twice");
      assertThat(roster.post("admin", "/accounts", Roster.ACCOUNT).statusCode()).isEqualTo(409);
    }

    @Test
    void changes_what_is_known_by_version_and_never_the_state() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);
      String later = Roster.ACCOUNT.replace("\"mfa\":true", "\"mfa\":false");

      assertThat(roster.put("admin", "/accounts/x", "\"2\"", later).statusCode()).isEqualTo(412);
      HttpResponse<String> changed = roster.put("admin", "/accounts/x", "\"1\"", later);
      assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
      assertThat(roster.put("admin", "/accounts/x", "\"2\"", later).headers().firstValue("ETag"))
          .contains("\"2\"");
      HttpResponse<String> forced =
          roster.put(
              "admin",
              "/accounts/x",
              "\"2\"",
              later.replace("{\"id\"", "{\"state\":\"ACTIVE\",\"id\""));
      assertThat(codes(forced)).containsExactly("/state account.moves");
    }

    @Test
    void goes_on_page_by_page() {
      for (String id : List.of("b", "a", "c")) {
        roster.post(
            "admin",
            "/accounts",
            "{\"id\":\"" + id + "\",\"platform\":\"X\",\"handle\":\"h" + id + "\"}");
      }
      JsonNode page = Roster.tree(roster.get("reader", "/accounts?limit=2"));

      assertThat(page.path("accounts").findValuesAsText("id")).containsExactly("a", "b");
      assertThat(page.path("next").asText()).isEqualTo("b");
    }

    @Test
    void is_that_of_the_department_alone() {
      roster.people.add("other", List.of("account-administrator"), List.of("water"));

      assertThat(roster.get("other", "/accounts").statusCode()).isEqualTo(404);
      assertThat(roster.post("other", "/accounts", Roster.ACCOUNT).statusCode()).isEqualTo(404);
      assertThat(roster.post("reader", "/accounts", Roster.ACCOUNT).statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class The_life_of_an_account {

    @Test
    void goes_from_proposal_to_closure_with_a_person_for_each_step() {
      roster.active();
      assertThat(roster.state("x")).isEqualTo("ACTIVE");

      ok(roster.step("head", "x", "suspend", "\"reason\":\"Model Code\",\"until\":\"2026-12-31\""));
      ok(roster.step("head", "x", "resume", "\"ended\":\"polling is over\""));
      ok(
          roster.step(
              "nodal",
              "x",
              "requestClosure",
              "\"decisionNote\":\"F 12\",\"publicNotice\":\"https://soil.gov.in/n\","
                  + "\"newAddress\":\"https://soil.gov.in\""));
      ok(
          roster.step(
              "keeper",
              "x",
              "archive",
              "\"exportFile\":\"store/12\",\"exportDigest\":\"sha256:ab\","
                  + "\"capturedAt\":\"2026-11-25T00:00:00+05:30\",\"exportSource\":\"X\","
                  + "\"retentionClass\":\"B-10\""));
      ok(
          roster.step(
              "admin",
              "x",
              "close",
              "\"platformConfirmation\":\"mail 3\",\"handleKept\":\"locked, not deleted\""));

      assertThat(roster.state("x")).isEqualTo("CLOSED");
      JsonNode facts = Roster.tree(roster.get("reader", "/accounts/x")).path("facts");
      assertThat(facts.has("createdAt")).isTrue();
      assertThat(facts.has("activatedAt")).isTrue();
      assertThat(facts.has("suspendedReason")).isFalse();
    }

    private void ok(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void says_who_may_when_the_wrong_person_asks() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);

      HttpResponse<String> refused = roster.step("nodal", "x", "approve", "");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(codes(refused)).containsExactly("/event process.who");
      assertThat(Roster.tree(refused).path("detail").asText())
          .contains("Refused: Approve. The state stays \"Proposed\".")
          .contains("\"Approve\" is possible in these states: Proposed.")
          .contains("\"Approve\" may be done by: Competent authority.");
      assertThat(roster.state("x")).isEqualTo("PROPOSED");
    }

    @Test
    void says_when_a_step_is_possible_and_what_is_possible_now() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);

      HttpResponse<String> early = roster.step("head", "x", "suspend", "");

      assertThat(early.statusCode()).isEqualTo(409);
      assertThat(early.body()).contains("Possible now: Approve, Reject.");
      assertThat(roster.step("head", "x", "fly", "").statusCode()).isEqualTo(422);
    }

    @Test
    void says_what_is_missing() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);
      roster.step("head", "x", "approve", "");

      HttpResponse<String> refused = roster.step("admin", "x", "create", "");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(codes(refused)).containsOnly("/event process.not-met");
      assertThat(refused.body())
          .contains("The custody log names no backup holder in addition to the holder.")
          .doesNotContain("account.life-cycle.");
    }

    @Test
    void shows_what_may_happen_next() {
      roster.post("admin", "/accounts", Roster.ACCOUNT);

      JsonNode moves = Roster.tree(roster.get("head", "/accounts/x/moves")).path("moves");
      JsonNode others = Roster.tree(roster.get("admin", "/accounts/x/moves")).path("moves");

      assertThat(moves.findValuesAsText("mine")).containsExactly("true", "true");
      assertThat(moves.get(0).path("move").path("outcome").asText()).isEqualTo("MOVED");
      assertThat(moves.get(1).path("asks").get(0).asText()).isEqualTo("reason");
      assertThat(others.findValuesAsText("mine")).containsExactly("false", "false");
    }
  }

  @Nested
  class A_hand_over {

    private static final String DONE = "\"checklist\":\"F 13\"";

    @BeforeEach
    void begin() {
      roster.active();
    }

    private void transfer() {
      roster.step(
          "nodal", "x", "startHandover", "\"exit\":\"transfer\",\"incomingHolder\":\"writer\"");
      HttpResponse<String> asked =
          roster.custody(
              "nodal",
              "x",
              "TRANSFERRED",
              ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\",\"reason\":\"transfer\"");
      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
      String id = Roster.tree(asked).path("waiting").asText();
      assertThat(roster.post("nodal", "/custody/" + id + "/approval", "{}").statusCode())
          .isEqualTo(422);
      assertThat(roster.post("writer", "/custody/" + id + "/approval", "{}").statusCode())
          .isEqualTo(201);
      roster.custody("admin", "x", "ROTATED", "");
    }

    @Test
    void is_begun_by_the_holder_or_a_nodal_officer_and_by_nobody_else() {
      String said = "\"exit\":\"transfer\",\"incomingHolder\":\"writer\"";

      assertThat(roster.step("writer", "x", "startHandover", said).statusCode()).isEqualTo(403);
      assertThat(roster.step("nodal", "x", "startHandover", said).statusCode()).isEqualTo(200);
    }

    @Test
    void is_completed_by_two_of_whom_the_first_waits() {
      transfer();

      HttpResponse<String> first = roster.step("writer", "x", "completeHandover", DONE);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
      assertThat(roster.state("x")).isEqualTo("HANDOVER");
      assertThat(roster.step("writer", "x", "completeHandover", "").statusCode()).isEqualTo(403);
      assertThat(roster.step("second", "x", "completeHandover", "").statusCode()).isEqualTo(403);

      String signed =
          roster.people.signedIn("writer").get("/governance/soil/accounts/x?lang=en&done=1").body();
      assertThat(signed)
          .as("who has signed is told who signs next, and not asked again")
          .contains("Whose turn it is: Nodal officer (")
          .doesNotContain("Whose turn it is: Incoming holder", "You can take it below.")
          .doesNotContain("<form class=\"form form--panel no-print\" id=\"completeHandover\"");

      String page =
          roster.people.signedIn("nodal").get("/governance/soil/accounts/x?lang=en&done=1").body();
      assertThat(page)
          .as("whose turn it is takes the step on this page")
          .contains("You can take it below.")
          .doesNotContain("Whose turn it is");
      assertThat(page)
          .as("what the first said is shown, and not asked again")
          .contains("<dd>F 13</dd>")
          .doesNotContain("name=\"completeHandover.checklist\"");

      HttpResponse<String> second = roster.step("nodal", "x", "completeHandover", "");
      assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
      assertThat(roster.state("x")).isEqualTo("ACTIVE");
      JsonNode signatures = Roster.tree(second).path("move").path("signatures");
      assertThat(signatures.findValuesAsText("person")).containsExactly("writer", "nodal");
    }

    @Test
    void is_not_completed_by_the_signature_of_somebody_who_had_left() {
      transfer();
      assertThat(roster.step("nodal", "x", "completeHandover", DONE).statusCode()).isEqualTo(202);
      roster.people(Map.of("nodal", "2026-01-15"), Map.of());

      HttpResponse<String> second = roster.step("writer", "x", "completeHandover", DONE);
      assertThat(second.statusCode()).as(second.body()).isEqualTo(202);
      assertThat(roster.state("x")).isEqualTo("HANDOVER");
    }

    @Test
    void takes_no_signature_while_the_keys_are_not_handed_over() {
      roster.step(
          "nodal", "x", "startHandover", "\"exit\":\"transfer\",\"incomingHolder\":\"writer\"");

      HttpResponse<String> early = roster.step("writer", "x", "completeHandover", DONE);

      assertThat(early.statusCode()).isEqualTo(403);
      assertThat(codes(early)).contains("/event process.not-met");
      JsonNode moves = Roster.tree(roster.get("nodal", "/accounts/x/moves")).path("moves");
      assertThat(moves.findPath("waiting")).isEmpty();
    }
  }

  @Nested
  class A_compromise {

    @Test
    void may_be_reported_by_any_officer_and_recovery_needs_all_of_it() {
      roster.active();
      roster.clock.turn(Duration.ofMinutes(5));
      String noticed = "\"noticedAt\":\"2026-11-25T00:31:00+05:30\"";
      HttpResponse<String> reported = roster.step("second", "x", "reportCompromise", noticed);
      assertThat(reported.statusCode()).as(reported.body()).isEqualTo(200);
      String said = "\"certInReference\":\"CI-9\",\"publicNotice\":\"https://soil.gov.in/n\"";
      assertThat(codes(roster.step("guard", "x", "recover", said)))
          .containsOnly("/event process.not-met")
          .hasSize(2);

      roster.custody("second", "x", "COMPROMISE_REPORTED", "");
      roster.custody("guard", "x", "ROTATED", "");
      roster.custody("guard", "x", "MFA_ENROLLED", ",\"mfaType\":\"hardware-key\"");

      assertThat(roster.step("guard", "x", "recover", said).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_reported_by_an_auditor() {
      roster.active();

      assertThat(roster.step("reader", "x", "reportCompromise", "").statusCode()).isEqualTo(403);
    }
  }

  @Nested
  class The_daily_work {

    @Test
    void marks_an_account_dormant_that_fell_silent_once_a_day() {
      roster.active();
      DepartmentFacts facts = new DepartmentFacts(AccountServices.FACTS);
      MoveService moves =
          new MoveService(
              AccountService.of(roster.clock), facts, Authorisation.shipped(), roster.clock);
      StaleWatch watch = new StaleWatch(moves, roster.clock);
      watch.look(roster.portal.store());
      assertThat(roster.state("x")).isEqualTo("ACTIVE");

      String known = roster.get("reader", "/accounts/x").body();
      assertThat(known).doesNotContain("lastPostAt");
      lastPost("null");
      roster.clock.turn(Duration.ofDays(14));
      watch.look(roster.portal.store());
      assertThat(roster.state("x")).isEqualTo("ACTIVE");
      roster.clock.turn(Duration.ofDays(1));
      watch.look(roster.portal.store());
      assertThat(roster.state("x")).isEqualTo("DORMANT");

      HttpResponse<String> byHand = roster.step("nodal", "x", "goStale", "");
      assertThat(byHand.statusCode()).isEqualTo(409);
    }

    private void lastPost(String at) {
      String facts = Roster.ACCOUNT.replace("\"mfa\":true", "\"mfa\":true,\"lastPostAt\":" + at);
      JsonNode now = Roster.tree(roster.get("reader", "/accounts/x"));
      String activated = now.path("facts").path("activatedAt").asText();
      String tag = "\"" + now.path("version").asText() + "\"";
      HttpResponse<String> changed =
          roster.put(
              "admin",
              "/accounts/x",
              tag,
              facts.replace("{\"id\"", "{\"activatedAt\":\"" + activated + "\",\"id\""));
      assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }
  }

  @Nested
  class The_events {

    @Test
    void say_what_happened_with_the_signatures_and_the_edition_of_the_machine() {
      roster.active();

      String events = roster.get("reader", "/events").body();

      assertThat(events)
          .contains("account.proposed", "account.moved", "custody.recorded")
          .contains("\"machine\":\"account.life-cycle\"", "\"person\":\"head\"");
      assertThat(roster.get("reader", "/events/verification").body()).contains("\"whole\":true");
    }
  }

  @Test
  void a_part_says_nothing_of_a_department_without_accounts() {
    Map<String, Object> none =
        roster
            .portal
            .store()
            .read(
                tx ->
                    new DepartmentFacts(AccountServices.FACTS)
                        .tree(tx, "water", TestPortal.CLOCK.instant()));
    assertThat(none).isEmpty();
  }
}
