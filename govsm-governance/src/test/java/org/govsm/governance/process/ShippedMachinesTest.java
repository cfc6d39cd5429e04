package org.govsm.governance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.process.State;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.pilot.PilotStages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedMachinesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/govsm/governance");

  private final StateMachine account = AccountLifeCycle.machine();

  private static Actor person(String id, String... roles) {
    return new Actor(id, Set.of(roles));
  }

  private Move ask(String state, String event, Function<String, GuardAnswer> facts, Actor... who) {
    return account.fire(state, event, List.of(who), facts);
  }

  private static GuardAnswer inOrder(String guard) {
    assertThat(guard).isNotEmpty();
    return GuardAnswer.met();
  }

  @Nested
  class Every_machine {

    static List<StateMachine> all() {
      return ProcessPagesTest.machines();
    }

    static Stream<Path> files() throws IOException {
      try (Stream<Path> found = Files.walk(RESOURCES)) {
        List<String> ids = all().stream().map(machine -> machine.id() + ".xml").toList();
        return found.filter(file -> ids.contains(file.getFileName().toString())).toList().stream();
      }
    }

    @ParameterizedTest
    @MethodSource("files")
    void fits_the_schema(Path file) throws Exception {
      SchemaFactory.newDefaultInstance()
          .newSchema(StateMachine.class.getResource("machine-1.xsd"))
          .newValidator()
          .validate(new StreamSource(file.toFile()));
    }

    @Test
    void has_a_file() throws IOException {
      assertThat(files()).hasSameSizeAs(all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_words_for_everything_in_both_languages(StateMachine machine) {
      for (String language : List.of("en", "hi")) {
        Messages own = machine.words(Messages.of(language, Map.of()));
        assertThat(own.untranslated()).as(language).isEmpty();
        Messages words = machine.words(GovernanceMessages.in(language));
        assertThat(machine.roles())
            .allSatisfy(
                role -> assertThat(words.term("role." + role)).isNotEqualTo("role." + role));
      }
      assertThat(GovernanceMessages.in("hi").untranslated()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void cites_a_control_as_the_catalogue_does(StateMachine machine) {
      ControlCatalogue catalogue = ControlCatalogue.shipped();
      List<Guard> controls =
          machine.guards().stream().filter(guard -> guard.code().startsWith("GSM-")).toList();

      assertThat(controls)
          .allSatisfy(
              guard ->
                  assertThat(guard.citation())
                      .isEqualTo(catalogue.find(guard.code()).orElseThrow().citation()));
    }

    @ParameterizedTest
    @CsvSource({
      "account.life-cycle, stale, GSM-COM-11",
      "post.clearance, authorised-poster, GSM-ACC-06",
      "pilot.stages, community-up, GSM-PIL-07",
    })
    void cites_what_a_control_says_where_it_asks_something_else(
        String machine, String guard, String control) {
      assertThat(all())
          .filteredOn(m -> m.id().equals(machine))
          .flatExtracting(StateMachine::guards)
          .filteredOn(g -> g.code().equals(guard))
          .extracting(Guard::citation)
          .containsExactly(ControlCatalogue.shipped().find(control).orElseThrow().citation());
    }

    @ParameterizedTest
    @MethodSource("all")
    void says_where_each_text_was_seen(StateMachine machine) {
      assertThat(machine.guards()).allMatch(guard -> guard.citation().seenOn().isPresent());
      assertThat(machine.transitions()).allMatch(step -> step.citation().seenOn().isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refuses_in_each_state_all_that_it_does_not_list(StateMachine machine) {
      List<Actor> everybody =
          machine.roles().stream().map(role -> person("p-" + role, role)).toList();
      Set<String> events =
          Set.copyOf(machine.transitions().stream().map(Transition::event).toList());
      for (State state : machine.states()) {
        for (String event : events) {
          Move move = machine.fire(state.code(), event, everybody, ShippedMachinesTest::inOrder);
          assertThat(move instanceof Move.Moved)
              .as("%s in %s", event, state)
              .isEqualTo(machine.find(state.code(), event).isPresent());
        }
      }
    }
  }

  @Nested
  class The_life_of_an_account {

    @ParameterizedTest
    @CsvSource({
      "PROPOSED, approve, APPROVED, competent-authority",
      "PROPOSED, reject, REJECTED, competent-authority",
      "APPROVED, create, CREATED, account-administrator",
      "CREATED, activate, ACTIVE, nodal-officer",
      "ACTIVE, goStale, DORMANT, system",
      "DORMANT, revive, ACTIVE, nodal-officer",
      "DORMANT, requestClosure, CLOSING, nodal-officer",
      "ACTIVE, suspend, SUSPENDED, competent-authority",
      "SUSPENDED, resume, ACTIVE, competent-authority",
      "ACTIVE, reportCompromise, COMPROMISED, anyone-on-roster",
      "SUSPENDED, reportCompromise, COMPROMISED, anyone-on-roster",
      "COMPROMISED, recover, ACTIVE, security-lead",
      "ACTIVE, startHandover, HANDOVER, outgoing-holder | nodal-officer",
      "HANDOVER, completeHandover, ACTIVE, incoming-holder + nodal-officer",
      "HANDOVER, reportCompromise, COMPROMISED, anyone-on-roster",
      "ACTIVE, requestClosure, CLOSING, nodal-officer",
      "CLOSING, archive, ARCHIVED, records-officer",
      "ARCHIVED, close, CLOSED, account-administrator",
    })
    void has_these_steps(String from, String event, String to, String who) {
      Transition step = account.find(from, event).orElseThrow();

      assertThat(step.to()).isEqualTo(to);
      assertThat(step.who()).hasToString(who);
      assertThat(account.transitions()).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
      "approve, GSM-OBJ-01 GSM-PLA-05 GSM-PLA-06 GSM-PLA-07 GSM-PLA-08 owner-named GSM-RES-08",
      "create, GSM-ACC-01 GSM-SEC-05 GSM-ACC-05 backup-holder",
      "activate, LAW-CG-03 GSM-VAL-01",
      "archive, GSM-CON-11 LAW-EV-01 retention-class",
    })
    void asks_for_these_controls(String event, String guards) {
      assertThat(account.of(event).get(0).guards())
          .extracting(Guard::code)
          .containsExactly(guards.split(" "));
    }

    @Test
    void asks_of_a_live_account_what_the_framework_only_advises() {
      assertThat(account.transitions())
          .filteredOn(step -> !step.followUps().isEmpty())
          .extracting(Transition::event)
          .containsExactly("activate");
      assertThat(account.of("activate").get(0).followUps())
          .extracting(one -> one.guard().code() + " " + one.days())
          .containsExactly("GSM-CMT-05 30", "GSM-COM-02 30");
    }

    @Test
    void has_the_states_of_the_facts() {
      for (State state : account.states()) {
        Map<String, Object> facts =
            Map.of("accounts", List.of(Map.of("id", "A1", "state", state.code())));
        assertThat(Accounts.of(Facts.fromPlain(facts).orThrow()).list()).isPresent();
      }
      assertThat(account.states()).hasSize(12);
    }

    @Test
    void changes_hands_with_two_signatures_only() {
      Actor both = person("p-7", "incoming-holder", "nodal-officer");

      assertThat(ask("HANDOVER", "completeHandover", ShippedMachinesTest::inOrder, both))
          .isInstanceOf(Move.Refused.class);
      assertThat(
              ask(
                  "HANDOVER",
                  "completeHandover",
                  ShippedMachinesTest::inOrder,
                  both,
                  person("p-8", "nodal-officer")))
          .isInstanceOf(Move.Moved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void is_explained_so_that_an_officer_can_read_it(String language) throws IOException {
      Messages words = GovernanceMessages.in(language);
      Map<String, GuardAnswer> facts =
          Map.of(
              "GSM-PLA-08", GuardAnswer.unknown(List.of("accounts")),
              "GSM-RES-08", GuardAnswer.notMet(Message.of("assessment.no-check")));
      Function<String, GuardAnswer> known = guard -> facts.getOrDefault(guard, GuardAnswer.met());
      Actor nodal = person("p-3", "nodal-officer");
      Actor incoming = person("p-4", "incoming-holder");
      String told =
          Stream.of(
                  ask("PROPOSED", "approve", known, nodal),
                  ask(
                      "HANDOVER",
                      "completeHandover",
                      known,
                      person("p-5", "incoming-holder", "nodal-officer")),
                  ask("HANDOVER", "completeHandover", known, nodal, incoming),
                  ask("ACTIVE", "approve", known, person("p-6", "competent-authority")),
                  ask("CLOSED", "suspend", known, nodal),
                  ask("ACTIVE", "sell", known, nodal))
              .map(move -> move.explain(words).replaceAll("sha256:[0-9a-f]{64}", "sha256:..."))
              .reduce("", (one, next) -> one + next + "\n");
      Path golden =
          Path.of("src/test/resources/org/govsm/governance/process/account." + language + ".txt");

      Golden.assertSame(golden, told);
    }
  }

  @Nested
  class A_pilot {

    @Test
    void ends_in_scale_or_in_a_stop() {
      assertThat(PilotStages.machine().states())
          .filteredOn(State::isTerminal)
          .extracting(State::code)
          .containsExactly("SCALE", "STOP");
    }

    @ParameterizedTest
    @CsvSource({
      "PROPOSED, DESIGNED, GSM-PIL-02 GSM-PIL-03 owner-named",
      "DESIGNED, SOFT_LAUNCH, GSM-CMT-05 GSM-RES-06 GSM-ACC-05 posts-prepared",
      "SOFT_LAUNCH, RUN, starter-rhythm no-critical-finding",
      "RUN, EVALUATE, eight-weeks weekly-report",
      "EVALUATE, SCALE, evaluation-signed queries-in-time never-stale no-must-finding community-up",
      "PROPOSED, STOP, not-worth-going-on closure-plan",
      "DESIGNED, STOP, not-worth-going-on closure-plan",
      "SOFT_LAUNCH, STOP, not-worth-going-on closure-plan",
      "RUN, STOP, not-worth-going-on closure-plan",
      "EVALUATE, STOP, not-worth-going-on closure-plan",
    })
    void leaves_a_stage_on_these_criteria(String from, String to, String criteria) {
      assertThat(PilotStages.machine().from(from))
          .filteredOn(step -> step.to().equals(to))
          .singleElement()
          .satisfies(
              step ->
                  assertThat(step.guards())
                      .extracting(Guard::code)
                      .containsExactly(criteria.split(" ")));
    }
  }

  @Nested
  class A_post {

    @Test
    void is_written_and_cleared_by_two() {
      assertThat(PostClearance.machine().find("IN_REVIEW", "clear").orElseThrow().guards())
          .extracting(Guard::code)
          .contains("author-is-not-clearer");
    }

    @Test
    void has_nineteen_steps() {
      assertThat(PostClearance.machine().transitions()).hasSize(19);
      assertThat(PostClearance.machine().find("SCHEDULED", "publish").orElseThrow().who())
          .hasToString("system | publisher");
    }
  }
}
