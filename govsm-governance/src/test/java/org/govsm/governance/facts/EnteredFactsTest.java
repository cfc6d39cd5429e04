package org.govsm.governance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Facts that are entered now")
class EnteredFactsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, ''",
    "2026-11-25, /strategy/approvedAt date.ahead",
    "1900-01-01, ''",
    "1899-12-31, /strategy/approvedAt date.far",
    "0026-11-24, /strategy/approvedAt date.far",
    "9999-12-31, /strategy/approvedAt date.ahead"
  })
  void say_what_has_happened_of_no_day_to_come_and_of_no_other_age(String day, String fault) {
    Map<String, Object> tree = Map.of("strategy", Map.of("approvedAt", day));

    assertThat(faults(Facts.entered(tree, Set.of(), NOW)))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    assertThat(faults(Facts.fromPlain(tree))).as("kept before").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2030-01-31, ''",
    "2076-11-24, ''",
    "2076-11-25, /people/0/leftPostAt date.far",
    "9999-12-31, /people/0/leftPostAt date.far",
    "1026-01-31, /people/0/leftPostAt date.far"
  })
  void say_what_is_planned_within_fifty_years(String day, String fault) {
    Map<String, Object> tree = Map.of("people", List.of(Map.of("id", "P1", "leftPostAt", day)));

    assertThat(faults(Facts.entered(tree, Set.of(), NOW)))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void plan_a_post_within_fifty_years() {
    assertThat(faults(Facts.entered(post("2026-12-01T10:00:00+05:30"), Set.of(), NOW))).isEmpty();
    assertThat(faults(Facts.entered(post("9999-12-01T10:00:00+05:30"), Set.of(), NOW)))
        .containsExactly("/posts/0/publishedAt date.far");
  }

  private static Map<String, Object> post(String at) {
    return Map.of("posts", List.of(Map.of("id", "p", "state", "SCHEDULED", "publishedAt", at)));
  }

  @Test
  void have_no_text_or_name_that_reads_otherwise_than_it_is_written() {
    Map<String, Object> tree =
        Map.of(
            "people",
            List.of(Map.of("id", "P1", "role", "\u202eofficer"), Map.of("id", "P\u00002")),
            "roles",
            Map.of("head\u2066", "P1"),
            "strategy",
            Map.of("objectives", List.of(Map.of("text", "one\ntwo\tthree"))));

    assertThat(faults(Facts.entered(tree, Set.of(), NOW)))
        .containsExactlyInAnyOrder(
            "/people/0/role tree.control", "/people/1/id tree.control", "/roles tree.control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u3164", "\u061c", "\u2800", "\ufe0f", "\u00a0"})
  void have_no_identifier_with_a_character_that_nobody_sees(String hidden) {
    Map<String, Object> account =
        Map.of("id", "a", "platform", "X" + hidden, "handle", "Water" + hidden + "Board");
    Map<String, Object> tree = Map.of("accounts", List.of(account));

    assertThat(faults(Facts.entered(tree, Set.of(), NOW)))
        .containsExactlyInAnyOrder(
            "/accounts/0/handle tree.control", "/accounts/0/platform tree.control");
    assertThat(faults(Facts.fromPlain(tree))).as("kept before").isEmpty();
  }

  @Test
  void have_words_whose_letters_are_joined_as_the_language_needs() {
    Map<String, Object> account = Map.of("id", "a", "longForm", "क्\u200dष विभाग");

    assertThat(faults(Facts.entered(Map.of("accounts", List.of(account)), Set.of(), NOW)))
        .isEmpty();
  }

  @Test
  void are_not_answerable_for_what_was_kept_before() {
    Map<String, Object> tree = Map.of("strategy", Map.of("approvedAt", "9999-12-31"));

    assertThat(faults(Facts.entered(tree, Set.of("strategy"), NOW))).isEmpty();
    assertThat(faults(Facts.entered(tree, Set.of("strategy/approvedAt"), NOW))).isEmpty();
    assertThat(faults(Facts.entered(tree, Set.of("strategy/date", "strat"), NOW))).hasSize(1);
  }

  private static List<String> faults(Checked<Facts> read) {
    return read.fold(
        facts -> List.of(),
        faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "true, ACTIVE, true",
    "true, RETIRED, false",
    "false, RETIRED, true",
    "false, ACTIVE, false"
  })
  void a_person_is_not_in_service_and_out_of_it_at_once(
      boolean active, String status, boolean right) {
    Map<String, Object> person = Map.of("id", "p", "active", active, "status", status);
    List<String> faults =
        Facts.entered(
                Map.of("people", List.of(person)), List.of(), Instant.parse("2026-11-24T09:00:00Z"))
            .fold(
                facts -> List.of(),
                all -> all.stream().map(one -> one.pointer() + " " + one.code()).toList());

    assertThat(faults).isEqualTo(right ? List.of() : List.of("/people/0/status person.service"));
  }
}
