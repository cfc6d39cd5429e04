package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReadingBookTest {

  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

  private static Reading followers(String account, int hoursAfterEnd, long value) {
    return Reading.of(account, "youtube", "followers")
        .at(END)
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("first-party", END.plus(Duration.ofHours(hoursAfterEnd)))
        .done();
  }

  private static Reading post(String id, Instant published) {
    return Reading.of(id, "youtube", "followers")
        .published(published)
        .window(published, published.plusSeconds(9))
        .figure(Figure.of(BigDecimal.ONE))
        .source("first-party", END)
        .done();
  }

  private static List<Reading> all(Readings readings, Instant knownBy) {
    List<Reading> found = new ArrayList<>();
    readings.each(Selection.of("youtube", "followers", knownBy).touching(BEGIN, END), found::add);
    return found;
  }

  @Nested
  class A_restatement {

    private final Reading first = followers("dept", 1, 100);
    private final Reading reversed = followers("dept", 3, 100);
    private final Reading second = followers("dept", 2, 90);

    @Test
    void is_kept_beside_what_it_restates() {
      ReadingBook book = ReadingBook.of(List.of(first, second));

      assertThat(all(book, Instant.MAX)).containsExactly(first, second);
      assertThat(all(book, first.retrievedAt())).containsExactly(first);
      assertThat(all(book, first.retrievedAt().minusMillis(1))).isEmpty();
    }

    @Test
    void that_says_the_same_again_is_a_duplicate() {
      ReadingBook.Draft draft = ReadingBook.of(List.of(first)).toDraft();

      assertThat(draft.accept(reversed)).isFalse();
      assertThat(draft.accept(first)).isFalse();
      assertThat(all(draft.done(), Instant.MAX)).containsExactly(first);
      assertThat(draft.done().size()).isEqualTo(1);
    }

    @Test
    void and_its_reversal_are_found_in_whatever_order_they_come() {
      assertThat(all(ReadingBook.of(List.of(first, reversed, second)), Instant.MAX))
          .containsExactly(first, second, reversed);
    }

    @Test
    void learnt_at_the_same_instant_stands_beside_the_other() {
      Reading other = followers("dept", 1, 101);

      assertThat(all(ReadingBook.of(List.of(other, first)), Instant.MAX))
          .containsExactly(first, other);
    }
  }

  @Nested
  class A_selection {

    @Test
    void of_windows_takes_what_touches_it_on_either_side() {
      ReadingBook book = ReadingBook.of(List.of(followers("dept", 1, 100)));
      Selection.Draft draft = Selection.of("youtube", "followers", Instant.MAX);

      assertThat(count(book, draft.touching(END, END.plusSeconds(1)))).isEqualTo(1);
      assertThat(count(book, draft.touching(END.plusMillis(1), END.plusSeconds(1)))).isZero();
      assertThat(count(book, draft.touching(BEGIN, END.minusMillis(1)))).isZero();
    }

    @Test
    void of_posts_takes_those_that_went_out_before_the_end() {
      ReadingBook book =
          ReadingBook.of(
              List.of(post("a", BEGIN), post("b", END), post("c", BEGIN.minusMillis(1))));
      Selection.Draft draft = Selection.of("youtube", "followers", Instant.MAX);

      assertThat(count(book, draft.publishedIn(BEGIN, END))).isEqualTo(1);
      assertThat(count(book, draft.touching(BEGIN.minusSeconds(60), END.plusSeconds(60)))).isZero();
    }

    @Test
    void may_ask_for_one_origin() {
      ReadingBook book = ReadingBook.of(List.of(followers("dept", 1, 100)));

      assertThat(
              count(
                  book,
                  Selection.of("youtube", "followers", Instant.MAX)
                      .origin("paid")
                      .touching(BEGIN, END)))
          .isZero();
    }

    private long count(Readings readings, Selection selection) {
      List<Reading> found = new ArrayList<>();
      readings.each(selection, found::add);
      return found.size();
    }
  }

  @Nested
  class Order {

    @RepeatedTest(50)
    void of_adding_changes_nothing(RepetitionInfo seed) {
      Random random = new Random(seed.getCurrentRepetition());
      List<Reading> some = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        some.add(followers("a" + random.nextInt(3), random.nextInt(6), random.nextInt(3)));
      }
      List<Reading> shuffled = new ArrayList<>(some);
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(some.size());

      ReadingBook once = ReadingBook.of(some);
      ReadingBook halves =
          ReadingBook.of(shuffled.subList(0, cut)).with(shuffled.subList(cut, some.size()));

      assertThat(all(halves, Instant.MAX)).isEqualTo(all(once, Instant.MAX));
      assertThat(all(once.with(shuffled), Instant.MAX)).isEqualTo(all(once, Instant.MAX));
    }

    @Test
    void a_book_does_not_change_with_its_draft() {
      ReadingBook.Draft draft = ReadingBook.empty().toDraft();
      draft.accept(followers("dept", 1, 100));
      ReadingBook book = draft.done();
      draft.accept(followers("dept", 2, 90));

      assertThat(book.size()).isEqualTo(1);
      assertThat(draft.done().size()).isEqualTo(2);
    }
  }
}
