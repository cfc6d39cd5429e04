package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
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
