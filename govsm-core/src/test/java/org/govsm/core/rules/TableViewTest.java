package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.govsm.core.text.Messages;
import org.govsm.core.time.EffectivePeriod;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableViewTest {

  private static final Messages ENGLISH = Messages.shipped("en");
  private static final Messages HINDI = Messages.shipped("hi");

  private static String condition(String type, String cell, Messages words) {
    return TableView.of(
            PackText.of("COLLECT")
                .input("x", type)
                .output("n", "number")
                .row("r", cell + " => 1")
                .pack(),
            "q",
            words)
        .lines()
        .get(0)
        .conditions()
        .get(0);
  }

  private static TableView.Line dated(String days) {
    return TableView.of(
            PackText.of("UNIQUE")
                .day("award")
                .output("n", "number")
                .row("r.2024-07-10", days + " => 1")
                .pack(),
            "q",
            ENGLISH)
        .lines()
        .get(0);
  }

  @Nested
  class Conditions {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "rupees; -; any; कोई भी",
          "rupees; [0..50000]; up to ₹50,000; ₹50,000 तक",
          "rupees; [0..50000); below ₹50,000; ₹50,000 से कम",
          "rupees; (0..50000]; above ₹0, up to ₹50,000; ₹0 से अधिक, ₹50,000 तक",
          "rupees; (25000..500000]; above ₹25,000, up to ₹5,00,000; ₹25,000 से अधिक, ₹5,00,000 तक",
          "rupees; (25000..500000); above ₹25,000, below ₹5,00,000; ₹25,000 से अधिक, ₹5,00,000 से"
              + " कम",
          "rupees; [25000..500000]; ₹25,000 to ₹5,00,000; ₹25,000 से ₹5,00,000 तक",
          "rupees; [25000..500000); from ₹25,000, below ₹5,00,000; ₹25,000 से, ₹5,00,000 से कम",
          "rupees; > 10000000.50; above ₹1,00,00,000.50; ₹1,00,00,000.50 से अधिक",
          "rupees; >= 100; ₹100 or more; ₹100 या अधिक",
          "rupees; >= 0; ₹0 or more; ₹0 या अधिक",
          "rupees; < 100; below ₹100; ₹100 से कम",
          "rupees; <= 100; up to ₹100; ₹100 तक",
          "rupees; 100; ₹100; ₹100",
          "rupees; not(100, > 200); other than: ₹100, above ₹200; इनके अतिरिक्त: ₹100, ₹200 से"
              + " अधिक",
          "rupees; 1, [5..7], null; one of: ₹1, ₹5 to ₹7, known to be none; इनमें से एक: ₹1, ₹5 से"
              + " ₹7 तक, ज्ञात है कि नहीं है",
          "rupees; null; known to be none; ज्ञात है कि नहीं है",
          "percent; <= 12.50; up to 12.5 %; 12.5 % तक",
          "days; [-7..7]; -7 to 7; -7 से 7 तक",
          "number; 1234567.5; 12,34,567.5; 12,34,567.5",
          "boolean; true; yes; हाँ",
          "boolean; false; no; नहीं",
          "string; \"GOODS\"; GOODS; GOODS",
          "string; not(\"GOODS\"); other than: GOODS; इनके अतिरिक्त: GOODS",
          "day; @\"2024-07-10\"; 10 July 2024; 10 जुलाई 2024",
          "day; < @\"2024-07-10\"; up to 9 July 2024; 9 जुलाई 2024 तक",
          "day; <= @\"2024-07-10\"; up to 10 July 2024; 10 जुलाई 2024 तक",
          "day; > @\"2024-07-10\"; from 11 July 2024; 11 जुलाई 2024 से",
          "day; (@\"2024-07-09\"..@\"2024-07-11\"); 10 July 2024; 10 जुलाई 2024",
        })
    void read_as_an_officer_says_them(String type, String cell, String english, String hindi) {
      assertThat(condition(type, cell, ENGLISH)).isEqualTo(english);
      assertThat(condition(type, cell, HINDI)).isEqualTo(hindi);
    }
  }

  @Nested
  class Days {

    @Test
    void are_told_with_the_last_day_that_still_counts() {
      TableView.Line line = dated("[@\"2019-04-02\"..@\"2024-07-10\")");

      assertThat(line.days()).isEqualTo("2 April 2019 to 9 July 2024");
      assertThat(line.period())
          .isEqualTo(
              new EffectivePeriod(LocalDate.parse("2019-04-02"), LocalDate.parse("2024-07-10")));
    }

    @Test
    void without_an_end_are_open() {
      assertThat(dated(">= @\"2024-07-10\"").days()).isEqualTo("from 10 July 2024");
      assertThat(dated(">= @\"2024-07-10\"").period())
          .isEqualTo(EffectivePeriod.since(LocalDate.parse("2024-07-10")));
      assertThat(dated("<= @\"2024-07-10\"").period())
          .isEqualTo(new EffectivePeriod(LocalDate.MIN, LocalDate.parse("2024-07-11")));
    }

    @Test
    void of_several_ranges_go_from_the_first_to_the_last_in_whatever_order_they_stand() {
      assertThat(
              dated("[@\"2022-01-01\"..@\"2023-01-01\"), (@\"2019-12-31\"..@\"2020-12-31\"]")
                  .period())
          .isEqualTo(
              new EffectivePeriod(LocalDate.parse("2020-01-01"), LocalDate.parse("2023-01-01")));
      assertThat(dated(">= @\"2022-01-01\", @\"2019-01-01\"").period())
          .isEqualTo(EffectivePeriod.since(LocalDate.parse("2019-01-01")));
    }

    @Test
    void but_for_some_are_all_days() {
      assertThat(dated("not(@\"2022-01-01\")").period()).isEqualTo(EffectivePeriod.ALWAYS);
      assertThat(dated("-").period()).isEqualTo(EffectivePeriod.ALWAYS);
    }
  }

  @Nested
  class TheTable {

    private final RulePack pack =
        PackText.of("COLLECT")
            .day("award")
            .input("value", "rupees")
            .input("new", "boolean")
            .output("limit", "rupees")
            .output("code", "string")
            .row(
                "r.2024-07-10",
                ">= @\"2024-07-10\" | [0..5] | - => 500000 | \"OPEN\"",
                "note=n",
                "note.hi=न",
                "interpretation=strict",
                "sure=medium")
            .row("s", "- | - | - => null | null", "sure=not-found", "interpretation=wide")
            .words("en", "question.q", "What?", "term.fact.value", "Value", "term.OPEN", "open")
            .words("hi", "question.q", "क्या?", "term.fact.value", "मूल्य", "term.OPEN", "खुला")
            .pack();

    private TableView in(Messages words) {
      return TableView.of(pack, "q", Library.draft().pack(pack).done().words(words));
    }

    @Test
    void has_a_title_and_headings_without_the_day() {
      TableView view = in(ENGLISH);

      assertThat(view.question()).isEqualTo("q");
      assertThat(view.title()).isEqualTo("What?");
      assertThat(view.conditions()).containsExactly("Value", "new");
      assertThat(view.answers()).containsExactly("limit", "code");
      assertThat(in(HINDI).title()).isEqualTo("क्या?");
      assertThat(in(HINDI).conditions()).containsExactly("मूल्य", "new");
    }

    @Test
    void has_a_line_for_each_row_with_its_authority() {
      TableView.Line line = in(ENGLISH).lines().get(0);

      assertThat(line.id()).isEqualTo("r.2024-07-10");
      assertThat(line.rule()).isEqualTo("r");
      assertThat(line.days()).isEqualTo("from 10 July 2024");
      assertThat(line.conditions()).containsExactly("up to ₹5", "any");
      assertThat(line.answers()).containsExactly("₹5,00,000", "open");
      assertThat(line.reading()).contains("strict");
      assertThat(line.note()).isEqualTo("n");
      assertThat(line.citation().provision()).isEqualTo("section r.2024-07-10");
      assertThat(in(HINDI).lines().get(0).answers()).containsExactly("₹5,00,000", "खुला");
      assertThat(in(HINDI).lines().get(0).note()).isEqualTo("न");
    }

    @Test
    void says_where_the_law_gives_no_value() {
      assertThat(in(ENGLISH).lines().get(1).answers())
          .containsExactly("none stated", "none stated");
      assertThat(in(HINDI).lines().get(1).answers()).containsExactly("उल्लेख नहीं", "उल्लेख नहीं");
      assertThat(in(ENGLISH).lines().get(1).note()).isEmpty();
    }

    @Test
    void of_a_question_that_the_pack_does_not_know_is_a_mistake() {
      assertThatThrownBy(() -> TableView.of(pack, "p", ENGLISH))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_the_shared_pack_has_twelve_lines() {
      RulePack gfr = RulePack.read("gfr.dmn", RulePackTest.GFR.getBytes(UTF_8));

      assertThat(TableView.of(gfr, "procedure.gem", ENGLISH).lines())
          .hasSize(12)
          .element(8)
          .satisfies(
              line -> {
                assertThat(line.days()).isEqualTo("10 July 2024 to 17 July 2024");
                assertThat(line.conditions())
                    .containsExactly("above ₹50,000, up to ₹1,00,000", "yes");
                assertThat(line.note()).isNotEmpty();
              });
    }
  }
}
