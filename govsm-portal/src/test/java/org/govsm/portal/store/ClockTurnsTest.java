package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of a clock that jumps. */
class ClockTurnsTest {

  private static final String DEPARTMENT = "d";

  private final Store store = new TestDatabase(DatabaseConfig.temporary(), () -> {}).open();

  @AfterEach
  void close() {
    store.close();
  }

  private void at(Duration... offsets) {
    for (Duration offset : offsets) {
      Instant at = StoreTest.NOW.plus(offset);
      store.write(tx -> tx.events().append(DEPARTMENT, "k", at, StoreTest.ACTOR, Map.of()));
    }
  }

  private ChainReport verified() {
    return store.read(tx -> tx.events().verify(DEPARTMENT));
  }

  @Test
  void one_that_goes_back_by_an_hour_is_told_with_its_number_and_breaks_nothing() {
    at(Duration.ZERO, Duration.ofHours(-1), Duration.ofMinutes(-59), Duration.ofSeconds(1));

    assertThat(verified().isWhole()).isTrue();
    assertThat(verified().turns()).contains(new ClockTurns(1, 2));
  }

  @Test
  void one_that_went_a_day_ahead_is_told_where_it_comes_back() {
    at(Duration.ZERO, Duration.ofDays(1), Duration.ofSeconds(1), Duration.ofSeconds(2));

    assertThat(verified().turns()).contains(new ClockTurns(1, 3));
  }

  @Test
  void two_portals_that_differ_by_a_minute_are_not_told() {
    at(Duration.ZERO, Duration.ofMinutes(-1));
    assertThat(verified().turns()).isEmpty();

    at(Duration.ofMinutes(-2).minusMillis(1));
    assertThat(verified().turns()).contains(new ClockTurns(1, 3));
  }

  @Test
  void two_nodes_of_which_one_is_an_hour_late_and_then_a_day_ahead_keep_one_chain() {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        Store right = database.open();
        Store wrong = database.open()) {
      for (Duration off : List.of(Duration.ofHours(-1), Duration.ofDays(1))) {
        write(right, Duration.ZERO);
        write(wrong, off);
        write(right, Duration.ofSeconds(1));
      }

      ChainReport report = right.read(tx -> tx.events().verify(DEPARTMENT));
      assertThat(report.isWhole()).isTrue();
      assertThat(report.events()).isEqualTo(6);
      assertThat(report.turns()).contains(new ClockTurns(2, 2));
    }
  }

  private static void write(Store node, Duration offset) {
    Instant at = StoreTest.NOW.plus(offset);
    node.write(tx -> tx.events().append(DEPARTMENT, "k", at, StoreTest.ACTOR, Map.of()));
  }

  @Test
  void events_keep_the_order_in_which_they_were_written_and_what_their_clock_said() {
    at(Duration.ofDays(1), Duration.ofHours(-1), Duration.ZERO);

    List<Event> events = store.read(tx -> tx.events().page(DEPARTMENT, 0, 10));
    assertThat(events).extracting(Event::seq).containsExactly(1L, 2L, 3L);
    assertThat(events.get(1).at()).isEqualTo(StoreTest.NOW.minus(Duration.ofHours(1)));
  }

  @Test
  void a_checkpoint_is_taken_on_each_day_whichever_came_first() {
    at(Duration.ZERO);
    LocalDate today = LocalDate.of(2026, 11, 29);
    Optional<Checkpoint> ahead =
        store.write(tx -> tx.checkpoints().take(today.plusDays(400), StoreTest.NOW));
    Optional<Checkpoint> right = store.write(tx -> tx.checkpoints().take(today, StoreTest.NOW));

    assertThat(ahead).isPresent();
    assertThat(right).isPresent();
    OptionalLong broken = store.read(tx -> tx.checkpoints().firstBroken());
    assertThat(broken).isEmpty();
  }

  @Test
  void the_log_says_the_time_in_days_and_hours() {
    assertThat(
            List.of(
                ClockTurns.Watch.inWords(Duration.parse("PT479H59M57.915S")),
                ClockTurns.Watch.inWords(Duration.ofHours(25)),
                ClockTurns.Watch.inWords(Duration.ofMinutes(61)),
                ClockTurns.Watch.inWords(Duration.ofSeconds(125)),
                ClockTurns.Watch.inWords(Duration.ofSeconds(59))))
        .containsExactly("19 days 23 h", "1 day 1 h", "1 h 1 min", "2 min 5 s", "59 s");
  }
}
