package org.govsm.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.process.Guard;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureKindTest {

  private static final Path HOME = Path.of("src/main/resources/org/govsm/procurement/process");
  private static final List<String> LISTS =
      List.of(
          "channel.conditions",
          "procedure.gem.conditions",
          "procedure.outside.conditions",
          "single-tender.conditions");

  static List<ProcedureKind> kinds() {
    return ProcedureKind.shipped();
  }

  private static void valid(Path schema, Path file) throws Exception {
    SchemaFactory.newDefaultInstance()
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void its_steps_fit_the_schema_and_have_words_in_both_languages(ProcedureKind kind)
      throws Exception {
    StateMachine machine = kind.machine();
    String file = machine.id().substring("procurement.".length()) + ".xml";
    SchemaFactory.newDefaultInstance()
        .newSchema(StateMachine.class.getResource("machine-1.xsd"))
        .newValidator()
        .validate(new StreamSource(HOME.resolve(file).toFile()));
    for (String language : List.of("en", "hi")) {
      assertThat(machine.words(Messages.of(language, Map.of())).untranslated()).isEmpty();
      Messages words = ProcurementLaw.messages(language);
      assertThat(words.term(kind.title().code()))
          .isEqualTo(machine.words(Messages.of(language, Map.of())).term(kind.title().code()));
      assertThat(machine.roles())
          .allSatisfy(role -> assertThat(words.term("role." + role)).doesNotContain("role."));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void ends_in_a_contract_and_knows_the_step_that_fixes_the_law(ProcedureKind kind) {
    assertThat(kind.machine().of(kind.fixes())).isNotEmpty();
    assertThat(kind.machine().of("contract")).extracting(Transition::to).containsOnly("CONTRACTED");
    assertThat(kind.machine().of("award")).isNotEmpty();
    assertThat(kind.machine().of("approve")).isNotEmpty();
    for (Guard guard : kind.machine().guards()) {
      boolean clock = guard.code().startsWith("clock.");
      assertThat(ProcedureRules.shipped().clock(guard.code()).isPresent()).isEqualTo(clock);
    }
  }

  @Test
  void the_list_of_procedures_fits_its_schema() throws Exception {
    valid(HOME.resolve("procedures-1.xsd"), HOME.resolve("procedures.xml"));
    assertThat(kinds()).extracting(ProcedureKind::code).doesNotHaveDuplicates().hasSize(16);
  }

  /** A condition of a new row would else be asked at the first step, unseen. */
  @Test
  void each_condition_of_the_shipped_books_has_its_step() {
    Set<String> codes = new TreeSet<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      LISTS.forEach(
          list ->
              book.question(list).stream()
                  .flatMap(question -> question.answer().stream())
                  .filter(field -> field.name().startsWith("condition"))
                  .map(Fact::codes)
                  .forEach(codes::addAll));
    }

    assertThat(ProcedureRules.shipped().conditions().keySet()).containsAll(codes);
  }

  @Test
  void each_question_that_it_asks_has_words() {
    Set<String> questions = new TreeSet<>();
    ProcedureRules.shipped().clocks().forEach(clock -> clock.question().ifPresent(questions::add));
    kinds().forEach(kind -> kind.bases().forEach(basis -> questions.add(basis.question())));

    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      assertThat(questions)
          .allSatisfy(id -> assertThat(words.say("question." + id)).doesNotContain("question."));
    }
  }

  /** What a step cites as the guard that answers it must be a guard of some procedure. */
  @Test
  void what_is_named_in_the_list_is_there() {
    Set<String> guards = new LinkedHashSet<>();
    Set<String> events = new LinkedHashSet<>();
    for (ProcedureKind kind : kinds()) {
      kind.machine().guards().forEach(guard -> guards.add(guard.code()));
      kind.machine().transitions().forEach(step -> events.add(step.event()));
    }
    ProcedureRules rules = ProcedureRules.shipped();

    rules.answeredBy().values().forEach(by -> assertThat(guards).containsAll(by));
    rules.conditions().values().forEach(at -> assertThat(events).containsAll(at));
    assertThat(guards).containsAll(rules.clocks().stream().map(Clock::guard).toList());
    assertThat(guards).containsAll(rules.committees().stream().map(CommitteeRule::guard).toList());
    assertThat(events).containsAll(rules.days().values());
  }

  @Test
  void the_page_shows_the_steps_of_each_procedure() throws IOException {
    String page = Files.readString(Path.of("../docs/procedures.md"), StandardCharsets.UTF_8);

    assertThat(kinds())
        .allSatisfy(
            kind -> {
              assertThat(page)
                  .contains("| `" + kind.code() + "` | " + String.join(", ", way(kind)) + " |");
            });
  }

  /** The first way that the file lists, without the cancellation. */
  private static List<String> way(ProcedureKind kind) {
    List<String> events = new ArrayList<>();
    String at = kind.machine().initial().code();
    while (!kind.machine().state(at).orElseThrow().isTerminal()) {
      Transition step = kind.machine().from(at).get(0);
      events.add(step.event());
      at = step.to();
    }
    return events;
  }
}
