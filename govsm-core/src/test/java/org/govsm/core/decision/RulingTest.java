package org.govsm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RulingTest {

  private static final Citation RULE = Citation.of("GFR 2017", "rule 149(ii)").cite();
  private static final Message WHICH = Message.of("which");

  private final Ruling<Integer> answer = new Ruling.Answer<>(3);
  private final Ruling<Integer> refer = new Ruling.Refer<>(WHICH, RULE, Optional.of(3));
  private final Ruling<Integer> undetermined = new Ruling.Undetermined<>(List.of("value"));

  @Nested
  class Fold {

    @Test
    void takes_the_arm_of_its_kind() {
      assertThat(List.of(answer, refer, undetermined))
          .extracting(r -> r.<String>fold(a -> "a" + a.value(), x -> "r", u -> "u" + u.missing()))
          .containsExactly("a3", "r", "u[value]");
    }
  }

  @Nested
  class Kind {

    @Test
    void is_the_word_of_the_api() {
      assertThat(List.of(answer, refer, undetermined))
          .extracting(Ruling::kind)
          .containsExactly("ANSWER", "REFER", "UNDETERMINED");
    }
  }

  @Nested
  class Map {

    @Test
    void changes_the_value_of_an_answer() {
      assertThat(answer.map(n -> "n" + n)).isEqualTo(new Ruling.Answer<>("n3"));
    }

    @Test
    void changes_the_indication_of_a_referral_and_keeps_its_question() {
      assertThat(refer.map(n -> "n" + n))
          .isEqualTo(new Ruling.Refer<>(WHICH, RULE, Optional.of("n3")));
    }

    @Test
    void leaves_a_referral_without_indication_without_one() {
      Ruling<Integer> bare = new Ruling.Refer<>(WHICH, RULE, Optional.empty());

      assertThat(bare.map(n -> "n" + n))
          .isEqualTo(new Ruling.Refer<String>(WHICH, RULE, Optional.empty()));
    }

    @Test
    void keeps_what_is_missing() {
      assertThat(undetermined.map(n -> "n" + n))
          .isEqualTo(new Ruling.Undetermined<String>(List.of("value")));
    }
  }

  @Nested
  class Undetermined {

    @Test
    void needs_something_that_is_missing() {
      assertThatThrownBy(() -> new Ruling.Undetermined<>(List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_its_own_list() {
      List<String> facts = new ArrayList<>(List.of("value"));
      Ruling.Undetermined<String> ruling = new Ruling.Undetermined<>(facts);
      facts.clear();

      assertThat(ruling.missing()).containsExactly("value");
    }
  }
}
