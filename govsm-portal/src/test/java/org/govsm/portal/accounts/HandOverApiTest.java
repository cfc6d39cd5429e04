package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-overs of keys by two, over HTTP. */
class HandOverApiTest {

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

  @Test
  void waits_alone_and_a_second_one_leads_to_it() {
    roster.issued();
    String id = Roster.tree(ask("writer")).path("waiting").asText();

    HttpResponse<String> second = handOver(",\"toHolder\":\"second\"");

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("custody.waits", "Approve or withdraw it first");
    assertThat(log().path("waiting").findValuesAsText("id")).containsExactly(id);
    People.Browsing nodal = roster.people.signedIn("nodal");
    String form = "accountId=x&event=TRANSFERRED&fromHolder=nodal&reason=a&toHolder=second";
    assertThat(nodal.form("/governance/soil/custody?lang=en", form).body())
        .contains("<li><a href=\"#approve-" + id, "already waits for approval");
    assertThat(nodal.get("/governance/soil/custody?lang=en&account=x&event=TRANSFERRED").body())
        .contains("<p><a href=\"#approve-" + id)
        .doesNotContain("name=\"toHolder\"");
    roster.post("nodal", "/custody/" + id + "/withdrawal", "{}");
    assertThat(handOver(",\"toHolder\":\"second\"").statusCode()).isEqualTo(202);
  }

  private void begin() {
    roster.step(
        "nodal", "x", "startHandover", "\"exit\":\"transfer\",\"incomingHolder\":\"writer\"");
  }

  @Test
  void of_an_account_in_use_begins_with_its_step_and_never_in_the_log_alone() {
    roster.active();
    String form = "accountId=x&event=TRANSFERRED&fromHolder=nodal&toHolder=writer&reason=r&begun=x";
    People.Browsing nodal = roster.people.signedIn("nodal");

    refused(ask("writer"), 422, "custody.not-begun");
    HttpResponse<String> page = nodal.form("/governance/soil/custody?lang=en", form + "&sent=t9");
    assertThat(page.body())
        .contains(
            "<a href=\"#begin\"", "/accounts/x?lang=en#step-startHandover\">Start the hand-over")
        .doesNotContain("name=\"toHolder\"");
    assertThat(log().path("waiting")).isEmpty();

    String start = "event=startHandover&startHandover.exit=transfer&startHandover.incomingHolder=";
    String moves = "/governance/soil/accounts/x/moves?lang=en";
    assertThat(nodal.form(moves, start + "nodal").body())
        .contains("href=\"#startHandover.incomingHolder\"", "Name another person");
    HttpResponse<String> begun = nodal.form(moves, start + "writer");
    String next = begun.headers().firstValue("Location").orElseThrow();
    assertThat(next).contains("/governance/soil/custody?account=x&event=TRANSFERRED");
    assertThat(nodal.get("/governance/soil/custody?account=x&event=TRANSFERRED").body())
        .contains("<option value=\"nodal\" selected>", "<option value=\"writer\" selected>");
    assertThat(roster.state("x")).isEqualTo("HANDOVER");
    assertThat(ask("writer").statusCode()).isEqualTo(202);
  }

  @Test
  void asks_its_reason_once_and_says_it_in_the_words_of_its_reader() {
    roster.active();
    begin();
    People.Browsing nodal = roster.people.signedIn("nodal");
    String asks = "/governance/soil/custody?account=x&event=TRANSFERRED";

    assertThat(nodal.get(asks).body()).doesNotContain("id=\"reason\"");
    HttpResponse<String> asked =
        roster.custody(
            "nodal", "x", "TRANSFERRED", ",\"fromHolder\":\"nodal\",\"toHolder\":\"writer\"");
    String id = Roster.tree(asked).path("waiting").asText();
    roster.post("writer", "/custody/" + id + "/approval", "{}");

    String hindi = nodal.get("/governance/soil/custody?lang=hi").body();
    assertThat(hindi).contains("\u0938\u094d\u0925\u093e\u0928\u093e\u0902\u0924\u0930\u0923");
    assertThat(hindi).doesNotContain("\u00b7 transfer");
  }

  @Test
  void begins_with_its_step_where_the_keys_were_taken_from_their_holder_too() {
    roster.active();
    roster.custody("admin", "x", "REVOKED", ",\"fromHolder\":\"nodal\",\"reason\":\"left\"");
    String anew = ",\"toHolder\":\"writer\",\"vaultRef\":\"vault:soil/x\"";

    refused(roster.custody("admin", "x", "ISSUED", anew), 422, "custody.not-begun");
    assertThat(
            roster
                .people
                .signedIn("admin")
                .get("/governance/soil/custody?lang=en&account=x&event=ISSUED")
                .body())
        .contains("#step-startHandover\">Start the hand-over")
        .doesNotContain("name=\"toHolder\"");
    assertThat(log().path("accounts").get(0).has("holder")).isFalse();

    begin();
    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=ISSUED#record");
    String other = ",\"toHolder\":\"admin\",\"vaultRef\":\"vault:soil/x\"";
    refused(roster.custody("admin", "x", "ISSUED", other), 422, "custody.not-incoming");
    assertThat(roster.custody("admin", "x", "ISSUED", anew).statusCode()).isEqualTo(201);
    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=ROTATED#record");
  }

  @Test
  void of_keys_that_somebody_else_may_know_is_issued_anew_while_the_account_is_compromised() {
    roster.active();
    roster.step("nodal", "x", "reportCompromise", "\"noticedAt\":\"2026-01-15T09:00:00+05:30\"");
    roster.custody("admin", "x", "REVOKED", ",\"fromHolder\":\"nodal\",\"reason\":\"left\"");
    String anew = ",\"toHolder\":\"writer\",\"vaultRef\":\"vault:soil/x\"";

    assertThat(roster.custody("admin", "x", "ISSUED", anew).statusCode()).isEqualTo(201);
  }

  @Test
  void is_not_approved_once_the_account_is_in_use() {
    roster.issued();
    String id = Roster.tree(ask("writer")).path("waiting").asText();
    roster.active();

    refused(roster.post("nodal", "/custody/" + id + "/approval", "{}"), 422, "custody.not-begun");
    begin();
    assertThat(roster.post("nodal", "/custody/" + id + "/approval", "{}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void leaves_the_password_to_change_as_work_until_it_is_recorded() {
    roster.active();
    assertThat(forms("admin")).isEmpty();
    begin();
    String id = Roster.tree(ask("writer")).path("waiting").asText();
    roster.post("nodal", "/custody/" + id + "/approval", "{}");

    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=ROTATED#record");
    assertThat(forms("reader")).isEmpty();
    assertThat(
            roster
                .people
                .signedIn("admin")
                .get("/governance/soil/custody?lang=en&done=approved&entry=" + id)
                .body())
        .contains("account=x&amp;event=ROTATED&amp;lang=en#record\">Record the change of the");
    String again = "/governance/soil/custody?lang=en&account=x&event=TRANSFERRED";
    assertThat(roster.people.signedIn("admin").get(again).body())
        .contains("already: this hand-over is recorded")
        .doesNotContain("name=\"toHolder\"");
    roster.custody("admin", "x", "ROTATED", "");
    assertThat(forms("admin")).isEmpty();
  }

  @Test
  void ends_the_knowledge_of_whoever_handed_over_by_the_word_of_the_holder_alone() {
    roster.active();
    begin();
    String id = Roster.tree(ask("writer")).path("waiting").asText();
    roster.post("nodal", "/custody/" + id + "/approval", "{}");

    refused(roster.custody("nodal", "x", "ROTATED", ""), 422, "custody.keeper");
    String app = ",\"mfaType\":\"app\"";
    refused(roster.custody("guard", "x", "MFA_ENROLLED", app), 422, "custody.keeper");
    assertThat(roster.custody("second", "x", "ROTATED", "").statusCode()).isEqualTo(403);
    assertThat(forms("nodal")).noneMatch(form -> form.contains("ROTATED"));
    assertThat(forms("writer")).anyMatch(form -> form.contains("ROTATED"));
    String form = "/governance/soil/custody?lang=en&account=x&event=ROTATED";
    assertThat(roster.people.signedIn("nodal").get(form).body())
        .contains("The holder of the keys or a backup records this")
        .doesNotContain("name=\"begun\"");
    assertThat(roster.people.signedIn("writer").get(form).body()).contains("name=\"begun\"");

    assertThat(roster.custody("writer", "x", "ROTATED", "").statusCode()).isEqualTo(201);
    assertThat(Roster.tree(roster.get("reader", "/people/nodal/exit")).path("steps")).isEmpty();
    String backup = ",\"toHolder\":\"second\"";
    assertThat(roster.custody("writer", "x", "BACKUP_NAMED", backup).statusCode()).isEqualTo(403);
  }

  @Test
  void that_is_in_progress_is_the_only_task_as_it_changes_the_password_itself() {
    roster.active();
    roster.custody("admin", "x", "COMPROMISE_REPORTED", "");
    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=ROTATED#record");

    begin();

    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=TRANSFERRED#record");
    ask("writer");
    assertThat(forms("admin")).isEmpty();
  }

  @Test
  void to_an_agency_is_neither_begun_nor_asked_nor_offered() {
    roster.active();
    roster.people(Map.of(), Map.of("writer", "agency editor"));
    People.Browsing nodal = roster.people.signedIn("nodal");
    String start = "event=startHandover&startHandover.exit=transfer&startHandover.incomingHolder=";

    assertThat(nodal.form("/governance/soil/accounts/x/moves?lang=en", start + "writer").body())
        .contains("href=\"#startHandover.incomingHolder\"", "works for an agency and cannot hold")
        .contains("<option value=\"second\"")
        .doesNotContain("<option value=\"writer\"");
    assertThat(roster.state("x")).isEqualTo("ACTIVE");
  }

  @Test
  void of_keys_that_are_with_an_agency_is_work_until_they_are_taken_back() {
    roster.active();
    assertThat(forms("admin")).isEmpty();

    roster.people(Map.of(), Map.of("nodal", "agency editor", "second", "nodal officer"));

    assertThat(forms("admin"))
        .containsExactly("/governance/soil/custody?account=x&event=TRANSFERRED#record");
    assertThat(roster.people.signedIn("admin").get("/work?lang=en").body())
        .contains("who works for an agency");
    assertThat(forms("reader")).isEmpty();
  }

  private List<String> forms(String person) {
    return Roster.tree(roster.people.signedIn(person).get("/api/v1/work"))
        .path("items")
        .findValuesAsText("page")
        .stream()
        .filter(page -> page.contains("event="))
        .toList();
  }

  @Test
  void has_a_memorandum_of_what_was_recorded_once_it_is_approved() {
    roster.issued();
    String id = Roster.tree(ask("writer")).path("waiting").asText();
    String memo = "/governance/soil/hand-overs/" + id + "/memo";
    assertThat(roster.people.signedIn("reader").get(memo).statusCode()).isEqualTo(404);

    roster.post("nodal", "/custody/" + id + "/approval", "{}");

    HttpResponse<String> page = roster.people.signedIn("reader").get(memo);
    assertThat(page.body())
        .contains("Memorandum: hand-over of the keys of x", "SoilDirectorate", "transfer")
        .contains("(nodal)</strong> handed the keys over to <strong>", "(writer)</strong>")
        .contains(log().path("head").asText());
    assertThat(roster.people.signedIn("reader").get(memo + "?lang=hi").body())
        .contains("<dd>स्थानांतरण</dd>")
        .doesNotContain("<dd>transfer</dd>");
    assertThat(roster.people.signedIn("reader").get("/governance/soil/custody").body())
        .contains("href=\"" + memo);
    assertThat(roster.people.signedIn("reader").get(memo + ".pdf").statusCode()).isEqualTo(200);
  }

  @Test
  void is_the_only_entry_with_a_memorandum() {
    roster.issued();

    String issued = log().path("entries").get(0).path("eventId").asText();

    assertThat(issued).isNotEmpty();
    assertThat(
            roster
                .people
                .signedIn("reader")
                .get("/governance/soil/hand-overs/" + issued + "/memo")
                .statusCode())
        .isEqualTo(404);
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
    assertThat(refused.body()).contains("Whoever asked, gives or receives the keys");
    HttpResponse<String> page =
        roster
            .people
            .signedIn("second")
            .form("/governance/soil/custody/" + id + "?lang=hi", "answer=withdraw");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("अनुरोध करने वाला, कुंजियाँ");
    assertThat(log().path("waiting").findValuesAsText("id")).containsExactly(id);
    assertThat(roster.post("writer", at, "{}").statusCode()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer, int status, String text) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(text);
  }

  @Test
  void is_said_on_the_pages_from_the_request_to_the_memorandum() {
    roster.issued();
    People.Browsing writer = roster.people.signedIn("writer");
    String account = "/governance/soil/accounts/x?lang=en";
    assertThat(writer.get(account).body()).doesNotContain("Can be approved by", "hand-overs/");

    String form =
        "accountId=x&event=TRANSFERRED&fromHolder=nodal&toHolder=writer&reason=r&begun=x&sent=t1";
    HttpResponse<String> asked = writer.form("/governance/soil/custody?lang=en", form);
    String next = asked.headers().firstValue("Location").orElseThrow();
    assertThat(next).contains("done=asked");
    assertThat(writer.get(next).body())
        .contains("The hand-over is requested.", "Can be approved by: Person nodal");
    assertThat(writer.get(account).body()).contains("Can be approved by: Person nodal");

    String id = log().path("waiting").get(0).path("id").asText();
    People.Browsing nodal = roster.people.signedIn("nodal");
    HttpResponse<String> approved =
        nodal.form("/governance/soil/custody/" + id + "?lang=en", "answer=approve");
    String memo = "/governance/soil/hand-overs/" + id + "/memo";
    assertThat(nodal.get(approved.headers().firstValue("Location").orElseThrow()).body())
        .contains("The hand-over is approved and the keys have passed.", memo);
    assertThat(writer.get(account).body()).contains(memo).doesNotContain("Can be approved by");
  }

  @Test
  void whoever_left_signs_approves_asks_and_takes_back_nothing() {
    roster.issued();
    String id = Roster.tree(ask("writer")).path("waiting").asText();
    Map<String, String> left = Map.of("nodal", "2026-01-15", "head", "2026-01-15");
    roster.people(left, Map.of());
    String at = "/custody/" + id;

    refused(roster.post("nodal", at + "/approval", "{}"), 422, "custody.approver-left");
    refused(roster.post("nodal", at + "/withdrawal", "{}"), 403, "while in post");
    refused(roster.custody("nodal", "x", "ROTATED", ""), 422, "custody.actor-left");
    refused(
        roster.custody("nodal", "x", "ROTATED", ",\"at\":\"2026-01-14T10:00:00+05:30\""),
        422,
        "custody.actor-left");
    refused(ask("writer"), 422, "If there is none, enter one under");
    refused(roster.step("head", "x", "approve", ""), 422, "account.left-post");
    String words = "{\"control\":\"GSM-INS-01\",\"confirmed\":true,\"expires\":\"2027-02-01\"}";
    refused(roster.post("head", "/attestations", words), 422, "attestation.left");
    assertThat(roster.people.signedIn("writer").get("/governance/soil/custody").body())
        .contains("Nobody can approve this now");

    roster.people(left, Map.of("admin", "nodal officer"));
    assertThat(roster.people.signedIn("writer").get("/governance/soil/custody").body())
        .contains("Can be approved by: Person admin.");
    assertThat(roster.post("admin", at + "/approval", "{}").statusCode()).isEqualTo(201);
    assertThat(log().path("accounts").get(0).path("holder").asText()).isEqualTo("writer");
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

  @ParameterizedTest
  @CsvSource({"keeper, 403", "writer, 403", "second, 202"})
  void nobody_is_the_nodal_officer_of_a_hand_over_by_the_word_of_its_two_persons(
      String officer, int status) {
    roster.issued();
    roster.people(Map.of(), Map.of("keeper", "nodal officer"), officer);

    HttpResponse<String> answer = ask("keeper");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }
}
