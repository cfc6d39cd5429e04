package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of facts: what is saved, what is refused, and what two people save at once. */
class FactEntryPagesTest {

  private static final String FACTS = "/governance/soil/facts";

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> save(String section, int version, String fields) {
    return roster
        .people
        .signedIn("nodal")
        .form(FACTS + "/" + section, "version=" + version + "&do=save&" + fields);
  }

  private String get(String path) {
    HttpResponse<String> page = roster.people.signedIn("nodal").get(FACTS + path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String at(String pointer) {
    return "at=" + People.encoded(pointer);
  }

  @Test
  void what_is_saved_is_the_next_version_and_the_page_says_what_changed() {
    HttpResponse<String> saved =
        save("strategy", 1, "strategy.approvedAt=2026-01-11&strategy.approvedAt%3Atime=09%3A30");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).contains(FACTS + "/strategy?done=2");
    assertThat(get("/strategy?done=2&lang=en"))
        .contains("Saved as version 2.", "When the strategy was approved", "value=\"09:30\"");
    assertThat(roster.get("nodal", "/facts").body())
        .contains("\"approvedAt\":\"2026-01-11T09:30:00+05:30\"", "Hear farmers");
  }

  @Test
  void what_says_the_same_makes_no_version() {
    assertThat(
            save("strategy", 1, "strategy.approvedAt=2026-01-10").headers().firstValue("Location"))
        .contains(FACTS + "/strategy?done=0");
    assertThat(get("/strategy?done=0&lang=en")).contains("Nothing was changed.");
  }

  @Test
  void an_item_is_added_changed_and_removed() {
    assertThat(save("people", 1, at("/people/-") + "&id=third&active=yes").statusCode())
        .isEqualTo(303);
    assertThat(save("people", 2, at("/people/7") + "&id=third&active=no&role=clerk").statusCode())
        .isEqualTo(303);
    assertThat(get("/people?" + at("/people"))).contains(">third<", "clerk");

    HttpResponse<String> removed =
        roster
            .people
            .signedIn("nodal")
            .form(FACTS + "/people", "version=3&do=remove&" + at("/people/7"));

    assertThat(removed.statusCode()).isEqualTo(303);
    assertThat(get("/people?" + at("/people"))).doesNotContain(">third<");
  }

  @Test
  void none_and_not_known_are_two_answers_of_a_list() {
    assertThat(get("/incidents?lang=en")).contains("value=\"none\"");
    roster
        .people
        .signedIn("nodal")
        .form(FACTS + "/incidents", "version=1&do=none&" + at("/incidents"));
    assertThat(roster.get("nodal", "/facts").body()).contains("\"incidents\":null");
    assertThat(get("/incidents?lang=en")).contains("There is none", "value=\"clear\"");
    roster
        .people
        .signedIn("nodal")
        .form(FACTS + "/incidents", "version=2&do=clear&" + at("/incidents"));
    assertThat(roster.get("nodal", "/facts").body()).doesNotContain("incidents");
  }

  @Test
  void a_conflict_says_who_saved_and_keeps_what_was_typed_beside_what_came_meanwhile() {
    save("strategy", 1, "strategy.date=2026-02-01");
    HttpResponse<String> refused =
        save("strategy", 1, "strategy.approvedAt=2026-01-20&strategy.date=&lang=en");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "autofocus",
            "<strong>Person nodal</strong>",
            "value=\"2026-01-20\"",
            "value=\"2026-02-01\"",
            "name=\"version\" value=\"2\"");
    assertThat(save("strategy", 2, "strategy.approvedAt=2026-01-20").statusCode()).isEqualTo(303);
    assertThat(roster.get("nodal", "/facts").body()).contains("2026-02-01", "2026-01-20");
  }

  @Test
  void a_fault_stands_once_at_its_field_and_what_was_typed_stays() {
    HttpResponse<String> refused =
        save("people", 1, at("/people/-") + "&id=&role=clerk&leftPostAt=soon");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "href=\"#id\"", "id=\"id-e\"", "id=\"leftPostAt-e\"", "value=\"clerk\"", "autofocus")
        .containsOnlyOnce("href=\"#id\"");
  }

  @ParameterizedTest
  @CsvSource({
    "people, /people/-, role, hunter2-Zx81!kQ token=AKIAIOSFODNN7EXAMPLE",
    "own, '', own.*, password: hunter2-Zx81!kQ",
  })
  void a_secret_is_refused_and_does_not_come_back(
      String section, String at, String field, String text) {
    HttpResponse<String> refused =
        save(section, 1, at(at) + "&id=p9&" + People.encoded(field) + "=" + People.encoded(text));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("hunter2");
    assertThat(roster.get("nodal", "/facts").body()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nosuch",
        "/people?at=%2Fstrategy%2Fobjectives",
        "/people?at=%2Faccounts%2F0",
        "/people?at=%2Fpeople%2F99",
        "/people?at=%2Fpeople%2F-1",
        "/people?at=people",
        "/people?at=%2Fcustody",
        "/people?at=%2Fpeople%2F..%2F0",
        "/own?at=%2Fown%2Fx",
        "/people?at=%2F%3Cscript%3E"
      })
  void there_is_no_page_where_nothing_can_be_entered(String path) {
    HttpResponse<String> page = roster.people.signedIn("nodal").get(FACTS + path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).doesNotContain("<script>");
  }

  @Test
  void whoever_may_not_record_reads_and_is_offered_no_form() {
    String page = roster.people.signedIn("reader").get(FACTS + "/strategy?lang=en").body();

    assertThat(page).contains("When the strategy was approved", "10 January 2026");
    assertThat(page).doesNotContain("name=\"do\"");
    assertThat(
            roster
                .people
                .signedIn("reader")
                .form(FACTS + "/strategy", "version=1&do=save&strategy.date=2026-01-01")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_sections_say_which_controls_wait_for_their_facts() {
    String page = get("?lang=en");

    assertThat(page).contains(FACTS + "/strategy", "GSM-PIL-01", "of 30 answers");
  }

  @Test
  void people_are_chosen_from_those_the_department_has() {
    assertThat(get("/people?" + at("/roles/0")))
        .contains(
            "<select class=\"input\" id=\"holder\"", "<option value=\"writer\">Person writer");
    assertThat(get("/platforms?part=1")).contains("mailbox.members:=nodal");
  }

  @Test
  void a_person_in_service_who_is_retired_is_refused_at_the_field() {
    HttpResponse<String> refused =
        save("people", 1, at("/people/-") + "&id=third&active=yes&status=RETIRED");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"status-e\"", "value=\"third\"");
    assertThat(
            save("people", 1, at("/people/-") + "&id=third&active=yes&status=ACTIVE").statusCode())
        .isEqualTo(303);
  }
}
