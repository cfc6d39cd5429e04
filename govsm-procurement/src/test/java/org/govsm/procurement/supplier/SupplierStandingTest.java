package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.supplier.SupplierExamples.supplier;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Outputs;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierStandingTest {

  private static final ProcurementQuestions UNION =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 10000000.00, 50000000.00, MICRO",
    "2025-03-31, 10000000.01, 50000000.00, SMALL",
    "2025-03-31, 100000000.00, 500000000.00, SMALL",
    "2025-03-31, 100000000.00, 500000000.01, MEDIUM",
    "2025-03-31, 500000000.00, 2500000000.00, MEDIUM",
    "2025-04-01, 25000000.00, 100000000.00, MICRO",
    "2025-04-01, 25000000.01, 100000000.00, SMALL",
    "2025-04-01, 25000000.00, 100000000.01, SMALL",
    "2025-04-01, 250000000.00, 1000000000.00, SMALL",
    "2025-04-01, 250000000.01, 1000000000.00, MEDIUM",
    "2025-04-01, 1250000000.00, 5000000000.00, MEDIUM"
  })
  void the_class_follows_from_the_limits_of_the_day(
      String day, String investment, String turnover, String code) {
    Decision<Outputs> decision =
        enterprise("registered", day, "investment", investment, "turnover", turnover)
            .enterprise()
            .orElseThrow();

    assertThat(
            decision.ruling().<String>fold(a -> a.value().code("class"), r -> "refer", u -> "open"))
        .isEqualTo(code);
    assertThat(decision.trace().steps()).isNotEmpty();
  }

  @Test
  void a_figure_that_is_missing_is_named() {
    assertThat(
            enterprise("registered", "2025-04-01", "investment", "1.00")
                .enterprise()
                .orElseThrow()
                .ruling()
                .kind())
        .isEqualTo("UNDETERMINED");
  }

  @ParameterizedTest
  @CsvSource({"MICRO, 0, ANSWER", "SMALL, 1, REFER"})
  void another_class_than_the_figures_give_blocks(String claimed, int findings, String ruling) {
    SupplierStanding standing =
        enterprise(
            "class", claimed, "registered", "2025-04-01", "investment", "1.00", "turnover", "1.00");

    assertThat(standing.enterprise().orElseThrow().ruling().kind()).isEqualTo(ruling);
    assertThat(standing.contradictions())
        .hasSize(findings)
        .allSatisfy(found -> assertThat(found.weight()).isEqualTo(Finding.Weight.BLOCKING));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2016-11-28, true", // ten years to the day
    "2025-01-01, 2016-11-27, false"
  })
  void a_start_up_is_ten_years_old_at_most(String recognised, String incorporated, boolean within) {
    Map<String, Object> startUp =
        Given.tree(
            "recognised",
            recognised,
            "incorporated",
            incorporated,
            "turnover",
            "1.00",
            "deepTech",
            false);
    Decision<Outputs> decision =
        SupplierStanding.of(UNION, supplier("DRAFT", "startUp", startUp))
            .startUp(LocalDate.of(2026, 11, 28))
            .orElseThrow();

    assertThat(
            decision
                .ruling()
                .<Object>fold(
                    a -> a.value().get("withinLimits").orElseThrow(), r -> "refer", u -> "open"))
        .isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "IN, 2026-11-28, , , , UNDETERMINED landBorder",
    "IN, 2026-11-28, false, , , ANSWER true",
    "IN, 2026-11-28, true, , , UNDETERMINED landBorderRegistration",
    "IN, 2026-11-28, true, 2026-01-01, 2026-11-28, ANSWER true",
    "IN, 2026-11-29, true, 2026-01-01, 2026-11-28, ANSWER false",
    "IN, 2025-12-31, true, 2026-01-01, 2026-11-28, ANSWER false",
    "IN.KL, 2026-11-28, true, 2026-01-01, 2026-12-31, REFER",
    "IN.BR, 2026-11-28, true, 2026-01-01, 2026-12-31, ANSWER false"
  })
  void the_rule_on_land_borders_follows_the_declaration(
      String book, LocalDate day, Boolean concerned, String from, String until, String said) {
    Map<String, Object> declared = Given.tree();
    if (concerned != null) {
      declared.put("concerned", concerned);
    }
    if (from != null) {
      declared.putAll(Given.tree("registeredFrom", from, "registeredUntil", until));
    }
    Supplier supplier =
        concerned == null ? supplier("DRAFT") : supplier("DRAFT", "landBorder", declared);

    assertThat(
            SupplierStanding.of(ProcurementQuestions.of(ProcurementLaw.library(), book), supplier)
                .landBorder(day)
                .<String>fold(
                    a -> "ANSWER " + a.value(),
                    r -> "REFER",
                    u -> "UNDETERMINED " + String.join(" ", u.missing())))
        .isEqualTo(said);
  }

  private static SupplierStanding enterprise(Object... facts) {
    return SupplierStanding.of(UNION, supplier("DRAFT", "enterprise", Given.tree(facts)));
  }
}
