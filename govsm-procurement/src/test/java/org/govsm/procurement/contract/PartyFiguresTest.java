package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that parties of a contract give themselves. */
class PartyFiguresTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final LocalDate END = LocalDate.of(2026, 5, 1);
  private static final Instant GIVEN = Instant.parse("2026-05-02T00:00:00Z");

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  private static ReadingDraft reading(String subject, String source, String figure) {
    return Reading.of(subject, "contract", "accepted")
        .window(start(FIRST), start(END))
        .figure(figure.isEmpty() ? Figure.empty() : Figure.of(new BigDecimal(figure)))
        .source(source, GIVEN)
        .origin("all");
  }

  private static Evidence line() {
    return Evidence.of("sha256:" + "a".repeat(64), 2);
  }

  private static Reading by(String party, ReadingDraft draft) {
    return draft.evidence(line().countedBy(party)).done();
  }

  @Nested
  class OfASupplier {

    @ParameterizedTest
    @CsvSource({"platform-api", "platform-export", "first-party", "public-counter"})
    void no_row_speaks_for_the_platform_or_the_account(String source) {
      assertThat(PartyFigures.bySupplier(views(source), true, true).map(Message::key))
          .contains("count.supplier-source");
    }

    @Test
    void a_third_party_is_cited_with_its_own_file_alone() {
      Reading cited = views("third-party");

      assertThat(PartyFigures.bySupplier(cited, false, true)).isEmpty();
      assertThat(PartyFigures.bySupplier(cited, true, false).map(Message::key))
          .contains("count.supplier-third");
    }

    @Test
    void counts_are_stated_with_who_counted_and_what_shows_it_and_never_emptied() {
      Reading count = reading("C-1", "first-party", "70").done();

      assertThat(PartyFigures.bySupplier(count, true, true)).isEmpty();
      assertThat(PartyFigures.bySupplier(count, false, true).map(Message::key))
          .contains("count.supplier");
      assertThat(PartyFigures.bySupplier(count, true, false)).isPresent();
      assertThat(PartyFigures.bySupplier(reading("C-1", "first-party", "").done(), true, true))
          .isPresent();
    }

    private static Reading views(String source) {
      return Reading.of("UC1", "youtube", "views")
          .window(start(FIRST), start(END))
          .figure(Figure.of(BigDecimal.TEN))
          .source(source, GIVEN)
          .origin("all")
          .done();
    }
  }

  @Nested
  class BesideWhatIsOnRecord {

    private final Reading buyer = by("buyer", reading("C-1", "first-party", "40"));

    private String against(Reading now) {
      return PartyFigures.against(now, buyer, "C-1", Optional.empty())
          .map(Message::key)
          .orElse("may be given");
    }

    @Test
    void two_of_one_time_may_differ_as_they_are_held() {
      assertThat(against(by("supplier", reading("C-1", "first-party", "60"))))
          .isEqualTo("may be given");
    }

    @Test
    void a_later_one_or_one_of_another_source_may_not_differ() {
      Instant later = GIVEN.plusMillis(1);
      ReadingDraft restated = reading("C-1", "first-party", "60").source("first-party", later);

      assertThat(against(restated.done())).isEqualTo("count.differs");
      assertThat(against(reading("C-1", "third-party", "60").done())).isEqualTo("count.differs");
      assertThat(against(reading("C-1", "third-party", "40").done())).isEqualTo("may be given");
    }

    @Test
    void none_is_added_under_another_name() {
      assertThat(against(reading("creatives", "first-party", "40").done()))
          .isEqualTo("count.added");
      ReadingDraft before = reading("creatives", "first-party", "40");
      assertThat(against(before.window(start(LocalDate.of(2026, 3, 1)), start(FIRST)).done()))
          .isEqualTo("may be given");
    }

    @Test
    void figures_that_no_party_is_said_to_have_counted_are_restated_as_before() {
      Reading then = reading("C-1", "first-party", "40").done();
      Reading now = reading("C-1", "first-party", "60").source("first-party", Instant.MAX).done();

      assertThat(PartyFigures.against(now, then, "C-1", Optional.empty())).isEmpty();
    }
  }
}
