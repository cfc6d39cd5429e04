package org.govsm.procurement.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that were not read hold what they may be of, until somebody makes up for them. */
class UnreadFilesTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-03T10:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-03T10:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-03T10:00:00Z");
  private static final String SUITE = "meta.facebook.csv";

  private final List<TakenFile> files = new ArrayList<>();
  private Withdrawals withdrawals = Withdrawals.none();

  private static final UnreadFiles.Added NOTHING =
      new UnreadFiles.Added() {
        @Override
        public long unmatched(int one, int other) {
          return 0;
        }

        @Override
        public List<Reading> added(int one, int other, boolean timed, Set<Integer> without) {
          return List.of();
        }
      };

  private TakenFile file(
      String digest, String layout, long accepted, long wrong, Instant at, String... said) {
    Map<String, @Nullable Object> context = new HashMap<>();
    context.put("account", "page");
    for (int i = 0; i < said.length; i += 2) {
      context.put(said[i], said[i + 1]);
    }
    Map<String, ?> read =
        wrong > 0 || accepted == 0
            ? Map.of()
            : Map.of("of", List.of("2026-09-01T00:00:00Z", "2026-09-30T00:00:00Z"));
    TakenFile taken =
        new TakenFile(files.size() + 1, digest, layout, context, read, accepted, 0, wrong, at);
    files.add(taken);
    return taken;
  }

  private List<SetAside> unread(Instant known, int claimed) {
    return new UnreadFiles(() -> files, NOTHING, claimed, withdrawals, true).of(known, known);
  }

  @Test
  void rows_that_kept_only_their_number_may_be_of_anything() {
    file("a", SUITE, 10, 2, OCTOBER);

    assertThat(unread(OCTOBER, 0))
        .singleElement()
        .satisfies(one -> assertThat(one.rows()).isEqualTo(2));
    assertThat(unread(OCTOBER.minusSeconds(1), 0)).as("not known before").isEmpty();
  }

  @Test
  void a_whole_file_that_comes_later_makes_up_for_them_from_then_on() {
    file("a", SUITE, 10, 2, OCTOBER);
    file("b", SUITE, 12, 0, NOVEMBER);

    assertThat(unread(OCTOBER, 0)).hasSize(1);
    assertThat(unread(NOVEMBER, 0)).isEmpty();
  }

  @Test
  void the_reason_of_an_officer_leaves_them_out_and_is_told() {
    file("a", SUITE, 10, 2, OCTOBER);
    file("a", SUITE, 0, 2, NOVEMBER, "leaveOut", "test rows");

    assertThat(unread(OCTOBER, 0).get(0).leftOut()).isEmpty();
    assertThat(unread(NOVEMBER, 0))
        .singleElement()
        .satisfies(one -> assertThat(one.leftOut()).contains("test rows"));
  }

  @Test
  void the_same_file_by_another_layout_is_another_file() {
    file("a", SUITE, 10, 2, OCTOBER);
    file("a", "x.content.csv", 0, 2, NOVEMBER, "leaveOut", "test rows");

    assertThat(unread(NOVEMBER, 0)).hasSize(2);
  }

  @Test
  void where_the_word_of_the_file_is_taken_it_was_learnt_when_it_was_given() {
    file("a", SUITE, 10, 2, NOVEMBER, "retrievedAt", OCTOBER.toString());
    file("b", "govsm.readings.csv", 10, 1, DECEMBER);

    assertThat(unread(OCTOBER, 0)).isEmpty();
    assertThat(unread(OCTOBER, 1)).hasSize(1);
    assertThat(unread(OCTOBER, 2)).as("rows of a neutral file may say any time").hasSize(2);
  }

  @Test
  void a_file_that_comes_again_is_news_for_a_new_reason_only_or_after_a_worse_one() {
    TakenFile first = file("a", SUITE, 10, 0, OCTOBER);

    assertThat(first.isNewsAgain(Map.of(), files, Withdrawals.none())).isFalse();
    assertThat(first.isNewsAgain(Map.of("leaveOut", "test rows"), files, Withdrawals.none()))
        .isTrue();
    file("a", SUITE, 0, 0, NOVEMBER, "leaveOut", "test rows");
    assertThat(first.isNewsAgain(Map.of("leaveOut", "test rows"), files, Withdrawals.none()))
        .isFalse();
    file("b", SUITE, 9, 1, DECEMBER);
    assertThat(first.isNewsAgain(Map.of(), files, Withdrawals.none()))
        .as("rows of a later one were not read")
        .isTrue();
  }

  @Test
  void a_file_that_comes_again_is_news_once_after_one_of_its_layout_was_withdrawn() {
    TakenFile first = file("a", SUITE, 10, 0, OCTOBER);
    file("b", SUITE, 2, 0, OCTOBER);
    TakenFile other = file("c", "x.content.csv", 2, 0, OCTOBER);
    Withdrawals wrong = Withdrawals.of(List.of(new Withdrawal(2, NOVEMBER, "wrong account", 3)));

    assertThat(first.isNewsAgain(Map.of(), files, wrong)).isTrue();
    assertThat(other.isNewsAgain(Map.of(), files, wrong)).isFalse();
    file("a", SUITE, 0, 0, NOVEMBER);
    assertThat(first.isNewsAgain(Map.of(), files, wrong)).as("at the same moment").isFalse();
  }

  @Test
  void posts_of_a_withdrawn_file_alone_are_missing_until_one_of_its_layout_and_time_comes() {
    TakenFile first = file("a", SUITE, 1, 0, OCTOBER);
    withdrawals = Withdrawals.of(List.of(new Withdrawal(1, NOVEMBER, "wrong account")));
    Instant out = Instant.parse("2026-09-10T00:00:00Z");
    Reading post =
        Reading.of("p1", "facebook", "views")
            .window(out, OCTOBER)
            .published(out)
            .figure(Figure.of(BigDecimal.TEN))
            .source("platform-export", OCTOBER)
            .origin("all")
            .done();
    UnreadFiles.Added alone =
        new UnreadFiles.Added() {
          @Override
          public long unmatched(int one, int other) {
            return 0;
          }

          @Override
          public List<Reading> added(int one, int other, boolean timed, Set<Integer> without) {
            return List.of();
          }

          @Override
          public List<Reading> posts(int file, Set<Integer> without) {
            return file == first.number() && without.contains(file) ? List.of(post) : List.of();
          }
        };
    Function<Instant, List<SetAside>> today =
        known -> new UnreadFiles(() -> files, alone, 0, withdrawals, true).of(known, known);

    assertThat(today.apply(NOVEMBER.minusMillis(1))).isEmpty();
    assertThat(today.apply(NOVEMBER))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.isWithdrawn()).isTrue();
              assertThat(one.mayBeOf("facebook", Set.of("views"), true, out, OCTOBER)).isTrue();
              assertThat(one.mayBeOf("facebook", Set.of("views"), false, out, OCTOBER)).isFalse();
              assertThat(one.mayBeOf("x", Set.of("views"), true, out, OCTOBER)).isFalse();
              assertThat(one.mayBeOf("facebook", Set.of("views"), true, OCTOBER, DECEMBER))
                  .isFalse();
            });
    assertThat(new UnreadFiles(() -> files, alone, 0, withdrawals, false).of(NOVEMBER, NOVEMBER))
        .as("certificates of before")
        .isEmpty();
    file("b", "x.content.csv", 1, 0, NOVEMBER.plusSeconds(1));
    assertThat(today.apply(DECEMBER)).hasSize(1);
    file("c", SUITE, 1, 0, NOVEMBER.plusSeconds(2));
    assertThat(today.apply(DECEMBER)).isEmpty();
  }

  @Test
  void a_withdrawn_file_lacks_nothing_from_then_on() {
    file("a", SUITE, 3, 2, OCTOBER);
    withdrawals = Withdrawals.of(List.of(new Withdrawal(1, NOVEMBER, "wrong account")));

    assertThat(unread(NOVEMBER.minusMillis(1), 0)).hasSize(1);
    assertThat(unread(NOVEMBER, 0)).isEmpty();
  }

  @Test
  void a_withdrawn_file_makes_up_for_no_other() {
    file("a", SUITE, 3, 2, OCTOBER);
    file("b", SUITE, 5, 0, NOVEMBER);
    boolean made = unread(NOVEMBER, 0).isEmpty();
    withdrawals = Withdrawals.of(List.of(new Withdrawal(2, DECEMBER, "wrong account")));

    assertThat(unread(DECEMBER.minusMillis(1), 0).isEmpty()).isEqualTo(made);
    assertThat(unread(DECEMBER, 0)).hasSize(1);
  }
}
