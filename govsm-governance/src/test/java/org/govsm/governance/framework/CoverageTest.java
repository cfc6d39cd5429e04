package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.testing.Golden;
import org.govsm.governance.assessment.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  private static final Set<String> CHECKS = Set.of("GSM-COM-11", "GSM-OBJ-02", "GSM-ACC-05");

  private final CheckCoverage coverage =
      CheckCoverage.of(ControlCatalogue.shipped(), CHECKS::contains);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "GSM-COM-11, checked, ''",
    "GSM-OBJ-02, checked-and-signed, nodal-officer",
    "GSM-ACC-05, checked, ''",
    "GSM-LEG-01, signed, legal-officer",
    "GSM-RSP-13, not-yet, reviewer",
    "GSM-OBJ-01, not-yet, ''",
  })
  void a_control_is_judged(String control, String how, String signer) {
    ControlCoverage one =
        coverage.controls().stream()
            .filter(c -> c.control().id().equals(control))
            .findFirst()
            .orElseThrow();

    assertThat(one.how()).isEqualTo(how);
    assertThat(one.isChecked()).isEqualTo(CHECKS.contains(control));
    assertThat(one.signers()).isEqualTo(signer.isEmpty() ? List.of() : List.of(signer));
    assertThat(one.evidence()).isNotEmpty();
  }

  @Test
  void every_control_is_counted_once() {
    assertThat(coverage.counts())
        .isEqualTo(
            Map.of(
                "checked", 2,
                "checked-and-signed", 1,
                "signed", 4,
                "not-yet", 143));
    assertThat(CanonicalForm.text(coverage.toPlain())).contains("\"not-yet\":143");
  }

  @Test
  void without_any_check_nothing_is_said_to_be_checked() {
    assertThat(CheckCoverage.of(ControlCatalogue.shipped(), id -> false).counts())
        .containsEntry("checked", 0)
        .containsEntry("checked-and-signed", 0);
  }

  @Test
  void the_page_has_a_row_for_each_control() {
    String page = CoveragePage.of(List.of(coverage));

    assertThat(page.lines().filter(line -> line.startsWith("| GSM-"))).hasSize(150);
    assertThat(page)
        .contains("## Core values")
        .contains(
            "| GSM-OBJ-02 | Engagement, not only broadcast (should) | checked; a person signs too"
                + " | nodal-officer | `strategy.objectives[].kind`;");
  }

  @Test
  void of_this_version_is_the_printed_one() {
    List<CheckCoverage> today =
        ControlCatalogue.all().stream()
            .map(one -> CheckCoverage.of(one, Assessment.judged()::contains))
            .toList();

    Golden.assertSame(Path.of("..", "docs", "coverage.md"), CoveragePage.of(today));
  }
}
