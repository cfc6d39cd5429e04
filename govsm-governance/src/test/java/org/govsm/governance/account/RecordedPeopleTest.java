package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody frees himself of an agency, or puts himself back into the post. */
class RecordedPeopleTest {

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final Map<String, Object> AGENCY = Map.of("id", "A", "type", "VENDOR");
  private static final Map<String, Object> OFFICIAL = Map.of("id", "A", "type", "OFFICIAL");
  private static final Map<String, Object> LEFT = Map.of("id", "A", "leftPostAt", "2026-11-20");
  private static final Map<String, Object> BACK = Map.of("id", "A", "active", true);

  @SafeVarargs
  @SuppressWarnings("varargs") // nothing is written into the array
  private static RecordedPeople after(
      RecordedPeople before, String officer, Map<String, Object>... people) {
    return before.after(
        Map.of("people", List.of(people)), Optional.of(officer).filter(one -> !one.isEmpty()), NOW);
  }

  private static RecordedPeople agency() {
    return after(RecordedPeople.none(), "B", AGENCY);
  }

  private static RecordedPeople left() {
    return after(RecordedPeople.none(), "B", LEFT);
  }

  @ParameterizedTest
  @CsvSource({"A, true", "a, true", "' A', true", "'', true", "B, false", "A2, false"})
  void that_somebody_is_of_no_agency_any_more_counts_by_another_officer(String by, boolean still) {
    assertThat(after(agency(), by, OFFICIAL).people().isOfAgency("A")).isEqualTo(still);
    assertThat(after(agency(), by).people().isOfAgency("A")).isEqualTo(still);
  }

  @Test
  void another_of_an_agency_frees_nobody() {
    Map<String, Object> other = Map.of("id", "C", "type", "VENDOR");
    RecordedPeople both = after(RecordedPeople.none(), "B", AGENCY, other);

    assertThat(after(both, "C", OFFICIAL, other).people().isOfAgency("A")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"A, true", "'', true", "B, false"})
  void that_somebody_is_in_the_post_again_counts_by_another_officer(String by, boolean still) {
    assertThat(after(left(), by, BACK).people().isGone("A", NOW)).isEqualTo(still);
    assertThat(after(left(), by).people().isGone("A", NOW)).isEqualTo(still);
  }

  @Test
  void another_officer_who_left_what_the_facts_say_confirms_nothing() {
    RecordedPeople own = after(agency(), "A", OFFICIAL);
    Map<String, Object> more = Map.of("id", "A", "type", "OFFICIAL", "role", "officer");

    assertThat(after(own, "B", OFFICIAL).people().isOfAgency("A")).isTrue();
    assertThat(after(own, "B", more).people().isOfAgency("A")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", ""})
  void what_shuts_somebody_out_counts_at_once_whoever_records_it(String by) {
    RecordedPeople official = after(RecordedPeople.none(), "B", OFFICIAL);

    assertThat(after(official, by, AGENCY).people().isOfAgency("A")).isTrue();
    assertThat(after(official, by, LEFT).people().isGone("A", NOW)).isTrue();
  }

  @Test
  void an_own_word_takes_only_what_frees_away_from_what_counts() {
    Map<String, Object> moved = Map.of("id", "A", "type", "OFFICIAL", "leftPostAt", "2026-11-20");
    People people = after(agency(), "A", moved).people();

    assertThat(people.isOfAgency("A")).isTrue();
    assertThat(people.isGone("A", NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-30T10:00:00Z, false",
    "2026-11-30, 2026-11-30T10:00:00Z, true",
    "2026-12-05, 2026-11-30T10:00:00Z, true"
  })
  void a_word_that_was_given_in_the_post_counts_though_its_author_left_later(
      String left, Instant given, boolean counts) {
    People people =
        after(RecordedPeople.none(), "B", Map.of("id", "A", "leftPostAt", left)).people();

    assertThat(new WordOfTwo("A", given).counts(people)).isEqualTo(counts);
    assertThat(new WordOfTwo("A", given).counts(agency().people())).isFalse();
    assertThat(new WordOfTwo("nobody", given).counts(people)).isTrue();
  }
}
