package org.govsm.procurement.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RulePack;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which open cases change under another day, edition or draft, and by which rows. */
class ImpactsTest {

  private static final Library LAW = ProcurementLaw.library();

  private static OpenCase bought(String id, String day, String value) {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse(day))
            .fact("value", new java.math.BigDecimal(value))
            .fact("scientific", false)
            .done();
    return OpenCase.of(id, "IN", "procedure.gem", facts);
  }

  /** The shipped pack with its first limit of 10.07.2024 raised, as a draft. */
  private static RulePack draft() {
    return RulePack.read(
        "draft.dmn",
        shipped()
            .replace("g:status=\"in-force\"", "g:status=\"draft\"")
            .replaceFirst("(gfr-2017.r149.i.2024-07-10.*?)\\[0..50000\\]", "$1[0..50000.50]")
            .replace("(50000..100000]", "(50000.50..100000]")
            .getBytes(UTF_8));
  }

  private static String shipped() {
    String file = "/org/govsm/procurement/packs/in.gfr-2017.dmn";
    try (InputStream in = ImpactsTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Nested
  class AnotherDay {

    private final Impacts impacts =
        Impacts.ofDay(LAW, "publication", LocalDate.parse("2024-07-10"));

    @Test
    void changes_what_lies_between_the_old_limit_and_the_new_one() {
      ImpactReport report =
          impacts.on(
              List.of(
                  bought("at-the-old-limit", "2024-07-09", "25000.00"),
                  bought("a-paisa-over", "2024-07-09", "25000.01"),
                  bought("at-the-new-limit", "2024-07-09", "50000.00"),
                  bought("over-both", "2024-07-09", "50000.01")));

      assertThat(report.cases())
          .extracting(CaseImpact::kind)
          .containsExactly(
              CaseImpact.Kind.OTHER_REASONS,
              CaseImpact.Kind.CHANGED,
              CaseImpact.Kind.CHANGED,
              CaseImpact.Kind.OTHER_REASONS);
      assertThat(report.counts())
          .containsEntry(CaseImpact.Kind.CHANGED, 2)
          .containsEntry(CaseImpact.Kind.UNCHANGED, 0);
    }

    @Test
    void says_by_which_rows_and_by_what_authority() {
      CaseImpact impact = impacts.on(List.of(bought("a", "2024-07-09", "30000"))).cases().get(0);

      assertThat(impact.gone())
          .extracting(Step::row)
          .containsExactly("gfr-2017.r149.ii.2019-04-02");
      assertThat(impact.come())
          .extracting(Step::citation)
          .extracting(Citation::instrument, Citation::provision)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("OM F.1/3/2024-PPD", "rule 149(i)"));
    }

    @Test
    void gives_a_day_to_a_case_that_has_none() {
      OpenCase noDay =
          OpenCase.of(
              "n",
              "IN",
              "procedure.gem",
              Case.draft().fact("value", 30000).fact("scientific", false).done());

      assertThat(impacts.on(List.of(noDay)).cases().get(0).kind())
          .isEqualTo(CaseImpact.Kind.CHANGED);
    }

    @Test
    void does_not_compare_what_is_open_before_and_after() {
      OpenCase noFacts = OpenCase.of("n", "IN", "procedure.gem", Case.draft().done());
      OpenCase noValue =
          OpenCase.of(
              "v",
              "IN",
              "procedure.gem",
              Case.draft()
                  .day("publication", LocalDate.parse("2024-07-09"))
                  .fact("scientific", false)
                  .done());

      ImpactReport report = impacts.on(List.of(noFacts, noValue));

      assertThat(report.cases())
          .extracting(CaseImpact::kind)
          .containsOnly(CaseImpact.Kind.NOT_COMPARABLE);
      assertThat(report.cases().get(0).text().key()).isEqualTo("impact.open");
    }

    @Test
    void leaves_a_case_of_that_day_as_it_is() {
      assertThat(impacts.on(List.of(bought("a", "2024-07-10", "30000"))).cases().get(0).kind())
          .isEqualTo(CaseImpact.Kind.UNCHANGED);
    }
  }

  @Nested
  class ADraft {

    @Test
    void is_compared_as_if_it_were_in_force() {
      RulePack draft = draft();
      ImpactReport report =
          Impacts.ofEdition(LAW, draft)
              .on(
                  List.of(
                      bought("below", "2026-01-01", "50000.00"),
                      bought("now-direct", "2026-01-01", "50000.50"),
                      bought("still-compared", "2026-01-01", "50000.51")));

      assertThat(draft.status()).isEqualTo(RulePack.Status.DRAFT);
      assertThat(report.cases())
          .extracting(CaseImpact::kind)
          .containsExactly(
              CaseImpact.Kind.UNCHANGED, CaseImpact.Kind.CHANGED, CaseImpact.Kind.UNCHANGED);
    }

    @Test
    void decides_nothing() {
      Impacts.ofEdition(LAW, draft()).on(List.of(bought("a", "2026-01-01", "50000.50")));

      assertThat(LAW.pack("in.gfr-2017").orElseThrow().status())
          .isEqualTo(RulePack.Status.IN_FORCE);
    }
  }

  @Nested
  class AFactThatOnlyOneLawKnows {

    private final RulePack renamed =
        RulePack.read(
            "renamed.dmn",
            shipped().replace("advertisedWithTime", "advertisedLong").getBytes(UTF_8));

    private OpenCase by(String fact) {
      return OpenCase.of(
          fact,
          "IN",
          "procedure.gem",
          bought("a", "2026-01-01", "30000").facts().toDraft().fact(fact, true).done());
    }

    @Test
    void is_left_aside_by_the_other() {
      assertThat(Impacts.ofEdition(LAW, renamed).on(List.of(by("advertisedLong"))).cases())
          .extracting(CaseImpact::kind)
          .containsExactly(CaseImpact.Kind.UNCHANGED);
    }

    @Test
    void is_refused_where_neither_knows_it() {
      Impacts impacts = Impacts.ofEdition(LAW, renamed);

      assertThatThrownBy(() -> impacts.on(List.of(by("advertisedLng"))))
          .hasMessageContaining("No question asks for a fact");
    }
  }

  @Nested
  class WhatCannotBeAsked {

    @Test
    void is_not_comparable_and_said_so() {
      OpenCase unknown = OpenCase.of("u", "IN", "no.such.question", Case.draft().done());

      CaseImpact impact = Impacts.between(LAW, LAW).on(List.of(unknown)).cases().get(0);

      assertThat(impact.kind()).isEqualTo(CaseImpact.Kind.NOT_COMPARABLE);
      assertThat(impact.before()).isEmpty();
    }
  }

  @Nested
  class TheTree {

    @Test
    void names_case_kind_and_both_outcomes_in_the_language_asked() {
      Map<String, Object> tree =
          Impacts.ofDay(LAW, "publication", LocalDate.parse("2024-07-10"))
              .on(List.of(bought("file 7", "2024-07-09", "30000")))
              .toPlain(ProcurementLaw.messages("hi"));

      assertThat(tree).containsKeys("text", "counts", "cases");
      assertThat(String.valueOf(tree.get("cases")))
          .contains("CHANGED", "L1_COMPARISON", "DIRECT_PURCHASE", "file 7", "पहले");
    }
  }
}
