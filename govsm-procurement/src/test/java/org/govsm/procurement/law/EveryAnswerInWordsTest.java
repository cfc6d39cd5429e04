package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.testing.SomeCases;
import org.govsm.core.text.Messages;
import org.govsm.procurement.note.DecisionNote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All questions of all books with some cases: what a person reads of the answers. */
class EveryAnswerInWordsTest {

  private static final Pattern KEY =
      Pattern.compile(
          "\\b(term|question|fact|answer|note|seen|rules|law|cell|input)\\.[a-zA-Z]"
              + "|\\b[A-Z]+_[A-Z_]+\\b|\\{\\w+}");
  private static final Pattern ADDRESS = Pattern.compile("(https?://|\\burn:|\\bwww\\.)[^\\s>]*");

  private static final Map<String, Messages> WORDS =
      Map.of("en", ProcurementLaw.messages("en"), "hi", ProcurementLaw.messages("hi"));

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /** What was decided for a book is read in both languages. */
  private static final Map<String, List<Asked>> ASKED = new HashMap<>();

  private record Asked(RuleBook book, Question question, Decision<?> decision) {

    Object value() {
      return decision
          .ruling()
          .<Object>fold(
              Ruling.Answer::value,
              refer -> refer.indication().<Object>map(value -> value).orElse(Map.of()),
              open -> Map.of());
    }

    @Override
    public String toString() {
      return book.id() + " " + question.id();
    }
  }

  static List<String> books() {
    return ProcurementLaw.library().books().stream().map(RuleBook::id).toList();
  }

  private static List<Asked> asked(String book) {
    return ASKED.computeIfAbsent(book, EveryAnswerInWordsTest::decided);
  }

  /** The Union's questions with every case; those of a state, which borrows most, with one. */
  private static List<Asked> decided(String book) {
    RuleBook law = ProcurementLaw.library().book(book).orElseThrow();
    ProcurementQuestions questions = ProcurementQuestions.of(ProcurementLaw.library(), book);
    int cases = book.equals("IN") ? SomeCases.COUNT : 1;
    return questions.questions().stream()
        .flatMap(
            question ->
                IntStream.range(0, cases)
                    .mapToObj(i -> SomeCases.of(question, DAY, (i + 2) % SomeCases.COUNT))
                    .map(facts -> questions.decide(question.id(), facts))
                    .map(decision -> new Asked(law, question, decision)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("books")
  void no_raw_key_and_no_address_of_a_copy_is_in_an_explanation_or_a_note(String book) {
    for (String language : List.of("en", "hi")) {
      Messages words = WORDS.getOrDefault(language, Messages.shipped("en"));
      asked(book)
          .forEach(
              each -> {
                String text = each.decision().explain(words);
                if (each.value() instanceof DecisionNote note) {
                  text += note.text(words) + note.firstPage().parts(words);
                }
                assertThat(found(KEY, text)).as(each + " " + language).isEmpty();
                assertThat(found(ADDRESS, text))
                    .as(each + " " + language)
                    .allMatch(OfficialSites::isOfficial);
              });
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).distinct().toList();
  }

  /** A word that only some other pack has for a field would say what it means there. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void every_field_shown_has_a_label_of_its_own(String language) throws IOException {
    Messages own = sentences(language);
    Set<String> borrowed = new TreeSet<>();
    for (String book : books()) {
      asked(book).stream()
          .filter(each -> !(each.value() instanceof Worded))
          .forEach(
              each ->
                  fields(Tree.of(each.value()))
                      .filter(field -> !isOwn(field, each, own, language))
                      .forEach(field -> borrowed.add(each.question().id() + ": " + field)));
    }
    assertThat(borrowed).isEmpty();
  }

  private static boolean isOwn(String field, Asked asked, Messages own, String language) {
    String key = "term.answer." + field;
    boolean declared = asked.question().answer().stream().map(Fact::name).anyMatch(field::equals);
    Stream<RulePack> packs =
        asked.decision().trace().packs().stream()
            .flatMap(pin -> ProcurementLaw.library().pack(pin.id()).stream());
    return own.find(key).isPresent()
        || (declared || asked.value() instanceof Outputs)
            && packs.anyMatch(pack -> pack.words(language).find(key).isPresent());
  }

  private static Stream<String> fields(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .flatMap(
              entry ->
                  Stream.concat(
                      Stream.of(String.valueOf(entry.getKey())), fields(entry.getValue())));
    }
    return tree instanceof Collection<?> list
        ? list.stream().flatMap(EveryAnswerInWordsTest::fields)
        : Stream.empty();
  }

  private static Messages sentences(String language) throws IOException {
    Messages all = Messages.shipped(language);
    for (String folder : List.of("law", "measurement", "contract", "scorecard", "payment")) {
      String name = "/org/govsm/procurement/" + folder + "/messages." + language + ".txt";
      try (InputStream in = EveryAnswerInWordsTest.class.getResourceAsStream(name)) {
        all = Messages.read(language, name, in).over(all);
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("org.govsm.procurement.law.ShippedPacksTest#packs")
  void a_source_is_a_copy_exactly_where_its_host_is_not_official(RulePack pack) {
    assertThat(pack.instruments())
        .allSatisfy(
            each -> {
              assertThat(each.isCopy()).isEqualTo(!OfficialSites.isOfficial(each.address()));
              assertThat(each.isCopy() && each.seen().code().equals("official"))
                  .as(each.id() + " was read in the official text, and not at its site")
                  .isFalse();
              assertThat(each.official().stream().allMatch(OfficialSites::isOfficial)).isTrue();
              assertThat(each.name()).doesNotContainPattern(ADDRESS);
            });
  }

  @ParameterizedTest
  @MethodSource("org.govsm.procurement.law.ShippedPacksTest#packs")
  void no_note_or_label_of_a_pack_holds_an_address(RulePack pack) {
    for (String language : pack.languages()) {
      Messages words = pack.words(language);
      assertThat(words.keys().stream().map(words::say).collect(Collectors.joining("\n")))
          .doesNotContainPattern(ADDRESS);
    }
  }
}
