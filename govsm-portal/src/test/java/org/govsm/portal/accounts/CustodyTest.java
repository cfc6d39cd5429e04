package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The custody log, over HTTP. */
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
    void says_before_a_user_leaves_of_which_keys() {
      roster.issued();
      roster.people.add("users", List.of("administrator"), List.of("*"));

      assertThat(
              roster
                  .people
                  .signedIn("users")
                  .change("/users/nodal?lang=en", "state=left&role=nodal-officer&units=soil")
                  .body())
          .contains("account x: holds the keys");
      assertThat(
              roster
                  .people
                  .signedIn("users")
                  .change(
                      "/users/admin?lang=en", "state=left&role=account-administrator&units=soil")
                  .body())
          .contains("account x: backup for the keys");
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
    void names_each_field_that_is_missing_and_says_when_an_entry_is_recorded() {
      roster.issued();
      People.Browsing admin = roster.people.signedIn("admin");

      assertThat(admin.form("/governance/soil/custody?lang=en", "accountId=&event=").body())
          .contains("<a href=\"#accountId\">Account: ", "<a href=\"#event\">What happened: ");
      HttpResponse<String> done =
          admin.form("/governance/soil/custody?lang=en", "accountId=x&event=ROTATED");
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
      String to = done.headers().firstValue("Location").orElseThrow();
      assertThat(to).contains("done=recorded");
      assertThat(admin.get(to).body()).contains("Recorded. The entry stands in the log below.");
    }

    @Test
    void leads_from_each_step_before_somebody_leaves_to_its_form() {
      roster.issued();

      assertThat(roster.people.signedIn("admin").get("/governance/soil/people/nodal/exit").body())
          .contains("account=x&amp;event=TRANSFERRED", "account=x&amp;event=ROTATED");
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
    void keeps_no_number_of_a_person_in_its_words() {
      roster.issued();

      HttpResponse<String> refused =
          roster.custody(
              "admin", "x", "BREAK_GLASS_USED", ",\"reason\":\"Asked by Rana 98765 43210\"");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("/reason", "text.personal");
    }

    @Test
    void is_for_accounts_of_the_register() {
      assertThat(
              roster
                  .custody(
                      "admin", "y", "ISSUED", ",\"toHolder\":\"nodal\",\"vaultRef\":\"vault:a\"")
                  .body())
          .contains("custody.no-account");
      roster.post(
          "admin", "/accounts", "{\"id\":\"facebook\",\"platform\":\"Facebook\",\"handle\":\"s\"}");
      assertThat(roster.custody("admin", "facebok", "ROTATED", "").body())
          .contains("Did you mean facebook?");
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
    void tells_of_an_entry_that_was_put_on_record_later_than_its_event() {
      roster.issued();
      assertThat(log().path("recordedLater")).isEmpty();
      Instant said = roster.clock.instant();
      roster.clock.turn(Duration.ofHours(2));
      roster.custody("admin", "x", "ROTATED", ",\"at\":\"" + said + "\"");

      Instant recorded = said.plus(Duration.ofMinutes(121));
      assertThat(log().path("recordedLater")).hasSize(1);
      assertThat(log().path("recordedLater").toString())
          .contains(new IndianMoment(Moments.inIndia(recorded)).code());
      assertThat(roster.people.signedIn("reader").get("/governance/soil/custody?lang=en").body())
          .contains("Put on record later");
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
    void says_who_records_to_those_who_may_not() {
      roster.issued();
      String form = "/governance/soil/custody?account=x&event=TRANSFERRED&lang=en";
      assertThat(roster.people.signedIn("reader").get(form).body())
          .contains("You can read this log. Who may record in it: ", "/accounts/x")
          .doesNotContain("name=\"toHolder\"");
      assertThat(roster.people.signedIn("admin").get(form).body())
          .contains("name=\"toHolder\"")
          .doesNotContain("You can read this log");
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
}
