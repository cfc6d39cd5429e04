package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.law.RateCards.UNION;
import static org.govsm.procurement.law.RateCards.answer;
import static org.govsm.procurement.law.RateCards.ask;
import static org.govsm.procurement.law.RateCards.assertNothingFound;
import static org.govsm.procurement.law.RateCards.book;
import static org.govsm.procurement.law.RateCards.capped;
import static org.govsm.procurement.law.RateCards.cited;
import static org.govsm.procurement.law.RateCards.on;
import static org.govsm.procurement.law.RateCards.sized;

import java.math.BigDecimal;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a government pays for publicity on digital media: classes, caps and their doubts. */
class RateCardsTest {

  @Nested
  @DisplayName("CBC Digital Advertisement Policy 2023, and the guidelines of 2016 before it")
  class Union {

    private Decision<Outputs> sized(String day, long users) {
      Case.Draft website = on(day, "WEBSITE").fact("audience", BigDecimal.valueOf(users));
      return UNION.decide("rate-card.class", website.done());
    }

    @ParameterizedTest
    @CsvSource({
      "2023-11-09, 5000000, A, davp-2016.class.a.2016-05-26",
      "2023-11-09, 20000001, A, davp-2016.class.a.2016-05-26",
      "2023-11-10, 5000000, B, cbc-2023.class.web.b.2023-11-10",
      "2023-11-10, 20000000, A, cbc-2023.class.web.a.2023-11-10",
      "2023-11-10, 20000001, A_PLUS, cbc-2023.class.web.a-plus.2023-11-10"
    })
    void the_day_of_the_order_says_which_card_is_read(
        String day, long users, String size, String row) {
      Decision<Outputs> decision = sized(day, users);

      assertThat(answer(decision)).isEqualTo(Map.of("class", size).toString());
      assertThat(decision.trace().steps()).extracting(Step::row).containsExactly(row);
    }

    @Test
    void a_card_of_five_years_does_not_go_on_in_silence() {
      assertThat(answer(sized("2028-11-09", 5_000_000))).isEqualTo("{class=B}");
      assertNothingFound(sized("2028-11-10", 5_000_000));
    }

    @Test
    void the_owner_of_a_page_is_no_seller_of_the_union() {
      Decision<Outputs> decision =
          RateCards.sized("in.cbc-2023", "2024-01-15", "YOUTUBE", 90_000_000);

      assertThat(answer(decision)).isEqualTo("{class=NOT_ELIGIBLE}");
      assertThat(cited(decision)).contains("Digital Advertisement Policy 2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06-01", "2024-01-15"})
    void no_figure_of_either_card_was_published(String day) {
      assertNothingFound(
          UNION.decide("rate-card.cap", on(day, "WEBSITE").fact("class", "A").done()));
    }
  }

  @Nested
  @DisplayName("Rajasthan: notification of 2023, Nav Prasarak policy of 2025")
  class Rajasthan {

    private final RuleBook book =
        book("IN.RJ", "in-rj.rates-2023", "in-rj.rates-2025", "2025-01-05");

    @ParameterizedTest
    @CsvSource({
      "2025-01-04, 100000, C",
      "2025-01-05, 100001, A",
      "2025-01-04, 9999, NOT_ELIGIBLE",
      "2025-01-05, 9999, B",
      "2025-01-05, 6999, NOT_ELIGIBLE"
    })
    void the_later_card_follows_the_earlier(String day, long followers, String size) {
      Case.Draft account = on(day, "X_ACCOUNT").fact("audience", BigDecimal.valueOf(followers));

      assertThat(answer(book.decide("rate-card.class", account.done())))
          .isEqualTo("{class=" + size + "}");
    }

    @Test
    void without_the_day_nobody_says_which_card_it_is() {
      Case noDay = Case.draft().fact("medium", "YOUTUBE").fact("class", "A").done();

      assertThat(answer(book.decide("rate-card.cap", noDay))).isEqualTo("missing [order]");
    }

    @Test
    void a_rate_that_was_cut_off_is_an_indication_only() {
      Decision<Outputs> decision =
          ask("in-rj.rates-2023", "rate-card.rate", on("2024-03-01", "YOUTUBE").fact("class", "D"));

      assertThat(answer(decision)).isEqualTo("refer {amount=1000.00, per=ADVERTISEMENT}");
    }
  }

  @Nested
  @DisplayName("Bihar: Web Media Rules 2021, Social Media and Other Online Media Rules 2024")
  class Bihar {

    private final RuleBook book =
        book("IN.BR", "in-br.rates-2021", "in-br.rates-2024", "2024-11-14");

    @ParameterizedTest
    @CsvSource({
      "2024-11-13, WEBSITE, 50000, {class=E}",
      "2024-11-14, WEBSITE, 50000, {class=ELIGIBLE}",
      "2024-11-13, YOUTUBE, 100000, refer -",
      "2024-11-14, YOUTUBE, 100000, {class=ELIGIBLE}",
      "2024-11-14, YOUTUBE, 99999, {class=NOT_ELIGIBLE}"
    })
    void social_accounts_come_in_with_the_rules_of_2024(
        String day, String medium, long audience, String expected) {
      Case.Draft facts = on(day, medium).fact("audience", BigDecimal.valueOf(audience));

      assertThat(answer(book.decide("rate-card.class", facts.done()))).isEqualTo(expected);
    }
  }

  @Nested
  @DisplayName("Haryana Digital Media Advertisement Policy 2023: five percent must be reached")
  class Haryana {

    @Test
    void the_deduction_is_certain_and_its_formula_not_published() {
      Case.Draft channel = on("2024-05-01", "YOUTUBE");

      assertNothingFound(ask("in-hr.rates-2023", "rate-card.gate.deduction", channel));
      assertNothingFound(capped("in-hr.rates-2023", "2024-05-01", "YOUTUBE", "A"));
    }
  }

  @Nested
  @DisplayName("Himachal Pradesh Digital Media Policy 2024: only the year was found")
  class Himachal {

    @Test
    void within_the_year_the_class_is_an_indication_and_after_it_an_answer() {
      assertThat(answer(sized("in-hp.rates-2024", "2024-12-31", "YOUTUBE", 3_000_001)))
          .isEqualTo("refer {class=A}");
      assertThat(answer(sized("in-hp.rates-2024", "2025-01-01", "YOUTUBE", 3_000_001)))
          .isEqualTo("{class=A}");
    }
  }

  /** A form made for one government fits every other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate-card.class",
        "rate-card.cap",
        "rate-card.conditions",
        "rate-card.pricing",
        "rate-card.rate"
      })
  void a_question_has_one_form_in_all_cards(String question) {
    assertThat(ProcurementLaw.library().packs())
        .flatExtracting(pack -> pack.question(question).stream().toList())
        .extracting(RateCardsTest::form)
        .isNotEmpty()
        .containsOnly(form(firstOf(question)));
  }

  private static Question firstOf(String question) {
    return ProcurementLaw.library().packs().stream()
        .flatMap(pack -> pack.question(question).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String form(Question question) {
    return question.dayRoles()
        + question.facts().stream().map(fact -> kind(fact) + fact.codes()).toList().toString()
        + question.answer().stream().map(RateCardsTest::kind).toList()
        + question.isMany();
  }

  private static String kind(Fact fact) {
    return fact.name() + " " + fact.type() + " " + fact.unit();
  }
}
