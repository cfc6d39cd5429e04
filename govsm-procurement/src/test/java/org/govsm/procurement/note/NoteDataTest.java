package org.govsm.procurement.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Question;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Term;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.vocabulary.DataLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data of a note: what it asks, and how it reads the fields of answers. */
class NoteDataTest {

  @Test
  void a_question_has_its_gates_and_what_it_passes_on() {
    String text =
        "[tender]\nprocedure channel>channel given a if b unless c=X unless d=@without-bid-time";
    Agenda.Item item = DataLines.read("agenda.txt", text, Agenda::read).items().get(0);

    assertThat(item.section()).isEqualTo("tender");
    assertThat(item.passedOn()).containsEntry("channel", "channel");
    assertThat(item.gates())
        .extracting(gate -> gate.kind() + " " + gate.name())
        .containsExactly("GIVEN a", "IF b", "UNLESS c", "UNLESS d");
    assertThat(item.gates().get(1).fits(true)).isTrue();
    assertThat(item.gates().get(2).fits("Y")).isFalse();
    assertThat(item.gates().get(3).fits("LIMITED_TENDER")).isTrue();
  }

  @Test
  void every_broken_line_of_the_agenda_is_named() {
    String text = "first\n[tender]\none if\none\ntwo when b\nthree if a=@none\n[a b]\n";

    assertThatThrownBy(() -> DataLines.read("agenda.txt", text, Agenda::read))
        .isInstanceOf(BrokenFileException.class)
        .message()
        .isEqualTo(
            """
            agenda.txt:1: [data.line] first stands under no section; begin with a line [section]
            agenda.txt:3: [data.line] 'if' says nothing here; write field>fact, or given, if, unless, where or refer with a name
            agenda.txt:4: [data.line] one is asked twice; write each question once
            agenda.txt:5: [data.line] 'when' says nothing here; write field>fact, or given, if, unless, where or refer with a name
            agenda.txt:5: [data.line] 'b' says nothing here; write field>fact, or given, if, unless, where or refer with a name
            agenda.txt:6: [data.line] there is no list of codes @none; name one of codes.txt
            agenda.txt:7: [data.line] [a stands under no section; begin with a line [section]\
            """);
  }

  @Test
  void a_field_of_one_question_goes_before_a_field_of_all() {
    String text = "most percent\nmost@fee rupees\nleast as fewest\napplies reach";
    Fields fields = DataLines.read("fields.txt", text, Fields::read);

    assertThat(
            List.of(
                fields.inUnit("fee", "most", BigDecimal.TEN),
                fields.inUnit("x", "most", BigDecimal.TEN)))
        .isEqualTo(List.of(Money.ofRupees("10"), new Percent(BigDecimal.TEN)));
    assertThat(fields.inUnit("x", "least", BigDecimal.TEN)).isEqualTo(BigDecimal.TEN);
    assertThat(fields.label("x", "least")).isEqualTo(new Term("answer.fewest"));
    assertThat(fields.isReach("x", "applies")).isTrue();
    assertThat(fields.isReach("x", "barred")).isFalse();
  }

  @Test
  void every_broken_line_of_the_fields_is_named() {
    assertThatThrownBy(
            () -> DataLines.read("fields.txt", "a metres\nb\nc as\nd reach\nd reach", Fields::read))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("fields.txt:1: [data.line] 'metres' is no use of a field")
        .hasMessageContaining("fields.txt:2: [data.line] '' is no use of a field")
        .hasMessageContaining("fields.txt:3: [data.line] 'as' is no use of a field")
        .hasMessageContaining("fields.txt:5: [data.line] the field d appears twice");
  }

  @Test
  void one_mark_ends_a_sentence() {
    assertThat(Sentences.tidy("Is it so? No.. Is it?. हाँ।।"))
        .isEqualTo("Is it so? No. Is it? हाँ।");
  }

  /** Where an order does not reach the case, nothing of it is told as if it did. */
  @ParameterizedTest
  @ValueSource(strings = {"mse.scope", "mii.scope", "msmed.scope"})
  void what_a_pack_says_of_an_order_is_asked_only_where_its_scope_says_yes(String scope) {
    List<String> ungated =
        ProcurementLaw.library().book("IN").orElseThrow().packs().stream()
            .filter(pack -> pack.question(scope).isPresent())
            .flatMap(pack -> pack.questions().stream())
            .map(Question::id)
            .filter(id -> !id.equals(scope))
            .filter(id -> Agenda.shipped().items().stream().noneMatch(item -> isGated(item, id)))
            .toList();

    assertThat(ungated).isEmpty();
  }

  /** By a scope, by a fact that only one who means the question gives, or not asked at all. */
  private static boolean isGated(Agenda.Item item, String question) {
    return item.question().equals(question)
        && (item.section().equals(Agenda.OMITTED)
            || item.gates().stream()
                .anyMatch(
                    gate ->
                        gate.kind() == Agenda.Gate.Kind.GIVEN || gate.name().endsWith(".scope")));
  }
}
