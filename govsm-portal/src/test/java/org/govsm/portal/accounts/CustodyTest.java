package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyTest {

  private static final String SECRET = "Xk9-qT4rPz7LmW2vB8nC";

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

  private JsonNode log() {
    return Roster.tree(roster.get("reader", "/custody"));
  }

  @Nested
  class The_log {

    @Test
    void says_who_holds_what_and_what_is_open() {
      roster.issued();

      JsonNode account = log().path("accounts").get(0);
      assertThat(account.path("holder").asText()).isEqualTo("nodal");
      assertThat(account.path("backups").get(0).asText()).isEqualTo("admin");
      assertThat(log().path("open").findValuesAsText("code")).containsExactly("custody.no-review");
    }

    @Test
    void is_a_chain_whose_hashes_are_made_again() {
      roster.issued();

      JsonNode report = Roster.tree(roster.get("reader", "/custody/verification"));
      assertThat(report.path("whole").asBoolean()).isTrue();
      assertThat(report.path("entries").asInt()).isEqualTo(3);
      assertThat(report.path("head").asText()).isEqualTo(log().path("head").asText());
    }

    @Test
    void refuses_what_breaks_a_rule() {
      HttpResponse<String> refused =
          roster.custody("admin", "x", "BACKUP_NAMED", ",\"toHolder\":\"nodal\"");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("custody.not-issued");
      assertThat(log().path("entries")).isEmpty();
    }

    @Test
    void is_for_accounts_of_the_register() {
      assertThat(
              roster
                  .custody(
                      "admin", "y", "ISSUED", ",\"toHolder\":\"nodal\",\"vaultRef\":\"vault:a\"")
                  .body())
          .contains("custody.no-account");
    }

    @Test
    void is_written_in_nobody_elses_name_and_not_by_everybody() {
      assertThat(roster.custody("admin", "x", "ROTATED", ",\"actor\":\"nodal\"").body())
          .contains("account.person");
      assertThat(roster.custody("admin", "x", "ROTATED", ",\"approvedBy\":\"nodal\"").body())
          .contains("custody.approve");
      HttpResponse<String> author = roster.custody("writer", "x", "ROTATED", "");
      assertThat(author.statusCode()).isEqualTo(403);
      assertThat(author.body()).contains("Account administrator");
    }

    @Test
    void lists_what_must_happen_before_somebody_leaves() {
      roster.issued();

      JsonNode leaving = Roster.tree(roster.get("reader", "/people/nodal/exit"));
      assertThat(leaving.path("ready").asBoolean()).isFalse();
      assertThat(leaving.path("steps").findValuesAsText("event"))
          .containsExactly("TRANSFERRED", "ROTATED");
      assertThat(Roster.tree(roster.get("reader", "/people/writer/exit")).path("ready").asBoolean())
          .isTrue();
    }

    @Test
    void is_known_to_an_assessment_of_an_earlier_moment_as_it_was_then() {
      Instant before = roster.clock.instant();
      roster.issued();
      Instant then = roster.clock.instant();
      roster.custody("admin", "x", "ROTATED", "");

      assertThat(entriesAt(before)).isZero();
      assertThat(entriesAt(then.minusMillis(1))).isEqualTo(2);
      assertThat(entriesAt(then)).isEqualTo(3);
      HttpResponse<String> run =
          roster.post(
              "nodal", "/assessments", "{\"profile\":\"starter\",\"asOf\":\"" + then + "\"}");
      assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    }

    private int entriesAt(Instant moment) {
      return roster
          .portal
          .store()
          .read(tx -> new CustodyRecords(tx).entries("soil", moment))
          .size();
    }

    @Test
    void does_not_clear_somebody_whom_nobody_knows() {
      roster.issued();
      People.Browsing reader = roster.people.signedIn("reader");

      assertThat(reader.get("/governance/soil/people/writter/exit?lang=en").body())
          .contains("contain a person with the id writter")
          .doesNotContain("has no access left");
      assertThat(reader.get("/governance/soil/people/writer/exit?lang=en").body())
          .contains("has no access left")
          .doesNotContain("contain a person with the id");
      JsonNode nobody = Roster.tree(roster.get("reader", "/people/writter/exit"));
      assertThat(nobody.path("known").asBoolean()).isFalse();
      assertThat(nobody.path("ready").asBoolean()).isFalse();
      assertThat(nobody.path("note").asText()).contains("a person with the id writter");
      JsonNode writer = Roster.tree(roster.get("reader", "/people/writer/exit"));
      assertThat(writer.path("known").asBoolean()).isTrue();
      assertThat(writer.path("ready").asBoolean()).isTrue();
    }
  }

  @Nested
  class A_hand_over {

    private HttpResponse<String> ask(String person) {
      return roster.custody(
          person,
          "x",
          "TRANSFERRED",
          ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\",\"reason\":\"transfer\"");
    }

    @Test
    void waits_for_a_second_person_and_may_be_taken_back() {
      roster.issued();

      String id = Roster.tree(ask("writer")).path("waiting").asText();
      assertThat(log().path("waiting").get(0).path("id").asText()).isEqualTo(id);
      assertThat(log().path("accounts").get(0).path("holder").asText()).isEqualTo("nodal");
      assertThat(roster.post("second", "/custody/" + id + "/approval", "{}").statusCode())
          .isEqualTo(422);

      assertThat(roster.post("nodal", "/custody/" + id + "/approval", "{}").statusCode())
          .isEqualTo(201);
      assertThat(log().path("accounts").get(0).path("holder").asText()).isEqualTo("writer");
      assertThat(log().path("waiting")).isEmpty();
      assertThat(roster.post("nodal", "/custody/" + id + "/approval", "{}").statusCode())
          .isEqualTo(404);
    }
  }

  private HttpResponse<String> handOver(String more) {
    return roster.custody(
        "nodal", "x", "TRANSFERRED", ",\"fromHolder\":\"nodal\",\"reason\":\"transfer\"" + more);
  }

  @Test
  void the_id_of_a_hand_over_that_was_taken_back_is_never_given_again() {
    roster.issued();
    String id = Roster.tree(handOver(",\"toHolder\":\"writer\"")).path("waiting").asText();
    roster.post("nodal", "/custody/" + id + "/withdrawal", "{}");

    String next = Roster.tree(handOver(",\"toHolder\":\"second\"")).path("waiting").asText();

    assertThat(next).isNotEmpty().isNotEqualTo(id);
    assertThat(roster.post("second", "/custody/" + id + "/approval", "{}").statusCode())
        .isEqualTo(404);
    String again = ",\"eventId\":\"" + id + "\"";
    for (HttpResponse<String> used :
        List.of(
            handOver(",\"toHolder\":\"writer\"" + again),
            roster.custody("admin", "x", "ROTATED", again))) {
      assertThat(used.statusCode()).as(used.body()).isEqualTo(422);
      assertThat(used.body()).contains("custody.twice");
    }
    String other =
        Roster.tree(roster.custody("admin", "x", "ROTATED", "")).at("/entry/eventId").asText();
    assertThat(other).isNotEmpty().isNotIn(id, next);
  }

  @Test
  void an_event_with_the_id_of_a_waiting_hand_over_is_refused_and_the_hand_over_waits_on() {
    roster.issued();
    String id = Roster.tree(handOver(",\"toHolder\":\"writer\"")).path("waiting").asText();
    String same = ",\"eventId\":\"" + id + "\"";

    assertThat(roster.custody("admin", "x", "ROTATED", same).statusCode()).isEqualTo(409);
    assertThat(handOver(",\"toHolder\":\"second\"" + same).statusCode()).isEqualTo(409);
    assertThat(log().path("waiting").findValuesAsText("id")).containsExactly(id);
    assertThat(roster.post("writer", "/custody/" + id + "/approval", "{}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_hand_over_that_can_be_approved_is_taken_back_by_those_with_a_part_in_it_alone() {
    roster.issued();
    String id = Roster.tree(handOver(",\"toHolder\":\"writer\"")).path("waiting").asText();
    String at = "/custody/" + id + "/withdrawal";

    HttpResponse<String> refused = roster.post("second", at, "{}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Only the person who asked for this hand-over");
    HttpResponse<String> page =
        roster
            .people
            .signedIn("second")
            .form("/governance/soil/custody/" + id + "?lang=hi", "answer=withdraw");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("इस हस्तांतरण को केवल");
    assertThat(log().path("waiting").findValuesAsText("id")).containsExactly(id);
    assertThat(roster.post("writer", at, "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_hand_over_that_went_stale_is_taken_back_over_the_api() {
    roster.issued();
    String asked = ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\",\"reason\":\"transfer\"";
    String id =
        Roster.tree(roster.custody("writer", "x", "TRANSFERRED", asked)).path("waiting").asText();
    roster.custody("admin", "x", "REVOKED", ",\"fromHolder\":\"nodal\",\"reason\":\"left\"");
    String at = "/custody/" + id + "/withdrawal";

    assertThat(roster.post("nodal", "/custody/" + id + "/approval", "{}").statusCode())
        .isEqualTo(422);
    assertThat(roster.post("reader", at, "{}").statusCode()).isEqualTo(403);
    assertThat(roster.post("second", at, "{}").statusCode()).isEqualTo(200);
    assertThat(log().path("waiting")).isEmpty();
    assertThat(roster.post("nodal", at, "{}").statusCode()).isEqualTo(404);
  }

  @Nested
  class An_event_is_refused {

    private String refusal(String event, String more) {
      HttpResponse<String> answer = roster.custody("admin", "x", event, more);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      return answer.body();
    }

    @Test
    void where_its_second_factor_its_review_or_a_member_cannot_be_right() {
      roster.issued();

      assertThat(refusal("MFA_ENROLLED", ",\"mfaType\":\"smoke-signal\""))
          .contains("/mfaType", "hardware-key");
      assertThat(refusal("ACCESS_REVIEWED", ",\"nextReviewDue\":\"2001-01-01\""))
          .contains("/nextReviewDue", "custody.review-past");
      assertThat(refusal("ROTATED", ",\"colour\":\"red\"")).contains("/colour", "tree.unknown");
      assertThat(
              refusal(
                  "RECOVERY_CODES_SEALED",
                  ",\"vaultRef\":\"vault:soil/x\",\"toHolder\":\"writer\""))
          .contains("/toHolder", "custody.member");
    }
  }

  @Nested
  class A_secret {

    private HttpResponse<String> page(String fields) {
      return roster
          .people
          .signedIn("admin")
          .form("/governance/soil/custody?lang=en", "accountId=x&event=MFA_RESET&" + fields);
    }

    @Test
    void is_refused_without_being_repeated_or_kept() {
      HttpResponse<String> api =
          roster.custody("admin", "x", "MFA_RESET", ",\"reason\":\"password: " + SECRET + "\"");
      HttpResponse<String> named =
          roster.custody("admin", "x", "MFA_RESET", ",\"password\":\"" + SECRET + "\"");
      HttpResponse<String> page = page("reason=password%3A+" + SECRET);

      assertThat(api.statusCode()).isEqualTo(422);
      assertThat(api.body()).contains("/reason", "secret.value").doesNotContain(SECRET);
      assertThat(named.body()).contains("/password", "secret.name").doesNotContain(SECRET);
      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).doesNotContain(SECRET);
      assertThat(roster.get("reader", "/events").body()).doesNotContain(SECRET);
    }

    @Test
    void is_refused_in_what_is_known_of_an_account_and_in_a_step_too() {
      HttpResponse<String> account =
          roster.post(
              "admin",
              "/accounts",
              "{\"id\":\"y\",\"platform\":\"X\",\"handle\":\"y\",\"longForm\":\"token: "
                  + SECRET
                  + "\"}");
      HttpResponse<String> step =
          roster.step("head", "x", "reject", "\"reason\":\"password: " + SECRET + "\"");

      for (HttpResponse<String> answer : List.of(account, step)) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(SECRET);
      }
    }

    @Test
    void is_not_what_else_is_typed_which_is_shown_again() {
      assertThat(page("reason=lost+phone&fromHolder=writer").body()).contains("lost phone");
    }
  }

  @Test
  void handles_are_told_to_the_public() {
    assertThat(handle("SoilDirectorate").path("status").asText()).isEqualTo("not-in-register");
    roster.step("head", "x", "approve", "");
    roster.issued();
    roster.step("admin", "x", "create", "");
    roster.step("nodal", "x", "activate", "");

    JsonNode official = handle("@soildirectorate");
    assertThat(official.path("status").asText()).isEqualTo("official");
    assertThat(official.path("department").asText()).isEqualTo("soil");
    assertThat(handle("Soil_Directorate").path("status").asText()).isEqualTo("looks-like");
    assertThat(roster.portal.get("/api/v1/handles?handle=x").statusCode()).isEqualTo(422);
    HttpResponse<String> found = roster.portal.get("/api/v1/handles/search?q=soil");
    assertThat(Roster.tree(found).path("accounts").findValuesAsText("handle"))
        .containsExactly("SoilDirectorate");
    assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");

    assertThat(roster.portal.get("/handles?platform=X&handle=SoilDirectorate&lang=en").body())
        .contains("SoilDirectorate", "soil");
    roster.clock.turn(Duration.ofMinutes(1));
    roster.step("nodal", "x", "reportCompromise", "\"noticedAt\":\"2026-11-25\"");
    assertThat(handle("SoilDirectorate").path("status").asText()).isEqualTo("compromised");
  }

  @Test
  void a_platform_that_nobody_knows_is_a_fault_with_the_nearest_name_and_no_answer() {
    String own =
        "{\"id\":\"own\",\"platform\":\"Koo\",\"handle\":\"SoilNews\",\"state\":\"ACTIVE\","
            + "\"stateSince\":\"2026-10-05\"}";
    assertThat(roster.post("head", "/accounts?takenOver=Order%207", own).statusCode())
        .isEqualTo(201);

    HttpResponse<String> api =
        roster.portal.get("/api/v1/handles?platform=Facebok&handle=SoilNews&lang=en");
    assertThat(api.statusCode()).isEqualTo(422);
    assertThat(api.body()).contains("/platform", "Did you mean Facebook?");
    assertThat(roster.portal.get("/handles?platform=Facebok&handle=SoilNews&lang=hi").body())
        .contains("क्या आपका आशय Facebook से है?")
        .doesNotContain("SoilNews (Koo)");
    for (String known : List.of("facebook", "fb", "Facebook")) {
      assertThat(status(known)).isEqualTo("looks-like");
    }
    assertThat(status("koo")).isEqualTo("official");
    assertThat(
            roster
                .people
                .signedIn("reader")
                .form("/governance/soil/watch?lang=en", "seen=Facebok:SoilNews")
                .body())
        .contains("No account on a known platform", "Facebok:SoilNews");
  }

  private String status(String platform) {
    return Roster.tree(roster.portal.get("/api/v1/handles?handle=SoilNews&platform=" + platform))
        .path("status")
        .asText();
  }

  private JsonNode handle(String handle) {
    return Roster.tree(roster.portal.get("/api/v1/handles?platform=X&handle=" + handle));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "soil.gov.in",
        "https://",
        "https://x.com/a\\u0022b",
        "https://x.com/a b"
      })
  void the_public_is_sent_to_addresses_of_the_web_only(String url) {
    String account =
        "{\"id\":\"new-1\",\"platform\":\"X\",\"handle\":\"n\",\"url\":\"" + url + "\"}";

    HttpResponse<String> refused = roster.post("admin", "/accounts", account);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/url", "account.url");
  }

  @Test
  void the_public_sees_in_which_state_the_account_is_that_another_looks_like() {
    String lost =
        "{\"id\":\"lost\",\"platform\":\"Facebook\",\"handle\":\"SoilNews\",\"state\":\"COMPROMISED\","
            + "\"stateSince\":\"2026-10-05\"}";
    roster.post("head", "/accounts?takenOver=Order%207", lost);

    assertThat(roster.portal.get("/handles?lang=en&platform=X&handle=S0ilNews").body())
        .contains("SoilNews (Facebook)", "<span class=\"meta\">Compromised</span>");
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
