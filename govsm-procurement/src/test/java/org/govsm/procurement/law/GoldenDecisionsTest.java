package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.Verification;
import org.govsm.core.testing.SomeCases;
import org.govsm.procurement.note.DecisionNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decisions of each release, a file of canonical JSON for each, made again by the law of today and
 * the editions that it keeps. A file is written once, for a version that has none, under {@code
 * -Dgovsm.update=true}, and never after that version was released.
 */
class GoldenDecisionsTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/decisions");
  private static final Path CURRENT = FOLDER.resolve("0.1.0.jsonl");
  private static final List<String> STATES = List.of("IN.WB", "IN.KA", "IN.RJ", "IN.TN", "IN.UP");

  /** What only says in words what other members say. */
  private static final List<String> WORDING = List.of("explanation", "officerQuestion");

  static List<String> kept() throws IOException {
    if (Boolean.getBoolean("govsm.update") && !Files.exists(CURRENT)) {
      Files.createDirectories(FOLDER);
      Files.write(CURRENT, decided().map(CanonicalForm::text).toList());
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> lines(file).stream()).toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the Union what Java answers and some of what tables do; the procedures of some States. */
  private static Stream<Map<String, Object>> decided() {
    List<Map<String, Object>> all = new ArrayList<>();
    ProcurementQuestions union = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    Set<String> inJava =
        ProcurementLaw.inJava(ProcurementLaw.library().book("IN").orElseThrow()).stream()
            .map(Question::id)
            .collect(Collectors.toSet());
    asked(union)
        .filter(question -> inJava.contains(question.id()) || question.id().length() % 4 == 0)
        .forEach(question -> decide(union, question, all));
    for (String state : STATES) {
      ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), state);
      asked(law)
          .filter(question -> question.id().startsWith("procedure"))
          .forEach(question -> decide(law, question, all));
    }
    return all.stream();
  }

  private static Stream<Question> asked(ProcurementQuestions law) {
    return law.questions().stream().filter(each -> !each.id().equals(DecisionNotes.QUESTION));
  }

  /** With all facts known and, every third time, with none. */
  private static void decide(
      ProcurementQuestions law, Question question, List<Map<String, Object>> all) {
    LocalDate day = LocalDate.of(2019 + all.size() % 8, 4, 2);
    Case facts =
        all.size() % 3 == 2
            ? Case.draft().done()
            : SomeCases.of(question, day, all.size() % SomeCases.COUNT);
    Decision<?> decision = law.decide(question.id(), facts);
    Map<String, Object> tree = law.toRecord(decision, ProcurementLaw.messages("en"));
    WORDING.forEach(tree::remove);
    for (String reasons : List.of("steps", "findings")) {
      tree.put(reasons, ((List<?>) tree.get(reasons)).stream().map(one -> unworded(one)).toList());
    }
    all.add(tree);
  }

  private static Object unworded(Object reason) {
    Map<Object, Object> members = new LinkedHashMap<>((Map<?, ?>) reason);
    members.remove("text");
    return members;
  }

  @ParameterizedTest
  @MethodSource("kept")
  void is_made_again(String text) {
    Map<String, ?> tree = JsonTrees.read(text);

    assertThat(ProcurementQuestions.verify(tree, ProcurementLaw.archive()).orThrow())
        .as("%s of %s", tree.get("question"), tree.get("request"))
        .isEqualTo(new Verification.MadeAgain());
    assertThat(CanonicalForm.text(Tree.of(tree))).isEqualTo(text);
  }

  @Test
  void they_are_of_every_kind() throws IOException {
    assertThat(
            kept().stream()
                .map(text -> JsonTrees.read(text).get("kind"))
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of("ANSWER", "REFER", "UNDETERMINED"));
  }
}
