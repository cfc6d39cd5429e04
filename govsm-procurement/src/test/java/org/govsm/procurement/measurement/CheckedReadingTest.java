package org.govsm.procurement.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that a host counts itself: what it names is looked up before it is kept. */
class CheckedReadingTest {

  private static final Instant FROM = Instant.parse("2026-09-30T18:30:00Z");
  private static final Instant TO = Instant.parse("2026-10-31T18:30:00Z");

  private static ReadingDraft draft(String subject, String platform, String metric, String source) {
    return Reading.of(subject, platform, metric).window(FROM, TO).source(source, TO);
  }

  private static List<String> faults(ReadingDraft draft) {
    return draft
        .checked(MetricDictionary.shipped())
        .fold(reading -> List.of(), all -> all.stream().map(InputFault::pointer).toList());
  }

  @Test
  void with_known_words_is_the_reading_itself() {
    ReadingDraft draft =
        draft("dept-page", "facebook", "views", "first-party").figure(Figure.of(BigDecimal.TEN));

    assertThat(draft.checked(MetricDictionary.shipped()).orThrow()).isEqualTo(draft.done());
  }

  @ParameterizedTest
  @CsvSource({
    "dept-page, facebook, veiws, first-party, 7, /metric",
    "facebook, dept-page, views, first-party, 7, /platform",
    "dept-page, facebook, views, first-prty, 7, /source",
    "dept-page, facebook, views, first-party, -7, /value",
  })
  void with_a_slip_is_refused_where_the_slip_is(
      String subject, String platform, String metric, String source, BigDecimal value, String at) {
    ReadingDraft draft = draft(subject, platform, metric, source).figure(Figure.of(value));

    assertThat(draft.done()).isNotNull();
    assertThat(faults(draft)).contains(at);
  }

  @Test
  void of_days_that_are_not_over_or_of_none_is_refused_as_in_a_file() {
    ReadingDraft draft =
        draft("dept-page", "facebook", "views", "first-party").figure(Figure.of(BigDecimal.TEN));

    assertThat(faults(draft.source("first-party", TO.minusSeconds(1)))).containsExactly("/to");
    assertThat(faults(draft.source("first-party", TO))).isEmpty();
    assertThat(faults(draft.window(FROM, FROM))).containsExactly("/to");
    ReadingDraft state = draft("dept-page", "facebook", "followers", "first-party").at(TO);
    assertThat(faults(state.figure(Figure.of(BigDecimal.TEN)))).isEmpty();
  }

  @Test
  void that_is_not_whole_says_what_was_not_set() {
    ReadingDraft bare = Reading.of("dept-page", "facebook", "views");

    assertThatThrownBy(bare::done).hasMessage("no window(...) was set");
    bare.window(FROM, TO);
    assertThatThrownBy(bare::done).hasMessage("no figure(...) was set");
    bare.figure(Figure.of(BigDecimal.TEN));
    assertThatThrownBy(bare::done).hasMessage("no source(...) was set");
  }

  @Test
  void with_a_blank_word_names_it() {
    ReadingDraft draft =
        draft(" ", "facebook", "views", "first-party").figure(Figure.of(BigDecimal.TEN));

    assertThatThrownBy(draft::done).hasMessage("subject is blank, or has a control character");
  }

  private static final String LAYOUT =
      """
      <layout xmlns="urn:govsm:layout:1" id="own" platform="facebook" source="third-party"
          zone="Asia/Kolkata" granularity="lifetime">
        <title lang="en">Own</title>
        <writing group="," point="."><date>d MMM yyyy</date></writing>
        <column role="subject" required="true"><heading>Post</heading></column>
        <column role="published"><heading>Day</heading></column>
        <column role="metric" metric="views" empty="not-given"><heading>Views</heading></column>
      </layout>
      """;

  @ParameterizedTest
  @CsvSource({
    "third-party, thirdparty, there is no source 'thirdparty'; did you mean 'third-party'?",
    "metric=\"views\", metric=\"veiws\", there is no metric 'veiws'; did you mean 'views'?",
    "facebook, facebok, there is no platform 'facebok'; did you mean 'facebook'?",
  })
  void a_layout_with_a_slip_is_told_with_the_nearest(String right, String wrong, String told) {
    List<String> shipped =
        Layouts.shipped().all().stream()
            .flatMap(layout -> layout.unknownIn(MetricDictionary.shipped()).stream())
            .toList();

    assertThat(shipped).isEmpty();
    assertThat(
            Layout.read("own.xml", LAYOUT.replace(right, wrong).getBytes(UTF_8))
                .unknownIn(MetricDictionary.shipped()))
        .containsExactly(told);
  }
}
