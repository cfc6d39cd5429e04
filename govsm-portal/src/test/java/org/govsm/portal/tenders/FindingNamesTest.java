package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The name of each finding for which the form of a tender may ask a reason. */
class FindingNamesTest {

  private static final Path DOMAIN =
      Path.of("..", "govsm-procurement", "src", "main", "java", "org", "govsm", "procurement");

  private static final Path MESSAGES =
      Path.of("src", "main", "resources", "org", "govsm", "portal");
  private static final String KEY = "tenders.finding.";

  /** Methods that may warn take the code first; a finding that is made says its weight next. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:findings\\s*\\.(?:warn|weigh|stated)|reasoned|notAsked)\\(\\s*\"([A-Z_]+)\\.?\""
              + "|\"([A-Z_]+)\",\\s*Finding\\.Weight\\.WARNING");

  private static final List<String> OTHERS =
      List.of(
          "tender/BidSecurity.java",
          "tender/PercentRange.java",
          "evaluation/TermsLaw.java",
          "evaluation/QualityBounds.java");

  @Test
  void each_finding_that_may_want_a_reason_has_a_name_in_both_languages() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> checks = Files.list(DOMAIN.resolve("tender"))) {
      for (Path file :
          Stream.concat(
                  checks.filter(one -> one.toString().matches(".*Checks?\\.java")),
                  OTHERS.stream().map(DOMAIN::resolve))
              .toList()) {
        CODE.matcher(Files.readString(file))
            .results()
            .map(FindingNamesTest::code)
            .forEach(codes::add);
      }
    }
    assertThat(codes).contains("NOT_ON_GEM", "QUANTITY_OPEN", "METHOD_UNREAD", "NOT_RELAXED");
    for (String language : List.of("en", "hi")) {
      Set<String> named = new TreeSet<>();
      Files.readAllLines(MESSAGES.resolve("messages." + language + ".txt")).stream()
          .filter(line -> line.startsWith(KEY))
          .forEach(line -> named.add(line.substring(KEY.length(), line.indexOf(' '))));
      assertThat(named).containsAll(codes);
    }
  }

  private static String code(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
