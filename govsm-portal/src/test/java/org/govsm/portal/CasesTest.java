package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govsm.portal.cases.CaseResult;
import org.govsm.portal.cases.CaseRun;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked cases come out as expected, through the jars and over HTTP. */
class CasesTest {

  private static final Path OWN = Path.of("src", "test", "resources", "cases");

  @Nested
  class The_projects_own_cases {

    @Test
    void through_the_jars() throws IOException {
      allPass(CaseRun.jars().folder(OWN));
    }

    @Test
    void over_http() throws IOException {
      overHttp(OWN);
    }
  }

  @Nested
  class The_cases_of_a_folder_given_as_govsm_cases {

    @Test
    void through_the_jars() throws IOException {
      allPass(CaseRun.jars().folder(given()));
    }

    @Test
    void over_http() throws IOException {
      overHttp(given());
    }
  }

  @Nested
  class A_case_whose_input_is_refused {

    @Test
    void fails_alone_and_the_next_one_is_still_run(@TempDir Path folder) throws IOException {
      Files.writeString(
          folder.resolve("cases.json"),
          """
          {"cases": [
            {"id": "CH-X", "topic": "gem_option_clause",
             "input": {"contract_value_inr": "2000000.00", "stage": "NO_SUCH_STAGE",
                       "change_percent": "-10"},
             "expected": {"allowed": true}},
            {"id": "CH-Y", "topic": "gem_option_clause",
             "input": {"contract_value_inr": "2000000.00", "stage": "AFTER_CONTRACT_ISSUE",
                       "change_percent": "-10"},
             "expected": {"allowed": false}}]}
          """);
      assertThat(CaseRun.jars().folder(folder))
          .extracting(CaseResult::id, CaseResult::passed)
          .containsExactly(tuple("CH-X allowed", false), tuple("CH-Y allowed", true));
    }
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
      allPass(CaseRun.jars().folder(folder));
    }
  }

  private static void overHttp(Path folder) throws IOException {
    try (TestPortal portal = TestPortal.start()) {
      URI address = portal.uri("/");
      allPass(CaseRun.http(address).folder(folder));
    }
  }

  private static void allPass(List<CaseResult> results) {
    assertThat(results).isNotEmpty();
    assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
  }

  private static Path given() {
    String folder = System.getProperty("govsm.cases", "");
    boolean there = !folder.isEmpty() && Files.isDirectory(Path.of(folder));
    if (!there && Boolean.parseBoolean(System.getenv("CI"))) {
      fail("CI=true, but -Dgovsm.cases names no folder of cases");
    }
    assumeTrue(there, "no folder of cases: give one with -Dgovsm.cases=DIR");
    return Path.of(folder);
  }
}
