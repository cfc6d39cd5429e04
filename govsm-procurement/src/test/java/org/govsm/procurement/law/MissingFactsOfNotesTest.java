package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No entry of a note is answered while a fact that would change it is missing. */
class MissingFactsOfNotesTest {

  private static final long SEED = 20261128;
  private static final String NOTE = "decision-note";

  /** Only one who means a single source gives its ground: that it is not given is no open fact. */
  private static final Set<String> SAID_BY_THE_CASE = Set.of("ground");

  private static final List<String> AMOUNTS =
      List.of("20000", "60000", "800000", "2400000", "5000000", "90000000");

  private static DecisionNote note(ProcurementQuestions law, Case facts) {
    return (DecisionNote)
        law.decide(NOTE, facts)
            .ruling()
            .<Object>fold(
                Ruling.Answer::value, refer -> refer.indication().orElseThrow(), open -> open);
  }

  private static Map<String, Object> applied(DecisionNote note) {
    Map<String, Object> answers = new LinkedHashMap<>();
    note.entries(NoteEntry.Status.APPLIED)
        .forEach(
            entry ->
                answers.put(
                    entry.question(), Objects.requireNonNull(entry.toPlain().get("answer"))));
    return answers;
  }

  private static List<?> values(Fact fact) {
    if (fact.isMany()) {
      return List.of();
    } else if (fact.type() == FactType.BOOLEAN) {
      return List.of(true, false);
    } else if (fact.unit().filter("rupees"::equals).isPresent()) {
      return AMOUNTS.stream().map(BigDecimal::new).toList();
    }
    return fact.codes();
  }

  private static List<Case> full() {
    Case.Draft bidders =
        Case.draft()
            .day("award", LocalDate.parse("2026-07-30"))
            .fact("contractValue", Money.ofRupees("2300000"))
            .fact("foreignBids", false)
            .fact("evaluation", "PRICE_ALONE")
            .fact("mse", false)
            .fact("udyamVerified", false)
            .fact("trader", false)
            .fact("startup", false)
            .fact("registeredWithBuyer", false)
            .fact("divisible", false)
            .fact("l1Mse", false)
            .fact("l1ClassI", false)
            .fact("bothInBand", false)
            .fact("mseInBand", false)
            .fact("classIInMargin", true);
    return Stream.of(
            goods("2400000").fact("category", "GOODS").fact("availableOnGem", false),
            goods("2400000").fact("category", "NON_CONSULTING").fact("availableOnGem", true),
            goods("20000").fact("category", "CONSULTING").fact("availableOnGem", true))
        .map(draft -> draft.fact("scientific", false))
        .map(draft -> with(draft, bidders.done()))
        .toList();
  }

  private static Case with(Case.Draft draft, Case others) {
    others.dayRoles().forEach(role -> draft.day(role, others.day(role).orElseThrow()));
    others.factNames().forEach(name -> draft.fact(name, others.fact(name).orElseThrow()));
    return draft.done();
  }

  @Test
  void an_entry_is_applied_only_if_every_value_of_a_missing_fact_says_the_same() {
    Set<String> wrong = new LinkedHashSet<>();
    int compared = 0;
    for (Case complete : full()) {
      compared += compare("IN", complete, wrong);
    }

    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN.WB", "IN.RJ"})
  void the_same_of_a_random_case_seed_20261128(String book) {
    Set<String> wrong = new LinkedHashSet<>();
    compare(
        book,
        new LawCases(SEED)
            .complete(
                ProcurementQuestions.of(ProcurementLaw.library(), book)
                    .question(NOTE)
                    .orElseThrow()),
        wrong);

    assertThat(wrong).isEmpty();
  }

  /** A sum that is worked out besides takes nothing back. */
  private static boolean isSame(@Nullable Object open, @Nullable Object full) {
    return open instanceof Map<?, ?> said && full instanceof Map<?, ?> all
        ? said.entrySet().stream()
            .allMatch(
                field ->
                    field.getValue() == null || field.getValue().equals(all.get(field.getKey())))
        : Objects.equals(open, full);
  }

  /** How many answers were compared; facts against each other answer nothing. */
  private static int compare(String book, Case complete, Set<String> wrong) {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book);
    int compared = 0;
    for (Fact fact : law.question(NOTE).orElseThrow().facts()) {
      if (!complete.knows(fact.name()) || SAID_BY_THE_CASE.contains(fact.name())) {
        continue;
      }
      Case less = complete.toDraft().without(fact.name()).done();
      Map<String, Object> open = applied(note(law, less));
      for (Object value : values(fact)) {
        Case whole = less.toDraft().fact(fact.name(), value).done();
        if (law.decide(NOTE, whole).ruling() instanceof Ruling.Answer<?> answer) {
          Map<String, Object> full = applied((DecisionNote) answer.value());
          compared += open.size();
          open.keySet().stream()
              .filter(question -> !isSame(open.get(question), full.get(question)))
              .forEach(question -> wrong.add(question + " without " + fact.name()));
        }
      }
    }
    return compared;
  }

  private static NoteEntry entry(Case.Draft facts, String question) {
    RuleBook book = ProcurementLaw.library().book("IN").orElseThrow();
    return note(ProcurementQuestions.of(ProcurementLaw.library(), book.id()), facts.done())
        .entries()
        .stream()
        .filter(entry -> entry.question().equals(question))
        .findFirst()
        .orElseThrow();
  }

  private static Case.Draft goods(String rupees) {
    return Case.draft()
        .day("publication", LocalDate.parse("2026-06-24"))
        .fact("value", Money.ofRupees(rupees));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gem.bid-window", "gem.reverse-auction", "gem.tie", "gem.service.options"})
  void a_term_of_gem_does_not_apply_outside_gem_whatever_else_is_missing(String question) {
    NoteEntry entry =
        entry(goods("2400000").fact("category", "GOODS").fact("availableOnGem", false), question);

    assertThat(entry.status()).isEqualTo(NoteEntry.Status.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gem.bid-window", "gem.reverse-auction", "bid-security.percent"})
  void what_rests_on_channel_or_procedure_is_open_while_they_are(String question) {
    for (Case.Draft facts : List.of(goods("2400000").fact("category", "GOODS"), goods("20000"))) {
      NoteEntry entry = entry(facts, question);

      assertThat(entry.status()).isEqualTo(NoteEntry.Status.OPEN);
      assertThat(entry.missing()).contains("availableOnGem");
    }
  }

  private static Case.Draft direct() {
    return goods("20000")
        .fact("category", "NON_CONSULTING")
        .fact("availableOnGem", true)
        .fact("scientific", false);
  }

  @ParameterizedTest
  @CsvSource({
    "bid-security, SET_ASIDE",
    "bid-security.percent, SET_ASIDE",
    "bid-security.validity, SET_ASIDE",
    "bid-security.exemption.mse, SET_ASIDE",
    "experience.yardstick, SET_ASIDE",
    "thin-response.extension, SET_ASIDE",
    "performance-security.percent, TO_DECIDE",
    "gem.epbg, TO_DECIDE"
  })
  void nobody_who_sells_directly_gives_bid_security(String question, NoteEntry.Status status) {
    NoteEntry entry = entry(direct(), question);

    assertThat(entry.status()).isEqualTo(status);
    assertThat(entry.text(ProcurementLaw.messages("en"))).contains("direct purchase");
  }

  @Test
  void nor_does_a_single_source() {
    NoteEntry entry =
        entry(
            goods("9000000")
                .fact("category", "GOODS")
                .fact("availableOnGem", false)
                .fact("scientific", false)
                .fact("ground", "ONLY_MANUFACTURER"),
            "bid-security");

    assertThat(entry.status()).isEqualTo(NoteEntry.Status.SET_ASIDE);
  }
}
