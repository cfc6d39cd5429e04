package org.govsm.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.process.Move.Moved;
import org.govsm.core.process.Move.Refused;
import org.govsm.core.process.Move.Signature;
import org.govsm.core.text.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachineTest {

  private static GuardAnswer inOrder(String guard) {
    assertThat(guard).isNotEmpty();
    return GuardAnswer.met();
  }

  private final StateMachine permit = Permit.machine();

  private static Actor person(String id, String... roles) {
    return new Actor(id, Set.of(roles));
  }

  private Move ask(Actor... actors) {
    return permit.fire("DRAFT", "ask", List.of(actors), StateMachineTest::inOrder);
  }

  private Move grant(Function<String, GuardAnswer> guards, Actor... actors) {
    return permit.fire("ASKED", "grant", List.of(actors), guards);
  }

  private static List<String> weighed(Move move) {
    return move.findings().stream().map(f -> f.weight() + " " + f.code()).toList();
  }

  private static List<String> said(Move move, Weight weight) {
    var words = move.machine().words(Permit.ENGLISH);
    return move.findings().stream()
        .filter(f -> f.weight() == weight)
        .map(f -> words.say(f.text()) + " [" + f.citation().provision() + "]")
        .toList();
  }

  @Nested
  class What_may_happen {

    @Test
    void is_what_the_file_lists_for_the_state() {
      assertThat(permit.from("DRAFT")).extracting(Transition::event).containsExactly("ask", "drop");
      assertThat(permit.from("GRANTED")).isEmpty();
      assertThat(permit.from("NOWHERE")).isEmpty();
    }

    @Test
    void begins_in_the_initial_state() {
      assertThat(permit.initial().code()).isEqualTo("DRAFT");
    }

    @Test
    void is_looked_at_for_all_events_of_a_state_at_once() {
      List<Move> moves =
          permit.outlook("ASKED", List.of(person("a", "head")), StateMachineTest::inOrder);

      assertThat(moves)
          .extracting(move -> move.event() + " " + (move instanceof Moved))
          .containsExactly("grant false", "refuse true", "drop false");
    }
  }

  @Nested
  class Who_may {

    @Test
    void is_one_of_several_ways() {
      assertThat(permit.find("DRAFT", "ask").orElseThrow().who())
          .hasToString("applicant | agent + clerk");
      assertThat(ask(person("a", "applicant"))).isInstanceOf(Moved.class);
      assertThat(ask(person("b", "agent"), person("c", "clerk"))).isInstanceOf(Moved.class);
    }

    @Test
    void are_two_persons_where_two_sign_together() {
      Move move = grant(StateMachineTest::inOrder, person("a", "clerk"), person("b", "head"));

      assertThat(move)
          .isInstanceOfSatisfying(
              Moved.class,
              moved ->
                  assertThat(moved.signatures())
                      .containsExactly(new Signature("clerk", "a"), new Signature("head", "b")));
    }

    @Test
    void is_not_one_person_with_both_roles() {
      Move move = grant(StateMachineTest::inOrder, person("a", "clerk", "head"));

      assertThat(weighed(move)).contains("BLOCKING process.apart");
      assertThat(said(move, Weight.BLOCKING))
          .containsExactly(
              "\"Grant\" may be done by: clerk together with head. Two different persons must"
                  + " sign. Another person must sign as: head. [section 7]");
    }

    @Test
    void is_not_one_person_who_is_named_twice() {
      Move move = grant(StateMachineTest::inOrder, person("a", "clerk"), person("a", "head"));

      assertThat(weighed(move)).contains("BLOCKING process.apart");
    }

    @Test
    void is_found_whichever_of_two_persons_holds_both_roles() {
      assertThat(
              grant(StateMachineTest::inOrder, person("a", "clerk", "head"), person("b", "clerk")))
          .isInstanceOfSatisfying(
              Moved.class,
              moved ->
                  assertThat(moved.signatures())
                      .containsExactly(new Signature("clerk", "b"), new Signature("head", "a")));
      assertThat(
              grant(StateMachineTest::inOrder, person("a", "clerk", "head"), person("b", "head")))
          .isInstanceOf(Moved.class);
    }

    @Test
    void signs_and_waits_for_the_other_where_nothing_else_is_missing() {
      Move first = grant(StateMachineTest::inOrder, person("a", "applicant", "clerk"));

      assertThat(signature(first, person("a", "applicant", "clerk")))
          .contains(person("a", "clerk"));
      assertThat(signature(first, person("a", "clerk"), person("a", "clerk"))).isEmpty();
      assertThat(signature(first, person("b", "applicant"))).isEmpty();
      Move alone = grant(StateMachineTest::inOrder, person("a", "clerk", "head"));
      assertThat(signature(alone, person("a", "clerk", "head")))
          .contains(person("a", "clerk", "head"));
    }

    @Test
    void does_not_sign_what_is_not_in_order() {
      Move lacking =
          grant(guard -> GuardAnswer.notMet(Message.of("process.not-met")), person("a", "clerk"));
      Move early = permit.fire("DRAFT", "grant", List.of(), StateMachineTest::inOrder);

      assertThat(signature(lacking, person("a", "clerk"))).isEmpty();
      assertThat(signature(early, person("a", "clerk"))).isEmpty();
    }

    private static Optional<Actor> signature(Move move, Actor actor, Actor... signed) {
      return move.fold(
          moved -> Optional.empty(), refused -> refused.signature(List.of(signed), actor));
    }

    @Test
    void says_whose_signature_is_missing() {
      Move move = grant(StateMachineTest::inOrder, person("a", "clerk"));

      assertThat(said(move, Weight.BLOCKING))
          .containsExactly(
              "\"Grant\" may be done by: clerk together with head. Not among the persons acting:"
                  + " head. [section 7]");
    }

    @Test
    void says_so_where_nobody_has_a_part_in_it() {
      assertThat(said(ask(person("x", "head")), Weight.BLOCKING))
          .containsExactly(
              "\"Ask\" may be done by: applicant, or role.agent together with clerk. None of the"
                  + " persons acting has this role. [permits]");
      assertThat(weighed(ask())).contains("BLOCKING process.who");
    }

    @Test
    void says_what_is_missing_for_the_way_that_is_nearest() {
      assertThat(said(ask(person("x", "agent")), Weight.BLOCKING))
          .containsExactly(
              "\"Ask\" may be done by: applicant, or role.agent together with clerk. Not among"
                  + " the persons acting: clerk. [permits]");
    }

    @Test
    void may_be_the_system_like_anybody_else() {
      StateMachine machine = Permit.read(Permit.XML.replace("clerk", "system"));

      assertThat(machine.fire("ASKED", "drop", List.of(Actor.system()), StateMachineTest::inOrder))
          .isInstanceOf(Moved.class);
      assertThat(
              machine.fire(
                  "ASKED", "drop", List.of(person("system", "clerk")), StateMachineTest::inOrder))
          .isInstanceOf(Refused.class);
    }

    @Test
    void has_an_id() {
      assertThatThrownBy(() -> person(" ")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class When {

    @Test
    void another_state_is_needed_it_says_which_and_what_is_possible_now() {
      Move move =
          permit.fire(
              "DRAFT", "grant", List.of(person("a", "applicant")), StateMachineTest::inOrder);

      assertThat(said(move, Weight.BLOCKING))
          .containsExactly(
              "Not possible in the state \"Draft\". \"Grant\" is possible in these states: Asked."
                  + " Possible now: Ask, Drop. [permits]",
              "\"Grant\" may be done by: clerk together with head. None of the persons acting has"
                  + " this role. [permits]");
    }

    @Test
    void nothing_follows_a_state_it_says_so() {
      Move move =
          permit.fire("GRANTED", "drop", List.of(person("a", "clerk")), StateMachineTest::inOrder);

      assertThat(said(move, Weight.BLOCKING))
          .containsExactly(
              "The state \"Granted\" is final. \"Drop\" is possible in these states: Draft,"
                  + " Asked. [permits]");
      assertThat(said(move, Weight.NOTE))
          .containsExactly("\"Drop\" may be done by: applicant, or clerk. [permits]");
    }

    @Test
    void there_is_no_such_event_it_says_which_there_are() {
      assertThat(
              said(
                  permit.fire("DRAFT", "sell", List.of(), StateMachineTest::inOrder),
                  Weight.BLOCKING))
          .containsExactly(
              "There is no step \"sell\" here. The steps are: Ask, Grant, Refuse, Drop. [permits]");
    }

    @Test
    void there_is_no_such_state_it_says_which_there_are() {
      assertThat(
              weighed(
                  permit.fire(
                      "SOLD", "ask", List.of(person("a", "applicant")), StateMachineTest::inOrder)))
          .containsExactly("BLOCKING process.state", "BLOCKING process.when", "NOTE process.who");
    }
  }

  @Nested
  class What_must_be_in_order {

    @Test
    void is_told_in_full_with_the_authority_of_each() {
      Map<String, GuardAnswer> facts =
          Map.of(
              "fee-paid", GuardAnswer.notMet(Message.of("unpaid")),
              "G-2", GuardAnswer.unknown(List.of("visit", "report")));

      Move move = grant(facts::get, person("a", "applicant"));

      assertThat(weighed(move))
          .containsExactly(
              "NOTE process.when",
              "BLOCKING process.who",
              "BLOCKING process.not-met",
              "BLOCKING process.unknown");
      assertThat(said(move, Weight.BLOCKING).subList(1, 3))
          .containsExactly(
              "Condition not met: fee paid. unpaid [section 4]",
              "Not known: site seen. Missing: fact.visit, fact.report. [permits]");
      assertThat(((Refused) move).blocking()).hasSize(3);
    }

    @Test
    void never_passes_on_a_missing_fact() {
      Move move =
          grant(
              guard -> GuardAnswer.unknown(List.of("x")),
              person("a", "clerk"),
              person("b", "head"));

      assertThat(move).isInstanceOf(Refused.class);
    }

    @Test
    void is_noted_where_it_is() {
      Move move = grant(StateMachineTest::inOrder, person("a", "clerk"), person("b", "head"));

      assertThat(weighed(move))
          .containsExactly(
              "NOTE process.when", "NOTE process.who", "NOTE process.met", "NOTE process.met");
    }

    @Test
    void has_an_answer_each() {
      Map<String, GuardAnswer> facts = Map.of("fee-paid", GuardAnswer.met());

      assertThatThrownBy(() -> grant(facts::get, person("a", "clerk")))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("G-2");
    }

    @Test
    void asks_for_a_missing_fact_by_name() {
      assertThatThrownBy(() -> GuardAnswer.unknown(List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class A_citation {

    @Test
    void is_that_of_the_transition_else_that_of_the_machine() {
      Transition granting = permit.find("ASKED", "grant").orElseThrow();
      Transition refusing = permit.find("ASKED", "refuse").orElseThrow();

      assertThat(granting.citation().provision()).isEqualTo("section 7");
      assertThat(granting.citation().force()).isEqualTo(Force.ADVISORY);
      assertThat(granting.isOwnDefault()).isFalse();
      assertThat(refusing.citation()).isEqualTo(permit.citation());
      assertThat(refusing.isOwnDefault()).isTrue();
    }

    @Test
    void of_a_default_of_ones_own_advises_and_is_said_to_be_one() {
      Guard own = permit.guards().get(1);

      assertThat(own.isOwnDefault()).isTrue();
      assertThat(own.citation().force()).isEqualTo(Force.ADVISORY);
      assertThat(permit.guards().get(0).citation().force()).isEqualTo(Force.BINDING);
    }
  }

  @Nested
  class The_tree_form {

    @Test
    void has_everything_but_white_space_and_comments() {
      StateMachine spaced = Permit.read(Permit.XML.replace("<role", "<!-- a role -->\n\n<role"));

      assertThat(spaced.toPlain()).isEqualTo(permit.toPlain());
      assertThat(spaced.digest()).isEqualTo(permit.digest()).startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2026-01-01\">|2026-01-02\">",
          ">Draft<|>Sketch<",
          "<who roles=\"head\"/>|<who roles=\"clerk\"/>",
          "section 4|section 5",
          "own-default=\"true\" instrument|instrument",
          "beside=\"ASKED\"|beside=\"DRAFT\"",
        })
    void has_another_digest_when_something_changes(String old, String now) {
      assertThat(Permit.read(Permit.XML.replace(old, now)).digest()).isNotEqualTo(permit.digest());
    }

    @Test
    void of_a_move_pins_the_machine() {
      Map<String, Object> tree = ask(person("a", "applicant")).toPlain(Permit.ENGLISH);

      assertThat(tree)
          .containsEntry("outcome", "MOVED")
          .containsEntry("from", "DRAFT")
          .containsEntry("to", "ASKED")
          .containsEntry("signatures", List.of(Map.of("role", "applicant", "person", "a")))
          .containsEntry("machine", "permit")
          .containsEntry("edition", "2026-01-01")
          .containsEntry("digest", permit.digest());
      assertThat(ask().toPlain(Permit.ENGLISH))
          .containsEntry("outcome", "REFUSED")
          .doesNotContainKeys("to", "signatures");
    }
  }

  @Nested
  class A_move {

    @Test
    void cannot_be_made_with_something_in_the_way() {
      Refused refused = (Refused) ask();

      assertThatThrownBy(
              () -> new Moved(permit, permit.transitions().get(0), List.of(), refused.findings()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannot_be_refused_with_nothing_in_the_way() {
      List<Finding> clear = ask(person("a", "applicant")).findings();

      assertThatThrownBy(() -> new Refused(permit, "DRAFT", "ask", clear))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @RepeatedTest(300)
  void nothing_happens_that_is_not_listed_signed_and_in_order(RepetitionInfo run) {
    SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
    List<String> states = List.of("DRAFT", "ASKED", "GRANTED", "REFUSED", "NOWHERE");
    List<String> events = List.of("ask", "grant", "refuse", "drop", "sell");
    List<String> roles = List.of("applicant", "agent", "clerk", "head", "stranger");
    String state = states.get(random.nextInt(states.size()));
    String event = events.get(random.nextInt(events.size()));
    List<Actor> actors = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Set<String> held = Set.of(roles.get(random.nextInt(5)), "r" + random.nextInt(9));
      actors.add(new Actor("p" + random.nextInt(3), held));
    }
    List<String> open = random.nextBoolean() ? List.of() : List.of("fee-paid");

    Move move =
        permit.fire(
            state,
            event,
            actors,
            g -> open.contains(g) ? GuardAnswer.unknown(List.of(g)) : GuardAnswer.met());

    if (move instanceof Moved moved) {
      Transition listed = permit.find(state, event).orElseThrow();
      assertThat(moved.transition()).isSameAs(listed);
      assertThat(listed.guards()).noneMatch(guard -> open.contains(guard.code()));
      assertThat(listed.who().ways())
          .contains(moved.signatures().stream().map(Signature::role).toList());
      assertThat(moved.signatures()).extracting(Signature::person).doesNotHaveDuplicates();
      assertThat(moved.signatures())
          .allMatch(
              s ->
                  actors.stream()
                      .anyMatch(
                          a -> a.person().equals(s.person()) && a.roles().contains(s.role())));
    } else {
      assertThat(((Refused) move).blocking()).isNotEmpty();
      boolean guarded = event.equals("ask") || event.equals("grant");
      assertThat(
              permit.find(state, event).isEmpty()
                  || !Signing.best(permit.find(state, event).orElseThrow().who(), actors)
                      .missing()
                      .isEmpty()
                  || guarded && !open.isEmpty())
          .isTrue();
    }
  }
}
