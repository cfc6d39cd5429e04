package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duty counts by the word of another officer than its holder. */
class StatedDutiesTest {

  private static Map<String, Object> role(String name, String holder, String duties) {
    return Map.of("name", name, "holder", holder, "duties", List.of(duties));
  }

  private static StatedDuties after(
      StatedDuties before, String by, List<Map<String, Object>> roles) {
    return before.after(StatedDuties.in(Map.of("roles", roles)), Optional.of(by));
  }

  private static StatedDuties by(String by, String holder) {
    return after(StatedDuties.none(), by, List.of(role("named delegate", holder, "clears")));
  }

  @ParameterizedTest
  @CsvSource({
    "named delegate, true",
    "named-delegate, true",
    "' Named_Delegate ', true",
    "duty officer, false",
    "head of department, false",
    "clearing authority, false",
    "legal officer, false",
    "nodal officer, false"
  })
  void facts_give_the_duties_of_posts_and_no_role_of_a_user(String name, boolean delegate) {
    StatedDuties duties =
        after(StatedDuties.none(), "A", List.of(role(name, "B", "clears positions")));

    assertThat(duties.holders("named-delegate").contains("B")).isEqualTo(delegate);
    assertThat(StatedDuties.all()).containsExactly("responder", "duty-officer", "named-delegate");
  }

  @ParameterizedTest
  @CsvSource({"B, B", "b, B", "'B ', b"})
  void nobody_gives_a_duty_to_themselves(String by, String holder) {
    StatedDuties duties = by(by, holder);

    assertThat(duties.holders("named-delegate")).isEmpty();
    assertThat(duties.isOwnWord("named-delegate", "B")).isTrue();
  }

  @Test
  void another_officer_who_changes_the_entry_confirms_it_and_one_who_leaves_it_does_not() {
    StatedDuties left = after(by("B", "B"), "A", List.of(role("named delegate", "B", "clears")));
    assertThat(left.recordedBy("named-delegate", "B")).isEmpty();

    StatedDuties changed =
        after(left, "A", List.of(role("named delegate", "B", "clears positions")));
    assertThat(changed.recordedBy("named-delegate", "B")).contains("A");
  }

  @Test
  void another_officer_who_changes_something_else_of_the_entry_gives_no_duty() {
    Map<String, Object> chart = new HashMap<>(role("named delegate", "B", "clears"));
    chart.put("socialDutiesInJobDescription", true);

    StatedDuties left = after(by("B", "B"), "A", List.of(chart));

    assertThat(left.recordedBy("named-delegate", "B")).isEmpty();
    assertThat(left.isOwnWord("named-delegate", "B")).isTrue();
  }

  @Test
  void what_was_taken_out_begins_anew() {
    StatedDuties out = after(by("A", "B"), "B", List.of());
    assertThat(out.holders("named-delegate")).isEmpty();

    StatedDuties back = after(out, "B", List.of(role("named delegate", "B", "clears")));
    assertThat(back.holders("named-delegate")).isEmpty();
    assertThat(back.isOwnWord("named-delegate", "B")).isTrue();
  }

  @Test
  void the_word_of_a_machine_gives_nobody_a_duty() {
    List<Map<String, Object>> roles = List.of(role("responder", "B", "answers"));
    StatedDuties duties =
        StatedDuties.none().after(StatedDuties.in(Map.of("roles", roles)), Optional.empty());

    assertThat(duties.holders("responder")).isEmpty();
  }

  @Test
  void who_recorded_the_duty_of_somebody_else_is_told() {
    assertThat(by("A", "B").recordedBy("named-delegate", "B")).contains("A");
    assertThat(by("A", "B").isOwnWord("named-delegate", "B")).isFalse();
  }
}
