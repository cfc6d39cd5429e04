package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govsm.portal.cases.CaseResult;
import org.govsm.portal.cases.CaseResult.Outcome;
import org.govsm.portal.cases.CaseRun;
import org.govsm.portal.cases.WorkedCases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked cases come out as expected, through the jars and over HTTP. */
class CasesTest {

  private static final Path OWN = Path.of("src", "test", "resources", "cases");
  private static final Path COUNTED = Path.of("src", "test", "resources", "not-judged.txt");

  @Nested
  class The_projects_own_cases {

    @Test
    void through_the_jars() throws IOException {
      own(WorkedCases.jars());
    }

    @Test
    void over_http() throws IOException {
      try (TestPortal portal = TestPortal.start()) {
        own(WorkedCases.http(portal.uri("/")));
      }
    }

    private void own(CaseRun run) throws IOException {
      List<CaseResult> results = run.folder(OWN);
      allPass(results);
      assertThat(results).filteredOn(result -> result.outcome() == Outcome.NOT_JUDGED).isEmpty();
    }
  }

  @Nested
  class The_cases_of_a_folder_given_as_govsm_cases {

    @Test
    void through_the_jars() throws IOException {
      given(WorkedCases.jars());
    }

    @Test
    void over_http() throws IOException {
      try (TestPortal portal = TestPortal.start()) {
        given(WorkedCases.http(portal.uri("/")));
      }
    }

    private void given(CaseRun run) throws IOException {
      List<CaseResult> results = run.folder(CasesTest.given());
      allPass(results);
      noMoreNotJudged(results);
    }
  }

  /**
   * The number of expectations of a case that are not judged is on record, case by case; it may
   * fall and not grow. A case that is not on record, as in a department's own folder, may be in any
   * state.
   */
  private static void noMoreNotJudged(List<CaseResult> results) throws IOException {
    Map<String, Long> now =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    CaseResult::caseId,
                    TreeMap::new,
                    Collectors.filtering(
                        result -> result.outcome() == Outcome.NOT_JUDGED, Collectors.counting())));
    if (Boolean.getBoolean("govsm.update")) {
      Files.write(
          COUNTED, now.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }
    Map<String, Long> most =
        Files.readAllLines(COUNTED).stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(line -> line[0], line -> Long.parseLong(line[1])));
    assertThat(now.entrySet())
        .filteredOn(one -> most.containsKey(one.getKey()))
        .allSatisfy(
            one ->
                assertThat(one.getValue())
                    .as(one.getKey())
                    .isLessThanOrEqualTo(most.get(one.getKey())));
  }

  @Nested
  class Rule_151_debarment {

    @Test
    void each_ground_has_its_own_longest_time_up_to_the_last_day(@TempDir Path folder)
        throws IOException {
      Files.writeString(
          folder.resolve("cases.json"),
          """
          {"cases": [
            {"id": "3 years", "topic": "debarment",
             "input": {"ground": "CONVICTION_PC_ACT", "from": "2025-01-01",
                       "proposed_to": "2027-12-31"},
             "expected": {"max_years": 3, "valid": true}},
            {"id": "2 years", "topic": "debarment",
             "input": {"ground": "CODE_OF_INTEGRITY", "from": "2025-01-01",
                       "proposed_to": "2026-12-31"},
             "expected": {"max_years": 2, "valid": true}},
            {"id": "over 2 years", "topic": "debarment",
             "input": {"ground": "BREACH_OF_CODE", "from": "2025-01-01",
                       "proposed_to": "2027-06-30"},
             "expected": {"max_years": 2, "valid": false}}]}
          """);
      allPass(WorkedCases.jars().folder(folder));
    }
  }

  private static void allPass(List<CaseResult> results) {
    assertThat(results).isNotEmpty();
    assertThat(results).filteredOn(result -> result.outcome() == Outcome.FAILED).isEmpty();
  }

  private static Path given() {
    String folder = System.getProperty("govsm.cases", "");
    assumeTrue(!folder.isEmpty(), "no folder of cases beside the project: -Dgovsm.cases=DIR");
    assertThat(Path.of(folder)).as("-Dgovsm.cases").isDirectory();
    return Path.of(folder);
  }
}
