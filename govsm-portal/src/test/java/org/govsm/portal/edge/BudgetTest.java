package org.govsm.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private final Budget budget = new Budget(4, 10);

  private static Runnable taken(Optional<Runnable> room) {
    return room.orElseThrow();
  }

  @Test
  void one_holder_has_so_much_and_leaves_the_others_theirs() {
    taken(budget.take("a", 3));
    Runnable one = taken(budget.take("a", 1));

    assertThat(budget.take("a", 1)).isEmpty();
    assertThat(budget.take("b", 4)).isPresent();
    one.run();
    assertThat(budget.take("a", 2)).isEmpty();
    assertThat(budget.take("a", 1)).isPresent();
  }

  @Test
  void all_together_have_so_much_and_nothing_stays_held() {
    List<Runnable> held = new ArrayList<>();
    for (String holder : List.of("a", "b")) {
      held.add(taken(budget.take(holder, 4)));
    }
    held.add(taken(budget.take("c", 2)));

    assertThat(budget.take("d", 1)).isEmpty();
    held.forEach(Runnable::run);
    assertThat(budget.all()).isZero();
    assertThat(budget.take("d", 4)).isPresent();
  }

  @Test
  void nothing_needs_no_room() {
    taken(budget.take("a", 4));

    assertThat(budget.take("a", 0)).isPresent();
  }
}
