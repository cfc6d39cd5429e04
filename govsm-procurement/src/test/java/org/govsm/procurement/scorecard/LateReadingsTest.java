package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learnt after the freeze is named where a certificate lacks it. */
class LateReadingsTest {

  private static final Instant OUT = Instant.parse("2026-04-10T06:30:00Z");

  private static List<String> asked(boolean ofPosts, String learnt) {
    return asked(ofPosts, learnt, OUT.plusSeconds(999));
  }

  private static Terms terms(boolean ofPosts) {
    Map<String, Object> payment = Given.settled();
    payment.put("freezeDays", 7);
    Map<String, Object> measure =
        ofPosts
            ? Scoring.posts("mean", "views")
            : Map.of("kind", "value", "metrics", List.of("views"));
    return Given.terms()
        .set("payment", payment)
        .set("kpis", List.of(Given.kpi("k", measure, "platforms", List.of("facebook"))))
        .done()
        .orThrow();
  }

  private static List<String> asked(boolean ofPosts, String learnt, Instant end) {
    ReadingDraft reading =
        Reading.of("122158000000000001", "facebook", "views")
            .window(OUT, end)
            .figure(Figure.of(BigDecimal.TEN))
            .source("platform-export", Instant.parse(learnt));
    if (ofPosts) {
      reading.published(OUT);
    }
    Terms terms = terms(ofPosts);
    Instant frozen = terms.frozen(terms.periods().get(0)).orElseThrow();
    return Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(List.of(reading.done())),
            terms.periods().get(0),
            frozen,
            new ValueCache())
        .get(0)
        .results()
        .get(0)
        .said()
        .stream()
        .map(Message::key)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "true, 2026-11-27T10:00:00Z, missing.posts-late",
    "false, 2026-11-27T10:00:00Z, missing.reading-late"
  })
  void readings_that_were_learnt_after_the_freeze_are_named(
      boolean ofPosts, String learnt, String question) {
    assertThat(asked(ofPosts, learnt)).contains(question);
    assertThat(asked(ofPosts, "2026-05-03T10:00:00Z")).doesNotContain(question);
  }

  @Test
  void a_life_that_ends_after_the_freeze_is_said_to_count_in_no_certificate() {
    String learnt = "2026-11-27T10:00:00Z";
    Instant freeze = terms(true).frozen(terms(true).periods().get(0)).orElseThrow();

    assertThat(asked(true, learnt, freeze)).contains("missing.posts-late");
    assertThat(asked(true, learnt, freeze.plusSeconds(1)))
        .contains("missing.posts-life-late")
        .doesNotContain("missing.posts-late");
  }

  @Test
  void a_file_of_lives_names_the_last_period_for_which_it_came_too_late() {
    Terms terms = terms(true);
    Instant freeze = terms.frozen(terms.periods().get(0)).orElseThrow();

    assertThat(Scorecards.lifeAfterFreeze(terms, freeze)).isEmpty();
    assertThat(Scorecards.lifeAfterFreeze(terms, freeze.plusSeconds(1)).orElseThrow().key())
        .isEqualTo("import.life-after-freeze");
  }
}
