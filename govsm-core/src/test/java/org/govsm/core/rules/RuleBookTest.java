package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

  private static final String SEEN =
      " seen='official' seenOn='2026-11-24' address='https://example.org/adopt'";

  /** A pack that answers q with a number on every day. */
  private static PackText says(String id, int number) {
    return PackText.of("UNIQUE")
        .id(id)
        .day("award")
        .input("value", "rupees")
        .output("n", "number")
        .row(id + ".r", "- | <= 100 => " + number);
  }

  private static String book(String id, String... entries) {
    return "<book xmlns='urn:govsm:book:1' id='%s' jurisdiction='%s'>\n%s\n</book>"
        .formatted(id, id, String.join("\n", entries));
  }

  private static String pack(String id) {
    return "<pack id='" + id + "'/>";
  }

  private static String answers(String pack, String period) {
    return "<answered-by question='q' pack='" + pack + "' " + period + "/>";
  }

  private static String borrows(String book, String sure, String period) {
    return "<borrowed-from question='q' book='"
        + book
        + "' instrument='Adoption order' provision='paragraph 2' sure='"
        + sure
        + "'"
        + SEEN
        + " "
        + period
        + "/>";
  }

  private static Library.Draft with(String... books) {
    return with(Library.draft(), books);
  }

  private static Library.Draft with(Library.Draft draft, String... books) {
    for (String book : books) {
      draft.book("book.xml", book.getBytes(UTF_8));
    }
    return draft;
  }

  private static Case on(String day) {
    return Case.draft().day("award", LocalDate.parse(day)).fact("value", 100).done();
  }

  private static BigDecimal n(Decision<Outputs> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<Outputs>) decision.ruling()).value().number("n").orElseThrow();
  }

  private static Ruling.Refer<Outputs> referral(Decision<Outputs> decision) {
    assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
    return (Ruling.Refer<Outputs>) decision.ruling();
  }

  private static List<String> findings(Decision<Outputs> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  private static List<SourceProblem> problems(Library.Draft draft) {
    BrokenFileException broken =
        catchThrowableOfType(BrokenFileException.class, () -> draft.done());
    assertThat(broken).isNotNull();
    return broken.problems();
  }

  @Nested
  class AnsweredBy {

    private final Library library =
        with(
                Library.draft().pack(says("old", 1).pack()).pack(says("new", 2).pack()),
                book(
                    "IN",
                    "<title lang='en'>Union</title><title lang='hi'>संघ</title>",
                    pack("new"),
                    pack("old"),
                    answers("new", "from='2020-01-01' until='2024-01-01'"),
                    answers("old", "until='2020-01-01'")))
            .done();
    private final RuleBook book = library.book("IN").orElseThrow();

    @Test
    void is_exactly_one_pack_on_each_side_of_a_change() {
      assertThat(n(book.decide("q", on("2019-12-31")))).isEqualTo("1");
      assertThat(n(book.decide("q", on("2020-01-01")))).isEqualTo("2");
      assertThat(n(book.decide("q", on("2023-12-31")))).isEqualTo("2");
      assertThat(book.decide("q", on("2020-01-01")).trace().packs())
          .extracting(PackPin::id)
          .containsExactly("new");
    }

    @Test
    void is_nobody_after_the_last_entry_and_no_row_is_told_as_if_it_applied() {
      var decision = book.decide("q", on("2024-01-01"));

      assertThat(referral(decision).question().key()).isEqualTo("rules.gap");
      assertThat(referral(decision).indication()).isEmpty();
      assertThat(decision.trace().steps()).isEmpty();
      assertThat(decision.day()).contains(LocalDate.parse("2024-01-01"));
      assertThat(book.packFor("q", Optional.of(LocalDate.parse("2024-01-01")))).isEmpty();
    }

    @Test
    void is_nobody_while_the_day_is_not_known_even_where_no_row_asks_for_it() {
      var decision = book.decide("q", Case.draft().fact("value", 100).done());

      assertThat(((Ruling.Undetermined<Outputs>) decision.ruling()).missing())
          .containsExactly("award");
      assertThat(
              ((Ruling.Undetermined<Outputs>) book.decide("q", Case.draft().done()).ruling())
                  .missing())
          .containsExactly("award", "value");
    }

    @Test
    void is_the_latest_entry_for_a_form_in_whatever_order_they_stand() {
      assertThat(book.packFor("q", Optional.empty()).orElseThrow().id()).isEqualTo("new");
      assertThat(book.question("q")).isPresent();
      assertThat(book.questions()).extracting(Question::id).containsExactly("q");
    }

    @Test
    void never_falls_through_to_another_pack() {
      var decision =
          book.decide(
              "q",
              Case.draft().day("award", LocalDate.parse("2020-01-01")).fact("value", 101).done());

      assertThat(referral(decision).question().key()).isEqualTo("rules.gap");
      assertThat(decision.trace().packs()).extracting(PackPin::id).containsExactly("new");
    }

    @Test
    void alone_and_always_needs_no_day_that_no_row_asks_for() {
      RuleBook always =
          with(
                  Library.draft().pack(says("old", 1).pack()),
                  book("IN", pack("old"), answers("old", "")))
              .done()
              .book("IN")
              .orElseThrow();

      assertThat(n(always.decide("q", Case.draft().fact("value", 5).done()))).isEqualTo("1");
    }

    @Test
    void a_book_says_its_name_and_its_packs_in_its_order() {
      assertThat(book.id()).isEqualTo("IN");
      assertThat(book.jurisdiction()).isEqualTo("IN");
      assertThat(book.title(Messages.shipped("hi"))).isEqualTo("संघ");
      assertThat(book.title(Messages.of("ta", Map.of()))).isEqualTo("Union");
      assertThat(book.packs()).extracting(RulePack::id).containsExactly("new", "old");
    }

    @Test
    void nothing_answers_a_question_that_is_not_in_the_book() {
      assertThatThrownBy(() -> book.decide("p", on("2020-01-01")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'p'")
          .hasMessageContaining("[q]");
      assertThat(book.question("p")).isEmpty();
      assertThat(book.packFor("p", Optional.empty())).isEmpty();
    }
  }

  @Nested
  class ABookFile {

    @Test
    void with_two_answers_on_a_day_is_refused_where_the_second_stands() {
      String twice =
          book("IN", answers("a", "until='2020-01-02'"), answers("b", "from='2020-01-01'"));

      assertThatThrownBy(() -> with(twice))
          .isInstanceOfSatisfying(
              BrokenFileException.class,
              e ->
                  assertThat(e.problems())
                      .singleElement()
                      .satisfies(
                          p -> {
                            assertThat(p.code()).isEqualTo("book.two-answers");
                            assertThat(p.position()).hasToString("book.xml:3:1");
                            assertThat(p.what()).contains("book.xml:2:1");
                          }));
    }

    @Test
    void with_one_answer_up_to_a_day_and_another_from_it_is_read() {
      with(book("IN", answers("a", "until='2020-01-01'"), answers("b", "from='2020-01-01'")));
    }

    @Test
    void says_all_that_is_wrong_at_once() {
      String wrong =
          book(
              "IN",
              "<rule/>",
              "<answered-by question='q' pack=''/>",
              "<answered-by question='p' pack='a' from='2020-02-30'/>",
              "<answered-by question='r' pack='a' from='2020-01-01' until='2020-01-01'/>",
              "<answered-by question='s' pack='a' from='2020-01-01\" x'/>".replace("\"", "&quot;"),
              "<borrowed-from question='t' book='B' instrument='i' provision='p' sure='sure'"
                  + " seen='official' seenOn='2026-01-01' address='a'/>",
              "<borrowed-from question='u' book='B' sure='high' seen='official'"
                  + " seenOn='2026-01-01' address='a'/>");

      assertThatThrownBy(() -> with(wrong))
          .isInstanceOfSatisfying(
              BrokenFileException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(SourceProblem::code)
                      .containsExactly(
                          "xml.element",
                          "xml.attribute",
                          "book.day",
                          "book.period",
                          "book.day",
                          "book.grade",
                          "xml.attribute",
                          "xml.attribute"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "<book/>", "<book xmlns='urn:govsm:pack:1'/>", "PK", "<!DOCTYPE b><b/>"})
    void that_is_none_is_refused(String text) {
      assertThatThrownBy(() -> with(text)).isInstanceOf(BrokenFileException.class);
    }
  }

  @Nested
  class Names {

    @Test
    void of_packs_questions_and_books_that_are_not_there_are_all_said_at_once() {
      Library.Draft draft =
          with(
              Library.draft().pack(says("a", 1).pack()).pack(says("draft", 1).draft().pack()),
              book(
                  "IN",
                  pack("a"),
                  pack("missing"),
                  pack("draft"),
                  "<answered-by question='p' pack='a'/>",
                  "<answered-by question='r' pack='unlisted'/>",
                  answers("draft", ""),
                  "<borrowed-from question='s' book='IN.XX' instrument='i' provision='p'"
                      + " sure='high'"
                      + SEEN
                      + "/>"));

      assertThat(problems(draft))
          .extracting(SourceProblem::what)
          .containsExactly(
              "the pack 'missing' is not in the library",
              "the pack does not answer 'p'",
              "'unlisted' is no pack of this book",
              "a draft pack never decides",
              "there is no book 'IN.XX'");
      assertThat(problems(draft)).allSatisfy(p -> assertThat(p.position().line()).isPositive());
    }

    @Test
    void of_a_book_that_is_not_there_are_told_with_the_nearest() {
      Library.Draft draft =
          with(
              Library.draft().pack(says("a", 1).pack()),
              book("IN", pack("a"), answers("a", "")),
              book("IN.WB", borrows("INDIA", "high", "")));

      assertThat(problems(draft))
          .singleElement()
          .satisfies(
              p -> {
                assertThat(p.what()).isEqualTo("there is no book 'INDIA'");
                assertThat(p.remedy()).isEqualTo("name one of [IN, IN.WB]");
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN.XX", "IN.WS", "IN.", "IN.XX.HILLS", "IN-WB", "IN_WB"})
    void of_a_place_in_india_that_there_is_not_are_refused(String place) {
      String text = "<book xmlns='urn:govsm:book:1' id='b' jurisdiction='" + place + "'/>";

      assertThatThrownBy(() -> with(text))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("book.jurisdiction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN", "IN.WB", "IN.WB.KOLKATA", "XX.SAHYADRI"})
    void of_places_in_india_and_of_invented_ones_are_taken(String place) {
      String text = "<book xmlns='urn:govsm:book:1' id='b' jurisdiction='" + place + "'/>";

      assertThat(with(text).done().book("b").orElseThrow().jurisdiction()).isEqualTo(place);
    }

    @Test
    void are_looked_up_when_all_is_there_in_whatever_order_it_came() {
      Library library =
          with(
                  with(book("IN.WB", borrows("IN", "high", ""))).pack(says("a", 1).pack()),
                  book("IN", pack("a"), answers("a", "")))
              .done();

      assertThat(library.books()).extracting(RuleBook::id).containsExactly("IN.WB", "IN");
      assertThat(library.packs()).extracting(RulePack::id).containsExactly("a");
      assertThat(library.book("XX")).isEmpty();
      assertThat(library.pack("b")).isEmpty();
    }
  }

  @Nested
  class Borrowing {

    private static RuleBook borrower(String sure, String period) {
      return with(
              Library.draft().pack(says("a", 1).pack()),
              book("IN", pack("a"), answers("a", "until='2024-01-01'")),
              book("IN.WB", borrows("IN", sure, period)))
          .done()
          .book("IN.WB")
          .orElseThrow();
    }

    @Test
    void answers_as_the_lender_and_cites_why() {
      var decision = borrower("high", "").decide("q", on("2020-01-01"));

      assertThat(n(decision)).isEqualTo("1");
      assertThat(decision.trace().findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("law.borrowed");
                assertThat(f.citation().instrument()).isEqualTo("Adoption order");
                assertThat(f.citation().provision()).isEqualTo("paragraph 2");
                assertThat(Messages.shipped("en").say(f.text())).contains("IN.WB", "IN");
              });
    }

    @Test
    void on_a_medium_basis_decides_and_says_so() {
      var decision = borrower("medium", "").decide("q", on("2020-01-01"));

      assertThat(n(decision)).isEqualTo("1");
      assertThat(findings(decision)).containsExactly("law.borrowed", "law.sure-medium");
      assertThat(decision.trace().findings().get(1).citation().sure()).isEqualTo(Certainty.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "not-found"})
    void on_a_weak_basis_is_for_an_officer_with_the_lenders_answer_as_indication(String sure) {
      var refer = referral(borrower(sure, "").decide("q", on("2020-01-01")));

      assertThat(refer.question().key()).isEqualTo("rules.low");
      assertThat(refer.citation().instrument()).isEqualTo("Adoption order");
      assertThat(refer.indication().flatMap(o -> o.number("n"))).contains(BigDecimal.ONE);
    }

    @Test
    void ends_with_its_period_and_with_the_lenders() {
      RuleBook book = borrower("high", "from='2019-01-01'");

      assertThat(n(book.decide("q", on("2019-01-01")))).isEqualTo("1");
      assertThat(referral(book.decide("q", on("2018-12-31"))).question().key())
          .isEqualTo("rules.gap");
      assertThat(n(book.decide("q", on("2023-12-31")))).isEqualTo("1");
      assertThat(referral(book.decide("q", on("2024-01-01"))).question().key())
          .isEqualTo("rules.gap");
      assertThat(book.packFor("q", Optional.of(LocalDate.parse("2019-01-01")))).isPresent();
      assertThat(book.packFor("q", Optional.of(LocalDate.parse("2018-12-31")))).isEmpty();
    }

    @Test
    void may_go_on_over_several_books() {
      RuleBook city =
          with(
                  Library.draft().pack(says("a", 1).pack()),
                  book("C", borrows("B", "high", "")),
                  book("B", borrows("A", "low", "")),
                  book("A", pack("a"), answers("a", "")))
              .done()
              .book("C")
              .orElseThrow();

      assertThat(referral(city.decide("q", on("2020-01-01"))).question().key())
          .isEqualTo("rules.low");
      assertThat(findings(city.decide("q", on("2020-01-01"))))
          .containsExactly("law.borrowed", "law.borrowed");
    }

    @Test
    void in_a_circle_is_refused() {
      assertThat(
              problems(
                  with(book("A", borrows("B", "high", "")), book("B", borrows("A", "high", "")))))
          .extracting(SourceProblem::what)
          .containsExactly(
              "'q' is borrowed in a circle from A", "'q' is borrowed in a circle from B");
      assertThat(problems(with(book("A", borrows("A", "high", "")))))
          .extracting(SourceProblem::what)
          .containsExactly("'q' is borrowed in a circle from A");
    }

    @Test
    void in_a_circle_in_one_period_only_is_refused_too() {
      Library.Draft draft =
          with(
              Library.draft().pack(says("a", 1).pack()),
              book("A", borrows("B", "high", "")),
              book(
                  "B",
                  pack("a"),
                  answers("a", "until='2020-01-01'"),
                  borrows("A", "high", "from='2020-01-01'")));

      assertThat(problems(draft))
          .extracting(SourceProblem::what)
          .anyMatch(w -> w.contains("in a circle"));
    }

    @Test
    void to_and_fro_in_different_periods_is_no_circle() {
      Library library =
          with(
                  Library.draft().pack(says("a", 1).pack()).pack(says("b", 2).pack()),
                  book(
                      "A",
                      pack("a"),
                      answers("a", "until='2020-01-01'"),
                      borrows("B", "high", "from='2020-01-01'")),
                  book(
                      "B",
                      pack("b"),
                      borrows("A", "high", "until='2020-01-01'"),
                      answers("b", "from='2020-01-01'")))
              .done();

      assertThat(n(library.book("B").orElseThrow().decide("q", on("2019-12-31")))).isEqualTo("1");
      assertThat(n(library.book("A").orElseThrow().decide("q", on("2020-01-01")))).isEqualTo("2");
    }

    @Test
    void from_a_book_that_answers_in_no_day_of_the_period_is_refused() {
      Library.Draft draft =
          with(
              Library.draft().pack(says("a", 1).pack()),
              book("IN", pack("a"), answers("a", "until='2020-01-01'")),
              book("IN.WB", borrows("IN", "high", "from='2020-01-01'")));

      assertThat(problems(draft))
          .extracting(SourceProblem::what)
          .containsExactly("the book 'IN' does not answer 'q'");
    }
  }

  @Nested
  class Drafts {

    private static Decision<Outputs> beside(PackText draft) {
      return with(
              Library.draft().pack(says("law", 1).pack()).pack(draft.draft().pack()),
              book("IN", pack("law"), pack("bill"), answers("law", "")))
          .done()
          .book("IN")
          .orElseThrow()
          .decide("q", on("2020-01-01"));
    }

    @Test
    void never_decide_and_what_they_would_say_is_said_with_the_row_that_says_it() {
      var decision =
          beside(
              PackText.of("UNIQUE")
                  .id("bill")
                  .day("award")
                  .input("value", "rupees")
                  .output("n", "number")
                  .row("no", "- | > 100 => 8")
                  .row("yes", "- | <= 100 => 9"));

      assertThat(n(decision)).isEqualTo("1");
      assertThat(decision.trace().findings())
          .singleElement()
          .satisfies(
              f -> {
                assertThat(f.code()).isEqualTo("law.draft");
                assertThat(f.weight()).isEqualTo(Finding.Weight.NOTE);
                assertThat(f.citation().provision()).isEqualTo("section yes");
                assertThat(Messages.shipped("en").say(f.text())).contains("bill", "9");
              });
      assertThat(decision.trace().packs()).extracting(PackPin::id).containsExactly("law");
      assertThat(decision.trace().steps()).extracting(Step::row).containsExactly("law.r");
    }

    @Test
    void that_would_say_the_same_are_not_said() {
      assertThat(findings(beside(says("bill", 1)))).isEmpty();
    }

    @Test
    void that_have_no_answer_are_not_said() {
      PackText low =
          PackText.of("UNIQUE")
              .id("bill")
              .day("award")
              .output("n", "number")
              .row("r", "- => 9", "sure=low");

      assertThat(findings(beside(low))).isEmpty();
    }

    @Test
    void that_ask_for_other_kinds_of_facts_do_not_disturb_the_law() {
      PackText other =
          PackText.of("UNIQUE")
              .id("bill")
              .day("award")
              .input("value", "string")
              .output("n", "number")
              .row("r", "- | \"A\" => 9");

      assertThat(n(beside(other))).isEqualTo("1");
    }

    @Test
    void are_said_beside_law_that_is_borrowed() {
      var decision =
          with(
                  Library.draft().pack(says("law", 1).pack()).pack(says("bill", 9).draft().pack()),
                  book("IN", pack("law"), answers("law", "")),
                  book("IN.WB", pack("bill"), borrows("IN", "high", "")))
              .done()
              .book("IN.WB")
              .orElseThrow()
              .decide("q", on("2020-01-01"));

      assertThat(n(decision)).isEqualTo("1");
      assertThat(findings(decision)).containsExactly("law.borrowed", "law.draft");
    }
  }

  @Nested
  class Proposals {

    private static Library proposed(PackText edition) {
      return with(
              Library.draft().pack(says("law", 1).pack()),
              book("IN", pack("law"), answers("law", "")))
          .propose(edition.pack())
          .done();
    }

    private static Decision<Outputs> beside(PackText edition) {
      return proposed(edition).book("IN").orElseThrow().decide("q", on("2020-01-01"));
    }

    @Test
    void of_the_same_id_never_decide_and_what_they_would_say_is_said() {
      var decision = beside(says("law", 9));

      assertThat(n(decision)).isEqualTo("1");
      assertThat(findings(decision)).containsExactly("law.draft");
      assertThat(decision.trace().packs()).extracting(PackPin::id).containsExactly("law");
    }

    @Test
    void that_say_the_same_or_that_no_book_has_are_not_said() {
      assertThat(findings(beside(says("law", 1)))).isEmpty();
      assertThat(findings(beside(says("other", 9)))).isEmpty();
    }

    @Test
    void that_do_not_know_a_code_of_the_case_do_not_disturb_the_law() {
      Case hills = on("2020-01-01").toDraft().fact("ward", "C").done();
      PackText narrow =
          PackText.of("UNIQUE")
              .id("law")
              .day("award")
              .input("ward", "string", "\"A\",\"B\"")
              .output("n", "number")
              .row("r", "- | - => 9");

      assertThat(n(proposed(narrow).book("IN").orElseThrow().decide("q", hills))).isEqualTo("1");
    }

    @Test
    void stay_in_a_library_that_begins_with_this_one() {
      Library library = proposed(says("law", 9));

      assertThat(library.toDraft().done().proposals()).isEqualTo(library.proposals()).hasSize(1);
    }
  }

  @Nested
  class AHostsOwnPack {

    private final RulePack municipal =
        PackText.of("UNIQUE")
            .id("municipal")
            .question("hoarding")
            .input("wardKind", "string", "\"RIVERSIDE\",\"HILL\"")
            .input("heightFeet", "number")
            .output("permit", "string", "\"COUNCIL\",\"CLERK\"")
            .row("m.1", "\"HILL\" | - => \"COUNCIL\"", "note=ask early")
            .row("m.2", "\"RIVERSIDE\" | > 10.5 => \"COUNCIL\"")
            .row("m.3", "\"RIVERSIDE\" | <= 10.5 => \"CLERK\"")
            .words("en", "question.hoarding", "Who permits?", "term.COUNCIL", "the council")
            .words(
                "ta",
                "question.hoarding",
                "யார் அனுமதி?",
                "term.COUNCIL",
                "மன்றம்",
                "term.fact.wardKind",
                "வார்டு",
                "term.answer.permit",
                "அனுமதி")
            .pack();
    private final Library library =
        with(
                with(
                        Library.draft().pack(says("a", 1).pack()),
                        book("IN", pack("a"), answers("a", "")))
                    .done()
                    .toDraft()
                    .pack(municipal),
                book(
                    "TOWN",
                    pack("municipal"),
                    "<answered-by question='hoarding' pack='municipal'/>"))
            .done();

    @Test
    void may_ask_facts_and_answer_codes_that_govsm_does_not_know() {
      var decision =
          library
              .book("TOWN")
              .orElseThrow()
              .decide("hoarding", Case.draft().fact("wardKind", "HILL").done());

      assertThat(((Ruling.Answer<Outputs>) decision.ruling()).value().code("permit"))
          .isEqualTo("COUNCIL");
    }

    @Test
    void brings_its_words_in_a_third_language_with_english_behind_them() {
      Messages tamil = Messages.of("ta", Map.of()).over(Messages.shipped("en"));
      Messages words = library.words(tamil);
      String explained =
          municipal.decide("hoarding", Case.draft().fact("wardKind", "HILL").done()).explain(words);

      assertThat(words.language()).isEqualTo("ta");
      assertThat(explained)
          .startsWith("யார் அனுமதி?\n")
          .contains("வார்டு HILL", "அனுமதி: மன்றம்", "ask early", "Rules used: municipal");
      assertThat(library.words(Messages.shipped("hi")).term("COUNCIL")).isEqualTo("the council");
    }

    @Test
    void may_not_change_the_sentences_that_govsm_brings() {
      RulePack loud =
          says("loud", 1).words("en", "decision.answer", "Always yes", "rules.low", "fine").pack();

      assertThat(Library.draft().pack(loud).done().words(Messages.shipped("en")).say("rules.low"))
          .isEqualTo(Messages.shipped("en").say("rules.low"));
    }

    @Test
    void leaves_the_library_that_it_was_added_to_as_it_was() {
      Library.Draft draft = library.toDraft();
      draft.pack(says("more", 3).pack());

      assertThat(library.pack("more")).isEmpty();
      assertThat(draft.done().pack("more")).isPresent();
    }

    @Test
    void of_a_later_edition_takes_the_place_of_the_earlier() {
      Library later = library.toDraft().pack(says("a", 7).pack()).done();

      assertThat(n(later.book("IN").orElseThrow().decide("q", on("2020-01-01")))).isEqualTo("7");
      assertThat(n(library.book("IN").orElseThrow().decide("q", on("2020-01-01")))).isEqualTo("1");
    }
  }

  @Nested
  class NotFound {

    private static final String LOOKED =
        "<not-found question='q' as='IN' instrument='Act of the state' provision='value limits'"
            + " seenOn='2026-11-24' %s/>";

    private static Library library(String period) {
      return with(
              Library.draft().pack(says("union", 7).pack()),
              book("IN", pack("union"), answers("union", "")),
              book(
                  "IN.TN",
                  "<title lang='en'>Tamil Nadu</title><title lang='hi'>तमिलनाडु</title>",
                  LOOKED.formatted(period)))
          .done();
    }

    private final RuleBook book = library("").book("IN.TN").orElseThrow();

    @Test
    void is_a_referral_with_where_was_looked_and_never_the_value_of_another_book() {
      Decision<Outputs> decision = book.decide("q", on("2026-01-01"));

      Ruling.Refer<Outputs> refer = referral(decision);
      assertThat(refer.question().key()).isEqualTo("rules.not-found");
      assertThat(refer.question().values().get("question")).isEqualTo(Message.of("question.q"));
      assertThat(refer.indication()).isEmpty();
      assertThat(refer.citation().instrument()).isEqualTo("Act of the state");
      assertThat(refer.citation().sure()).isEqualTo(Certainty.NOT_FOUND);
      assertThat(refer.citation().seenOn()).contains(LocalDate.parse("2026-11-24"));
      assertThat(findings(decision)).containsExactly("law.not-found");
      assertThat(decision.trace().packs()).isEmpty();
    }

    @Test
    void names_the_book_in_the_language_of_the_reader() {
      Library library = library("");
      Decision<Outputs> decision = book.decide("q", on("2026-01-01"));

      assertThat(decision.explain(library.words(Messages.shipped("hi")))).contains("तमिलनाडु");
      assertThat(decision.explain(library.words(Messages.shipped("en")))).contains("Tamil Nadu");
    }

    @Test
    void is_asked_in_the_form_of_the_book_that_answers_and_answered_by_no_pack() {
      assertThat(book.question("q").orElseThrow().fact("value")).isPresent();
      assertThat(book.packFor("q", Optional.of(LocalDate.parse("2026-01-01")))).isEmpty();
      assertThat(book.entry("q", LocalDate.parse("2026-01-01")).orElseThrow().kind())
          .isEqualTo(BookEntry.Kind.NOT_FOUND);
    }

    @Test
    void holds_on_its_days_only() {
      RuleBook until = library("until='2026-01-01'").book("IN.TN").orElseThrow();

      assertThat(referral(until.decide("q", on("2025-12-31"))).question().key())
          .isEqualTo("rules.not-found");
      assertThat(referral(until.decide("q", on("2026-01-01"))).question().key())
          .isEqualTo("rules.gap");
    }

    @Test
    void needs_a_book_in_which_a_pack_answers() {
      Library.Draft draft =
          with(
              Library.draft(),
              book("IN", LOOKED.formatted("")),
              book("IN.TN", LOOKED.formatted("")));

      assertThat(problems(draft))
          .hasSize(2)
          .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("book.reference"));
    }
  }
}
