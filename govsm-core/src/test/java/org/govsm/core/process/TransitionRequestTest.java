package org.govsm.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether something may happen in a state, asked in one tree. */
class TransitionRequestTest {

  private static final List<StateMachine> MACHINES = List.of(Permit.machine());

  private static Map<String, @Nullable Object> asked(Object guards) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("machine", "permit");
    tree.put("state", "DRAFT");
    tree.put("event", "ask");
    tree.put("actors", List.of(Map.of("person", "A", "roles", List.of("applicant"))));
    tree.put("guards", guards);
    return tree;
  }

  private static List<String> faults(Map<String, @Nullable Object> tree) {
    return TransitionRequest.ofPlain(MACHINES, List.of("observer"), tree)
        .fold(
            read -> List.of(),
            faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  private static Move answer(Object guards) {
    return TransitionRequest.ofPlain(MACHINES, List.of("observer"), asked(guards))
        .orThrow()
        .answer();
  }

  @Test
  void it_moves_when_the_guards_are_met_and_the_right_person_asks() {
    assertThat(answer(Map.of("fee-paid", true))).isInstanceOf(Move.Moved.class);
    assertThat(answer(Map.of("fee-paid", false))).isInstanceOf(Move.Refused.class);
  }

  @Test
  void a_guard_of_which_nothing_is_said_is_not_known_and_never_met() {
    assertThat(answer(Map.of())).isInstanceOf(Move.Refused.class);
    assertThat(answer(Map.of("fee-paid", Map.of("missing", List.of("receipt")))))
        .isInstanceOf(Move.Refused.class);
  }

  @Test
  void every_fault_is_said_at_once_with_its_place() {
    Map<String, @Nullable Object> tree = asked(Map.of("fee-payed", true, "G-2", "yes"));
    tree.put("state", "NOWHERE");

    assertThat(faults(tree))
        .containsExactlyInAnyOrder(
            "/state tree.code", "/guards/fee-payed tree.unknown", "/guards/G-2 tree.guard");
  }

  @Test
  void a_machine_that_is_not_known_is_refused() {
    Map<String, @Nullable Object> tree = asked(Map.of());
    tree.put("machine", "permits");

    assertThat(faults(tree)).containsExactly("/machine tree.code");
  }

  @Test
  void a_role_that_nobody_has_is_a_fault_with_the_nearest() {
    Map<String, @Nullable Object> tree = asked(Map.of());
    tree.put("actors", List.of(Map.of("person", "A", "roles", List.of("observer", "aplicant"))));

    assertThat(faults(tree)).containsExactly("/actors/0/roles/1 tree.code");
  }
}
