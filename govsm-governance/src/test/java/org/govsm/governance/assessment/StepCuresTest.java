package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Guard;
import org.govsm.core.process.SignedStep;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSections;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;

/** Whatever a step of an account misses, it is known where to enter it. */
class StepCuresTest {

  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

  private static Map<String, Object> tree(String state) {
    return Map.of(
        "accounts",
        List.of(Map.of("id", "x", "platform", "X", "state", state, "stateSince", "2026-01-01")));
  }

  private static List<Finding> findings(Transition step) {
    LifeCycleGuards guards =
        LifeCycleGuards.of(
            Facts.fromPlain(tree(step.from())).orThrow(),
            "x",
            MoveDetails.fromPlain(Map.of(), NOW).orThrow(),
            NOW);
    return SignedStep.of(
            AccountLifeCycle.machine(),
            step.from(),
            step.event(),
            List.of(),
            new Actor("somebody", Set.of()),
            guards)
        .move()
        .findings();
  }

  private static boolean isSaidWithTheStep(Finding finding) {
    return AccountLifeCycle.machine().guards().stream()
        .filter(guard -> guard.name().equals(finding.text().values().get("guard")))
        .map(Guard::code)
        .anyMatch(code -> !MoveDetails.askedBy(code).isEmpty());
  }

  @Test
  void every_guard_that_is_not_met_by_an_account_of_which_nothing_is_known_has_a_cure() {
    int open = 0;
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      Map<String, Object> tree = tree(step.from());
      for (Finding finding : findings(step)) {
        if (!List.of("process.not-met", "process.unknown").contains(finding.code())
            || isSaidWithTheStep(finding)) {
          continue;
        }
        List<FactPlace> cures = StepCures.of(finding, tree, List.of("x", "X"));

        assertThat(cures).as(step.event() + " " + finding.text()).isNotEmpty();
        cures.forEach(cure -> assertEntered(tree, cure));
        open++;
      }
    }
    assertThat(open).isGreaterThan(15);
  }

  /** The place has a form, and the form has the field. */
  private static void assertEntered(Map<String, Object> tree, FactPlace cure) {
    if (List.of(StepCures.SIGN, StepCures.CUSTODY).contains(cure.path())) {
      return;
    }
    FactEntry entry =
        cure.at().isEmpty()
            ? FactEntry.section(
                tree, FactSections.of("/" + cure.field().split("\\.", 2)[0]).orElseThrow())
            : FactEntry.at(tree, cure.at()).orElseThrow();
    assertThat(
            entry.isList() || entry.fields().stream().anyMatch(f -> f.name().equals(cure.field())))
        .as(cure.toString())
        .isTrue();
    assertThat(cure.label("en")).isNotBlank();
    assertThat(cure.label("hi")).isNotBlank();
  }
}
