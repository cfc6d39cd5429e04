package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.Conformance;
import org.govsm.core.rules.check.FolderCheck;
import org.govsm.core.rules.check.PackLint;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.procedure.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("docs/add-a-state.md, step by step")
class AddAStateTest {

  private static final Path PAGE = Path.of("..", "docs", "add-a-state.md");
  private static final Map<String, String> FILES = shown();
  private static final RulePack PACK = RulePack.read("xx-sahyadri.dmn", bytes("xx-sahyadri.dmn"));
  private static final Library LAW =
      ProcurementLaw.library()
          .toDraft()
          .pack(PACK)
          .book("xx-sahyadri.xml", bytes("xx-sahyadri.xml"))
          .done();
  private static final ProcurementQuestions QUESTIONS = ProcurementQuestions.of(LAW, "XX.SAHYADRI");

  /** The files as the page shows them, by their names. */
  private static Map<String, String> shown() {
    try {
      Matcher shown =
          Pattern.compile("<!-- (\\S+) -->\n```(?:xml|csv)\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(PAGE));
      Map<String, String> files = new LinkedHashMap<>();
      while (shown.find()) {
        files.put(shown.group(1), shown.group(2));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) {
    return FILES.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_page_shows_the_files_that_run() throws IOException {
    assertThat(FILES.keySet())
        .containsExactly("xx-sahyadri.dmn", "xx-sahyadri.csv", "xx-sahyadri.xml");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      try (InputStream in = AddAStateTest.class.getResourceAsStream(file.getKey())) {
        assertThat(in).as(file.getKey()).hasBinaryContent(bytes(file.getKey()));
      }
    }
  }

  @Nested
  class The_folder_of_the_page {

    @TempDir private Path folder;

    private List<String> checked() throws IOException {
      return FolderCheck.check(folder).stream().map(Object::toString).toList();
    }

    @BeforeEach
    void files() throws IOException {
      for (String file : FILES.keySet()) {
        Files.write(folder.resolve(file), bytes(file));
      }
    }

    @Test
    void is_checked_by_one_command_that_names_what_its_book_is_silent_on() throws IOException {
      assertThat(checked())
          .singleElement()
          .asString()
          .startsWith("xx-sahyadri.xml: WARNING [book.silent]")
          .contains("e-tender", "rate-card.conditions")
          .doesNotContain("gem.use,", "ld.cap");
    }

    @Test
    void with_a_slip_in_the_name_of_an_attribute_is_told_of_it() throws IOException {
      write("xx-sahyadri.xml", "from=\"2025-04-01\"", "form=\"2025-04-01\"");
      String layout = "/org/govsm/procurement/layouts/govsm.readings.csv.xml";
      try (InputStream in = AddAStateTest.class.getResourceAsStream(layout)) {
        String right = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve("layout.xml"),
            right
                .replaceFirst("required=", "requird=")
                .replace("source=\"first-party\"", "source=\"firstparty\""));
      }

      assertThat(checked())
          .anySatisfy(
              one ->
                  assertThat(one)
                      .contains("xx-sahyadri.xml:9", "<borrowed-from> has no attribute 'form'"))
          .anySatisfy(one -> assertThat(one).contains("layout.xml:7", "no attribute 'requird'"))
          .anySatisfy(one -> assertThat(one).contains("layout.xml:3", "'firstparty'"));
    }

    @Test
    void with_terms_that_name_no_sum_of_theirs_is_told_of_it_at_the_line() throws IOException {
      Map<String, Object> gate = Given.tree("shape", "gate", "base", "fee", "deduct", "5");
      Map<String, Object> target = Given.tree("atLeast", "20");
      Map<String, Object> kpi =
          Given.kpi("posts", Given.value("posts"), "target", target, "consequence", gate);
      byte[] right = Given.terms().add("kpis", kpi).done().orThrow().toXml();
      String wrong =
          new String(right, StandardCharsets.UTF_8).replace("base=\"fee\"", "base=\"fees\"");
      Files.writeString(folder.resolve("terms.xml"), wrong);
      long line = wrong.lines().takeWhile(one -> !one.contains("fees")).count() + 1;

      assertThat(line).isGreaterThan(1);
      assertThat(checked())
          .anySatisfy(
              one -> assertThat(one).startsWith("terms.xml:" + line).contains("/kpis/0/conseq"));
    }

    @Test
    void with_slips_in_each_file_has_them_all_told() throws IOException {
      write("xx-sahyadri.xml", "book=\"IN\"", "book=\"INN\"");
      write(
          "xx-sahyadri.csv",
          "at-one-lakh,procedure.outside,2026-03-31,100000.00,true,,ANSWER,GRAM",
          "at-one-lakh,procedure.outside,2026-03-31,100000.00,true,,ANSWER,GRAN");
      Files.writeString(folder.resolve("messages.mr.txt"), "law.draft = {pakc}");
      Files.writeString(folder.resolve("layout.xml"), "<layout xmlns='urn:govsm:layout:1'/>");

      assertThat(checked())
          .anySatisfy(one -> assertThat(one).contains("there is no book 'INN'; did you mean 'IN'?"))
          .anySatisfy(one -> assertThat(one).contains("xx-sahyadri.csv:4", "case.failed"))
          .anySatisfy(one -> assertThat(one).contains("messages.mr.txt:1", "{pakc}", "'pack'"))
          .anySatisfy(one -> assertThat(one).contains("layout.xml:1", "ERROR"));
    }

    @Test
    void with_an_order_that_ends_a_day_late_has_it_told() throws IOException {
      write("xx-sahyadri.dmn", "..date(\"2026-04-01\"))", "..date(\"2026-04-01\")]");

      assertThat(checked())
          .anySatisfy(
              one ->
                  assertThat(one).contains("table.overlap", "end the earlier edition on the day"));
    }

    @Test
    void with_an_order_that_begins_two_days_late_has_it_told() throws IOException {
      write("xx-sahyadri.dmn", "&gt;= date(\"2026-04-01\")", "&gt;= date(\"2026-04-03\")");

      assertThat(checked())
          .anySatisfy(
              one ->
                  assertThat(one)
                      .contains("table.lapse", "in force from 2026-04-01 to 2026-04-02"));
    }

    private void write(String file, String right, String wrong) throws IOException {
      String text = FILES.getOrDefault(file, "");
      assertThat(text).contains(right);
      Files.writeString(folder.resolve(file), text.replace(right, wrong));
    }
  }

  @Nested
  class Step_2_the_pack {

    @Test
    void the_lint_has_nothing_to_note() {
      assertThat(PackLint.check(PACK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAM_SABHA_PURCHASE", "GRAM_SABHA_RESOLUTION", "fact.hillDistrict"})
    void what_it_brings_is_not_known_to_govsm(String term) {
      assertThat(ProcurementLaw.messages("en").find("term." + term)).isEmpty();
      assertThat(ProcurementLaw.messages("en", LAW).find("term." + term)).isPresent();
      assertThat(PACK.words("hi").find("term." + term)).isPresent();
      assertThat(PACK.words("mr").find("term." + term)).isPresent();
    }

    @Test
    void the_lint_names_a_word_that_is_missing() {
      String without =
          FILES
              .getOrDefault("xx-sahyadri.dmn", "")
              .replace("\"term.GRAM_SABHA_RESOLUTION\"", "\"term.OTHER\"");

      assertThat(PackLint.check(RulePack.read("x.dmn", without.getBytes(StandardCharsets.UTF_8))))
          .extracting(Object::toString)
          .anyMatch(note -> note.contains("GRAM_SABHA_RESOLUTION"));
    }
  }

  @Test
  void step_3_the_pack_answers_its_cases() {
    assertThat(Conformance.check(PACK, "xx-sahyadri.csv", bytes("xx-sahyadri.csv")).results())
        .hasSize(13)
        .allMatch(Conformance.Result::passed);
  }

  @Nested
  class Step_4_the_book {

    @Test
    void is_valid_by_the_schema() throws Exception {
      try (InputStream schema =
              AddAStateTest.class.getResourceAsStream("/org/govsm/procurement/books/book-1.xsd");
          InputStream book = AddAStateTest.class.getResourceAsStream("xx-sahyadri.xml")) {
        SchemaFactory.newDefaultInstance()
            .newSchema(new StreamSource(schema))
            .newValidator()
            .validate(new StreamSource(book));
      }
    }

    @Test
    void what_is_borrowed_cites_both_books() {
      Decision<?> decision = QUESTIONS.decide("gem.use", on("2026-04-01").done());

      assertThat(decision.ruling()).isInstanceOf(Ruling.Answer.class);
      assertThat(decision.trace().steps())
          .allMatch(step -> step.citation().instrument().equals("OM F.1/26/2018-PPD"));
      assertThat(finding(decision, "law.borrowed").citation())
          .hasToString(
              "rule 2: GeM as for the Union, Sahyadri Purchase Order 4 of 2025 (invented) of"
                  + " 2025-03-20");
    }

    @Test
    void what_was_not_found_is_asked_of_an_officer_and_nothing_is_borrowed() {
      Decision<?> decision =
          QUESTIONS.decide(
              "ld.cap",
              on("2026-04-01").fact("category", "GOODS").fact("inordinate", false).done());

      Ruling.Refer<?> refer = (Ruling.Refer<?>) decision.ruling();
      assertThat(refer.indication()).isEmpty();
      assertThat(refer.citation().sure()).isEqualTo(Certainty.NOT_FOUND);
      assertThat(refer.citation().provision()).isEqualTo("liquidated damages");
      assertThat(decision.trace().steps()).isEmpty();
    }

    @Test
    void before_the_order_that_borrows_nobody_answers() {
      assertThat(QUESTIONS.decide("gem.use", on("2025-03-31").done()).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }
  }

  @Nested
  class Step_5_asked {

    @Test
    void the_questions_are_those_of_the_book_and_those_of_several_steps() {
      assertThat(QUESTIONS.questions())
          .extracting(Question::id)
          .contains(
              "procedure",
              "procedure.outside",
              "procedure.outside.conditions",
              "gem.use",
              "procedure.gem",
              "ld.cap");
    }

    @ParameterizedTest
    @CsvSource({
      "en, Delivered in a hill district",
      "hi, पहाड़ी जिले में आपूर्ति",
      "mr, डोंगराळ जिल्ह्यात पुरवठा"
    })
    void the_form_asks_the_fact_of_the_pack_in_its_words(String language, String label) {
      Question form = QUESTIONS.question("procedure").orElseThrow();

      assertThat(form.fact("hillDistrict").orElseThrow().label(words(language))).isEqualTo(label);
      assertThat(form.facts())
          .extracting(Fact::name)
          .contains("value", "availableOnGem", "hillDistrict")
          .doesNotContain("permitted");
    }

    @Test
    void the_procedure_of_the_pack_is_the_answer_with_its_condition() {
      Decision<?> decision = QUESTIONS.decide("procedure", purchase("2026-04-01").done());

      Procedure procedure = (Procedure) ((Ruling.Answer<?>) decision.ruling()).value();
      assertThat(procedure.code()).contains("GRAM_SABHA_PURCHASE");
      assertThat(procedure.conditions())
          .extracting(Procedure.Condition::code)
          .containsExactly("GRAM_SABHA_RESOLUTION", "PURCHASE_REGISTER");
      assertThat(procedure.provisions())
          .extracting(Object::toString)
          .contains("paragraph 2, Sahyadri Purchase Order 9 of 2026 (invented) of 2026-03-20");
      assertThat(finding(decision, "law.note").citation().provision()).isEqualTo("rule 4(i)");
      assertThat(finding(decision, "law.sure-medium").citation().provision())
          .isEqualTo("rule 4(ii)");
    }

    @Test
    void a_day_earlier_it_is_a_limited_tender_by_the_first_order() {
      Decision<?> decision = QUESTIONS.decide("procedure", purchase("2026-03-31").done());

      Procedure procedure = (Procedure) ((Ruling.Answer<?>) decision.ruling()).value();
      assertThat(procedure.code()).contains("LIMITED_TENDER");
      assertThat(procedure.provisions())
          .extracting(Object::toString)
          .contains("rule 3(ii), Sahyadri Purchase Order 4 of 2025 (invented) of 2025-03-20");
    }

    @Test
    void without_the_fact_of_the_pack_it_is_undetermined_and_names_it() {
      Case less =
          on("2026-04-01")
              .fact("value", Money.ofRupees("150000"))
              .fact("availableOnGem", false)
              .done();

      assertThat(QUESTIONS.decide("procedure", less).ruling())
          .isEqualTo(new Ruling.Undetermined<>(List.of("hillDistrict")));
    }

    @Test
    void the_decision_pins_the_digest_of_the_pack() {
      Decision<?> decision = QUESTIONS.decide("procedure", purchase("2026-04-01").done());

      assertThat(decision.trace().packs())
          .filteredOn(pin -> pin.id().equals("xx-sahyadri"))
          .extracting(PackPin::edition, PackPin::digest)
          .containsExactly(
              tuple(
                  LocalDate.of(2026, 11, 25),
                  "sha256:32b42d01c4f6a7293d2065fa09b9e09b78b96028221266341347a1751b080a9f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "mr"})
    void the_explanation_is_in_the_language(String language) {
      String said =
          QUESTIONS.decide("procedure", purchase("2026-04-01").done()).explain(words(language));

      assertThat(said.lines().filter(line -> !line.contains("sha256:")))
          .containsExactlyElementsOf(explained(language));
    }
  }

  private static List<String> explained(String language) {
    String name = "xx-sahyadri.explained." + language + ".txt";
    try (InputStream in = AddAStateTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Messages words(String language) {
    return language.equals("mr")
        ? LAW.words(Messages.of("mr", Map.of())).over(ProcurementLaw.messages("en", LAW))
        : ProcurementLaw.messages(language, LAW);
  }

  private static Case.Draft on(String day) {
    return Case.draft().day("publication", LocalDate.parse(day));
  }

  private static Case.Draft purchase(String day) {
    return on(day)
        .fact("value", Money.ofRupees("150000"))
        .fact("availableOnGem", false)
        .fact("hillDistrict", true);
  }

  private static Finding finding(Decision<?> decision, String code) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
