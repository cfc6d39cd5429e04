package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Test;

/** What is judged of one account among many is what the whole would say. */
class StepsAheadTest {

  private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
  private static final List<String> PLATFORMS = List.of("X", "YouTube");

  private static Map<String, Object> tree() {
    List<Object> accounts = new ArrayList<>();
    for (String state : AccountLifeCycle.machine().states().stream().map(s -> s.code()).toList()) {
      for (String platform : PLATFORMS) {
        String id = (state + "-" + platform).toLowerCase(java.util.Locale.ROOT);
        accounts.add(
            platform.equals("X")
                ? Map.of("id", id, "platform", platform, "state", state)
                : Map.of(
                    "id",
                    id,
                    "platform",
                    platform,
                    "state",
                    state,
                    "stateSince",
                    "2026-01-01",
                    "owner",
                    "p",
                    "mfa",
                    true));
      }
    }
    return Map.of(
        "accounts",
        accounts,
        "people",
        List.of(Map.of("id", "p", "active", true)),
        "platformDecisions",
        List.of(Map.of("platform", "YouTube", "duration", "ongoing")),
        "posts",
        List.of(
            Map.of("id", "1", "account", "dormant-x", "publishedAt", "2026-10-01"),
            Map.of("id", "2", "publishedAt", "2026-10-02")));
  }

  private static List<StepsAhead.Obstacle> whole(
      Facts facts, Map<String, Object> tree, Transition step, String id, String platform) {
    LifeCycleGuards answers =
        LifeCycleGuards.of(facts, id, MoveDetails.fromPlain(Map.of(), NOW).orThrow(), NOW);
    List<StepsAhead.Obstacle> obstacles = new ArrayList<>();
    for (Guard guard : step.guards()) {
      GuardAnswer answer = answers.apply(guard.code());
      if (MoveDetails.askedBy(guard.code()).isEmpty() && !(answer instanceof GuardAnswer.Met)) {
        List<FactPlace> cures = StepCures.of(guard.code(), answer, tree, List.of(id, platform));
        obstacles.add(new StepsAhead.Obstacle(guard, answer, cures));
      }
    }
    return obstacles;
  }

  @Test
  void of_many_accounts_each_has_the_next_step_and_the_places_of_the_whole() {
    Map<String, Object> tree = tree();
    Facts facts = Facts.fromPlain(tree).orThrow();
    StepsAhead ahead = StepsAhead.in(facts, NOW);
    int open = 0;
    for (Object one : (List<?>) tree.get("accounts")) {
      Map<?, ?> account = (Map<?, ?>) one;
      String id = String.valueOf(account.get("id"));
      String state = String.valueOf(account.get("state"));
      List<StepsAhead.Step> all = StepsAhead.of(facts, id, NOW);

      assertThat(ahead.next(id)).as(id).isEqualTo(all.stream().findFirst());
      assertThat(ahead.next(id).isPresent())
          .as(id)
          .isEqualTo(AccountLifeCycle.waiting().contains(state));
      if (ahead.next(id).isPresent()) {
        StepsAhead.Step next = ahead.next(id).get();
        String platform = String.valueOf(account.get("platform"));
        assertThat(next.transition().from()).isEqualTo(state);
        assertThat(next.obstacles())
            .as(id)
            .containsExactlyInAnyOrderElementsOf(
                whole(facts, tree, next.transition(), id, platform));
        open += next.obstacles().size();
      }
    }
    assertThat(open).isGreaterThan(20);
    assertThat(ahead.next("nobody's")).isEmpty();
  }

  private static List<String> recorded(String account) {
    return StepsAhead.of(Facts.fromPlain(tree()).orThrow(), account, NOW).get(0).cures().stream()
        .filter(cure -> cure.path().equals(StepCures.CUSTODY))
        .map(FactPlace::field)
        .toList();
  }

  @Test
  void of_an_account_that_is_not_proposed_yet_the_first_step_asks_what_it_will_of_the_account() {
    Map<String, Object> none = Map.of("people", List.of(Map.of("id", "p", "active", true)));
    Map<String, Object> proposed = Map.of("id", "new", "platform", "X", "state", "PROPOSED");
    Map<String, Object> with = new LinkedHashMap<>(none);
    with.put("accounts", List.of(proposed));

    StepsAhead.Step first = StepsAhead.first(Facts.fromPlain(none).orThrow(), "X", NOW);

    assertThat(first)
        .isEqualTo(StepsAhead.in(Facts.fromPlain(with).orThrow(), NOW).next("new").orElseThrow());
    assertThat(first.transition().event()).isEqualTo("approve");
    assertThat(first.cures())
        .extracting(FactPlace::path)
        .contains("strategy.objectives[].text", "platformDecisions[].duration", "accounts[].owner");
  }

  @Test
  void new_keys_are_recorded_after_the_old_ones_have_passed_and_first_where_none_are_to_pass() {
    assertThat(recorded("handover-x")).containsExactly("TRANSFERRED", "REVOKED", "ROTATED");
    assertThat(recorded("compromised-x")).startsWith("ROTATED", "MFA_ENROLLED");
  }

  @Test
  void a_control_that_is_asked_alone_is_judged_as_in_a_whole_assessment() {
    Facts facts = Facts.fromPlain(tree()).orThrow();
    OffsetDateTime now = NOW.atOffset(ZoneOffset.UTC);
    List<ControlFinding> whole =
        ControlCatalogue.all().stream()
            .flatMap(one -> Assessment.assess(one, facts, now).orThrow().findings().stream())
            .toList();
    for (Guard guard : AccountLifeCycle.machine().guards()) {
      List<String> of =
          whole.stream()
              .filter(one -> one.control().id().equals(guard.code()))
              .map(one -> one.subject() + " " + one.outcome() + " " + one.text())
              .toList();

      assertThat(ControlJudge.findings(Set.of(guard.code()), facts, now))
          .extracting(one -> one.subject() + " " + one.outcome() + " " + one.text())
          .isEqualTo(of);
    }
  }
}
