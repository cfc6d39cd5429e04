package org.govsm.governance.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.process.Transition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is known of an account after a step")
class AccountStepTest {

  private static final Instant NOW = Instant.parse("2026-11-25T05:30:00Z");

  /** The step as if all who may sign had signed and everything were in order. */
  private static Move.Moved moved(Transition step) {
    List<Actor> all =
        step.who().roles().stream().map(role -> new Actor("p-" + role, Set.of(role))).toList();
    return AccountLifeCycle.machine()
        .fire(step.from(), step.event(), all, guard -> GuardAnswer.met())
        .fold(
            moved -> moved,
            refused -> {
              throw new AssertionError(refused.findings());
            });
  }

  private static Map<String, Object> after(Transition step, Map<String, Object> facts) {
    MoveDetails details = MoveDetails.fromPlain(Map.of("reason", "Model Code"), NOW).orThrow();
    return AccountLifeCycle.after(facts, moved(step), details, NOW);
  }

  static List<Transition> steps() {
    return AccountLifeCycle.machine().transitions();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void its_state_and_since_when_and_nothing_is_lost(Transition step) {
    assertThat(after(step, Map.of("id", "x", "createdAt", "2025-01-01", "state", step.from())))
        .containsEntry("id", "x")
        .containsEntry("createdAt", "2025-01-01")
        .containsEntry("state", step.to())
        .containsEntry("stateSince", NOW.toString());
  }

  @Test
  void the_record_of_a_step_says_who_signed_what_by_which_edition() {
    Transition step = AccountLifeCycle.machine().find("PROPOSED", "approve").orElseThrow();
    MoveDetails details =
        MoveDetails.together(
                List.of(Map.of("reason", "first", "decisionNote", "7/2026")),
                Map.of("reason", "second"),
                NOW)
            .orThrow();

    assertThat(AccountLifeCycle.record(moved(step), details))
        .containsEntry("event", "approve")
        .containsEntry("from", "PROPOSED")
        .containsEntry("to", "APPROVED")
        .containsEntry("details", Map.of("reason", "second", "decisionNote", "7/2026"))
        .containsEntry("machine", "account.life-cycle")
        .containsEntry("digest", AccountLifeCycle.machine().digest())
        .containsKeys("signatures", "edition");
  }

  @ParameterizedTest
  @CsvSource({
    "until, 9999-12-31, /until date.far",
    "until, 2026-12-31, ''",
    "noticedAt, 0026-11-20, /noticedAt date.far",
    "reason, Model \u202eCode, /reason tree.control"
  })
  void what_is_said_with_a_step_can_be_meant_and_reads_as_written(
      String name, String said, String fault) {
    List<String> faults =
        MoveDetails.together(List.of(), Map.of(name, said), NOW)
            .fold(
                details -> List.of(),
                found -> found.stream().map(one -> one.pointer() + " " + one.code()).toList());

    assertThat(faults).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    assertThat(MoveDetails.fromPlain(Map.of(name, said), NOW).<Boolean>fold(d -> true, f -> false))
        .as("kept before")
        .isTrue();
  }

  @ParameterizedTest(name = "{1} brings {2}")
  @CsvSource({
    "APPROVED, create, createdAt, 2026-11-25T05:30:00Z",
    "CREATED, activate, activatedAt, 2026-11-25T05:30:00Z",
    "ACTIVE, suspend, suspendedReason, Model Code",
  })
  void what_a_step_brings(String from, String event, String member, String said) {
    Transition step = AccountLifeCycle.machine().find(from, event).orElseThrow();

    assertThat(after(step, Map.of())).containsEntry(member, said);
  }

  @Test
  void what_resuming_ends() {
    Transition resume = AccountLifeCycle.machine().find("SUSPENDED", "resume").orElseThrow();
    Map<String, Object> suspended = new LinkedHashMap<>(Map.of("suspendedReason", "Model Code"));

    assertThat(after(resume, suspended)).doesNotContainKey("suspendedReason");
  }
}
