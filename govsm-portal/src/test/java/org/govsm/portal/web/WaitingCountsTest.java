package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.core.text.Messages;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How many tasks wait: never an old number, and no page that waits for it where much is recorded.
 */
class WaitingCountsTest {

  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private final TestPortal portal = TestPortal.start();
  private final Queue<Runnable> beside = new ArrayDeque<>();
  private final AtomicInteger counted = new AtomicInteger();

  @AfterEach
  void close() {
    portal.close();
  }

  private WaitingCounts counts(long many) {
    WaitingCounts counts = new WaitingCounts(portal.store(), TestPortal.CLOCK, many, beside::add);
    counts.over(
        List.of(
            (tx, caller, today, words) -> {
              counted.incrementAndGet();
              return List.of(WorkItem.of("account", "soil", Map.of(), "/a", DAY));
            }));
    return counts;
  }

  private void record() {
    portal
        .store()
        .write(
            tx ->
                tx.events()
                    .append("soil", "test.made", TestPortal.CLOCK.instant(), "me", Map.of()));
  }

  @Test
  void a_page_tells_the_number_and_counts_again_only_after_a_change() {
    WaitingCounts counts = counts(1_000);

    assertThat(counts.of(Caller.portal(), WORDS)).hasValue(1);
    assertThat(counts.of(Caller.portal(), WORDS)).hasValue(1);
    assertThat(counted).hasValue(1);
    assertThat(beside).isEmpty();

    record();
    assertThat(counts.of(Caller.portal(), WORDS)).hasValue(1);
    assertThat(counted).hasValue(2);
  }

  @Test
  void where_much_is_recorded_the_number_is_told_by_the_next_page() {
    record();
    WaitingCounts counts = counts(0);

    assertThat(counts.of(Caller.portal(), WORDS)).isEmpty();
    assertThat(counts.of(Caller.portal(), WORDS)).isEmpty();
    assertThat(counted).hasValue(0);
    assertThat(beside).hasSize(1);

    record();
    beside.remove().run();
    assertThat(counts.of(Caller.portal(), WORDS)).hasValue(1);

    record();
    assertThat(counts.of(Caller.portal(), WORDS)).isEmpty();
    assertThat(beside).hasSize(1);
  }

  @Test
  void what_could_not_be_counted_is_tried_again() {
    record();
    WaitingCounts counts = counts(0);
    counts.over(
        List.of(
            (tx, caller, today, words) -> {
              throw new IllegalStateException("broken");
            }));

    assertThat(counts.of(Caller.portal(), WORDS)).isEmpty();
    beside.remove().run();
    assertThat(counts.of(Caller.portal(), WORDS)).isEmpty();
    assertThat(beside).hasSize(1);
  }
}
