package org.govsm.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.govsm.core.process.Move.Moved;
import org.govsm.core.process.Move.Refused.Obstacle;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that two must sign")
class SignedStepTest {

  private static final Actor CLERK = new Actor("a", Set.of("clerk"));
  private static final Actor HEAD = new Actor("b", Set.of("head"));

  private static SignedStep grant(String state, List<Actor> signed, Actor actor) {
    return SignedStep.of(
        Permit.machine(), state, "grant", signed, actor, guard -> GuardAnswer.met());
  }

  private static Obstacle obstacle(SignedStep step) {
    return step.move().fold(moved -> null, Move.Refused::obstacle);
  }

  @Test
  void waits_after_the_first_signature_and_moves_with_the_second() {
    SignedStep first = grant("ASKED", List.of(), CLERK);
    assertThat(first.waits()).isTrue();
    assertThat(first.isRefused()).isFalse();
    assertThat(first.signature()).contains(CLERK);

    SignedStep second = grant("ASKED", List.of(CLERK), HEAD);
    assertThat(second.move()).isInstanceOf(Moved.class);
    assertThat(second.waits()).isFalse();
    assertThat(second.isRefused()).isFalse();
  }

  @Test
  void is_refused_to_one_who_signed_before() {
    SignedStep again = grant("ASKED", List.of(CLERK), CLERK);

    assertThat(again.isRefused()).isTrue();
    assertThat(obstacle(again)).isEqualTo(Obstacle.PERSON);
    assertThat(again.move().isTheirs()).isTrue();
  }

  @Test
  void is_not_theirs_who_have_no_part_in_it() {
    SignedStep other = grant("ASKED", List.of(), new Actor("c", Set.of("applicant")));

    assertThat(other.isRefused()).isTrue();
    assertThat(other.move().isTheirs()).isFalse();
  }

  @Test
  void is_refused_for_its_state_first_and_for_what_is_not_in_order_last() {
    assertThat(obstacle(grant("DRAFT", List.of(), CLERK))).isEqualTo(Obstacle.STATE);
    SignedStep unpaid =
        SignedStep.of(
            Permit.machine(),
            "ASKED",
            "grant",
            List.of(CLERK),
            HEAD,
            guard -> GuardAnswer.notMet(Message.of("process.not-met")));
    assertThat(obstacle(unpaid)).isEqualTo(Obstacle.GUARD);
    assertThat(unpaid.isRefused()).isTrue();
  }
}
