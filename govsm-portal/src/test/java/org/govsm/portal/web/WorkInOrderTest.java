package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Items of several sources come in one order, and only those that are asked for are worked out. */
class WorkInOrderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private final List<WorkItem> workedOut = new ArrayList<>();

  private static WorkItem since(int day) {
    return WorkItem.of("account", "soil", Map.of(), "/" + day, DAY.plusDays(day));
  }

  private static WorkItem due(int day) {
    return since(day).dueOn(DAY.plusDays(day));
  }

  private Iterator<WorkItem> source(Stream<WorkItem> items) {
    return items.peek(workedOut::add).iterator();
  }

  private WorkInOrder three() {
    return new WorkInOrder(
        List.of(
            source(IntStream.range(0, 754).mapToObj(WorkInOrderTest::since)),
            source(Stream.of(due(5), due(9), since(2))),
            source(Stream.empty())),
        DAY);
  }

  @Test
  void what_holds_somebody_up_comes_after_what_is_due_today_and_before_the_rest() {
    WorkItem today = due(0);
    WorkItem held = since(7).holdingUp();
    WorkItem heldWithDay = due(9).holdingUp();
    Iterator<WorkItem> all =
        new WorkInOrder(
            List.of(
                List.of(today, heldWithDay, held).iterator(),
                List.of(due(-1), due(1), since(3)).iterator()),
            DAY);

    assertThat(WorkInOrder.first(all, 9))
        .containsExactly(due(-1), today, heldWithDay, held, due(1), since(3));
  }

  @Test
  void what_is_due_comes_first_then_what_has_waited_longest() {
    assertThat(WorkInOrder.first(three(), 6))
        .containsExactly(due(5), due(9), since(0), since(1), since(2), since(2));
  }

  @Test
  void of_each_source_no_more_is_worked_out_than_the_next_item() {
    assertThat(WorkInOrder.first(three(), 50)).hasSize(50);

    assertThat(workedOut).hasSizeBetween(50, 52);
  }

  @Test
  void all_come_where_all_are_asked_for() {
    assertThat(WorkInOrder.first(three(), Integer.MAX_VALUE)).hasSize(757);
  }
}
