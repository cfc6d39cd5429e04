package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingArchiveTest {

  private static final Instant OUT = Instant.parse("2026-10-05T06:00:00Z");
  private static final Instant END = Instant.parse("2026-10-31T18:30:00Z");
  private static final Instant GIVEN = Instant.parse("2026-11-03T00:00:00Z");
  private static final Instant TAKEN = Instant.parse("2026-11-20T00:00:00Z");
  private static final int ALL = Integer.MAX_VALUE;

  private final ReadingArchive archive = new ReadingArchive();

  private static Reading post(String subject, int views) {
    return Reading.of(subject, "youtube", "views")
        .published(OUT)
        .window(OUT, END)
        .figure(Figure.of(BigDecimal.valueOf(views)))
        .source("platform-export", GIVEN)
        .learntAt(TAKEN)
        .done();
  }

  private List<String> of(Instant knownBy, int batch, int claimed) {
    List<String> found = new ArrayList<>();
    archive.each(
        Selection.of("youtube", "views", knownBy).publishedIn(OUT, END),
        batch,
        claimed,
        one -> found.add(one.subject() + " " + one.figure() + " " + one.learntAt()));
    return found;
  }

  @Test
  void what_comes_later_changes_nothing_of_an_earlier_batch() {
    archive.add(1, post("b", 1));
    List<String> before = of(TAKEN, 1, 0);

    archive.add(3, post("a", 2));

    assertThat(of(TAKEN, 1, 0)).isEqualTo(before).containsExactly("b 1 2026-11-20T00:00:00Z");
    assertThat(of(TAKEN, 2, 0)).isEqualTo(before);
    assertThat(of(TAKEN, 0, 0)).isEmpty();
    assertThat(of(TAKEN, 3, 0)).hasSize(2);
    assertThat(archive.size()).isEqualTo(2);
  }

  @Test
  void only_of_a_claimed_batch_the_word_of_the_source_is_taken_for_when_it_was_learnt() {
    archive.add(1, post("a", 1));
    archive.add(2, post("b", 2));

    assertThat(of(GIVEN, ALL, 0)).isEmpty();
    assertThat(of(GIVEN, ALL, 1)).containsExactly("a 1 2026-11-03T00:00:00Z");
    assertThat(of(GIVEN, ALL, ALL)).hasSize(2);
    assertThat(of(TAKEN, ALL, 1))
        .containsExactly("a 1 2026-11-03T00:00:00Z", "b 2 2026-11-20T00:00:00Z");
  }

  @Test
  void subjects_come_in_the_order_of_their_code_points_as_in_a_database() {
    String far = "\uD83D\uDE00"; // beyond the signs of one unit, of which \uFF21 is one of the last
    List.of(far, "\uFF21", "b", "ab", "a").forEach(one -> archive.add(1, post(one, 1)));

    assertThat(of(TAKEN, ALL, 0))
        .extracting(one -> one.substring(0, one.indexOf(' ')))
        .containsExactly("a", "ab", "b", "\uFF21", far);
  }

  @Test
  void batches_follow_each_other() {
    archive.add(2, post("a", 1));

    assertThatThrownBy(() -> archive.add(1, post("b", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("batch 1 after 2");
  }
}
