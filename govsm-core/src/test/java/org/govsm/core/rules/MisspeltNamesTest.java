package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.junit.jupiter.api.Test;

/** A misspelt name in a case is a fault with the nearest right one: it is never left aside. */
class MisspeltNamesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  /** The book IN has one pack; the other pack and the question in Java belong to the library. */
  private final Library library =
      Library.draft()
          .pack(pack("own", "value"))
          .pack(pack("other", "turnover"))
          .book("in.xml", book("IN", "own"))
          .book("xx.xml", book("XX", "other"))
          .inJava(
              book ->
                  book.id().equals("XX")
                      ? List.of(
                          Question.of(
                              "worked",
                              List.of("payment"),
                              List.of(Fact.code("ground", List.of("EMERGENCY"))),
                              List.of()))
                      : List.of())
          .done();

  private final RuleBook book = library.book("IN").orElseThrow();
  private final Question asked = book.question("q").orElseThrow();

  private static RulePack pack(String id, String fact) {
    return PackText.of("UNIQUE")
        .id(id)
        .day("award")
        .input(fact, "rupees")
        .output("n", "number")
        .row(id + ".r", "- | <= 100 => 1")
        .pack();
  }

  private static byte[] book(String id, String pack) {
    return ("<book xmlns='urn:govsm:book:1' id='%s' jurisdiction='IN'><pack id='%s'/>"
            + "<answered-by question='q' pack='%s' from='2000-01-01'/></book>")
        .formatted(id, pack, pack)
        .getBytes(UTF_8);
  }

  @Test
  void a_door_that_must_open_names_the_nearest() {
    assertThat(book.require("q")).isSameAs(asked);
    assertThatThrownBy(() -> book.require("far"))
        .hasMessage("the book IN does not answer 'far'; it answers [q]");
    assertThatThrownBy(() -> book.decider().check("far", known().done()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the book IN does not answer 'far'; it answers [q]");
    assertThatThrownBy(() -> library.requireBook("INN"))
        .hasMessage("there is no book 'INN'; did you mean 'IN'?");
    assertThatThrownBy(() -> library.requirePack("othr"))
        .hasMessage("there is no pack 'othr'; did you mean 'other'?");
    assertThatThrownBy(() -> library.requirePack("own").decide("far", known().done()))
        .hasMessage("the pack own has no question 'far'; it has [q]");
  }

  private static Case.Draft known() {
    return Case.draft().day("award", DAY).fact("value", 100);
  }

  private List<InputFault> faults(Case facts) {
    return book.check(asked, facts).fold(all -> List.of(), faults -> faults);
  }

  private static String said(InputFault fault) {
    return Messages.shipped("en").say(fault.text());
  }

  @Test
  void a_fact_is_refused_where_the_case_is_decided() {
    Case slip = known().fact("vaule", 100).done();

    assertThatThrownBy(() -> book.decide("q", slip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/facts/vaule")
        .hasMessageContaining("Did you mean value?");
  }

  @Test
  void a_day_is_refused_where_the_case_is_decided() {
    Case slip = known().day("awrad", DAY).done();

    assertThatThrownBy(() -> book.decide("q", slip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/days/awrad")
        .hasMessageContaining("Did you mean award?");
  }

  @Test
  void a_question_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> book.decide("Q", known().done()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean 'q'?");
  }

  @Test
  void a_field_of_an_answer_is_refused_with_the_nearest() {
    Outputs answer = Outputs.one(Map.of("percent", 1));

    assertThatThrownBy(() -> answer.get("precent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean 'percent'?");
  }

  @Test
  void all_of_a_case_are_said_at_once() {
    assertThat(faults(known().day("awrad", DAY).fact("vaule", 1).fact("x", 1).done()))
        .extracting(InputFault::pointer)
        .containsExactly("/days/awrad", "/facts/vaule", "/facts/x");
  }

  @Test
  void a_day_among_the_facts_and_a_fact_among_the_days_are_told_apart_from_slips() {
    List<InputFault> faults = faults(known().day("value", DAY).fact("award", DAY).done());

    assertThat(faults).extracting(MisspeltNamesTest::said).first().asString().contains("is a fact");
    assertThat(faults).extracting(MisspeltNamesTest::said).last().asString().contains("is a day");
  }

  @Test
  void a_name_that_another_pack_or_a_question_in_java_asks_is_known() {
    Case wide = known().fact("turnover", 1).fact("ground", "EMERGENCY").day("payment", DAY).done();

    assertThat(faults(wide)).isEmpty();
    assertThat(book.decide("q", wide).ruling().kind()).isEqualTo("ANSWER");
  }

  @Test
  void a_library_made_of_another_knows_the_names_of_its_questions_in_java() {
    RuleBook again = library.toDraft().done().book("IN").orElseThrow();

    assertThat(again.check(asked, known().fact("ground", "EMERGENCY").done()))
        .isInstanceOf(Checked.Accepted.class);
  }

  @Test
  void a_code_is_a_fault_in_the_book_that_asks_for_it() {
    RuleBook other = library.book("XX").orElseThrow();
    Question question = other.question("q").orElseThrow();
    List<InputFault> faults =
        other
            .check(question, Case.draft().fact("ground", "EMERGENZY").done())
            .fold(all -> List.of(), found -> found);

    assertThat(faults).extracting(InputFault::pointer).containsExactly("/facts/ground");
    assertThat(said(faults.get(0))).contains("Did you mean EMERGENCY?");
  }
}
