package org.govsm.governance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.law.TakenBackActs.Rest;
import org.govsm.governance.law.TakenBackActs.Step;
import org.junit.jupiter.api.Test;

class TakenBackActsTest {

  private final List<Step> acts = new ArrayList<>();

  private TakenBackActsTest done(Rest rest) {
    acts.add(new Step(Optional.empty(), rest, "asha"));
    return this;
  }

  private TakenBackActsTest said(long number, String by) {
    acts.add(new Step(Optional.of(number), Rest.ON_EARLIER, by));
    return this;
  }

  private TakenBackActs<Integer> read() {
    List<Integer> numbers = new ArrayList<>();
    acts.forEach(act -> numbers.add(numbers.size() + 1));
    return TakenBackActs.of(numbers, number -> acts.get(number - 1));
  }

  @Test
  void an_act_counts_until_a_second_officer_says_the_same() {
    done(Rest.BEGINS).done(Rest.ON_EARLIER).said(1, "asha");
    assertThat(read().standing()).containsExactly(1, 2);
    assertThat(read().waiting().orElseThrow().fallen()).containsExactly(1, 2);

    said(1, "ASHA ");
    assertThat(read().standing()).containsExactly(1, 2);

    said(1, "ravi");
    assertThat(read().standing()).isEmpty();
    assertThat(read().taken().get(0).by()).containsExactly("asha", "ravi");
    assertThat(read().isTakenBack(2)).isTrue();
    assertThat(read().waiting()).isEmpty();
  }

  @Test
  void what_begins_anew_and_what_rests_on_nothing_stay() {
    done(Rest.BEGINS)
        .done(Rest.ON_EARLIER)
        .done(Rest.ALONE)
        .done(Rest.BEGINS)
        .done(Rest.ON_EARLIER)
        .said(1, "asha")
        .said(1, "ravi");
    assertThat(read().standing()).containsExactly(3, 4, 5);
  }

  @Test
  void what_rests_on_nothing_falls_alone() {
    done(Rest.BEGINS).done(Rest.ALONE).done(Rest.ON_EARLIER).said(2, "asha").said(2, "ravi");
    assertThat(read().standing()).containsExactly(1, 3);
  }

  @Test
  void what_one_officer_said_is_taken_back_by_anybody_alone() {
    done(Rest.BEGINS).said(1, "asha").said(2, "ravi");
    assertThat(read().standing()).containsExactly(1);
    assertThat(read().waiting()).isEmpty();

    said(1, "ravi");
    assertThat(read().standing()).containsExactly(1);
  }

  @Test
  void what_is_done_since_lets_fall_what_one_officer_said() {
    done(Rest.BEGINS).said(1, "asha").done(Rest.ON_EARLIER).said(1, "ravi");
    assertThat(read().standing()).containsExactly(1, 3);
    assertThat(read().waiting().orElseThrow().by()).containsExactly("ravi");
  }

  @Test
  void an_officer_names_what_counts_and_not_the_same_act_twice() {
    done(Rest.BEGINS).done(Rest.ON_EARLIER).said(1, "asha");
    assertThat(read().takeable("asha", act -> true)).containsExactly(2, 3);
    assertThat(read().takeable("ravi", act -> true)).containsExactly(1, 2, 3);
    assertThat(read().takeable("ravi", act -> act == 2)).containsExactly(2, 3);
    assertThat(read().isStanding(0)).isFalse();
    assertThat(read().isStanding(9)).isFalse();
  }
}
