package org.govsm.core.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A kept decision is made again from its facts and the editions that it names. */
class MadeAgainTest {

  private static final RulePack FIRST = pack("2026-01-01", 1);
  private static final RulePack SECOND = pack("2026-07-01", 2);
  private static final Library BEFORE =
      Library.draft().pack(FIRST).book("x.xml", book("2026-01-01", "")).done();

  private static RulePack pack(String edition, int answer) {
    return PackText.of("UNIQUE")
        .id("p")
        .edition(edition)
        .day("award")
        .input("value", "rupees")
        .output("n", "number")
        .row("p.r", "- | <= 100 => " + answer)
        .pack();
  }

  private static byte[] book(String edition, String more) {
    return ("<book xmlns='urn:govsm:book:1' id='X' jurisdiction='X' edition='"
            + edition
            + "'><pack id='p'/><answered-by question='q' pack='p'/>"
            + more
            + "</book>")
        .getBytes(UTF_8);
  }

  private static Map<String, Object> kept(Library library) {
    Case facts =
        Case.draft()
            .day("award", LocalDate.of(2026, 8, 1))
            .fact("value", new BigDecimal("40.50"))
            .done();
    RuleBook book = library.book("X").orElseThrow();
    return book.toRecord(book.decide("q", facts), library.words(Messages.shipped("en")));
  }

  private static Verification verified(Library library, Map<String, ?> tree) {
    return library.verify(tree).orThrow();
  }

  private static List<String> places(Verification result) {
    return result.fold(
        same -> List.of(),
        reworded -> List.of(),
        open -> List.of(),
        other -> other.differences().stream().map(Verification.Difference::pointer).toList());
  }

  /** The tree with another value at a place. */
  private static Map<String, @Nullable Object> changed(
      Map<String, ?> tree, List<Object> place, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(tree);
    copy.put(
        place.get(0).toString(),
        changed(copy.get(place.get(0).toString()), place.subList(1, place.size()), value));
    return copy;
  }

  @SuppressWarnings("unchecked") // trees have string keys
  private static @Nullable Object changed(
      @Nullable Object tree, List<Object> place, @Nullable Object value) {
    if (place.isEmpty()) {
      return value;
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int at = (Integer) place.get(0);
      copy.set(at, changed(copy.get(at), place.subList(1, place.size()), value));
      return copy;
    }
    return changed((Map<String, ?>) tree, place, value);
  }

  @Test
  void the_tree_carries_book_days_facts_and_editions() {
    Map<String, Object> tree = kept(BEFORE);

    assertThat(tree.get("request"))
        .isEqualTo(
            Map.of(
                "book", "X",
                "days", Map.of("award", "2026-08-01"),
                "facts", Map.of("value", new BigDecimal("40.50"))));
    RuleBook book = BEFORE.book("X").orElseThrow();
    assertThat(tree.get("books"))
        .isEqualTo(
            List.of(
                Map.of(
                    "kind", "book", "id", "X", "edition", "2026-01-01", "digest", book.digest())));
  }

  @Test
  void the_same_law_makes_the_same_decision() {
    Verification result = verified(BEFORE, kept(BEFORE));

    assertThat(result).isEqualTo(new Verification.MadeAgain());
    assertThat(result.toPlain()).containsExactly(Map.entry("outcome", "made-again"));
  }

  @Test
  void numbers_count_by_value_and_the_version_does_not_count() {
    Map<String, ?> tree = kept(BEFORE);
    tree = changed(tree, List.of("request", "facts", "value"), new BigDecimal("40.500"));
    tree = changed(tree, List.of("answer", "n"), 1L);
    tree = changed(tree, List.of("govsm"), "0.0.1");

    assertThat(verified(BEFORE, tree)).isEqualTo(new Verification.MadeAgain());
  }

  @Nested
  class Sentences {

    private static List<String> reworded(Verification result) {
      return result.fold(
          same -> List.of(),
          other -> other.differences().stream().map(Verification.Difference::pointer).toList(),
          open -> List.of("not held"),
          other -> List.of("differs"));
    }

    @Test
    void that_are_put_otherwise_are_told_with_what_is_said_now() {
      Map<String, Object> kept = kept(BEFORE);
      Map<String, ?> tree = changed(kept, List.of("explanation"), "=> n: 5.");
      tree = changed(tree, List.of("steps", 0, "text"), "put otherwise");

      Verification result = verified(BEFORE, tree);

      assertThat(reworded(result)).containsExactly("/steps/0/text", "/explanation");
      assertThat(result.outcome()).isEqualTo("reworded");
      assertThat(result.toPlain().get("differences"))
          .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
          .last()
          .isEqualTo(
              Map.of(
                  "pointer", "/explanation",
                  "kept", "=> n: 5.",
                  "made", kept.get("explanation")));
      assertThat(Messages.shipped("en").say(result.said()))
          .endsWith(": /steps/0/text, /explanation");
    }

    @Test
    void are_held_in_the_language_in_which_they_were_kept() {
      RuleBook book = BEFORE.book("X").orElseThrow();
      Map<String, Object> hindi =
          book.toRecord(
              book.decide("q", Case.draft().done()), BEFORE.words(Messages.shipped("hi")));
      Map<String, @Nullable Object> before = new LinkedHashMap<>(hindi);
      before.remove("language");

      assertThat(hindi.get("language")).isEqualTo("hi");
      assertThat(verified(BEFORE, hindi)).isEqualTo(new Verification.MadeAgain());
      assertThat(verified(BEFORE, before)).isEqualTo(new Verification.MadeAgain());
      assertThat(reworded(verified(BEFORE, changed(hindi, List.of("language"), "en"))))
          .contains("/explanation");
    }

    @Test
    void of_a_draft_beside_the_law_are_no_part_of_it() {
      Map<String, Object> kept = kept(BEFORE.toDraft().propose(pack("2026-12-01", 7)).done());

      assertThat(kept.toString()).contains("law.draft");
      assertThat(kept.get("explanation")).isNotEqualTo(kept(BEFORE).get("explanation"));
      assertThat(verified(BEFORE, kept)).isEqualTo(new Verification.MadeAgain());
    }

    @Test
    void in_a_language_that_nobody_brought_cannot_be_held() {
      Verification result = verified(BEFORE, changed(kept(BEFORE), List.of("language"), "ta"));

      assertThat(reworded(result)).contains("/explanation");
      assertThat(result)
          .isInstanceOfSatisfying(
              Verification.Reworded.class,
              other ->
                  assertThat(other.differences())
                      .allMatch(difference -> difference.made().isEmpty()));
    }

    @Test
    void that_were_not_kept_are_no_difference() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>(kept(BEFORE));
      tree.remove("explanation");
      tree = changed(tree, List.of("steps", 0, "text"), "");

      assertThat(verified(BEFORE, tree).outcome()).isEqualTo("differs");
      assertThat(verified(BEFORE, without(kept(BEFORE)))).isEqualTo(new Verification.MadeAgain());
    }

    private static Map<String, @Nullable Object> without(Map<String, ?> tree) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(tree);
      copy.remove("explanation");
      copy.remove("language");
      return copy;
    }
  }

  @Nested
  class Another_edition {

    private final Library after = BEFORE.toDraft().pack(SECOND).done();

    @Test
    void decides_and_the_one_before_it_still_verifies() {
      assertThat(after.pack("p")).contains(SECOND);
      assertThat(after.editions("p")).containsExactly(SECOND, FIRST);
      assertThat(after.pack("p", LocalDate.of(2026, 1, 1))).contains(FIRST);
      assertThat(after.pack("p", LocalDate.of(2026, 1, 2))).isEmpty();
      assertThat(after.held())
          .extracting(LawEdition::id, each -> each.edition().orElseThrow().toString())
          .containsExactly(
              tuple("p", "2026-07-01"), tuple("p", "2026-01-01"), tuple("X", "2026-01-01"));

      assertThat(verified(after, kept(BEFORE))).isEqualTo(new Verification.MadeAgain());
      assertThat(verified(after, kept(after))).isEqualTo(new Verification.MadeAgain());
    }

    @Test
    void is_not_held_by_a_library_that_never_had_it() {
      Verification result = verified(BEFORE, kept(after));

      assertThat(result).isEqualTo(new Verification.NotHeld(List.of(LawEdition.of(SECOND.pin()))));
      assertThat(result.toPlain().get("editions"))
          .isEqualTo(
              List.of(
                  Map.of(
                      "kind",
                      "pack",
                      "id",
                      "p",
                      "edition",
                      "2026-07-01",
                      "digest",
                      SECOND.digest())));
      assertThat(Messages.shipped("en").say(result.said())).contains("p 2026-07-01 sha256:");
    }

    @Test
    void can_be_added_as_an_earlier_one() {
      Library fresh =
          Library.draft().earlier(FIRST).pack(SECOND).book("x.xml", book("2026-01-01", "")).done();

      assertThat(fresh.pack("p")).contains(SECOND);
      assertThat(verified(fresh, kept(BEFORE))).isEqualTo(new Verification.MadeAgain());
    }

    @Test
    void may_be_forgotten_for_the_sake_of_memory() {
      Library lean = after.toDraft().withoutEarlier().done();

      assertThat(lean.editions("p")).containsExactly(SECOND);
      assertThat(verified(lean, kept(BEFORE))).isInstanceOf(Verification.NotHeld.class);
    }

    @Test
    void of_the_same_day_is_another_by_its_digest() {
      Library other =
          Library.draft().pack(pack("2026-01-01", 3)).book("x", book("2026-01-01", "")).done();

      assertThat(verified(other, kept(BEFORE))).isInstanceOf(Verification.NotHeld.class);
    }

    @Test
    void of_a_book_is_kept_in_the_same_way() {
      String later =
          new String(book("2026-07-01", ""), UTF_8)
              .replace("question='q'", "question='q' until='2026-03-01'");
      Library next = BEFORE.toDraft().book("x.xml", later.getBytes(UTF_8)).done();
      Library without = Library.draft().pack(FIRST).book("x.xml", later.getBytes(UTF_8)).done();

      assertThat(next.book("X").orElseThrow().edition()).contains(LocalDate.of(2026, 7, 1));
      assertThat(verified(next, kept(BEFORE))).isEqualTo(new Verification.MadeAgain());
      assertThat(verified(without, kept(BEFORE))).isInstanceOf(Verification.NotHeld.class);
      Library again = without.toDraft().earlierBook("x.xml", book("2026-01-01", "")).done();
      assertThat(verified(again, kept(BEFORE))).isEqualTo(new Verification.MadeAgain());
    }
  }

  @Nested
  class A_tree_that_was_changed {

    @Test
    void differs_where_the_answer_is_another() {
      Map<String, ?> tree = changed(kept(BEFORE), List.of("answer", "n"), BigDecimal.TEN);

      Verification result = verified(BEFORE, tree);

      assertThat(result)
          .isEqualTo(
              new Verification.Differs(
                  List.of(
                      new Verification.Difference(
                          "/answer/n", Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)))));
      assertThat(result.toPlain().get("differences"))
          .isEqualTo(
              List.of(
                  Map.of("pointer", "/answer/n", "kept", BigDecimal.TEN, "made", BigDecimal.ONE)));
    }

    @Test
    void differs_where_a_fact_a_reason_or_a_member_is_another() {
      Map<String, Object> tree = kept(BEFORE);

      assertThat(places(verified(BEFORE, changed(tree, List.of("request", "facts", "value"), 50))))
          .isEqualTo(List.of("/factsDigest"));
      assertThat(places(verified(BEFORE, changed(tree, List.of("steps", 0, "row"), "p.other"))))
          .isEqualTo(List.of("/steps/0/row"));
      assertThat(places(verified(BEFORE, changed(tree, List.of("findings"), List.of()))))
          .isEqualTo(List.of("/findings/0"));
      assertThat(places(verified(BEFORE, changed(tree, List.of("note"), "mine"))))
          .isEqualTo(List.of("/note"));
    }
  }

  @Test
  void something_else_in_the_place_of_a_sentence_is_a_difference() {
    Map<String, Object> tree = kept(BEFORE);

    for (List<Object> place :
        List.<List<Object>>of(
            List.of("explanation"), List.of("govsm"), List.of("steps", 0, "text"))) {
      for (Object other : List.of(5, Map.of(), List.of(), " ")) {
        assertThat(verified(BEFORE, changed(tree, place, other)))
            .isInstanceOf(Verification.Differs.class);
      }
    }
  }

  @Test
  void an_edition_that_is_read_again_is_held_once() {
    Library again = BEFORE.toDraft().pack(pack("2026-01-01", 1)).done();
    Library back = again.toDraft().pack(SECOND).pack(pack("2026-01-01", 1)).done();

    assertThat(again.editions("p")).hasSize(1);
    assertThat(back.editions("p"))
        .extracting(RulePack::edition)
        .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
  }

  @Nested
  class A_tree_that_is_no_kept_decision {

    private List<String> faults(Map<String, ?> tree) {
      return BEFORE
          .verify(tree)
          .<List<InputFault>>fold(result -> List.of(), faults -> faults)
          .stream()
          .map(fault -> fault.pointer() + " " + fault.code())
          .toList();
    }

    @Test
    void is_refused_with_all_that_is_missing() {
      RuleBook book = BEFORE.book("X").orElseThrow();
      Map<String, Object> plain =
          book.decide("q", Case.draft().done()).toPlain(Messages.shipped("en"));

      assertThat(faults(plain)).containsExactly("/request verify.member", "/books verify.member");
      assertThat(faults(Map.of()))
          .containsExactly(
              "/question verify.member",
              "/request verify.member",
              "/packs verify.member",
              "/books verify.member");
    }

    @Test
    void is_refused_where_a_member_is_of_another_kind() {
      Map<String, Object> tree = kept(BEFORE);

      for (String member : List.of("question", "request", "packs", "books", "language")) {
        assertThat(faults(changed(tree, List.of(member), 5)))
            .startsWith("/" + member + " verify.form");
      }
    }

    @Test
    void is_refused_at_the_place_of_what_cannot_be_read() {
      Map<String, Object> tree = kept(BEFORE);

      assertThat(faults(changed(tree, List.of("answer", "n"), 1.5)))
          .containsExactly("/answer/n input.number");
      assertThat(faults(changed(tree, List.of("request", "days", "award"), "2026-02-30")))
          .containsExactly("/request/days/award input.day");
      assertThat(faults(changed(tree, List.of("request", "facts", "value"), List.of())))
          .containsExactly("/request/facts/value input.string");
      assertThat(faults(changed(tree, List.of("request", "facts", "vaule"), 5)))
          .containsExactly("/request/facts/vaule input.unknown");
      assertThat(faults(changed(tree, List.of("request", "book"), "Y")))
          .containsExactly("/request/book input.unknown");
      assertThat(faults(changed(tree, List.of("question"), "p")))
          .containsExactly("/question input.unknown");
      assertThat(faults(changed(tree, List.of("packs", 0, "edition"), "soon")))
          .containsExactly("/packs/0/edition input.day");
    }

    @Test
    void that_rests_on_nothing_known_is_refused_and_not_verified() {
      assertThat(BEFORE.verify(kept(BEFORE))).isInstanceOf(Checked.Accepted.class);
      assertThat(BEFORE.verify(Map.of("packs", List.of(), "books", List.of())))
          .isInstanceOf(Checked.Rejected.class);
    }
  }

  @Test
  void what_is_known_to_be_nothing_stays_so() {
    RuleBook book = BEFORE.book("X").orElseThrow();
    Case facts = Case.draft().day("award", LocalDate.of(2026, 8, 1)).nothing("value").done();

    Map<String, Object> tree =
        book.toRecord(book.decide("q", facts), BEFORE.words(Messages.shipped("hi")));

    assertThat(verified(BEFORE, tree)).isEqualTo(new Verification.MadeAgain());
  }

  @Test
  void law_and_reasons_print_what_they_are() {
    RuleBook book = BEFORE.book("X").orElseThrow();
    Case facts = Case.draft().day("award", LocalDate.of(2026, 8, 1)).fact("value", 5).done();
    Decision<Outputs> decision = book.decide("q", facts);

    assertThat(BEFORE).hasToString("[X] by [p 2026-01-01]");
    assertThat(decision.trace().steps()).singleElement().asString().startsWith("p.r [");
    assertThat(decision.trace().findings()).first().asString().contains(" law.", " [");
    assertThat(FIRST.instruments()).first().hasToString("act: The Act");
    assertThat(FIRST.question("q").orElseThrow().fact("value").orElseThrow())
        .hasToString("value: rupees");
  }
}
