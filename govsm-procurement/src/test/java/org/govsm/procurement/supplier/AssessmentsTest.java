package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentsTest {

  private static final AssessorList LIST =
      AssessorList.fromPlain(
              Given.tree(
                  "source",
                  "An invented list",
                  "on",
                  "2026-11-01",
                  "assessors",
                  List.of(
                      Given.tree(
                          "code",
                          "RATER",
                          "name",
                          "Rater",
                          "from",
                          "2020-01-01",
                          "until",
                          "2026-06-30",
                          "grades",
                          List.of("AAA", "AA", "A")),
                      Given.tree(
                          "code",
                          "QUALITY",
                          "name",
                          "Quality",
                          "from",
                          "2020-01-01",
                          "least",
                          "0",
                          "most",
                          "100"))))
          .orThrow();

  @ParameterizedTest
  @CsvSource({
    "QUALITY, 0, 100, assessor.twice",
    "quality, 0, 50, assessor.twice",
    "OTHER, 100, 0, assessor.most",
    "OTHER, 50, 50, assessor.most",
    "OTHER, 0, 50, ''",
  })
  void an_assessor_has_one_scale_that_goes_up(
      String code, String least, String most, String fault) {
    List<Object> assessors = new ArrayList<>();
    if (LIST.toPlain().get("assessors") instanceof List<?> known) {
      assessors.addAll(known);
    }
    assessors.add(
        Given.tree("code", code, "name", "N", "from", "2020-01-01", "least", least, "most", most));
    String found =
        AssessorList.fromPlain(
                Given.tree("source", "A list", "on", "2026-11-01", "assessors", assessors))
            .<String>fold(
                made -> "",
                faults -> String.join(" ", faults.stream().map(InputFault::code).toList()));

    assertThat(found).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "RATER, AA, , 2026-06-30, 2026-11-28, ''",
    "RATER, AA, , 2026-07-01, 2026-11-28, assessor.not-listed BLOCKING",
    "RATER, AA, , 2019-12-31, 2026-11-28, assessor.not-listed BLOCKING",
    "RATER, B, , 2026-06-30, 2026-11-28, assessor.off-scale BLOCKING",
    "RATER, , 50, 2026-06-30, 2026-11-28, assessor.off-scale BLOCKING",
    "RATER, AA, , 2026-06-30, 2026-11-27, assessor.expired BLOCKING",
    "RATER, AA, , 2026-06-30, , assessor.no-end WARNING",
    "OTHER, AA, , 2026-06-30, 2026-11-28, assessor.unknown WARNING",
    "QUALITY, , 0, 2026-06-30, 2026-11-28, ''",
    "QUALITY, , 100, 2026-06-30, 2026-11-28, ''",
    "QUALITY, , 100.01, 2026-06-30, 2026-11-28, assessor.off-scale BLOCKING",
    "QUALITY, , -0.01, 2026-06-30, 2026-11-28, assessor.off-scale BLOCKING",
    "QUALITY, , 70, 2026-11-02, 2026-11-28, assessor.old-list WARNING",
    "QUALITY, , 70, 2026-11-29, 2026-11-29, assessor.to-come BLOCKING;assessor.old-list WARNING"
  })
  void an_assessment_is_relied_on_within_list_scale_and_validity(
      String assessor, String grade, String score, String on, String until, String found) {
    Map<String, Object> tree = Given.tree("assessor", assessor, "scheme", "Scheme", "on", on);
    put(tree, "grade", grade);
    put(tree, "score", score);
    put(tree, "until", until);

    List<Finding> findings =
        LIST.check(Assessment.fromPlain(tree).orThrow(), LocalDate.of(2026, 11, 28));

    assertThat(findings)
        .extracting(finding -> finding.code() + " " + finding.weight())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(";")));
  }

  @ParameterizedTest
  @CsvSource({
    "true, RATER, AA, 2026-11-28, ANSWER true",
    "true, RATER, AA, 2026-11-29, ANSWER false",
    "true, OTHER, AA, 2026-11-28, REFER true",
    "true, OTHER, AA, 2026-11-29, ANSWER false",
    "false, RATER, AA, 2026-11-28, UNDETERMINED null"
  })
  void a_verdict_needs_the_list_and_what_is_not_on_it_is_asked(
      boolean listed, String assessor, String grade, String day, String outcome) {
    Map<String, Object> tree =
        Given.tree(
            "day",
            day,
            "assessment",
            Given.tree(
                "assessor",
                assessor,
                "scheme",
                "Scheme",
                "grade",
                grade,
                "on",
                "2026-06-30",
                "until",
                "2026-11-28"));
    if (listed) {
      tree.put("list", LIST.toPlain());
    }
    Decision<AssessmentVerdict> decision = AssessmentRequest.ask(tree).orThrow();

    assertThat(
            decision.ruling().kind()
                + " "
                + decision.found().map(AssessmentVerdict::isRelied).orElse(null))
        .isEqualTo(outcome);
    assertThat(decision.explain(ProcurementLaw.messages("hi"))).doesNotContain("assessor.");
  }

  @ParameterizedTest
  @CsvSource({"QUALITY, ''", "RATING, ''", "GSTIN, assessor.other-check"})
  void only_a_rating_and_a_check_of_quality_have_a_score(String check, String fault) {
    Map<String, Object> evidence =
        Given.tree(
            "check", check, "outcome", "PASSED", "source", "Report", "at", "2026-11-02T00:00:00Z");
    evidence.put(
        "assessment",
        Given.tree("assessor", "QUALITY", "scheme", "Scheme", "score", "70", "on", "2026-06-30"));
    List<String> codes =
        Supplier.fromPlain(
                Given.tree(
                    "id",
                    "s",
                    "state",
                    "DRAFT",
                    "name",
                    "S",
                    "identifiers",
                    List.of(),
                    "checks",
                    List.of(evidence)))
            .<List<String>>fold(
                made -> List.of(), faults -> faults.stream().map(InputFault::code).toList());

    assertThat(codes).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void more_certificates_than_participants_cannot_be() {
    assertThat(codes(log(training(10, 10), onboarding("2026-01-01", "2026-01-01")))).isEmpty();
    assertThat(codes(log(training(10, 11), onboarding("2026-01-01", "2026-01-01"))))
        .containsExactly("/trainings/0/certificates training.certificates");
  }

  @Test
  void nobody_is_helped_before_the_consent() {
    assertThat(codes(log(training(1, 0), onboarding("2026-01-02", "2026-01-01"))))
        .containsExactly("/onboardings/0/startedOn supplier.days");
  }

  @Test
  void a_partner_has_only_its_own_tasks() {
    Map<String, Object> training = training(1, 0);
    training.put("partner", "CSC");
    assertThat(codes(log(training, onboarding("2026-01-01", "2026-01-01")))).hasSize(1);
  }

  @Test
  void totals_are_counted_by_partner_and_time() {
    FacilitationLog log =
        FacilitationLog.fromPlain(log(training(10, 4), onboarding("2026-01-01", "2026-01-02")))
            .orThrow();
    EffectivePeriod january =
        EffectivePeriod.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    EffectivePeriod later = EffectivePeriod.since(LocalDate.of(2026, 2, 1));

    assertThat(log.totals(january))
        .containsEntry("CII", new FacilitationLog.Totals(1, 10, 4, 0, 0))
        .containsEntry("CSC", new FacilitationLog.Totals(0, 0, 0, 1, 0));
    assertThat(log.totals(later)).containsEntry("CSC", new FacilitationLog.Totals(0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-03-31, true", "2026-04-01, false"})
  void a_partner_acts_from_the_consent_until_it_is_withdrawn(LocalDate day, boolean acts) {
    Map<String, Object> onboarding = onboarding("2026-01-01", "2026-01-01");
    onboarding.put("withdrawnOn", "2026-04-01");
    FacilitationLog log = FacilitationLog.fromPlain(log(training(1, 0), onboarding)).orThrow();

    assertThat(log.mayAct("CSC", "S-1", day)).contains(acts);
    assertThat(log.mayAct("CSC", "S-2", day)).isEmpty();
  }

  private static List<String> codes(Map<String, Object> log) {
    return FacilitationLog.fromPlain(log)
        .fold(read -> List.of(), faults -> faults.stream().map(AssessmentsTest::code).toList());
  }

  private static String code(InputFault fault) {
    return fault.pointer() + " " + fault.code();
  }

  private static Map<String, Object> log(
      Map<String, Object> training, Map<String, Object> onboarding) {
    return Given.tree("trainings", List.of(training), "onboardings", List.of(onboarding));
  }

  private static Map<String, Object> training(int came, int certificates) {
    return Given.tree(
        "partner",
        "CII",
        "course",
        "Selling on GeM",
        "on",
        "2026-01-31",
        "participants",
        came,
        "certificates",
        certificates);
  }

  private static Map<String, Object> onboarding(String consent, String started) {
    return Given.tree(
        "partner",
        "CSC",
        "supplier",
        "S-1",
        "kind",
        "SERVICE_PROVIDER",
        "purpose",
        "Registration",
        "consentOn",
        consent,
        "startedOn",
        started);
  }

  private static void put(Map<String, Object> tree, String name, String value) {
    if (value != null) {
      tree.put(name, value);
    }
  }
}
