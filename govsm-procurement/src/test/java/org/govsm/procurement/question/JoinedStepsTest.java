package org.govsm.procurement.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Test;

class JoinedStepsTest {

  private static final Citation CITED = Citation.of("instrument", "rule 1").cite();

  private final AtomicInteger worded = new AtomicInteger();

  private Step step(int number) {
    return Step.worded(
        "r" + number,
        "r" + number,
        CITED,
        () -> {
          worded.incrementAndGet();
          return Message.of("m" + number);
        });
  }

  @Test
  void parts_of_random_sizes_with_seed_14_are_one_list_in_their_order() {
    Random random = new Random(14);
    for (int i = 0; i < 200; i++) {
      List<List<Step>> parts = new ArrayList<>();
      List<Step> flat = new ArrayList<>();
      for (int part = random.nextInt(6); part > 0; part--) {
        List<Step> steps = new ArrayList<>();
        for (int s = 1 + random.nextInt(4); s > 0; s--) {
          steps.add(step(flat.size() + steps.size()));
        }
        parts.add(steps);
        flat.addAll(steps);
      }
      assertThat(new JoinedSteps(parts)).isEqualTo(flat);
    }
  }

  @Test
  void a_step_finds_its_words_when_it_is_read_and_once() {
    List<Step> joined = new JoinedSteps(List.of(List.of(step(1)), List.of(step(2), step(3))));

    assertThat(joined.get(2).citation()).isEqualTo(CITED);
    assertThat(worded).hasValue(0);
    assertThat(joined.get(2).text()).isEqualTo(Message.of("m3")).isSameAs(joined.get(2).text());
    assertThat(worded).hasValue(1);
  }

  @Test
  void it_cannot_be_changed_and_ends_where_its_parts_end() {
    List<Step> joined = new JoinedSteps(List.of(List.of(step(1))));

    assertThatThrownBy(() -> joined.set(0, step(2)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> joined.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
