package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.portal.Roster;
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
}
