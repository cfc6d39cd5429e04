package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReadingBookPropertiesTest {

  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final String FILE = "sha256:" + "0f".repeat(32);
  private static final List<Figure> FIGURES =
      List.of(
          Figure.of(new BigDecimal("1")),
          Figure.of(new BigDecimal("1.00")),
          Figure.of(new BigDecimal("-2.125")),
          Figure.of(new BigDecimal("0.12345678")),
          Figure.of(new BigDecimal("999999999999999999")),
          Figure.of(new BigDecimal("1000000000000000000")),
          Figure.of(new BigDecimal("1E+3")),
          Figure.between(new BigDecimal("1"), new BigDecimal("2")),
          Figure.suppressed(),
          Figure.empty());

  /** Few subjects, windows and figures, so that readings meet. */
  private static Reading some(Random random) {
    Instant to = START.plus(Duration.ofDays(random.nextInt(4))).plusNanos(random.nextInt(2));
    ReadingDraft draft =
        Reading.of("s" + random.nextInt(4), "youtube", random.nextBoolean() ? "views" : "likes")
            .window(random.nextBoolean() ? to : START, to)
            .zone(random.nextBoolean() ? Reading.INDIA : ZoneId.of("America/Los_Angeles"))
            .figure(FIGURES.get(random.nextInt(FIGURES.size())))
            .source(
                random.nextBoolean() ? "first-party" : "platform-export",
                START.plusSeconds(random.nextInt(5)))
            .origin(random.nextInt(4) == 0 ? "paid" : "all");
    if (random.nextBoolean()) {
      draft.published(random.nextBoolean() ? START : START.plusSeconds(random.nextInt(3)));
      draft.account("\u0935\u093f\u092d\u093e\u0917 \"" + random.nextInt(2) + "\\");
    }
    if (random.nextBoolean()) {
      draft.evidence(Evidence.of(FILE, 1L + random.nextInt(3) * 5_000_000_000L));
    }
    return draft.done();
  }

  private static List<Selection> selections() {
    List<Selection> all = new ArrayList<>();
    for (Instant knownBy : List.of(START, START.plusSeconds(2), Instant.MAX)) {
      Selection.Draft draft = Selection.of("youtube", "views", knownBy);
      all.add(draft.touching(Instant.MIN, Instant.MAX));
      all.add(draft.touching(START.plusSeconds(86_400), START.plusSeconds(86_400)));
      all.add(draft.touching(START, START));
      all.add(draft.publishedIn(Instant.MIN, Instant.MAX));
      all.add(draft.publishedIn(START, START.plusSeconds(1)));
      all.add(draft.publishedIn(START.plusNanos(1), START.plusSeconds(2)));
      all.add(Selection.of("youtube", "likes", knownBy).origin("paid").publishedIn(START, START));
    }
    return all;
  }

  private static List<Reading> found(Readings readings, Selection selection) {
    List<Reading> found = new ArrayList<>();
    readings.each(selection, found::add);
    return found;
  }

  @Nested
  class A_book {

    @RepeatedTest(30)
    void gives_what_the_plainest_book_gives_and_tells_the_same_news(RepetitionInfo seed) {
      Random random = new Random(seed.getCurrentRepetition());
      PlainBook plain = new PlainBook();
      ReadingBook.Draft draft = ReadingBook.empty().toDraft();
      for (int i = 0; i < 400; i++) {
        Reading reading = some(random);
        assertThat(draft.accept(reading)).as("%s", reading).isEqualTo(plain.accept(reading));
        if (i % 100 == 50) {
          draft = draft.done().toDraft();
        }
      }
      ReadingBook book = draft.done();

      assertThat(book.size()).isEqualTo(plain.all().size());
      for (Selection selection : selections()) {
        assertThat(found(book, selection)).isEqualTo(found(plain, selection));
      }
    }

    @RepeatedTest(10)
    void gives_readings_back_to_the_letter(RepetitionInfo seed) {
      Random random = new Random(seed.getCurrentRepetition());
      Reading reading = some(random);
      boolean post = reading.published().isPresent();
      Selection.Draft draft = Selection.of("youtube", reading.metric(), Instant.MAX);
      Selection all =
          post
              ? draft.publishedIn(Instant.MIN, Instant.MAX)
              : draft.touching(Instant.MIN, Instant.MAX);

      assertThat(found(ReadingBook.of(List.of(reading)), all))
          .singleElement()
          .satisfies(back -> assertThat(back).isEqualTo(reading))
          .satisfies(back -> assertThat(back.toPlain()).isEqualTo(reading.toPlain()));
    }
  }

  @Nested
  class A_large_book {

    private static Reading day(int account, int day, int learnt) {
      return Reading.of("a" + account, "youtube", "views")
          .window(at(day), at(day + 1))
          .figure(Figure.of(BigDecimal.valueOf(day + (long) learnt)))
          .source("first-party", at(day + 1).plusSeconds(learnt))
          .done();
    }

    private static Instant at(int day) {
      return START.plus(Duration.ofDays(day));
    }

    @Test
    void finds_the_windows_of_a_span_in_their_order_and_forgets_none() {
      List<Reading> readings = new ArrayList<>();
      for (int account = 0; account < 12; account++) {
        for (int day = 0; day < 365; day++) {
          readings.add(day(account, day, 0));
          readings.add(day(account, day, 1));
        }
      }
      Collections.shuffle(readings, new Random(7));
      ReadingBook.Draft draft = ReadingBook.empty().toDraft();
      readings.subList(0, 3_000).forEach(draft::accept);
      ReadingBook part = draft.done();
      readings.subList(3_000, readings.size()).forEach(draft::accept);
      Selection october =
          Selection.of("youtube", "views", Instant.MAX).touching(at(0), at(31).minusMillis(1));

      assertThat(part.size()).isEqualTo(3_000);
      assertThat(draft.done().size()).isEqualTo(12 * 365 * 2);
      assertThat(found(draft.done(), october))
          .hasSize(12 * 31 * 2)
          .isSortedAccordingTo(Reading.ORDER);
      assertThat(found(ReadingBook.of(readings), october)).isEqualTo(found(draft.done(), october));
    }
  }

  @Nested
  class The_canonical_text {

    @RepeatedTest(50)
    void is_that_of_the_tree(RepetitionInfo seed) {
      Reading reading = some(new Random(seed.getCurrentRepetition()));

      assertThat(reading.canonicalText()).isEqualTo(CanonicalForm.text(Tree.of(reading.toPlain())));
    }
  }
}
