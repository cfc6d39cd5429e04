package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Trace;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

/** Lists of steps know their rows before their words, and say the same whoever reads them when. */
class StepsWhenReadTest {

  private static final Messages WORDS = Messages.shipped("en");
  private static final int ROWS = 130;

  private static RulePack pack() {
    PackText text = PackText.of("COLLECT").day("award").input("x", "number").input("y", "number");
    text.output("n", "number");
    for (int i = 0; i < ROWS; i++) {
      text.row("r" + i, "- | (" + i + ".." + (i + 9) + "] | <= " + i % 7 + " => " + i);
    }
    return text.pack();
  }

  private final RulePack pack = pack();

  @Test
  void rows_set_aside_with_seed_14_are_those_whose_known_cells_are_not_met() {
    Random random = new Random(14);
    for (int n = 0; n < 200; n++) {
      int x = random.nextInt(ROWS + 20);
      int y = random.nextInt(9);
      boolean known = random.nextBoolean();
      Case.Draft facts = Case.draft().fact("x", BigDecimal.valueOf(x));
      Trace trace =
          pack.decide("q", (known ? facts.fact("y", BigDecimal.valueOf(y)) : facts).done()).trace();

      List<String> out =
          IntStream.range(0, ROWS)
              .filter(i -> !(x > i && x <= i + 9) || known && y > i % 7)
              .mapToObj(i -> "r" + i)
              .toList();
      assertThat(trace.setAside()).extracting(Step::row).containsExactlyElementsOf(out);
      assertThat(trace.setAside().size() + trace.steps().size()).isEqualTo(ROWS);
    }
  }

  @Test
  void a_step_says_the_same_in_whatever_order_the_steps_are_read() {
    Trace trace = pack.decide("q", Case.draft().fact("x", new BigDecimal(60)).done()).trace();
    List<Step> steps = trace.setAside();

    String last = WORDS.say(steps.get(steps.size() - 1).text());
    List<String> all = trace.setAside().stream().map(step -> WORDS.say(step.text())).toList();

    assertThat(all).last().isEqualTo(last);
    assertThat(steps).extracting(step -> WORDS.say(step.text())).isEqualTo(all);
  }

  @Test
  void a_list_of_steps_cannot_be_changed() {
    Trace trace = pack.decide("q", Case.draft().fact("x", new BigDecimal(60)).done()).trace();

    assertThatThrownBy(() -> trace.steps().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> trace.setAside().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
