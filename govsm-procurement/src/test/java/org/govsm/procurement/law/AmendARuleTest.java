package org.govsm.procurement.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.PackAmendment;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.FolderCheck;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackDiff;
import org.govsm.core.rules.check.PackLint;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;
import org.govsm.procurement.procedure.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("docs/add-a-rule.md, an amendment from outside the project")
class AmendARuleTest {

  private static final String XML = shown();
  private static final RulePack AMENDED = amended(XML);
  private static final Library LAW = ProcurementLaw.library().toDraft().pack(AMENDED).done();

  private static String shown() {
    try {
      Matcher shown =
          Pattern.compile("<!-- raise-149.xml -->\n```xml\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(Path.of("..", "docs", "add-a-rule.md")));
      assertThat(shown.find()).isTrue();
      return shown.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePack amended(String xml) {
    return PackAmendment.read("raise-149.xml", xml.getBytes(UTF_8))
        .on(ProcurementLaw.dmn("in.gfr-2017"));
  }

  private static Decision<Procedure> decided(String day, String value) {
    Case purchase =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.parse(day))
            .fact(ProcurementFacts.VALUE, Money.ofRupees(value))
            .fact(ProcurementFacts.AVAILABLE_ON_GEM, true)
            .fact(ProcurementFacts.SCIENTIFIC, false)
            .fact(ProcurementFacts.CATEGORY, ProcurementCodes.Category.NON_CONSULTING)
            .done();
    return ProcurementQuestions.of(LAW, "IN").decide(ProcurementQuestionKeys.PROCEDURE, purchase);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, 50000.00, DIRECT_PURCHASE",
    "2027-01-31, 75000.00, L1_COMPARISON",
    "2027-02-01, 75000.00, DIRECT_PURCHASE",
    "2027-02-01, 75000.01, L1_COMPARISON",
  })
  void the_limit_is_raised_from_its_day_on(String day, String value, String procedure) {
    assertThat(decided(day, value).ruling().answer().orElseThrow().code()).contains(procedure);
  }

  @Test
  void a_decision_cites_the_order_and_pins_the_edition() {
    Decision<Procedure> decision = decided("2027-02-01", "75000.00");

    assertThat(decision.explain(ProcurementLaw.messages("en", LAW))).contains("OM F.9/9/2027-PPD");
    assertThat(AMENDED.edition()).isEqualTo(LocalDate.of(2027, 2, 1));
    assertThat(AMENDED.digest())
        .isNotEqualTo(ProcurementLaw.library().pack("in.gfr-2017").orElseThrow().digest());
  }

  @Test
  void the_edition_is_clean_and_changes_three_rows() {
    RulePack shipped = ProcurementLaw.library().pack("in.gfr-2017").orElseThrow();

    assertThat(PackLint.check(AMENDED)).isEqualTo(PackLint.check(shipped));
    assertThat(PackDiff.betweenEditions(shipped, AMENDED))
        .extracting(PackDiff.Change::question)
        .containsOnly("procedure.gem");
  }

  @Test
  void a_neighbour_that_does_not_move_is_named_by_the_lint() {
    RulePack overlapping =
        amended(XML.replaceAll("(?s)<amend row=\"gfr-2017.r149.ii.low.*?</amend>", ""));

    assertThat(PackLint.check(overlapping))
        .extracting(Object::toString)
        .anySatisfy(
            note ->
                assertThat(note)
                    .contains(
                        "table.overlap",
                        "gfr-2017.r149.i.2027-02-01",
                        "gfr-2017.r149.ii.low.2024-07-10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r149.i.2024-07-10 | r149.i.2024-07-11 | did you mean 'gfr-2017.r149.i.2024-07-10'?",
        "fact=\"value\" | fact=\"valeu\" | has no fact 'valeu'; did you mean 'value'?",
        "r149.i.2024-07-10 | r149.i.2019-04-02 | is not in force up to 2027-02-01",
        "pack=\"in.gfr-2017\" | pack=\"in.gfr-2071\" | it amends the pack 'in.gfr-2071'",
        "from=\"2027-02-01\" | from=\"2027-02-30\" | is no day: '2027-02-30'",
        "reason= | reson= | reason",
      })
  void a_slip_is_refused_at_its_line(String right, String wrong, String told) {
    assertThatThrownBy(() -> amended(XML.replace(right, wrong)))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("raise-149.xml")
        .hasMessageContaining(told);
  }

  @Test
  void a_folder_with_the_amendment_is_checked(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("raise-149.xml"), XML);
    assertThat(FolderCheck.check(folder)).isEmpty();

    Files.writeString(folder.resolve("raise-149.xml"), XML.replace("(75000..1", "(70000..1"));
    assertThat(FolderCheck.check(folder)).extracting(LintNote::code).containsOnly("table.overlap");
  }

  @Test
  void a_row_may_end_and_have_none_after_it() {
    RulePack ended =
        amended(
            XML.replaceAll(
                "(?s)<amend row=\"gfr-2017.r149.i.sci.*?</amend>",
                "<end row=\"gfr-2017.r149.i.sci.2024-07-18\" on=\"2027-02-01\"/>"));

    assertThat(PackLint.check(ended))
        .extracting(Object::toString)
        .anySatisfy(note -> assertThat(note).contains("table.gap"));
  }

  @Test
  void a_pack_that_is_not_shipped_is_told_with_the_nearest() {
    assertThatThrownBy(() -> ProcurementLaw.dmn("in.gfr-2071"))
        .hasMessageContaining("did you mean 'in.gfr-2017'?");
  }

  @Test
  void what_the_edition_before_decided_is_made_again_by_it() {
    ProcurementQuestions before = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    ProcurementQuestions after = ProcurementQuestions.of(LAW, "IN");
    Case purchase =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.of(2027, 3, 1))
            .fact(ProcurementFacts.VALUE, Money.ofRupees("60000"))
            .fact(ProcurementFacts.AVAILABLE_ON_GEM, true)
            .fact(ProcurementFacts.SCIENTIFIC, false)
            .done();
    Messages words = ProcurementLaw.messages("en");
    Map<String, Object> old = before.toRecord(before.decide("procedure.gem", purchase), words);
    Map<String, Object> amended = after.toRecord(after.decide("procedure.gem", purchase), words);

    assertThat(old.get("answer")).isNotEqualTo(amended.get("answer"));
    assertThat(ProcurementQuestions.verify(old, LAW).orThrow().outcome()).isEqualTo("made-again");
    assertThat(ProcurementQuestions.verify(amended, LAW).orThrow().outcome())
        .isEqualTo("made-again");
    assertThat(ProcurementQuestions.verify(amended, ProcurementLaw.library()).orThrow().outcome())
        .isEqualTo("not-held");
  }
}
