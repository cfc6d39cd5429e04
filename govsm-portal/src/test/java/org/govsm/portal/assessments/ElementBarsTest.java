package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bars of an assessment have the numbers of its report, and the trend those of the others. */
class ElementBarsTest {

  private static final String PAGE = "/governance/demo/assessments/";
  private static final String API = "/api/v1/departments/demo/assessments/";
  private static final Pattern TREND = Pattern.compile("<span class=\"meta num\">([^<]*)</span>");

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String elements(int run) {
    String page = portal.get(PAGE + run + "?lang=en").body();
    int start = page.indexOf("id=\"elements\"");
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static List<JsonNode> reported(int run) {
    List<JsonNode> all = new ArrayList<>();
    Sample.json(portal.get(API + run)).findPath("elements").forEach(all::add);
    return all;
  }

  private static List<String> cells(String page, String label) {
    return Pattern.compile("data-label=\"" + label + "\">([\\d,]+)</td>")
        .matcher(page)
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }

  private static long count(JsonNode element, String... outcomes) {
    return Stream.of(outcomes).mapToLong(one -> element.at("/counts/" + one).asLong()).sum();
  }

  private static List<String> counts(List<JsonNode> elements, String... outcomes) {
    return elements.stream().map(one -> String.valueOf(count(one, outcomes))).toList();
  }

  @Test
  void a_bar_has_the_numbers_of_the_report() {
    String page = elements(5);
    List<JsonNode> reported = reported(5);

    assertThat(reported).hasSizeGreaterThanOrEqualTo(6);
    assertThat(cells(page, "Failed")).isEqualTo(counts(reported, "FAIL", "BLOCKED"));
    assertThat(cells(page, "Warning")).isEqualTo(counts(reported, "WARN"));
    assertThat(cells(page, "Open")).isEqualTo(counts(reported, "ATTEST", "UNKNOWN"));
    assertThat(cells(page, "In order")).isEqualTo(counts(reported, "PASS"));
  }

  @Test
  void the_trend_has_what_failed_in_each_assessment_by_the_same_profile() {
    List<String> shown = TREND.matcher(elements(5)).results().map(one -> one.group(1)).toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < reported(5).size(); i++) {
      List<String> failed = new ArrayList<>();
      for (int run : List.of(1, 2, 3, 5)) { // the fourth is by another profile
        failed.add(String.valueOf(count(reported(run).get(i), "FAIL", "BLOCKED")));
      }
      expected.add(String.join(", ", failed));
    }

    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void the_first_assessment_by_a_profile_has_no_trend() {
    assertThat(elements(1)).contains("first assessment by this profile").doesNotContain("polyline");
  }
}
