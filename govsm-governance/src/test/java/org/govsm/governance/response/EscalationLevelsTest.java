package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels of escalation (5.1.3.2, GSM-RSP-15). */
class EscalationLevelsTest {

  private static final EscalationLevels TWO =
      with(with(EscalationLevels.none(), "head-of-department", "48"), "nodal-officer", "24");

  private static EscalationLevels with(EscalationLevels levels, String role, String after) {
    return levels
        .with(role, after, "officer-of-" + role, List.of(role))
        .orThrow(GovernanceMessages.in("en"));
  }

  @Test
  void they_stand_in_the_order_of_their_hours_and_a_role_has_one() {
    assertThat(TWO.all())
        .extracting(EscalationLevels.Level::role)
        .containsExactly("nodal-officer", "head-of-department");
    assertThat(with(TWO, "nodal-officer", "72").all())
        .extracting(EscalationLevels.Level::hours)
        .containsExactly(48L, 72L);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, 10, clerk, /role reply.level-role",
    "minister, soon, minister, /after reply.level-hours",
    "minister, 8760, minister, ",
    "minister, 8761, minister, /after reply.level-hours",
    "minister, 48, minister, /after reply.same-level",
    "minister, 10, responder, /holder reply.level-holder",
  })
  void what_is_no_level_is_refused_at_its_place(
      String role, String after, String held, String fault) {
    assertThat(
            TWO.with(role, after, "officer-9", List.of(held))
                .<List<InputFault>>fold(levels -> List.of(), faults -> faults))
        .extracting(one -> one.pointer() + " " + one.code())
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @Test
  void a_level_is_taken_out_where_there_is_one() {
    assertThat(TWO.without("nodal-officer").orThrow().all()).hasSize(1);
    assertThat(TWO.without("minister").<Boolean>fold(levels -> true, faults -> false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02T09:59:59Z, ''",
    "2026-11-02T10:00:00Z, nodal-officer",
    "2026-11-03T09:59:59Z, nodal-officer",
    "2026-11-03T10:00:00Z, nodal-officer head-of-department",
  })
  void a_query_comes_to_a_level_at_its_hour(String now, String roles) {
    assertThat(
            String.join(
                " ", TWO.reached(Instant.parse("2026-11-01T10:00:00Z"), Instant.parse(now))))
        .isEqualTo(roles);
  }

  @Test
  void they_are_kept_and_read_again_and_are_facts() {
    List<Map<?, ?>> kept = TWO.toPlain().stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();

    assertThat(EscalationLevels.fromPlain(kept).all()).isEqualTo(TWO.all());
    assertThat(Facts.fromPlain(TWO.toFacts()).orThrow().policy("escalation", "levels").items())
        .hasSize(2);
    assertThat(EscalationLevels.none().toFacts()).isEmpty();
  }
}
