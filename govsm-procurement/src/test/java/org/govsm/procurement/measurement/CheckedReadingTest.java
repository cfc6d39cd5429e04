package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

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
}
