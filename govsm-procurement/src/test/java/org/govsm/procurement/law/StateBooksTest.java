package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A book for each state and union territory of today, and none follows the Union unsaid. */
class StateBooksTest {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  static List<String> states() {
    return Stream.of(Jurisdiction.Kind.STATE, Jurisdiction.Kind.UNION_TERRITORY)
        .flatMap(kind -> Jurisdictions.shipped().on(kind, TODAY).stream())
        .map(Jurisdiction::id)
        .toList();
  }

  @Test
  void there_are_twenty_eight_states_and_eight_union_territories() {
    assertThat(states()).hasSize(36);
  }

  @ParameterizedTest
  @MethodSource("states")
  void a_book_bears_the_name_of_its_state(String state) {
    Jurisdiction place = Jurisdictions.shipped().find(state).orElseThrow();
    RuleBook book = StateLaw.book(state);

    assertThat(book.jurisdiction()).isEqualTo(state);
    for (String language : List.of("en", "hi")) {
      assertThat(book.title(ProcurementLaw.messages(language)))
          .isEqualTo(place.name(language, TODAY).orElseThrow());
    }
  }

  @Test
  void the_union_answers_every_standard_question() {
    assertThat(asked("IN")).containsAll(StandardQuestions.ids());
  }

  @ParameterizedTest
  @MethodSource("states")
  void every_standard_question_stands_in_the_book_today(String state) {
    assertThat(asked(state)).containsAll(StandardQuestions.ids());
  }

  private static List<String> asked(String book) {
    return StandardQuestions.ids().stream()
        .filter(id -> StateLaw.book(book).entry(id, TODAY).isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("states")
  void only_packs_of_the_state_answer_and_what_is_followed_is_said(String state) {
    for (BookEntry entry : StateLaw.book(state).entries()) {
      switch (entry.kind()) {
        case ANSWERED_BY ->
            assertThat(entry.target()).startsWith(state.replace('.', '-').toLowerCase(Locale.ROOT));
        case BORROWED_FROM ->
            assertThat(codes(decide(state, entry))).as("%s", entry).contains("law.borrowed");
        case NOT_FOUND -> assertNothingFound(state, entry);
      }
    }
  }

  /** The manuals are no part of the rules: an order on the rules alone does not bring them in. */
  @ParameterizedTest
  @MethodSource("states")
  void a_manual_of_the_union_decides_only_where_the_order_names_the_manuals(String state) {
    Set<String> manuals =
        StateLaw.book("IN").entries().stream()
            .filter(entry -> entry.target().startsWith("in.manual-"))
            .map(BookEntry::question)
            .collect(Collectors.toSet());
    assertThat(StateLaw.book(state).entries())
        .filteredOn(entry -> entry.kind() == BookEntry.Kind.BORROWED_FROM)
        .filteredOn(entry -> manuals.contains(entry.question()))
        .map(entry -> entry.basis().orElseThrow())
        .filteredOn(basis -> basis.sure().compareTo(Certainty.LOW) < 0)
        .allSatisfy(basis -> assertThat(basis.toString()).contains("and the procurement manuals"));
  }

  /** The states of which the research found no security (facts 8.1). */
  @ParameterizedTest
  @ValueSource(strings = {"IN.KL", "IN.MH", "IN.UP", "IN.AS", "IN.PB", "IN.AP", "IN.TG", "IN.HR"})
  void where_no_security_was_found_none_is_answered(String state) {
    for (String question : List.of("bid-security.percent", "performance-security.percent")) {
      Decision<Outputs> decision =
          StateLaw.decide(state, question, Case.draft().day("publication", TODAY));

      assertThat(decision.ruling().kind()).as(question).isEqualTo("REFER");
    }
  }

  private static void assertNothingFound(String state, BookEntry entry) {
    Decision<Outputs> decision = decide(state, entry);
    Ruling.Refer<Outputs> refer = StateLaw.referred(decision);

    assertThat(refer.indication()).as("%s", entry).isEmpty();
    assertThat(refer.citation()).isEqualTo(entry.basis().orElseThrow());
    assertThat(codes(decision)).contains("law.not-found");
  }

  private static List<String> codes(Decision<Outputs> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  /** Asked on a day on which the entry stands. */
  private static Decision<Outputs> decide(String state, BookEntry entry) {
    LocalDate day = entry.period().contains(TODAY) ? TODAY : entry.period().until().minusDays(1);
    Case.Draft facts = Case.draft();
    StateLaw.book(state)
        .question(entry.question())
        .orElseThrow()
        .dayRoles()
        .forEach(role -> facts.day(role, day));
    return StateLaw.decide(state, entry.question(), facts);
  }
}
