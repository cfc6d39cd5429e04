package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature that does not count is refused, and one that was signed before says so. */
class AttestationPagesTest {

  private static final String AT = "/governance/soil/attestations";
  private static final String FORM = "control=GSM-PLA-08&subject=&confirmed=yes&expires=2027-02-01";

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
    roster.people.add("lawyer", List.of("legal-officer"), List.of("soil"));
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> sign(String language) {
    return roster.people.signedIn("lawyer").form(AT + "?lang=" + language, FORM);
  }

  @Test
  void nobody_signs_who_is_not_in_the_list_of_people() {
    HttpResponse<String> refused = sign("en");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("is not in any list of people", "href=\"/governance/soil/people?lang=en\"")
        .doesNotContain("Signed.");
    assertThat(sign("hi").body()).contains("तथ्य: व्यक्ति और भूमिकाएँ");
    assertThat(roster.people.signedIn("lawyer").get(AT + "?lang=en").body())
        .doesNotContain("<code>lawyer</code>, Legal officer");
  }

  @Test
  void one_that_was_signed_before_and_does_not_count_says_why_in_the_list() {
    Map<String, Object> signed =
        Map.of(
            "control", "GSM-PLA-08",
            "statement", "It is so.",
            "person", "lawyer",
            "role", "legal-officer",
            "signedAt", "2026-11-01T09:00+05:30",
            "expires", "2027-02-01",
            "confirmed", true);
    roster
        .portal
        .store()
        .write(tx -> new Attestations(tx).sign("soil", signed, roster.clock.instant(), "lawyer"));

    assertThat(roster.people.signedIn("lawyer").get(AT + "?lang=en").body())
        .contains("does not count: Person lawyer signed as legal-officer");
  }

  /** A person of the list who may sign. */
  private People.Browsing signer() {
    roster.portal.store().write(this::list);
    return roster.people.signedIn("lawyer");
  }

  private boolean list(Transaction tx) {
    FactsVersions versions = new FactsVersions(tx);
    FactsVersion newest = versions.newest("soil").orElseThrow();
    Map<String, Object> facts = new LinkedHashMap<>(versions.document(newest));
    List<Object> people = new ArrayList<>((List<?>) facts.get("people"));
    people.add(Map.of("id", "lawyer", "role", "officer", "active", true));
    facts.put("people", people);
    versions.record("soil", newest.version(), facts, roster.clock.instant(), "test");
    return true;
  }

  @Test
  void one_is_withdrawn_only_after_a_question_and_can_be_signed_again() {
    People.Browsing signer = signer();
    String asked = "control=GSM-PLA-08&subject=X&expires=2027-02-01&step=withdraw";

    HttpResponse<String> question = signer.form(AT + "?lang=en", asked);
    assertThat(question.body())
        .contains("Withdraw the attestation: ", "this is no “no”", "name=\"sure\"");
    assertThat(signed()).hasSize(2);
    HttpResponse<String> done = signer.form(AT + "?lang=en", asked + "&sure=yes");

    assertThat(done.headers().firstValue("Location").orElseThrow()).contains("done=withdrawn");
    assertThat(signed().get(2).tree()).containsEntry("withdrawn", true);
    String page = signer.get(AT + "?lang=en&control=GSM-PLA-08&for=x").body();
    assertThat(page)
        .as("what officers recorded is read before it is signed")
        .contains("On record: X", "What law requires on data protection");
    assertThat(roster.people.signedIn("reader").get(AT + "?lang=en").body())
        .doesNotContain("On record: X");
    assertThat(page)
        .contains("withdrawal", "replaced by a later one", "id=\"GSM-PLA-08-yes\"")
        .doesNotContain("outcome--fail");
    assertThat(signer.form(AT, asked + "&sure=yes").statusCode()).isEqualTo(422);
    roster.clock.turn(Duration.ofMinutes(2));
    String again = "control=GSM-PLA-08&subject=X&confirmed=yes&expires=2027-02-01";
    assertThat(signer.form(AT, again).statusCode()).isEqualTo(303);
    assertThat(signer.get(AT + "?lang=en").body()).doesNotContain("id=\"GSM-PLA-08-yes\"");
  }

  @Test
  void one_of_later_law_has_its_form_and_is_signed() {
    People.Browsing signer = signer();
    String form = AT + "?lang=en&control=LAW-IT-01";

    assertThat(signer.get(form).body())
        .contains("id=\"LAW-IT-01-yes\"", "That the decision on each facility is right in law");
    String yes = "control=LAW-IT-01&confirmed=yes&expires=2027-02-01";
    assertThat(signer.form(AT, yes).statusCode()).isEqualTo(303);
    assertThat(signer.get(AT + "?lang=en").body()).contains("Intermediary or user");
  }

  @Test
  void one_that_was_signed_with_a_no_or_expires_soon_can_be_signed_again() {
    People.Browsing signer = signer();
    assertThat(signer.get(AT + "?lang=en").body()).doesNotContain("id=\"GSM-PLA-08-yes\"");

    String no = "control=GSM-PLA-08&subject=X&confirmed=no&expires=2027-02-01";
    assertThat(signer.form(AT, no).statusCode()).isEqualTo(303);
    assertThat(signer.get(AT + "?lang=en").body()).contains("id=\"GSM-PLA-08-yes\"");

    roster.clock.turn(Duration.ofMinutes(2));
    String yes = "control=GSM-PLA-08&subject=X&confirmed=yes&expires=";
    LocalDate soon = Moments.day(roster.clock.instant()).plusDays(30);
    signer.form(AT, yes + soon.plusDays(1));
    assertThat(signer.get(AT + "?lang=en").body()).doesNotContain("id=\"GSM-PLA-08-yes\"");
    roster.clock.turn(Duration.ofMinutes(2));
    signer.form(AT, yes + soon);
    assertThat(signer.get(AT + "?lang=en").body()).contains("id=\"GSM-PLA-08-yes\"");
  }

  @Test
  void what_is_due_and_nothing_else_is_work_of_whoever_may_sign_it() {
    for (String person : List.of("lawyer", "nodal", "head", "guard", "admin", "reader")) {
      People.Browsing browsing = roster.people.signedIn(person);
      String page = browsing.get(AT + "?lang=en").body();
      String due = page.replaceAll("(?s)<h2 id=\"(again|signed)\">.*", "");
      int forms =
          (int) Pattern.compile("id=\"GSM-[A-Z]+-[0-9]+-yes\"").matcher(due).results().count();
      assertThat(signaturesDue(browsing)).as(person).isEqualTo(forms);
    }
    assertThat(signaturesDue(roster.people.signedIn("nodal"))).isPositive();
    assertThat(signaturesDue(roster.people.signedIn("reader"))).isZero();
  }

  private static int signaturesDue(People.Browsing browsing) {
    int due = 0;
    for (JsonNode item : Roster.tree(browsing.get("/api/v1/work")).path("items")) {
      if (item.path("kind").asText().equals("signature")) {
        due++;
      } else if (item.path("kind").asText().equals("signatures")) {
        due += Integer.parseInt(item.path("text").asText().replaceAll("\\D", ""));
      }
    }
    return due;
  }

  @Test
  void one_signed_with_a_no_may_be_signed_again_but_is_not_due() {
    People.Browsing signer = signer();
    int before = signaturesDue(signer);
    signer.form(AT, "control=GSM-PLA-08&subject=X&confirmed=no&expires=2027-02-01");

    String page = signer.get(AT + "?lang=en").body();

    assertThat(page.substring(page.indexOf("id=\"again\""))).contains("id=\"GSM-PLA-08-yes\"");
    assertThat(signaturesDue(signer)).isEqualTo(before);
  }

  @Test
  void a_task_to_sign_again_opens_the_form_of_its_control_and_subject() {
    People.Browsing signer = signer();
    LocalDate soon = Moments.day(roster.clock.instant()).plusDays(30);
    signer.form(AT, "control=GSM-PLA-08&subject=X&confirmed=yes&expires=" + soon);

    String task = Roster.tree(signer.get("/api/v1/work")).at("/items/0/page").asText();

    assertThat(task).isEqualTo(AT + "?control=GSM-PLA-08&for=X#GSM-PLA-08");
    String page = signer.get(task.replace("#", "&lang=en#")).body();
    assertThat(page)
        .contains("id=\"GSM-PLA-08\"", "<option value=\"X\" selected>")
        .containsPattern(
            "<details class=\"more no-print\" open>\\s*<summary>[^<]*<span[^>]*>: GSM-PLA-08");
  }

  @Test
  void a_finding_by_a_no_names_who_signed_when_and_leads_to_it() {
    People.Browsing signer = signer();
    signer.form(AT, "control=GSM-PLA-08&subject=X&confirmed=no&expires=2027-02-01");
    roster.post("nodal", "/assessments", "{\"profile\":\"framework-2012\"}");

    String page = signer.get("/governance/soil/assessments/1?lang=en&q=GSM-PLA-08").body();
    Matcher link =
        Pattern.compile("href=\"([^\"]*)\">the statement of Person lawyer of 25 November 2026")
            .matcher(page);

    assertThat(link.find()).as(page).isTrue();
    String[] parts = link.group(1).split("#", -1);
    assertThat(signer.get(parts[0]).body()).contains("id=\"" + parts[1] + "\"");
  }

  private List<SignedAttestation> signed() {
    return roster.portal.store().read(tx -> new Attestations(tx).page("soil", 0, 50));
  }
}
