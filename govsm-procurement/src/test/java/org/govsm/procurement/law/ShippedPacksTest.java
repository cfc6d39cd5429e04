package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.rules.check.Conformance;
import org.govsm.core.rules.check.PackLint;
import org.govsm.core.text.Messages;
import org.govsm.procurement.note.DecisionNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What holds of every pack, book and sentence that is shipped. */
class ShippedPacksTest {

  static List<RulePack> packs() {
    return ProcurementLaw.library().packs();
  }

  static List<String> books() {
    return ProcurementLaw.library().books().stream().map(RuleBook::id).toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_pack_has_nothing_for_the_lint_to_note(RulePack pack) {
    assertThat(PackLint.check(pack)).isEmpty();
  }

  @Test
  void a_label_has_one_meaning_in_all_packs_and_sentences() throws IOException {
    List<Messages> own = new ArrayList<>();
    for (String folder : List.of("law", "measurement", "contract", "scorecard", "payment")) {
      for (String language : List.of("en", "hi")) {
        own.add(sentences(folder, language));
      }
    }
    assertThat(PackLint.together(packs(), own)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("books")
  void one_fact_has_one_code_list_in_all_questions_of_a_book(String book) {
    assertThat(
            PackLint.codes(
                ProcurementQuestions.of(ProcurementLaw.library(), book).questions().stream()
                    .filter(question -> !question.id().equals(DecisionNotes.QUESTION))
                    .toList()))
        .isEmpty();
  }

  private static Messages sentences(String folder, String language) throws IOException {
    String name = "/org/govsm/procurement/" + folder + "/messages." + language + ".txt";
    try (InputStream in = resource(name)) {
      return Messages.read(language, name, in);
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_pack_answers_its_golden_cases(RulePack pack) throws IOException {
    String name = "/cases/" + pack.id() + ".csv";
    try (InputStream cases = resource(name)) {
      assertThat(Conformance.check(pack, name, cases.readAllBytes()).results())
          .isNotEmpty()
          .filteredOn(result -> !result.passed())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_question_of_a_pack_is_answered_by_a_book(RulePack pack) {
    assertThat(ProcurementLaw.library().books())
        .flatExtracting(book -> book.questions().stream().map(Question::id).toList())
        .containsAll(pack.questions().stream().map(Question::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_fact_answer_code_and_title_has_a_word(String language) {
    Messages words = ProcurementLaw.messages(language);
    Set<String> lacking = new TreeSet<>();
    books().stream()
        .flatMap(
            book -> ProcurementQuestions.of(ProcurementLaw.library(), book).questions().stream())
        .flatMap(ShippedPacksTest::keys)
        .filter(key -> words.find(key).isEmpty())
        .forEach(lacking::add);
    assertThat(lacking).isEmpty();
  }

  private static Stream<String> keys(Question question) {
    return Stream.of(
            Stream.of(question.title().key()),
            question.dayRoles().stream().map(role -> "term.fact." + role),
            facts(question).map(fact -> "term." + fact.term().code()),
            facts(question).flatMap(fact -> fact.codes().stream()).map(c -> "term." + c))
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_reading_has_a_word(String language) {
    Messages words = ProcurementLaw.messages(language);
    for (RulePack pack : packs()) {
      assertThat(pack.questions())
          .flatExtracting(question -> TableView.of(pack, question.id(), words).lines())
          .flatExtracting(line -> line.reading().stream().toList())
          .allSatisfy(reading -> assertThat(words.find("term." + reading)).isPresent());
    }
  }

  private static Stream<Fact> facts(Question question) {
    return Stream.concat(question.facts().stream(), question.answer().stream());
  }

  @Test
  void hindi_says_everything_that_english_says() {
    assertThat(ProcurementLaw.messages("hi").untranslated()).isEmpty();
  }

  @Test
  void a_third_language_is_laid_over_english() {
    Messages tamil = Messages.of("ta", Map.of("term.GOODS", "பொருட்கள்"));

    Messages words = tamil.over(ProcurementLaw.messages("ta"));

    assertThat(words.term("GOODS")).isEqualTo("பொருட்கள்");
    assertThat(words.term("CONSULTING")).isEqualTo("consulting services");
  }

  @Test
  void the_library_is_loaded_once() {
    assertThat(ProcurementLaw.library()).isSameAs(ProcurementLaw.library());
  }

  @ParameterizedTest
  @MethodSource("books")
  void a_book_is_valid_by_its_schema(String id) throws IOException, SAXException {
    try (InputStream schema = resource("/org/govsm/procurement/books/book-1.xsd");
        InputStream book = resource("/org/govsm/procurement/books/" + id + ".xml")) {
      SchemaFactory.newDefaultInstance()
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(book));
    }
  }

  private static InputStream resource(String name) {
    return ShippedPacksTest.class.getResourceAsStream(name);
  }
}
